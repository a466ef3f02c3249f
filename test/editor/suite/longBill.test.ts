import * as vscode from "vscode";
import { findingsWhen, openText, until } from "./editor.ts";
import { assert, test } from "./runner.ts";

/** Plain text, since the editor's own Markdown support, in the same host, holds that up for seconds. A bill of about four million characters, of which one section in twenty bears on a goal. */
function longBill(): string {
  const sections: string[] = [];
  for (let number = 1, length = 0; length < 4_000_000; number++) {
    const bridges = `(a) The commissioner shall inspect each bridge that carries a public road, as provided in section ${number} of this act. (b) A bridge that fails shall be closed until the commissioner finds it safe.`;
    const words = number % 20 ? bridges : "A minor shall not be prosecuted for prostitution.";
    sections.push(`Sec. ${number}. (NEW) (Effective October 1, 2026) ${words}`);
    length += words.length + 50;
  }
  return `---\nstate: CT\n---\n\nBe it enacted by the Senate and House of Representatives in General Assembly convened:\n\n${sections.join("\n\n")}\n`;
}

/** Processor time of the host so far, all its threads, in milliseconds; nothing tells it in a web worker. */
function spent(): number {
  const usage = (globalThis as { process?: { cpuUsage?(): { user: number; system: number } } }).process?.cpuUsage?.();
  return usage ? (usage.user + usage.system) / 1000 : Number.NaN;
}

/** Watches how long the extension host is held up at a stretch; what of that is its own work and not other programs'. */
function watch() {
  const stretches: { readonly time: number; readonly work: number }[] = [];
  let last = performance.now();
  let before = spent();
  let timer = setTimeout(tick, 0);
  function tick() {
    const now = performance.now();
    const work = spent();
    stretches.push({ time: now - last, work: work - before });
    last = now;
    before = work;
    timer = setTimeout(tick, 0);
  }
  return (what: string) => {
    clearTimeout(timer);
    const longest = stretches
      .sort((a, b) => b.time - a.time)
      .slice(0, 6)
      .map(({ time, work }) => `${Math.round(time)} (work ${Math.round(work)})`);
    console.log(`     ${what}: ${stretches.length} turns, the longest stretches ${longest.join(", ")} ms`);
    return stretches.length;
  };
}

test("a bill of four megabytes is checked with the extension host awake, and so is an edit in it", async () => {
  const text = longBill();
  const { document } = await openText(text, "plaintext");
  const stop = watch();
  await findingsWhen(document.uri, (all) => all.length > 0);
  const turns = stop("opening");
  assert(turns > 50, `the host had ${turns} turns only`);

  const again = watch();
  const at = document.positionAt(text.indexOf("A minor shall not be prosecuted", text.length / 2));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at, "(a) ");
  await vscode.workspace.applyEdit(edit);
  const { version } = document;
  await until(vscode.languages.onDidChangeDiagnostics, () => (document.version === version ? true : undefined));
  again("editing");
  // Most of this is the editor's own work: it sends the outline to and fro.
  const outlined = watch();
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    "vscode.executeDocumentSymbolProvider",
    document.uri,
  );
  assert(symbols.length > 1000, `${symbols.length} symbols`);
  outlined("outline");
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}, 120);
