/** What stands at the foot of every printed page; words of the program only. */
export type Foot = { readonly start: string; readonly end: string };

/** A4: a picture, a line of a table and a heading with what follows stay on one page. */
export function paper({ start, end }: Foot): string {
  return `@page { size: A4; margin: 16mm 15mm 18mm; @bottom-left { content: "${start}"; font-size: 8pt; color: #586174; } @bottom-right { content: "${end} \\2003 " counter(page) " / " counter(pages); font-size: 8pt; color: #586174; } }
@media print {
  html { font-size: 9.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  nav, details { display: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; }
  h2, h3, caption, .note, .asks, .legend { break-after: avoid; break-inside: avoid; }
  section > .note:last-child { break-after: auto; }
  thead { break-after: avoid; }
  tbody tr:first-child, tbody tr:last-child { break-before: avoid; }
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
