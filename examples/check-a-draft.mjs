// What does a draft do to the state's report card?   node examples/check-a-draft.mjs [DRAFT] [STATE]
import { readFile } from "node:fs/promises";
import { createLacuna } from "lacuna";
import framework from "lacuna/policy-goals/report-cards-2023.json" with { type: "json" };

const [file = "samples/connecticut-safe-harbor.md", state = "CT"] = process.argv.slice(2);
const lacuna = createLacuna(framework);
const { bill, preview, assessments } = lacuna.check(
  { text: await readFile(file, "utf8"), format: "markdown", name: file },
  { state },
);
console.log(bill.title);
if (preview)
  console.log(`${preview.state}: ${preview.score.before.join(" to ")} -> ${preview.score.after.join(" to ")}`);
for (const { goal, effect, elements } of assessments) {
  if (effect === "none") continue;
  const words = elements.flatMap(({ evidence }) => evidence)[0];
  console.log(`${goal} ${effect}: "${words?.text}" (${words?.citation})`);
}
