import { ACCENT } from "../report/style/colours.ts";

/** The page for departments, on a screen and on A4, one department a sheet. */
export const PAGE_STYLE = `@page { size: A4; margin: 16mm 15mm; }
* { box-sizing: border-box; }
html { font: 15px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; color: #1b2333; background: #fff; }
body { max-width: 860px; margin: 0 auto; padding: 32px 20px 60px; }
h1 { font-size: 26px; line-height: 1.3; color: ${ACCENT}; margin: 0 0 4px; }
h2 { font-size: 20px; color: ${ACCENT}; border-bottom: 2px solid ${ACCENT}; padding-bottom: 4px; margin: 40px 0 8px; }
h3 { font-size: 16px; margin: 22px 0 4px; }
p { margin: 6px 0; }
.quiet { color: #586174; font-size: 13px; }
.due { background: #f2f4f8; border-left: 4px solid ${ACCENT}; padding: 10px 14px; margin: 14px 0; }
.due b { color: ${ACCENT}; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.5; }
th, td { border: 1px solid #d9dee7; padding: 5px 9px; text-align: start; vertical-align: top; }
th { background: #f2f4f8; font-weight: 600; }
td.need { white-space: nowrap; }
table:not(.overview) th:nth-child(1) { width: 22%; }
table:not(.overview) th:nth-child(2) { width: 15%; }
.required { font-weight: 650; color: ${ACCENT}; }
ol { padding-inline-start: 22px; margin: 6px 0; }
.sign { margin-top: 22px; font-size: 13px; }
.sign span { display: inline-block; min-width: 190px; }
@media (max-width: 600px) { .scroll { overflow-x: auto; } }
@media print {
  html { font-size: 9.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  section.department { break-before: page; }
  h2 { margin-top: 0; }
  h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  table { font-size: 8.5pt; }
}`;
