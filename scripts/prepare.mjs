// Run by npm when it installs Lacuna from its repository, as pre-commit does: the command is built where it is missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inRoot, ROOT } from "./lib/paths.mjs";

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  // npm prepares what it installs globally in global mode, in which it leaves out what the build needs.
  const { npm_config_global: _, ...env } = process.env;
  const shell = process.platform === "win32";
  const { status } = spawnSync(command, args, { cwd: ROOT, env, shell, stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

// An older Node is told of where it is used: every command of package.json says which one it needs.
if (Number.parseInt(process.versions.node, 10) >= 22 && !existsSync(inRoot("dist/cli.js"))) {
  if (!existsSync(inRoot("node_modules/esbuild")))
    run("npm", ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]);
  run(process.execPath, [inRoot("scripts/build.mjs"), "cli", "goals"]);
}
