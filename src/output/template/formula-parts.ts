import type { Layout } from "./card.ts";
import { type Mark, parseMark } from "./marks.ts";

/** A piece of a formula from the data: text, a placeholder for one value, one for a list's cells. */
export type FormulaPart =
  | string
  | { readonly kind: "single"; readonly mark: Mark; readonly name: string }
  | {
      readonly kind: "range";
      readonly list: string;
      readonly field: string;
      /** Whether the function around it takes only references, neither numbers nor arrays. */
      readonly needsRange: boolean;
    };

const TOKEN = /"(?:[^"]|"")*"|\[\[((?:[^[\]"]|\[\])+)\]\]/g;
const RANGE = /^(.+)\[\]\.(.+):range$/;

/** Functions that take references only: a formula that gives them a number or an array is damaged. */
const TAKES_RANGES =
  /^(?:_xlfn\.)?(?:(?:COUNT|SUM|AVERAGE|MAX|MIN)IFS?|COUNTBLANK|SUBTOTAL|AGGREGATE|RANK(?:\.EQ|\.AVG)?|OFFSET|ROWS?|COLUMNS?)$/i;

/** Formulas differ little from card to card: each is cut once for a template. */
const CUT = new WeakMap<Layout, Map<string, readonly FormulaPart[]>>();
const KEPT = 1_000;

/**
 * Cuts a formula at its placeholders; those inside texts are none.
 * @throws {RangeError} for a placeholder that is no mark
 */
export function formulaParts(formula: string, layout: Layout): readonly FormulaPart[] {
  const known = CUT.get(layout) ?? new Map<string, readonly FormulaPart[]>();
  CUT.set(layout, known);
  const found = known.get(formula);
  if (found !== undefined) return found;
  const parts = cut(formula, layout);
  if (known.size >= KEPT) known.clear();
  known.set(formula, parts);
  return parts;
}

function cut(formula: string, layout: Layout): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let at = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const name = match[1];
    if (name === undefined) continue;
    parts.push(formula.slice(at, match.index), placeholder(name, formula.slice(0, match.index), layout));
    at = match.index + match[0].length;
  }
  parts.push(formula.slice(at));
  return parts;
}

function placeholder(name: string, before: string, layout: Layout): FormulaPart {
  const range = RANGE.exec(name);
  if (range !== null) {
    const needsRange = TAKES_RANGES.test(functionAround(before));
    return { kind: "range", list: range[1] ?? "", field: range[2] ?? "", needsRange };
  }
  const mark = parseMark(name, layout.known);
  if (mark === null) throw new RangeError(`no mark: [[${name}]]`);
  return { kind: "single", mark, name };
}

/** The function in whose arguments the end of a formula's beginning lies. */
function functionAround(beginning: string): string {
  const open: string[] = [];
  for (const [token] of beginning.matchAll(/"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_.]*\(|[()]/gu)) {
    if (token === ")") open.pop();
    else if (token.endsWith("(")) open.push(token.slice(0, -1));
  }
  return open.at(-1) ?? "";
}
