import type { KnownMarks } from "./contract.ts";
import type { Faults, Spot } from "./faults.ts";

/**
 * A mark: a value (`{{person.name}}`), a field of the item whose row this is (`{{indicators[].label}}`), or a
 * field of the item with an id (`{{indicators.complaint-rate.score}}`).
 */
export type Mark =
  | { readonly kind: "value"; readonly name: string }
  | { readonly kind: "field"; readonly list: string; readonly field: string }
  | { readonly kind: "item"; readonly list: string; readonly id: string; readonly field: string };

/** Full-width braces are what a Chinese keyboard gives; unrecognised, they would go out as they are. */
const OPEN = /\{\{|｛｛/;
const MARK = /\{\{([^{}]*)\}\}/g;

/** Whether a text holds a mark, or something that was meant as one. */
export function hasMark(text: string): boolean {
  return OPEN.test(text);
}

/** The mark as written between the braces: the one form under which it is looked up. */
export function markText(mark: Mark): string {
  if (mark.kind === "value") return mark.name;
  return mark.kind === "field" ? `${mark.list}[].${mark.field}` : `${mark.list}.${mark.id}.${mark.field}`;
}

/** What a name between braces means, whether or not it is known; null for what can be no mark. */
export function parseMark(name: string, known: KnownMarks): Mark | null {
  const trimmed = name.trim();
  if (trimmed === "") return null;
  if (known.values.includes(trimmed)) return { kind: "value", name: trimmed };
  const field = /^(.+)\[\]\.(.+)$/.exec(trimmed);
  if (field) return { kind: "field", list: field[1] ?? "", field: field[2] ?? "" };
  const list = Object.keys(known.lists)
    .filter((each) => trimmed.startsWith(`${each}.`))
    .sort((a, b) => b.length - a.length)[0];
  const rest = list === undefined ? "" : trimmed.slice(list.length + 1);
  const dot = rest.lastIndexOf(".");
  if (list === undefined || dot < 1) return { kind: "value", name: trimmed };
  return { kind: "item", list, id: rest.slice(0, dot), field: rest.slice(dot + 1) };
}

/** A piece of a text with marks in it, and where in the text it began. */
export type TextPart = { readonly at: number; readonly end: number; readonly part: string | Mark };

/** Cuts a text at its marks. Unknown and unclosed ones are reported at the spot; they stay in the text. */
export function splitMarks(text: string, known: KnownMarks, faults: Faults, spot: Spot): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const addText = (end: number) => {
    if (end === at) return;
    const part = text.slice(at, end);
    if (hasMark(part)) faults.unknown("not-closed", spot, part.slice(part.search(OPEN)).slice(0, 60));
    parts.push({ at, end, part });
  };
  for (const match of text.matchAll(MARK)) {
    addText(match.index);
    at = match.index + match[0].length;
    const mark = knownMark(match[1] ?? "", known, faults, spot);
    parts.push({ at: match.index, end: at, part: mark ?? match[0] });
  }
  addText(text.length);
  return parts;
}

/** The mark with a name, if it is known; reported at the spot otherwise. */
export function knownMark(name: string, known: KnownMarks, faults: Faults, spot: Spot): Mark | null {
  const mark = parseMark(name, known);
  const shown = `{{${name}}}`;
  if (mark === null || (mark.kind === "value" && !known.values.includes(mark.name))) {
    faults.unknown("no-such-value", spot, shown);
    return null;
  }
  if (mark.kind === "value") {
    faults.used.add(mark.name);
    return mark;
  }
  const fields = Object.hasOwn(known.lists, mark.list) ? known.lists[mark.list] : undefined;
  const ids =
    known.items !== undefined && Object.hasOwn(known.items, mark.list) ? known.items[mark.list] : undefined;
  if (fields === undefined) faults.unknown("no-such-list", spot, shown);
  else if (!fields.includes(mark.field)) faults.unknown("no-such-field", spot, shown);
  else if (mark.kind === "item" && ids !== undefined && !ids.includes(mark.id))
    faults.unknown("no-such-item", spot, shown);
  else {
    faults.used.add(markText(mark));
    return mark;
  }
  return null;
}
