import { partRoot } from "../book-reader.ts";
import { CONTENT_TYPES, typesOf } from "../content-types.ts";
import { Moves } from "../moves.ts";
import {
  type Relationship,
  relationshipsOf,
  relationshipsPart,
  relationshipsText,
} from "../relationships.ts";
import { SharedStrings } from "../shared-strings.ts";
import type { XmlElement } from "../xml-read.ts";
import { childOf, elementsOf, textIn } from "../xml-tree.ts";
import { DECLARATION, xmlOf } from "../xml-write.ts";
import { paperOf } from "./anchors.ts";
import type { Axes } from "./axis-marks.ts";
import { type ColumnMoves, wideFormula } from "./turned.ts";
import { columnBlocks } from "./wide-cells.ts";
import { type WideChart, widenDrawing } from "./wide-drawing.ts";
import { widenSheet } from "./wide-sheet.ts";

type Files = Map<string, Uint8Array>;
type Sheet = ColumnMoves & { readonly part: string; readonly root: XmlElement };

/**
 * The parts of a template in which columns with marks of an axis stand once for each of its places: widths, merged
 * cells, formats, names and charts follow. Tables (list objects) do not. Without axes nothing changes.
 * @param main the workbook's part
 */
export function widened(files: ReadonlyMap<string, Uint8Array>, main: string, axes: Axes): Files {
  const wide: Files = new Map(files);
  if (axes.size === 0) return wide;
  const links = relationshipsOf(files, main);
  const book = partRoot(files, main);
  const stringsPart = links.find(({ kind }) => kind === "sharedStrings")?.part ?? null;
  const strings = new SharedStrings(stringsPart === null ? null : partRoot(files, stringsPart));
  const sheets = readSheets(files, book, links, strings, axes);
  for (const [sheet, { part, root }] of sheets.entries()) {
    widenSheet(root, { sheet, sheets, strings });
    widenDrawings(wide, sheet, sheets, axes);
    put(wide, part, root);
  }
  const names = childOf(book, "definedNames");
  for (const name of names === undefined ? [] : elementsOf(names)) {
    name.children = [wideFormula(textIn(name), -1, null, sheets)];
  }
  put(wide, main, book);
  return wide;
}

function readSheets(
  files: ReadonlyMap<string, Uint8Array>,
  book: XmlElement,
  links: readonly Relationship[],
  strings: SharedStrings,
  axes: Axes,
): Sheet[] {
  const list = childOf(book, "sheets");
  return (list === undefined ? [] : elementsOf(list, "sheet")).flatMap((sheet) => {
    const id = [...sheet.attributes].find(([key]) => key.endsWith(":id"))?.[1];
    const link = links.find((each) => each.id === id && each.kind === "worksheet");
    if (link === undefined || link.part === null) return [];
    const root = partRoot(files, link.part);
    const data = childOf(root, "sheetData");
    const blocks = data === undefined ? [] : columnBlocks(data, strings, axes);
    const moves = new Moves(blocks, (axis) => axes.get(axis) ?? 0);
    return [{ name: sheet.attributes.get("name") ?? "", part: link.part, root, blocks, moves }];
  });
}

function widenDrawings(files: Files, sheet: number, sheets: readonly Sheet[], axes: Axes): void {
  const own = sheets[sheet];
  const link = own && relationshipsOf(files, own.part).find(({ kind }) => kind === "drawing");
  if (own === undefined || link?.part == null) return;
  const drawing = partRoot(files, link.part);
  const links = relationshipsOf(files, link.part);
  const chart = (part: string) => partRoot(files, part);
  const found = widenDrawing(drawing, { links, axes, sheets, own, paper: paperOf(own.root), chart });
  for (const { part, root } of found.charts) put(files, part, root);
  put(files, link.part, drawing);
  if (elementsOf(drawing).length === 0) {
    own.root.children = own.root.children.filter(
      (child) => typeof child === "string" || child.local !== "drawing",
    );
  }
  if (found.links.length === 0) return;
  const text = relationshipsText([...links, ...found.links]) ?? "";
  files.set(relationshipsPart(link.part), new TextEncoder().encode(text));
  addTypes(files, found.charts);
}

/** Copies of charts are of the charts' type. */
function addTypes(files: Files, charts: readonly WideChart[]): void {
  const typeOf = typesOf(files);
  const types = partRoot(files, CONTENT_TYPES);
  const original = charts.find(({ copied }) => !copied)?.part ?? "";
  for (const { part, copied } of charts) {
    if (!copied) continue;
    const attributes = new Map([
      ["PartName", `/${part}`],
      ["ContentType", typeOf(original)],
    ]);
    types.children.push({ name: "Override", local: "Override", attributes, children: [] });
  }
  put(files, CONTENT_TYPES, types);
}

function put(files: Files, part: string, root: XmlElement): void {
  files.set(part, new TextEncoder().encode(DECLARATION + xmlOf(root)));
}
