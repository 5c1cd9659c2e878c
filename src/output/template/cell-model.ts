import type { Source } from "./card.ts";
import type { KnownMarks, Plain } from "./contract.ts";
import type { Faults, Spot } from "./faults.ts";
import { hasMark, knownMark, type Mark, splitMarks } from "./marks.ts";
import { readsAnotherBook } from "./references.ts";
import { type MarkedRun, markedRuns, type Run, runsOf } from "./rich-text.ts";
import { formulaAt, type SharedFormula } from "./shared-formulas.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, textIn } from "./xml-tree.ts";

/** What a cell of the template holds. */
export type Content =
  | { readonly kind: "kept"; readonly plain: Plain }
  | { readonly kind: "shared"; readonly index: number; readonly plain: Plain }
  | { readonly kind: "mark"; readonly mark: Mark }
  | { readonly kind: "text"; readonly runs: readonly MarkedRun[] }
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** The element of an array formula, whose range moves with it. */
      readonly array: XmlElement | null;
      readonly result: Mark | null;
    };

export type CellModel = {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  readonly content: Content;
};

/** What reading cells needs of their sheet and workbook. */
export type CellReader = {
  readonly known: KnownMarks;
  readonly faults: Faults;
  readonly strings: SharedStrings;
  /** Formulas that cells of the sheet share, by their number. */
  readonly shared: Map<string, SharedFormula>;
};

/** `…+N("{{person.total}}")`: adds nothing in the template, and says what the result will be. */
const RESULT = /\s*\+\s*N\(\s*"\{\{([^{}"]*)\}\}"\s*\)/i;

/** Reads a cell. Its faults are reported at the spot. */
export function readCell(
  element: XmlElement,
  row: number,
  column: number,
  reader: CellReader,
  spot: Spot,
): CellModel {
  const formula = childOf(element, "f");
  const content =
    formula === undefined
      ? readText(element, reader, spot)
      : (readFormula(formula, row, column, reader, spot) ?? keptContent(element));
  return { row, column, element, content };
}

/** All marks of a cell. */
export function marksOf(content: Content): Mark[] {
  if (content.kind === "mark") return [content.mark];
  if (content.kind === "formula") return content.result === null ? [] : [content.result];
  if (content.kind !== "text") return [];
  return content.runs.flatMap((run) => run.parts.filter((part) => typeof part !== "string"));
}

/** What the cell holds in a card. */
export function sourceOf(content: Content): Source {
  if (content.kind === "mark") return (card, at) => card.plain(content.mark, at);
  if (content.kind === "formula") {
    const { result } = content;
    return result === null ? () => null : (card, at) => card.plain(result, at);
  }
  if (content.kind !== "text") return () => content.plain;
  const parts = content.runs.flatMap((run) => run.parts);
  return (card, at) => parts.map((part) => (typeof part === "string" ? part : card.text(part, at))).join("");
}

function readText(element: XmlElement, reader: CellReader, spot: Spot): Content {
  const type = element.attributes.get("t") ?? "n";
  const value = textIn(childOf(element, "v"));
  if (type === "s") {
    const index = /^\d+$/.test(value) ? Number(value) : -1;
    const runs = runsOf(reader.strings.item(index));
    return markedContent(runs, reader, spot) ?? { kind: "shared", index, plain: plainText(runs) };
  }
  if (type !== "inlineStr" && type !== "str") return keptContent(element);
  const inline = childOf(element, "is");
  const runs = inline === undefined ? [{ properties: null, text: value }] : runsOf(inline);
  return markedContent(runs, reader, spot) ?? { kind: "kept", plain: plainText(runs) };
}

function markedContent(runs: readonly Run[], reader: CellReader, spot: Spot): Content | null {
  const text = plainText(runs);
  if (!hasMark(text)) return null;
  const parts = splitMarks(text, reader.known, reader.faults, spot);
  const marks = parts.filter(({ part }) => typeof part !== "string");
  const only = marks[0]?.part;
  const alone = parts.every(({ part }) => typeof part !== "string" || part.trim() === "");
  if (marks.length === 1 && alone && only !== undefined && typeof only !== "string") {
    return { kind: "mark", mark: only };
  }
  return { kind: "text", runs: markedRuns(runs, parts) };
}

function keptContent(element: XmlElement): Content {
  const type = element.attributes.get("t") ?? "n";
  const value = textIn(childOf(element, "v"));
  if (value === "") return { kind: "kept", plain: null };
  const number = type === "n" || type === "b";
  return { kind: "kept", plain: number && Number.isFinite(Number(value)) ? Number(value) : value };
}

/** Null for what is no formula that could be moved, such as a what-if table: its value stays. */
function readFormula(
  element: XmlElement,
  row: number,
  column: number,
  reader: CellReader,
  spot: Spot,
): Content | null {
  const text = textIn(element);
  const kind = element.attributes.get("t") ?? "normal";
  const number = element.attributes.get("si") ?? "";
  if (kind === "dataTable") return null;
  const shared = kind === "shared" ? reader.shared.get(number) : undefined;
  if (kind === "shared" && text !== "") reader.shared.set(number, { formula: text, row, column });
  const whole = text === "" && shared !== undefined ? formulaAt(shared, row, column) : text;
  if (whole === "") return null;
  const named = RESULT.exec(whole);
  const result = named === null ? null : knownMark(named[1] ?? "", reader.known, reader.faults, spot);
  const formula = named === null ? whole : whole.replace(RESULT, "");
  const rest = formula.replace(/'(?:[^']|'')*'!/g, "");
  if (hasMark(rest))
    reader.faults.misplaced("inside-formula", spot, rest.slice(rest.search(/[{｛]/)).slice(0, 60));
  if (readsAnotherBook(formula)) reader.faults.unreadable("external-link", spot, formula.slice(0, 60));
  return { kind: "formula", formula, array: kind === "array" ? element : null, result };
}

function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}
