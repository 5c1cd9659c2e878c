import type { Lang } from "../../domain/text.ts";
import { NAVY } from "../workbook/palette.ts";

/** The accent of every document, without the workbook's alpha. */
export const ACCENT = `#${NAVY.slice(2)}`;
/** The palest shade of the accent that still shows on white. */
export const PALEST = "#dfe5f0";

const FONTS: Readonly<Record<Lang, string>> = {
  zh: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  en: 'system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

/** What stands at the foot of every printed page; words of the program only. */
export type Foot = { readonly start: string; readonly end: string };

/** The style of the report for screens of every width and for A4. */
export function style(lang: Lang, foot: Foot): string {
  return [colours(lang), TEXT, FIGURES, TABLES, PICTURES, PHONE, paper(foot)].join("\n");
}

function colours(lang: Lang): string {
  return `:root { --accent: ${ACCENT}; --pale: #f2f4f8; --mid: #8c9bb8; --line: #d9dee7; --ink: #1b2333; --quiet: #586174; }
* { box-sizing: border-box; }
html { font: 15px/1.6 ${FONTS[lang]}; color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }`;
}

const TEXT = `body { margin: 0 auto; max-width: 1120px; padding: 40px 32px 64px; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
bdi { overflow-wrap: anywhere; }
h1, h2, h3, p, figure, ol { margin: 0; }
h1 { font-size: 30px; line-height: 1.25; font-weight: 700; color: var(--accent); letter-spacing: -.005em; text-wrap: balance; }
h2 { display: flex; gap: 12px; align-items: baseline; font-size: 21px; line-height: 1.3; font-weight: 700; color: var(--accent); padding-top: 14px; border-top: 2px solid var(--accent); }
h2 .ordinal { font-weight: 400; color: var(--mid); }
h3 { font-size: 15px; line-height: 1.4; font-weight: 650; }
header .from { color: var(--quiet); margin-bottom: 10px; }
header .period { display: flex; flex-wrap: wrap; gap: 2px 20px; margin-top: 8px; color: var(--quiet); }
header .period b { color: var(--ink); font-weight: 600; }
.secret { margin-top: 14px; font-size: 13px; color: var(--quiet); }
nav { margin: 28px 0 0; padding: 12px 0; border-top: 1px solid var(--line); }
nav ol { display: flex; flex-wrap: wrap; gap: 4px 22px; padding: 0; list-style: none; font-size: 13.5px; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
nav .ordinal { color: var(--quiet); margin-right: 6px; }
section { margin-top: 52px; }
section > * + *, .stack > * + * { margin-top: 16px; }
section > h3 { margin-top: 32px; }
.note { max-width: 52em; font-size: 13.5px; color: var(--quiet); }
.lead { max-width: 46em; font-size: 16px; }
.beside { font-size: 12px; font-weight: 400; color: var(--quiet); }
.pairs { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 32px 40px; align-items: start; }
.pairs > * > * + * { margin-top: 8px; }
.narrow { max-width: 360px; }
.empty { padding: 14px 16px; background: var(--pale); }`;

const FIGURES = `.tiles { display: grid; border: solid var(--line); border-width: 1px 0 0 1px; }
.tiles.main { grid-template-columns: repeat(5, 1fr); }
.tiles.all { grid-template-columns: repeat(3, 1fr); }
.tile { border: solid var(--line); border-width: 0 1px 1px 0; padding: 14px 16px; min-width: 0; }
.tile .name { font-size: 13px; color: var(--quiet); line-height: 1.4; }
.tile .figure { margin-top: 2px; font-size: 22px; line-height: 1.3; font-weight: 650; color: var(--accent); }
.tiles.main .figure { font-size: 28px; white-space: nowrap; letter-spacing: -.01em; }
.tiles.main .long .figure { font-size: 22px; line-height: 36px; }
.tile .change { font-size: 12.5px; line-height: 1.45; color: var(--quiet); }
.tile .change b { font-weight: 600; color: var(--ink); }
.tile.stress { background: var(--accent); }
.tile.stress * { color: #fff; }
.matters { padding: 0; list-style: none; counter-reset: matter; }
.matters > li { counter-increment: matter; position: relative; padding: 22px 0 22px 40px; border-top: 1px solid var(--line); }
.matters > li:first-child { border-top: 0; padding-top: 6px; }
.matters > li::before { content: counter(matter); position: absolute; inset-inline-start: 0; width: 26px; height: 26px; border-radius: 50%; background: var(--accent); color: #fff; font-weight: 600; font-size: 13px; line-height: 26px; text-align: center; }
.matters h3 { font-size: 16px; }
.matters .asks { color: var(--accent); font-weight: 600; margin: 2px 0 10px; }
.cards { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 28px 36px; }
.card { border-top: 1px solid var(--accent); padding-top: 10px; min-width: 0; }
.card .figure { font-size: 20px; font-weight: 650; color: var(--accent); line-height: 1.3; }
.card .figure .beside { margin-left: 6px; }
.card figure { margin-top: 10px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 13px; color: var(--quiet); }
.signature { padding: 6px 20px 26px; background: var(--pale); }
.signature p { display: flex; gap: 10px; max-width: 560px; padding-top: 20px; white-space: nowrap; }
.signature p::after { content: ""; flex: 1; border-bottom: 1px solid var(--quiet); }
.signature p:first-child { max-width: none; }`;

const TABLES = `.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 13.5px; line-height: 1.45; word-break: keep-all; }
caption::first-letter { text-transform: uppercase; }
caption { text-align: start; font-weight: 650; font-size: 15px; padding: 0 8px 6px 0; }
th, td { text-align: start; vertical-align: top; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); font-weight: 400; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { vertical-align: bottom; font-size: 12px; color: var(--quiet); border-bottom: 1px solid var(--mid); overflow-wrap: normal; }
.number { text-align: end; white-space: nowrap; }
thead .number { white-space: normal; }
.long, .sentence { word-break: normal; }
.long { min-width: 11em; }
.sentence { min-width: 7em; }
.number + .word, .number + .long, .number + .chart { padding-inline-start: 14px; }
td.chart { width: 30%; min-width: 72px; vertical-align: middle; }
.person { display: inline-block; min-width: 3.2em; font-weight: 600; }
td b { font-weight: 650; }
.muted, .muted .person { color: var(--quiet); font-weight: 400; }
.strong th, .strong td { font-weight: 650; }
details { font-size: 13.5px; }
summary { cursor: pointer; color: var(--accent); width: fit-content; }
details > div { margin-top: 8px; }`;

const PICTURES = `.picture { display: block; overflow: visible; }
.label { font-size: 12px; fill: var(--quiet); }
.label.strong { fill: var(--ink); font-weight: 600; }
.label.inverse { fill: #fff; font-weight: 600; }
.label.quiet { font-size: 11px; }
.dot { fill: var(--accent); stroke: #fff; stroke-width: 1; }
.dot.hollow { fill: #fff; stroke: var(--accent); stroke-width: 1.5; }
.dot.past { fill: var(--mid); }
.rule { stroke: var(--line); }
.axis { stroke: var(--line); stroke-width: 1; }
.threshold { stroke: var(--mid); stroke-width: 1; stroke-dasharray: 2 3; }
.full { stroke: var(--quiet); stroke-width: 1; }
.mean { stroke: var(--mid); stroke-width: 3; }
.range { stroke: var(--mid); stroke-width: 4; stroke-linecap: round; }
.segment { stroke: #fff; stroke-width: 1; }
.track { fill: #eaedf3; }
.bar { fill: var(--mid); }
.bar.reached { fill: var(--accent); }
.trend { fill: none; stroke: var(--mid); stroke-width: 1.75; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.swatch { margin-inline-end: 6px; vertical-align: -1px; }`;

const PHONE = `@media screen and (max-width: 860px) { .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); } .tiles.main { grid-template-columns: repeat(6, 1fr); } .tiles.main .tile { grid-column: span 2; } .tiles.main .tile:nth-child(n+4) { grid-column: span 3; } }
@media screen and (max-width: 560px) {
  html { font-size: 15px; }
  body { padding: 24px 16px 48px; }
  h1 { font-size: 25px; }
  h2 { font-size: 19px; }
  section { margin-top: 44px; }
  .tiles.main, .tiles.all { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .tiles.main .tile, .tiles.main .tile:nth-child(n+4) { grid-column: auto; }
  .tiles.main .tile.stress { grid-column: span 2; }
  .tile { padding: 12px; }
  .cards { grid-template-columns: minmax(0, 1fr); }
  .matters > li { padding-inline-start: 0; }
  .matters h3 { padding-inline-start: 36px; }
  .matters .asks { padding-inline-start: 36px; }
  th, td { padding-inline-end: 8px; }
  .beside { display: inline-block; }
  table:not(.stacks) .chart { display: none; }
  .ranks, .ranks thead, .ranks tbody { display: block; }
  .ranks caption { display: block; }
  .ranks tr { display: grid; grid-template-columns: 2em minmax(0, 1fr) 5.4em 7em; gap: 0 8px; padding: 6px 0; border-bottom: 1px solid var(--line); }
  .ranks th, .ranks td { padding: 0 !important; border: 0; min-width: 0; }
  .ranks th:nth-child(1), .ranks th:nth-child(2), .ranks td:nth-child(2) { grid-row: span 2; }
  .ranks :nth-child(3) { grid-column: 3; grid-row: 1; }
  .ranks :nth-last-child(2) { grid-column: 4; grid-row: 1; }
  .ranks :nth-last-child(1) { grid-column: 4; grid-row: 2; text-align: start; }
  .ranks.compared :nth-child(4) { grid-column: 3; grid-row: 2; }
  .ranks td:nth-child(n+4):not(.word) { font-size: 12px; color: var(--quiet); }
  .stacks thead { display: none; }
  .stacks, .stacks caption, .stacks tbody, .stacks tr, .stacks th, .stacks td { display: block; width: auto; min-width: 0; }
  .stacks tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  .stacks th, .stacks td { padding: 1px 0 !important; border: 0; text-align: start; white-space: normal; }
  .stacks tbody th { font-weight: 600; }
  .stacks td { display: grid; grid-template-columns: 7.5em minmax(0, 1fr); gap: 0 12px; }
  .stacks td::before { content: attr(data-header); color: var(--quiet); font-size: 12px; line-height: 19px; }
  .stacks td.blank { display: none; }
}`;

/** A4: a picture, a line of a table and a heading with what follows stay on one page. */
function paper({ start, end }: Foot): string {
  return `@page { size: A4; margin: 16mm 15mm 18mm; @bottom-left { content: "${start}"; font-size: 8pt; color: #586174; } @bottom-right { content: "${end} \\2003 " counter(page) " / " counter(pages); font-size: 8pt; color: #586174; } }
@media print {
  html { font-size: 9.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  nav, details { display: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; }
  h2, h3, caption, .note, .asks, .legend { break-after: avoid; break-inside: avoid; }
  section { margin-top: 9mm; }
  section.page { break-before: page; margin-top: 0; }
  tr, figure, .card, .tile, #approval { break-inside: avoid; }
  table { font-size: 8.5pt; line-height: 1.35; }
  thead { display: table-header-group; }
  th, td { padding-top: 4px; padding-bottom: 4px; }
  .scroll { overflow: visible; }
  .tiles.main .figure { font-size: 17pt; }
  .tiles.main .long .figure { font-size: 12pt; line-height: 22pt; }
  .tile { padding: 8px 10px; }
  .tile .figure { font-size: 14pt; }
  .cards { gap: 14px 24px; }
  .card { padding-top: 6px; }
  .card figure { margin-top: 5px; }
  .card h3 { font-size: 9.5pt; }
  .card .figure { font-size: 13pt; }
  .note { font-size: 9pt; }
  .lead { font-size: 10.5pt; }
  .tile .name, .tile .change, .legend { font-size: 8.5pt; }
  .card .figure .beside { font-size: 8pt; margin-left: 3px; }
  .matters > li { padding: 12px 0 12px 36px; }
  .pairs { gap: 20px 28px; }
  .label { font-size: 10px; }
  .label.quiet { font-size: 9px; }
}`;
}
