/** Headings, sentences, the page. */
export const TEXT = `body { margin: 0 auto; max-width: 1120px; padding: 40px 32px 64px; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
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
.lead { max-width: 56em; font-size: 16px; }
.beside { font-size: 12px; font-weight: 400; color: var(--quiet); }
.pairs { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 32px 40px; align-items: start; }
.pairs > * > * + * { margin-top: 8px; }
.narrow { max-width: 360px; }
.empty { padding: 14px 16px; background: var(--pale); }`;
