// The licences of the packages that are bundled: THIRD-PARTY-NOTICES.md, checked against what the bundles hold.
//   node scripts/notices.mjs            fails when the file does not list what dist/ holds (after a build)
//   node scripts/notices.mjs --write    writes it
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./lib/paths.mjs";

const FILE = inRoot("THIRD-PARTY-NOTICES.md");
/** Licences that ask for no more than their notice. */
const PERMISSIVE = /^\(?(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense)\)?$/;

/** @returns {string[]} folders of the packages whose code stands in dist/ */
function bundled() {
  const maps = readdirSync(inRoot("dist"), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".map"));
  const folders = new Set();
  for (const name of maps) {
    /** @type {{ sources: string[] }} */
    const { sources } = JSON.parse(readFileSync(inRoot("dist", name), "utf8"));
    for (const source of sources) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0];
      if (folder) folders.add(path.resolve(path.dirname(inRoot("dist", name)), folder));
    }
  }
  return [...folders];
}

/** @param {string} folder */
function noticeOf(folder) {
  /** @type {{ name: string, version: string, license?: string }} */
  const { name, version, license = "" } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (!PERMISSIVE.test(license)) throw new Error(`${name} has the licence "${license}": ask before it is bundled.`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  const text = file ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  return {
    name,
    text: `## ${name} ${version}\n\n${license}${text && `\n\n\`\`\`text\n${text.replace(/\r/g, "")}\n\`\`\``}\n`,
  };
}

const notices = bundled()
  .map(noticeOf)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const written = `# Third-party notices\n\nLacuna's bundles contain code of these packages.\n\n${notices.map(({ text }) => text).join("\n")}`;
if (process.argv.includes("--write")) {
  writeFileSync(FILE, written);
} else if (!existsSync(FILE) || readFileSync(FILE, "utf8") !== written) {
  console.error(
    "THIRD-PARTY-NOTICES.md does not list what the bundles hold: npm run notices -- --write after a build.",
  );
  process.exitCode = 1;
}
console.log(`${notices.length} packages are bundled.`);
