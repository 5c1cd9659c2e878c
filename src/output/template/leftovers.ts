import type { Faults } from "./faults.ts";
import { hasMark } from "./marks.ts";
import { readsAnotherBook } from "./references.ts";
import type { XmlElement } from "./xml-read.ts";
import { elementsOf, textIn } from "./xml-tree.ts";

/** Elements whose marks are read elsewhere, with all that is in them. */
const READ: ReadonlySet<string> = new Set([
  "sheetData",
  "headerFooter",
  "tableColumns",
  "t",
  "v",
  "numCache",
  "strCache",
  "multiLvlStrCache",
  "dlblRangeCache",
]);

const FORMULA = /^(?:f|sqref|formula\d?|definedName)$/;

/**
 * Reports what a part holds outside cells and cannot be stamped: marks in a check's message or a picture's
 * description would go out as they are, and formulas that read another workbook would lose it.
 */
export function checkLeftovers(root: XmlElement, sheet: string | null, faults: Faults): void {
  if (READ.has(root.local)) return;
  const spot = { sheet, cell: null };
  const text = textIn(root);
  const formula = FORMULA.test(root.local);
  if (formula && readsAnotherBook(text)) faults.unreadable("external-link", spot, text.slice(0, 60));
  const texts = [formula ? text.replace(/'(?:[^']|'')*'!/g, "") : text];
  for (const [key, value] of root.attributes) if (root.local !== "sheet" || key !== "name") texts.push(value);
  const found = texts.find(hasMark);
  if (found !== undefined) faults.misplaced("not-in-a-cell", spot, found.slice(0, 60));
  for (const child of elementsOf(root)) checkLeftovers(child, sheet, faults);
}
