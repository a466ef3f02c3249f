// Draws media/icon.png from media/icon.svg (the marketplace takes no SVG). Run by hand when the drawing changes.
import { readFile } from "node:fs/promises";
import { launchChromium } from "../test/editor/host/browser.mjs";
import { inRoot } from "./lib/paths.mjs";

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
const svg = await readFile(inRoot("media", "icon.svg"), "utf8");
await page.setContent(`<style>body{margin:0}svg{display:block;width:256px;height:256px}</style>${svg}`);
await page.screenshot({ path: inRoot("media", "icon.png"), omitBackground: true });
await browser.close();
