// The same report as the command line, as Markdown.   node examples/write-a-report.mjs [DRAFT] [STATE]
import { readFile } from "node:fs/promises";
import { createLacuna } from "lacuna";
import framework from "lacuna/policy-goals/report-cards-2023.json" with { type: "json" };
import { render } from "lacuna/report";

const [file = "samples/connecticut-safe-harbor.md", state = "CT"] = process.argv.slice(2);
const text = await readFile(file, "utf8");
const check = createLacuna(framework).check({ text, format: "markdown", name: file }, { state });
process.stdout.write(render("markdown", [{ check, file, bytes: Buffer.byteLength(text) }]));
