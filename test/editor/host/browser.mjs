import { execFile } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createBrotliDecompress } from "node:zlib";
import { chromium } from "playwright-core";
import { cache, npm, QUIET } from "./install.mjs";

const PLACES = [
  process.env.LACUNA_CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** @returns {string | undefined} a Chromium on this machine */
export function findChromium() {
  if (process.env.LACUNA_CHROMIUM === "npm") return undefined;
  return PLACES.find((place) => place !== "" && existsSync(place));
}

/** What to say where there is none. */
export const NO_CHROMIUM =
  'There is no Chromium here for the editor to run in: install one ("apt-get install chromium" on Debian), or set LACUNA_CHROMIUM to its path.';

/** A Chromium from the npm registry, with the libraries it needs: for machines of one kind, and for no screen. */
const PACKED = "153.0.0";

/** @returns {boolean} whether `getChromium` can give one */
export function canHaveChromium() {
  return findChromium() !== undefined || (process.platform === "linux" && process.arch === "x64");
}

/**
 * The Chromium of this machine, else one unpacked from the npm registry into the cache.
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>}
 */
async function getChromium() {
  const found = findChromium();
  if (found) return { executablePath: found, env: {} };
  if (!canHaveChromium()) throw new Error(NO_CHROMIUM);
  const home = path.join(cache(), `chromium-${PACKED}`);
  const executablePath = path.join(home, "chromium");
  if (!existsSync(path.join(home, "complete-1"))) {
    console.log(`Installing a headless Chromium from the npm registry (once; kept in ${cache()}) …`);
    await mkdir(home, { recursive: true });
    await npm(["install", ...QUIET, "--prefix", home, `@sparticuz/chromium@${PACKED}`], home);
    const packed = path.join(home, "node_modules", "@sparticuz", "chromium", "bin");
    await unpack(path.join(packed, "chromium.br"), executablePath);
    await chmod(executablePath, 0o755);
    for (const name of ["al2023", "swiftshader", "fonts"]) {
      const file = path.join(home, `${name}.tar`);
      await unpack(path.join(packed, `${name}.tar.br`), file);
      await promisify(execFile)("tar", ["-xf", file], { cwd: home });
      await rm(file);
    }
    await writeFile(path.join(home, "fonts.conf"), `<fontconfig><dir>${home}/fonts</dir></fontconfig>`);
    await writeFile(path.join(home, "complete-1"), "");
  }
  const libraries = [path.join(home, "lib"), home, process.env.LD_LIBRARY_PATH ?? ""].filter(Boolean).join(":");
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_FILE: path.join(home, "fonts.conf") };
  return { executablePath, env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

/** @param {string} from a file packed with Brotli @param {string} to */
async function unpack(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

/**
 * A headless Chromium that talks to nobody but the page it is given.
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchChromium() {
  const { executablePath, env } = await getChromium();
  return chromium.launch({
    executablePath,
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
    ],
  });
}
