/** Tables and what is folded away. */
export const TABLES = `.scroll { overflow-x: auto; }
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
