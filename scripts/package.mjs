// Packs the extension: builds, packs what .vscodeignore allows, and fails when the package is too big or holds
// anything that a person who installs it does not need.
//   node scripts/package.mjs [--no-build] [--out FILE]
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { createVSIX, listFiles } from "@vscode/vsce";
import { inRoot, ROOT } from "./lib/paths.mjs";

/** Design, section 4: the packed extension stays under 1 MB. */
const BUDGET = 1_000_000;

/** Every packed file is one of these. */
const ALLOWED = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^(LICENSE|THIRD-PARTY-NOTICES\.md)$/,
  /^dist\/(web\/)?(?!cli)[\w-]+\.js$/,
  /^dist\/webview\/[\w-]+\.(js|css)$/,
  /^dist\/policy-goals\/[\w-]+\.json$/,
  /^dist\/schemas\/[\w-]+\.schema\.json$/,
  /^snippets\/[\w.-]+\.code-snippets$/,
  /^l10n\/.+\.json$/,
  /^media\/(icon\.png|(?!icon)[\w-]+\.svg|walkthrough\/[\w.-]+)$/,
];

/** What the extension cannot do without. */
const NEEDED = [
  "dist/extension.js",
  "dist/web/extension.js",
  "package.json",
  "README.md",
  "LICENSE",
  "THIRD-PARTY-NOTICES.md",
  "media/icon.png",
];

const { values } = parseArgs({ options: { "no-build": { type: "boolean" }, out: { type: "string" } } });
if (!values["no-build"]) {
  const build = spawnSync(process.execPath, [inRoot("scripts", "build.mjs")], { stdio: "inherit" });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
const files = (await listFiles({ cwd: ROOT, packageManager: 0, dependencies: false })).map((file) =>
  file.split(path.sep).join("/"),
);
const problems = [
  ...files
    .filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))
    .map((file) => `${file} must not be packed.`),
  ...NEEDED.filter((file) => !files.includes(file) || !existsSync(inRoot(file))).map((file) => `${file} is missing.`),
];
// What a packed file loads late must be packed too.
for (const file of files.filter((name) => /^dist\/[\w-]+\.js$/.test(name) && existsSync(inRoot(name)))) {
  for (const [, name] of readFileSync(inRoot(file), "utf8").matchAll(/require\("\.\/([\w-]+\.js)"\)/g))
    if (!files.includes(`dist/${name}`))
      problems.push(`${file} loads dist/${name}, which is not packed (.vscodeignore).`);
}
const out = path.resolve(values.out ?? inRoot("lacuna.vsix"));
if (problems.length === 0) {
  await mkdir(path.dirname(out), { recursive: true });
  await createVSIX({
    cwd: ROOT,
    packagePath: out,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    skipLicense: false,
  });
  const { size } = statSync(out);
  console.log(
    `${path.relative(ROOT, out)}: ${files.length} files, ${Math.round(size / 1024)} KB of at most ${BUDGET / 1e6} MB`,
  );
  if (size > BUDGET) problems.push(`The package has ${size} bytes; the budget is ${BUDGET}.`);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
