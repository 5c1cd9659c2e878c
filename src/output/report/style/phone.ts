/** Narrow screens: fewer columns, and tables with long words as lists. */
export const PHONE = `@media screen and (max-width: 860px) { .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); } .tiles.main { grid-template-columns: repeat(6, 1fr); } .tiles.main .tile { grid-column: span 2; } .tiles.main .tile:nth-child(n+4) { grid-column: span 3; } }
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
  .sentence { min-width: 4.5em; }
  thead th { word-break: normal; }
  td.number .beside { display: block; }
  table:not(.stacks) .chart { display: none; }
  .ranks, .ranks thead, .ranks tbody { display: block; }
  .ranks caption { display: block; }
  .ranks tr { display: grid; grid-template-columns: 2em minmax(0, 1fr) 5.4em 7em; gap: 0 8px; padding: 6px 0; border-bottom: 1px solid var(--line); }
  .ranks th, .ranks td { padding: 0 !important; border: 0; min-width: 0; }
  .ranks th:nth-child(1), .ranks th:nth-child(2), .ranks td:nth-child(2) { grid-row: span 2; }
  .ranks tr > :nth-child(3) { grid-column: 3; grid-row: 1; }
  .ranks tr > :nth-last-child(2) { grid-column: 4; grid-row: 1; }
  .ranks tr > :nth-last-child(1) { grid-column: 4; grid-row: 2; text-align: start; }
  .ranks.compared tr > :nth-child(4) { grid-column: 3; grid-row: 2; }
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
