// Which sections of law does a draft change, and how?   node examples/read-the-structure.mjs [DRAFT]
import { readFile } from "node:fs/promises";
import { createLacuna } from "lacuna";
import framework from "lacuna/policy-goals/report-cards-2023.json" with { type: "json" };

const [file = "samples/connecticut-safe-harbor.md"] = process.argv.slice(2);
const lacuna = createLacuna(framework);
const { title, sections } = lacuna.outline(
  lacuna.readBill({ text: await readFile(file, "utf8"), format: "markdown", name: file }),
);
console.log(title);
for (const { number, action, cite, effective, provisions } of sections) {
  console.log(
    `Sec. ${number}: ${action} ${cite ?? ""}, ${provisions.length} provisions, effective ${effective ?? "unknown"}`,
  );
}
