import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

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
  return PLACES.find((place) => place !== "" && existsSync(place));
}

/** What to say where there is none. */
export const NO_CHROMIUM =
  'There is no Chromium here for the editor to run in: install one ("apt-get install chromium" on Debian), or set LACUNA_CHROMIUM to its path.';

/**
 * A headless Chromium that talks to nobody but the page it is given.
 * @param {object} [options]
 * @param {boolean} [options.headless]
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchChromium({ headless = true } = {}) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return chromium.launch({
    executablePath,
    headless,
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
    ],
  });
}
