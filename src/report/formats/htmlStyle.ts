/**
 * The look of the HTML report. Colours come from the editor's theme where there is one and fall back to system colours,
 * so that high contrast and forced colours work; no meaning rests on colour alone.
 */
export const REPORT_CSS = `
:root { color-scheme: light dark; }
body { font-family: var(--vscode-font-family, system-ui, sans-serif); font-size: var(--vscode-font-size, 1rem); line-height: 1.5;
  color: var(--vscode-foreground, CanvasText); background: var(--vscode-editor-background, Canvas); margin: 0 auto; padding: 1rem; max-width: 60rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5em; line-height: 1.25; margin: .5em 0 .2em; }
h2 { font-size: 1.25em; margin: 1.6em 0 .4em; }
h3 { font-size: 1.05em; margin: 1.4em 0 .2em; }
.score { font-size: 1.3em; font-weight: 600; }
.file, .sure, .caveat, .cite { opacity: .8; font-size: .9em; }
table { border-collapse: collapse; width: 100%; margin: .6em 0 1.2em; }
caption { text-align: left; font-weight: 600; padding: .3em 0; }
th, td { text-align: left; vertical-align: top; padding: .3em .6em .3em 0; border-bottom: 1px solid var(--vscode-widget-border, GrayText); overflow-wrap: break-word; }
thead th, .figures { overflow-wrap: normal; }
thead th { font-weight: 600; }
tbody th { font-weight: 400; }
td p { margin: 0 0 .3em; }
th.figures, td.figures { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.sum th, tr.sum td { font-weight: 600; border-top: 2px solid var(--vscode-widget-border, GrayText); }
ins { text-decoration: underline; }
del { text-decoration: line-through; opacity: .8; }
tr.moved td, tr.moved th { font-weight: 600; }
svg { width: 7rem; max-width: 100%; height: 1.1rem; display: block; }
rect.before { fill: var(--vscode-descriptionForeground, GrayText); }
rect.after { fill: var(--vscode-charts-blue, Highlight); }
rect.open { opacity: .4; }
.limit, .repair { font-style: italic; }
button.quote, a.quote { font: inherit; color: var(--vscode-textLink-foreground, LinkText); background: none; border: 0; padding: 0; text-align: left; cursor: pointer; text-decoration: underline; }
button.quote:focus-visible { outline: 2px solid var(--vscode-focusBorder, Highlight); outline-offset: 2px; }
td[data-label]::before { content: none; }
@media (max-width: 26rem) { td[data-label]::before { content: attr(data-label) " "; opacity: .8; } td:empty { display: none; } thead { position: absolute; clip-path: inset(50%); } tr, th, td { display: block; border: 0; } th.figures, td.figures { white-space: normal; text-align: left; } tr { border-bottom: 1px solid var(--vscode-widget-border, GrayText); padding: .3em 0; } }
@media print { body { max-width: none; color: CanvasText; background: Canvas; } section { break-inside: avoid; } }
@media (forced-colors: active) { rect.before { fill: GrayText; } rect.after { fill: Highlight; } }
`;
