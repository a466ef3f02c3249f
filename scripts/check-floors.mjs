// The house rule that no linter rule says as plainly: a floor imports only floors below it, and each outside package
// has the floors where it may be used. `node scripts/check-floors.mjs` prints each breach and exits 1.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Bottom to top. A file may import its own floor and every floor before it. */
export const FLOORS = ["text", "bill", "goals", "match", "score", "repair", "report", "lacuna.ts"];

/** The two that stand on the core side by side; neither may import the other. */
export const ROOFS = ["vscode", "cli"];

const IMPORT = /(?:^|[;\s])(?:import|export)\s(?:[^"';]*?\sfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

/**
 * The floor a path inside src belongs to.
 * @param {string} relative path relative to src, with `/`
 * @returns {string} `text`, `bill`, … `lacuna.ts`, `vscode`, `cli`, or the name itself when it is no floor
 */
export function floorOf(relative) {
  return relative.split("/")[0] ?? relative;
}

/**
 * Breaches of one file.
 * @param {string} file path relative to src, with `/`
 * @param {string} source its text
 * @returns {readonly string[]} one sentence each
 */
export function breachesOf(file, source) {
  const from = floorOf(file);
  const found = [];
  const level = FLOORS.indexOf(from);
  if (level < 0 && !ROOFS.includes(from)) {
    found.push(`src/${file}: "${from}" is no floor of the house; the floors are ${[...FLOORS, ...ROOFS].join(", ")}.`);
    return found;
  }
  for (const match of source.matchAll(IMPORT)) {
    const target = match[1] ?? match[2] ?? "";
    if (target === "vscode" && from !== "vscode") found.push(`src/${file}: only src/vscode may import vscode.`);
    if (target.startsWith("node:") && from !== "cli") found.push(`src/${file}: only src/cli may import ${target}.`);
    if (!target.startsWith(".")) continue;
    const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
    if (resolved.startsWith("..")) {
      if (!resolved.endsWith(".json")) found.push(`src/${file}: imports ${target}, which is outside src.`);
      continue;
    }
    const to = floorOf(resolved);
    const toLevel = FLOORS.indexOf(to);
    const allowed = to === from || (toLevel >= 0 && (level < 0 || toLevel < level));
    if (!allowed) found.push(`src/${file}: imports ${target}, but ${from} stands below or beside ${to}.`);
  }
  return found;
}

/**
 * Breaches of the whole house.
 * @param {string} root the folder `src`
 * @returns {readonly string[]} one sentence each, in path order
 */
export function checkFloors(root) {
  return readdirSync(root, { recursive: true })
    .map((name) => String(name).split(path.sep).join("/"))
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((name) => breachesOf(name, readFileSync(path.join(root, name), "utf8")));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const breaches = checkFloors(fileURLToPath(new URL("../src", import.meta.url)));
  for (const breach of breaches) console.error(breach);
  if (breaches.length > 0) process.exit(1);
  console.log("Floors: every import goes down.");
}
