// Drafts to measure on: bills of round sizes, made of the project's own words, and real ones where a corpus is at hand.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { inRoot } from "../../scripts/lib/paths.mjs";

/** @typedef {{ name: string, format: "plain" | "html" | "markdown", text: string }} BenchDraft */

export const SIZES = { "25 KB": 25_000, "100 KB": 100_000, "640 KB": 640_000, "4 MB": 4_000_000 };

/** Sections in turn: most on other subjects, as in real omnibus bills; about one in twelve bears on a goal. */
const SECTIONS = [
  "The commissioner shall inspect each bridge that carries a public road at least once every two years, and shall publish a report of the condition of each bridge not later than the first day of March.",
  'As used in this section, "lessee" means a person who holds land under a lease for a term of more than one year. A lessee shall keep the fences in repair unless the lease provides otherwise.',
  "(a) A town may, by vote of its legislative body, establish a fund for the purchase of equipment. (b) Money in the fund shall be invested by the treasurer. (1) The treasurer shall render an account each year. (2) Interest belongs to the fund.",
  "Each employer of ten or more persons shall post the schedule of wages. An employer who fails to post it shall be fined not more than two hundred dollars for each day.",
  "A license issued under this chapter expires on the thirtieth day of June and may be renewed upon payment of the fee. The board may suspend a license after notice and a hearing.",
  "The sum of four hundred thousand dollars is appropriated to the department of public works for the fiscal year for the dredging of harbors.",
  "No person shall hunt or take any wild bird upon land of another without the written consent of the owner, except that the owner may consent orally in the presence of an officer.",
  "The court may appoint a receiver if the assets of the company are in danger of being wasted. The receiver shall give bond and shall file an inventory within thirty days.",
  "A student who has been absent for more than twenty days shall be offered a plan of instruction. The school shall inform the parents of the plan in writing.",
  "Water companies shall maintain records of each test of the supply and shall make them available for inspection during business hours.",
  "Any officer who receives a complaint under section 4 of this act shall record the time and the name of the person who made it, and shall send a copy to the clerk.",
  "(a) No minor shall be prosecuted for prostitution. (b) A peace officer who encounters such a minor shall refer the minor to a provider of specialized services for sexually exploited children.",
];

/** @param {number} size characters, about @param {BenchDraft["format"]} format @returns {BenchDraft} a bill */
export function madeDraft(size, format) {
  const clause = "Be it enacted by the Senate and House of Representatives in General Assembly convened:";
  const parts = [];
  let length = 0;
  for (let number = 1; length < size; number++) {
    const words = SECTIONS[(number - 1) % SECTIONS.length];
    const head = `${number === 1 ? "Section" : "Sec."} ${number}. (NEW) (Effective October 1, 2026) `;
    const section =
      format === "markdown"
        ? `**${head.trim()}** ${words}`
        : format === "html"
          ? `<p>${head}<u>${words}</u></p>`
          : head + words;
    parts.push(section);
    length += section.length + 2;
  }
  const body = parts.join("\n\n");
  const text =
    format === "html"
      ? `<!doctype html><html><body><p>${clause}</p>\n${body}\n</body></html>`
      : format === "markdown"
        ? `---\nstate: CT\n---\n\n# AN ACT CONCERNING SEVERAL MATTERS\n\n${clause}\n\n${body}\n`
        : `AN ACT CONCERNING SEVERAL MATTERS.\n\n${clause}\n\n${body}\n`;
  return { name: `made.${{ plain: "txt", html: "html", markdown: "md" }[format]}`, format, text };
}

const FORMATS = /** @type {const} */ ({ ".txt": "plain", ".htm": "html", ".html": "html", ".md": "markdown" });

/** @returns {BenchDraft[]} real bills nearest to each size in each format; none without a corpus */
export function realDrafts() {
  const corpus = process.env.LACUNA_CORPUS ?? inRoot("..", "shared", "corpus");
  if (!existsSync(corpus)) return [];
  const all = ["labelled", "negatives", "long", "keys"].flatMap((folder) => {
    const home = path.join(corpus, folder);
    if (!existsSync(home)) return [];
    return readdirSync(home).map((name) => ({
      name,
      file: path.join(home, name),
      format: FORMATS[path.extname(name).toLowerCase()],
    }));
  });
  const known = all.filter(({ format }) => format).map((entry) => ({ ...entry, size: statSync(entry.file).size }));
  const out = new Map();
  for (const size of Object.values(SIZES)) {
    for (const format of /** @type {const} */ (["plain", "html", "markdown"])) {
      const near = known
        .filter((entry) => entry.format === format && entry.size > size / 2 && entry.size < size * 2)
        .sort((a, b) => Math.abs(a.size - size) - Math.abs(b.size - size))[0];
      if (near) out.set(near.file, { name: near.name, format, text: readFileSync(near.file, "utf8") });
    }
  }
  return [...out.values()];
}
