/** Tiles, matters to decide, cards. */
export const FIGURES = `.tiles { display: grid; border: solid var(--line); border-width: 1px 0 0 1px; }
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
