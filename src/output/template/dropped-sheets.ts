import { columnLetters } from "./addresses.ts";
import type { SheetPart } from "./book-reader.ts";
import type { Faults } from "./faults.ts";
import { parseFormula } from "./references.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, elementsOf, textIn } from "./xml-tree.ts";

/**
 * Takes sheets out of a workbook's main part, as if they had never been there: with their print areas and the
 * names of their cells.
 */
export function dropSheets(book: XmlElement, names: readonly string[]): void {
  const list = childOf(book, "sheets");
  if (list === undefined) return;
  const gone = new Set<number>();
  const sheets = elementsOf(list, "sheet");
  for (const [index, sheet] of sheets.entries()) {
    if (isOneOf(sheet.attributes.get("name") ?? "", names)) gone.add(index);
  }
  if (gone.size === 0) return;
  list.children = sheets.filter((_, index) => !gone.has(index));
  const moved = (index: number) => index - [...gone].filter((one) => one < index).length;
  dropNames(book, names, gone, moved);
  for (const view of elementsOf(childOf(book, "bookViews") ?? book, "workbookView")) {
    const active = Number(view.attributes.get("activeTab") ?? 0);
    view.attributes.set("activeTab", String(gone.has(active) ? 0 : moved(active)));
  }
}

/** Reports formulas that read a sheet which is not carried over. */
export function checkDropped(sheets: readonly SheetPart[], names: readonly string[], faults: Faults): void {
  for (const { name, rows } of names.length === 0 ? [] : sheets) {
    for (const { content, column, row } of rows.flatMap(({ cells }) => cells)) {
      if (content.kind !== "formula" || !reads(content.formula, names)) continue;
      const spot = { sheet: name, cell: `${columnLetters(column)}${row}` };
      faults.unreadable("dropped-sheet", spot, content.formula.slice(0, 60));
    }
  }
}

function dropNames(
  book: XmlElement,
  names: readonly string[],
  gone: ReadonlySet<number>,
  moved: (index: number) => number,
): void {
  const list = childOf(book, "definedNames");
  if (list === undefined) return;
  list.children = elementsOf(list).filter((name) => {
    const local = name.attributes.get("localSheetId");
    if (local !== undefined && gone.has(Number(local))) return false;
    if (local !== undefined) name.attributes.set("localSheetId", String(moved(Number(local))));
    return !reads(textIn(name), names);
  });
}

function reads(formula: string, names: readonly string[]): boolean {
  return parseFormula(formula).some((part) => typeof part !== "string" && isOneOf(part.sheet ?? "", names));
}

/** Case does not matter in sheet names. */
function isOneOf(name: string, names: readonly string[]): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}
