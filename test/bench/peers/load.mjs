// The peers, installed beside this file on first need, each as a function from text to its findings.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const HERE = import.meta.dirname;

/** @typedef {(text: string, format: "plain" | "html" | "markdown") => unknown} Peer */

/** @returns {Promise<Map<string, Peer>>} those that could be loaded; says which could not */
export async function loadPeers() {
  if (!existsSync(path.join(HERE, "node_modules"))) {
    console.log("Installing the peers (once) …");
    spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: HERE,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  }
  /** @type {Map<string, Peer>} */
  const peers = new Map();
  for (const [name, load] of Object.entries(LOADERS)) {
    try {
      peers.set(name, await load());
    } catch (error) {
      console.log(`${name} could not be loaded and is left out: ${error instanceof Error ? error.message : error}`);
    }
  }
  return peers;
}

/** @type {Record<string, () => Promise<Peer>>} */
const LOADERS = {
  cspell: async () => {
    const { createTextDocument, DocumentValidator, getDefaultSettings } = await import("cspell-lib");
    const settings = { ...(await getDefaultSettings()), enabledLanguageIds: ["plaintext", "markdown", "html"] };
    const LANGUAGE = { plain: "plaintext", markdown: "markdown", html: "html" };
    return async (text, format) => {
      const document = createTextDocument({
        uri: `file:///bill.${format === "plain" ? "txt" : format === "html" ? "html" : "md"}`,
        content: text,
        languageId: LANGUAGE[format],
      });
      const validator = new DocumentValidator(document, { noConfigSearch: true, generateSuggestions: false }, settings);
      await validator.prepare();
      return validator.checkDocument();
    };
  },
  harper: async () => {
    const [{ LocalLinter }, { binaryInlined }] = await Promise.all([
      import("harper.js"),
      import("harper.js/binaryInlined"),
    ]);
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return (text, format) => linter.lint(text, { language: format === "markdown" ? "markdown" : "plaintext" });
  },
  markdownlint: async () => {
    const { lint } = await import("markdownlint/sync");
    return (text) => lint({ strings: { bill: text } });
  },
  alex: async () => {
    const alex = await import("alex");
    return (text, format) =>
      format === "markdown" ? alex.markdown(text) : format === "html" ? alex.html(text) : alex.text(text);
  },
};
