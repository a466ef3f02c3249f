// Every text that the editor shows goes through l10n. `node scripts/check-l10n.mjs` prints each breach and exits 1:
// a text of src/vscode or a notice of the core that l10n/bundle.l10n.json has not (`--write` puts it there), a text in
// the bundle that nothing shows any more, a %key% of package.json without words, and words without a %key%.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inRoot } from "./lib/paths.mjs";

const BUNDLE = inRoot("l10n", "bundle.l10n.json");
/** The sentences of notices, which the editor translates by `noticeL10n`. */
const NOTICE = /\bmessage\s*[:=]\s*(?:[^"\n]{0,120}\?\s*)?("(?:[^"\\]|\\.)*")(?:\s*:\s*("(?:[^"\\]|\\.)*"))?/g;
const ADDED_NOTICE = /\badd\(\s*"[a-z.-]+",\s*("(?:[^"\\]|\\.)*")/g;
const TRANSLATED = /\bl10n\.t\(\s*("(?:[^"\\]|\\.)*")/g;
const UNTRANSLATED = /\bl10n\.t\((?!\s*"|message, \.\.\.args\))/;
/** What reports and reasons say through the `say` that the editor gives them. */
const SAID = /\b(?:say|phrase)\(\s*(?:("(?:[^"\\]|\\.)*")|'([^'\\]*)')/g;
const UNSAID = /\b(?:say|phrase)\((?!\s*["']|message)/;
/** Calls whose first argument people read. */
const SHOWN = /\bshow(?:Information|Warning|Error)Message\(\s*["'`]/;

/** @param {string} folder @returns {string[]} the TypeScript files in it and below */
function sources(folder) {
  return readdirSync(inRoot(folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

/** @param {string} source @param {RegExp} pattern @returns {string[]} */
const textsOf = (source, pattern) =>
  [...source.matchAll(pattern)].flatMap((match) =>
    match
      .slice(1)
      .filter(Boolean)
      .map((text) => (text.startsWith('"') ? JSON.parse(text) : text)),
  );

/** @returns {{ wanted: Set<string>, breaches: string[] }} every text that is shown, and calls that hide theirs */
export function shownTexts() {
  const wanted = new Set();
  const breaches = [];
  for (const file of sources("src/vscode")) {
    const source = readFileSync(inRoot(file), "utf8");
    for (const text of textsOf(source, TRANSLATED)) wanted.add(text);
    if (UNTRANSLATED.test(source)) breaches.push(`${file}: l10n.t() wants its text in the call, to be found.`);
    if (SHOWN.test(source)) breaches.push(`${file}: a message is shown that does not go through l10n.t().`);
  }
  for (const folder of ["src/text", "src/bill", "src/match", "src/score"]) {
    for (const file of sources(folder)) {
      const source = readFileSync(inRoot(file), "utf8");
      if (!/\bNotice\b|\bcode:/.test(source)) continue;
      for (const text of [...textsOf(source, NOTICE), ...textsOf(source, ADDED_NOTICE)]) wanted.add(text);
    }
  }
  for (const file of [...sources("src/report"), "src/score/reason.ts", "src/vscode/words.ts"]) {
    const source = readFileSync(inRoot(file), "utf8");
    for (const text of textsOf(source, SAID)) wanted.add(text);
    if (UNSAID.test(source.replace(/function phrase\([^)]*\)/, "")))
      breaches.push(`${file}: say() wants its text in the call, to be found.`);
  }
  for (const text of textsOf(readFileSync(inRoot("src/lacuna.ts"), "utf8"), NOTICE)) wanted.add(text);
  return { wanted, breaches };
}

/** @returns {string[]} what is wrong, one sentence each */
export function l10nBreaches() {
  const { wanted, breaches } = shownTexts();
  const bundle = new Set(Object.keys(JSON.parse(readFileSync(BUNDLE, "utf8"))));
  for (const text of wanted) if (!bundle.has(text)) breaches.push(`l10n: the bundle has not "${text}".`);
  for (const text of bundle) if (!wanted.has(text)) breaches.push(`l10n: nothing shows "${text}" any more.`);
  const manifest = readFileSync(inRoot("package.json"), "utf8");
  const words = JSON.parse(readFileSync(inRoot("package.nls.json"), "utf8"));
  const keys = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
  for (const key of keys) if (!(key in words)) breaches.push(`package.nls.json: there are no words for %${key}%.`);
  for (const key of Object.keys(words))
    if (!keys.has(key)) breaches.push(`package.nls.json: nobody asks for %${key}%.`);
  return breaches;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (process.argv.includes("--write")) {
    const texts = [...shownTexts().wanted].sort((a, b) => (a < b ? -1 : 1));
    writeFileSync(BUNDLE, `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`);
  }
  const breaches = l10nBreaches();
  for (const breach of breaches) console.error(breach);
  if (breaches.length > 0) process.exitCode = 1;
  else console.log("Texts: every one goes through l10n.");
}
