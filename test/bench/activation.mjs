// The work of loading and activating the extension, each bundle in a fresh process, with an editor that answers everything
// and does nothing.
//   node test/bench/activation.mjs FILE   one bundle, in this process: prints milliseconds of processor time
import { spawnSync } from "node:child_process";
import Module, { createRequire } from "node:module";
import { inRoot } from "../../scripts/lib/paths.mjs";

const RUNS = 5;

/** Prints the least milliseconds of several runs for each bundle. */
export function activation() {
  console.log(
    "\nLoading and activating the extension, least milliseconds of processor time (the process's own start is not counted)",
  );
  for (const name of ["extension.js", "web/extension.js"]) {
    const times = Array.from({ length: RUNS }, () => measured(inRoot("dist", name))).filter(Number.isFinite);
    console.log(`   ${name.padEnd(18)} ${(times.length ? Math.min(...times) : Number.NaN).toFixed(1).padStart(8)} ms`);
  }
}

/** @param {string} file */
function measured(file) {
  const { stdout } = spawnSync(process.execPath, [import.meta.filename, file], { encoding: "utf8" });
  return Number.parseFloat(stdout);
}

/** What can be called as well as made anew. */
class Whatever {}

/** An object that has everything, can be called and made anew, and gives the like. @returns {any} */
function anything() {
  return new Proxy(Whatever, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => "";
      if (key === Symbol.iterator) return function* () {};
      return key === "then" ? undefined : key === "prototype" ? Whatever.prototype : anything();
    },
    apply: anything,
    construct: anything,
  });
}

if (process.argv[1] === import.meta.filename && process.argv[2]) {
  const loader = /** @type {any} */ (Module);
  const load = loader._load;
  // The bundler copies what the editor's object has itself and inherits the rest.
  const editor = Object.create(anything());
  loader._load = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) =>
    request === "vscode" ? editor : load.call(loader, request, ...rest);
  const require = createRequire(import.meta.url);
  const from = process.cpuUsage();
  const { activate } = require(process.argv[2]);
  activate(Object.assign(Object.create(anything()), { subscriptions: [] }));
  const { user, system } = process.cpuUsage(from);
  console.log(((user + system) / 1000).toFixed(1));
  process.exit(0);
}
