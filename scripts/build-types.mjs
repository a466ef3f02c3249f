// The library's types: dist/types/, with imports that every resolver of a program that uses the library understands.
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot, ROOT } from "./lib/paths.mjs";

rmSync(inRoot("dist/types"), { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [inRoot("node_modules/typescript/bin/tsc"), "--project", inRoot("tsconfig.types.json")],
  { cwd: ROOT, stdio: "inherit" },
);
if (status !== 0) process.exit(status ?? 1);
const folder = inRoot("dist/types");
for (const name of readdirSync(folder, { recursive: true })) {
  const file = path.join(folder, String(name));
  if (!file.endsWith(".d.ts")) continue;
  const text = readFileSync(file, "utf8");
  // zod is inside the library's files; what its types say is told by a few of our own.
  const zod = path.relative(path.dirname(file), path.join(folder, "zod.js")).replaceAll("\\", "/");
  writeFileSync(
    file,
    text
      .replace(/(from |import\()"(\.[^"]*)\.ts"/g, '$1"$2.js"')
      .replace('import * as z from "zod";', `import type * as z from "./${zod}";`)
      .replaceAll("z.core.", "z."),
  );
}
copyFileSync(inRoot("types/zod.d.ts"), path.join(folder, "zod.d.ts"));
