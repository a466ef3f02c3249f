import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeHtml } from "../../../src/bill/formats/html.ts";
import { importHtml } from "../../../src/bill/formats/importHtml.ts";
import { decodeMarkdown } from "../../../src/bill/formats/markdown.ts";
import { toMarkdown } from "../../../src/bill/formats/toMarkdown.ts";
import { decodeUslm } from "../../../src/bill/formats/uslm.ts";
import type { MarkedText } from "../../../src/bill/marked.ts";

/** The law before and after, white space left out. */
function sides({ text, marks }: MarkedText): { readonly before: string; readonly after: string } {
  const without = (change: string) => {
    let out = "";
    let at = 0;
    for (const mark of marks) {
      out += text.slice(at, mark.change === change ? mark.start : mark.end);
      at = mark.end;
    }
    return (out + text.slice(at)).replace(/\s+/g, "");
  };
  return { before: without("inserted"), after: without("deleted") };
}

describe("importHtml", () => {
  test("keeps every way of marking a change", () => {
    const page = `<p>A <u>new</u> <ins>newer</ins> <s>old</s> <strike>older</strike> <del>oldest</del>
      <span style="text-decoration: underline">under</span> <span style="text-decoration-line:line-through">through</span>
      <span class="amendInsert">by class</span> <span class="stricken">struck by class</span></p>`;
    expect(importHtml(page).markdown).toBe(
      "A <ins>new</ins> <ins>newer</ins> <del>old</del> <del>older</del> <del>oldest</del> <ins>under</ins> <del>through</del> <ins>by class</ins> <del>struck by class</del>\n",
    );
  });

  test("knows the classes of a page's own style sheet, but not its links", () => {
    const page = `<html><head><style type="text/css">p{margin:0}.c1,.c7{color:#000;text-decoration:underline}
      span.c2 { text-decoration: line-through } a.c3{text-decoration:underline} .c4:hover{text-decoration:underline}</style></head>
      <body><p><span class="c0 c1">new</span> <span class="c2">old</span> <a class="c3 c1" href="#x">link</a> <b class="c4">kept</b></p></body></html>`;
    expect(importHtml(page).markdown).toBe("<ins>new</ins> <del>old</del> link kept\n");
  });

  test("writes the labels of lists, and a paragraph for each block", () => {
    const page = "<p>The court shall:</p><ol type='a' start='2'><li>hear<li>decide<ol type='i'><li>soon</ol></ol>";
    expect(importHtml(page).markdown).toBe("The court shall:\n\nb. hear\n\nc. decide\n\ni. soon\n");
  });

  test("closes marks at each line's end", () => {
    expect(importHtml("<u><p>One.</p><p>Two.<br>Three.</p></u>").markdown).toBe(
      "<ins>One.</ins>\n\n<ins>Two.</ins>\n<ins>Three.</ins>\n",
    );
  });

  test("says what it leaves out", () => {
    const page = `<p>Law<sup>1</sup> <img src="seal.png"></p><p style="display:none">x</p><nav>Home</nav><input type="hidden"><select></select>`;
    expect(importHtml(page).notices.map(({ args }) => args.join(" "))).toEqual([
      "note numbers 1",
      "pictures 1",
      "hidden words 1",
      "navigation 1",
      "form fields 1",
    ]);
  });

  test("leaves the law's own signs what they are", () => {
    const signs = [
      "# 4 of this act",
      "> 5",
      "- item",
      "+ item",
      "• item",
      "* * *",
      "***",
      "---",
      "=====",
      "| a | b |",
      "a _b_ c__d__ ____ __",
      "*a* **b** 2*3*4",
      "~~not struck~~ ~x~",
      "{++not new++} {--nor old--} {~~a~>b~~} {>>c<<} {==d==}",
      "[(a)](http://b.c) [x] [y](#z)",
      "&amp;lt; &amp;copy; AT&T; R&D",
      "&lt;u&gt; &lt;!-- x --&gt; 3 &lt; 4",
      "\\ \\* C:\\x",
      "``Act''",
    ];
    for (const sign of signs) {
      const shown = decodeHtml(`<p>${sign}</p>`);
      expect(decodeMarkdown(importHtml(`<p>${sign}</p>`).markdown).text.trim(), sign).toBe(shown.text);
    }
  });

  const PIECES = [
    "<p>",
    "</p>",
    "<br>",
    "<u>",
    "</u>",
    "<del>",
    "</del>",
    "<span class='inserted'>",
    "</span>",
    "<ol type=a><li>",
    "</ol>",
    "<pre>",
    "</pre>",
    "<tr><td>",
    "</td><td>",
    "</tr>",
    "<!-- x -->",
    "\n",
    "\r\n",
    "    ",
    "\\",
    "`",
    "*",
    "**",
    "_",
    "___",
    "~",
    "~~",
    "{++",
    "++}",
    "{-",
    "[a",
    "](b.c)",
    "&lt;u&gt;",
    "&amp;amp;",
    "&nbsp;",
    "# ",
    "- ",
    "• ",
    "> ",
    "===",
    "---",
    "| ",
    "word ",
    "(a) ",
    "1. ",
  ];
  const pages = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 40 })
    .map((pieces) => pieces.join(""));

  test("gives Markdown that reads the same before and after as the page", () => {
    fc.assert(
      fc.property(pages, (page) => {
        expect(sides(decodeMarkdown(importHtml(page).markdown))).toEqual(sides(decodeHtml(page)));
      }),
      { numRuns: 2000 },
    );
  });

  test("so does a bill in XML", () => {
    const xml =
      '<bill><section><num>SECTION 1.</num><content>The <ins>~~court~~</ins> <amend amendingstyle="strike">*may*</amend> [act](a.b)</content></section></bill>';
    const decoded = decodeUslm(xml);
    expect(sides(decodeMarkdown(toMarkdown(decoded)))).toEqual(sides(decoded));
  });
});
