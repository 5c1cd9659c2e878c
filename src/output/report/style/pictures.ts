/** What is drawn. */
export const PICTURES = `.picture { display: block; overflow: visible; }
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
.cut { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 3 2; }
.trend { fill: none; stroke: var(--mid); stroke-width: 1.75; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.swatch { margin-inline-end: 6px; vertical-align: -1px; }`;
