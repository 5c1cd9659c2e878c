import { type Area, parseArea } from "./addresses.ts";
import { Unreadable } from "./faults.ts";

/**
 * A reference in a formula. `prefix` is the sheet as written with its `!`, `sheet` its name, null where the
 * formula's own sheet is meant; `area` is null where the prefix stands before a name (`明细!Total`).
 */
export type Reference = {
  readonly prefix: string;
  readonly sheet: string | null;
  readonly area: Area | null;
};

export type FormulaPart = string | Reference;

/** Four times what Excel takes. */
const LONGEST = 32_768;

const STRING = /"(?:[^"]|"")*"/y;
const QUOTED = /'((?:[^']|'')+)'!/y;
const UNQUOTED = /([\p{L}_\\][\p{L}\p{N}_.\\?]*)!/uy;
const EXTERNAL = /\[[1-9]\d*\]/y;
const AREA =
  /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.($!?\\[])/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/uy;

/**
 * A formula cut into references and the text between them. Texts in quotes, structured references
 * (`表1[金额]`), names and functions (`LOG10(`) are text. A reference across several sheets (`一月:三月!A1`)
 * is text too: it is not moved.
 * @throws {Unreadable} for what is far too long for a formula
 */
export function parseFormula(formula: string): FormulaPart[] {
  if (formula.length > LONGEST) throw new Unreadable("damaged", formula.slice(0, 60));
  const parts: FormulaPart[] = [];
  for (let at = 0; at < formula.length; ) {
    const next = partAt(formula, at);
    at = next.end;
    const last = parts.length - 1;
    const before = parts[last];
    if (typeof next.part === "string" && typeof before === "string") parts[last] = before + next.part;
    else parts.push(next.part);
  }
  return parts;
}

/** Whether a formula reads another workbook. */
export function readsAnotherBook(formula: string): boolean {
  if (!formula.includes("[")) return false;
  return parseFormula(formula).some((part) => typeof part !== "string" && part.prefix.includes("["));
}

type Found = { readonly part: FormulaPart; readonly end: number };

function partAt(formula: string, at: number): Found {
  const character = formula[at] ?? "";
  if (character === '"') return textAt(formula, at, matchAt(STRING, formula, at)?.[0].length ?? 1);
  const quoted = character === "'" ? matchAt(QUOTED, formula, at) : null;
  if (quoted !== null) return prefixed(formula, at, quoted[0], (quoted[1] ?? "").replaceAll("''", "'"));
  if (character === "[") return bracketed(formula, at);
  const sheet = matchAt(UNQUOTED, formula, at);
  if (sheet !== null) return prefixed(formula, at, sheet[0], sheet[1] ?? "");
  const area = areaAt(formula, at);
  if (area !== null) return { part: { prefix: "", sheet: null, area: area.area }, end: area.end };
  const token = matchAt(NUMBER, formula, at) ?? matchAt(WORD, formula, at);
  return textAt(formula, at, token?.[0].length ?? 1);
}

function prefixed(formula: string, at: number, prefix: string, sheet: string): Found {
  const start = at + prefix.length;
  // `一月:三月!A1` comes as the word 一月, a colon and this.
  const across = ((formula[at - 1] === ":" && at > 1) || sheet.includes(":")) && !prefix.includes("[");
  const area = areaAt(formula, start);
  const end = area?.end ?? start;
  if (across) return { part: formula.slice(at, end), end };
  return { part: { prefix, sheet, area: area?.area ?? null }, end };
}

function areaAt(formula: string, at: number): { readonly area: Area; readonly end: number } | null {
  const match = matchAt(AREA, formula, at);
  const area = match === null ? null : parseArea(match[0]);
  return match === null || area === null ? null : { area, end: at + match[0].length };
}

/** A structured reference's brackets, which may stand in each other, or the number of another workbook. */
function bracketed(formula: string, at: number): Found {
  const external = matchAt(EXTERNAL, formula, at);
  if (external !== null && !/[\p{L}\p{N}_]/u.test(formula[at - 1] ?? "")) {
    const sheet = matchAt(UNQUOTED, formula, at + external[0].length);
    const prefix = `${external[0]}${sheet?.[0] ?? "!"}`;
    return { part: { prefix, sheet: prefix, area: null }, end: at + prefix.length };
  }
  let depth = 0;
  for (let end = at; end < formula.length; end += 1) {
    if (formula[end] === "'") end += 1;
    else if (formula[end] === "[") depth += 1;
    else if (formula[end] === "]") depth -= 1;
    if (depth === 0) return textAt(formula, at, end + 1 - at);
  }
  return textAt(formula, at, formula.length - at);
}

function textAt(formula: string, at: number, length: number): Found {
  return { part: formula.slice(at, at + length), end: at + length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
