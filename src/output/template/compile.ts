import { bookPieces } from "./book-pieces.ts";
import { partRoot, readSheets, type SheetPart } from "./book-reader.ts";
import type { Axes } from "./columns/axis-marks.ts";
import { widened } from "./columns/widen.ts";
import { isMain, typesOf } from "./content-types.ts";
import type { KnownMarks } from "./contract.ts";
import { PROPERTIES } from "./doc-props.ts";
import { checkDropped, dropSheets } from "./dropped-sheets.ts";
import { type Fault, Faults, Unreadable } from "./faults.ts";
import { KEPT_LINKS, keepBook } from "./kept-parts.ts";
import { layoutOf } from "./layout.ts";
import { checkLeftovers } from "./leftovers.ts";
import { keepLinks } from "./links.ts";
import { Parts } from "./parts.ts";
import { type Relationship, relationshipsOf } from "./relationships.ts";
import { settingsOf } from "./row-heights.ts";
import { SharedStrings } from "./shared-strings.ts";
import { addSheetParts, type Building } from "./sheet-parts.ts";
import type { CompiledTemplate } from "./template.ts";
import { childOf } from "./xml-tree.ts";
import { readZip } from "./zip-read.ts";

/** A template ready for stamping, or all that is wrong with it. */
export type Compilation =
  | { readonly template: CompiledTemplate; readonly faults: readonly [] }
  | { readonly template: null; readonly faults: readonly Fault[] };

/**
 * Compiles an .xlsx with marks in its cells. What it carries over is listed in `kept-parts.ts`; hidden sheets,
 * chart sheets and formulas that read other workbooks are faults.
 * @param known the marks that the data will have
 * @param dropped names of sheets that are for the template's author only
 * @param axes how many columns each repeated column becomes, by the axis in its marks (`#indicators`)
 */
export function compile(
  bytes: Uint8Array,
  known: KnownMarks,
  dropped: readonly string[] = [],
  axes: Axes = new Map(),
): Compilation {
  const faults = new Faults();
  try {
    const template = compiled(bytes, known, dropped, axes, faults);
    return faults.found.length === 0 ? { template, faults: [] } : { template: null, faults: faults.found };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    faults.unreadable(error.reason, { sheet: null, cell: null }, error.message);
    return { template: null, faults: faults.found };
  }
}

function compiled(
  bytes: Uint8Array,
  known: KnownMarks,
  dropped: readonly string[],
  axes: Axes,
  faults: Faults,
): CompiledTemplate {
  const read = readZip(bytes);
  const main = relationshipsOf(read, "").find(({ kind }) => kind === "officeDocument");
  if (main === undefined || main.part === null || !isMain(typesOf(read)(main.part))) {
    throw new Unreadable("not-a-workbook", main?.target ?? "");
  }
  const files = widened(read, main.part, axes);
  const typeOf = typesOf(files);
  const book = partRoot(files, main.part);
  const links = bookLinks(relationshipsOf(files, main.part));
  const stringsPart = links.find(({ kind }) => kind === "sharedStrings")?.part ?? null;
  const strings = new SharedStrings(stringsPart === null ? null : partRoot(files, stringsPart));
  keepBook(book);
  dropSheets(book, dropped);
  const sheets = readSheets(files, book, links, { known, faults, strings });
  checkDropped(sheets, dropped, faults);
  const kept = keepLinks(files, main.part, book, KEPT_LINKS.workbook, false).filter((link) =>
    links.some(({ id }) => id === link.id),
  );
  const calendar1904 = /^(1|true)$/.test(childOf(book, "workbookPr")?.attributes.get("date1904") ?? "");
  const layout = layoutOf(sheets, known, calendar1904, faults);
  const stylesPart = links.find(({ kind }) => kind === "styles")?.part ?? null;
  const settings = settingsOf(stylesPart === null ? null : partRoot(files, stylesPart));
  const building: Building = { files, typeOf, layout, strings, settings, faults, parts: new Parts() };
  addBook(building, main, book, kept, sheets);
  return {
    layout,
    parts: building.parts.all(),
    sheets: layout.sheets.map(({ name }) => name),
    marks: [...faults.used],
  };
}

/** Pictures in cells lie in parts that are not carried over; what describes them goes with them. */
function bookLinks(links: readonly Relationship[]): Relationship[] {
  const rich = links.some(({ kind }) => kind.startsWith("rdRichValue"));
  return links.filter(({ kind }) => KEPT_LINKS.workbook.has(kind) && !(rich && kind === "sheetMetadata"));
}

function addBook(
  building: Building,
  main: Relationship,
  book: Parameters<typeof bookPieces>[0],
  links: readonly Relationship[],
  sheets: readonly SheetPart[],
): void {
  const { typeOf, layout, strings, faults, parts } = building;
  const part = main.part ?? "";
  const properties = PROPERTIES.map(({ part: name, type, relationship, text }, index) => {
    parts.addBytes(name, type, new TextEncoder().encode(text));
    return { id: `properties${index}`, type: relationship, kind: "", target: name, part: name };
  });
  parts.addLinks("", [{ ...main, target: part }, ...properties]);
  for (const [index, sheet] of sheets.entries()) addSheetParts(building, sheet, index);
  const texts = strings.part();
  const kept = links.filter(({ kind }) => kind !== "sharedStrings" || texts !== null);
  parts.addLinks(part, kept);
  for (const { kind, part: name } of kept) {
    if (name === null || kind === "worksheet" || parts.has(name)) continue;
    if (kind === "sharedStrings") parts.addPieces(name, typeOf(name), 0, [texts ?? ""]);
    else addPlain(building, name, kind);
  }
  checkLeftovers(book, null, faults);
  parts.addPieces(part, typeOf(part), -1, bookPieces(book, layout, needsCalculation(sheets)));
}

function addPlain(building: Building, name: string, kind: string): void {
  const root = partRoot(building.files, name);
  building.parts.addBytes(name, building.typeOf(name), building.files.get(name) ?? new Uint8Array());
  if (kind !== "theme") return;
  const links = keepLinks(building.files, name, root, KEPT_LINKS.theme, false);
  building.parts.addLinks(name, links);
  for (const { part } of links) {
    if (part !== null && !building.parts.has(part)) {
      building.parts.addBytes(part, building.typeOf(part), building.files.get(part) ?? new Uint8Array());
    }
  }
}

/** Whether a formula of the template has no mark that says its result. */
function needsCalculation(sheets: readonly SheetPart[]): boolean {
  return sheets.some(({ rows }) =>
    rows.some(({ cells }) =>
      cells.some(({ content }) => content.kind === "formula" && content.result === null),
    ),
  );
}
