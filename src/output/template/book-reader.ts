import { blocksOf, checkMerges } from "./blocks.ts";
import type { CellReader } from "./cell-model.ts";
import { Unreadable } from "./faults.ts";
import { KEPT_LINKS, keepSheet } from "./kept-parts.ts";
import { keepLinks } from "./links.ts";
import type { Relationship } from "./relationships.ts";
import type { SheetInput } from "./sheet.ts";
import { readRows } from "./sheet-model.ts";
import { tableRows } from "./tables.ts";
import { parseXml, type XmlElement } from "./xml-read.ts";
import { childOf, elementsOf, prune } from "./xml-tree.ts";

/** A sheet as read, with the parts that belong to it. */
export type SheetPart = SheetInput & {
  readonly part: string;
  readonly links: readonly Relationship[];
  readonly tables: readonly { readonly part: string; readonly root: XmlElement }[];
};

/**
 * Reads the sheets of a workbook. Hidden ones are reported, not left out: formulas may need them, and what
 * they hold would go to everybody.
 * @throws {Unreadable} where a sheet's part is missing or damaged
 */
export function readSheets(
  files: ReadonlyMap<string, Uint8Array>,
  book: XmlElement,
  links: readonly Relationship[],
  reader: Omit<CellReader, "shared">,
): SheetPart[] {
  const list = childOf(book, "sheets");
  const sheets = list === undefined ? [] : elementsOf(list, "sheet");
  if (sheets.length === 0) throw new Unreadable("damaged", "sheets");
  return sheets.flatMap((sheet) => {
    const name = sheet.attributes.get("name") ?? "";
    const id = [...sheet.attributes].find(([key]) => key.endsWith(":id"))?.[1];
    const link = links.find((each) => each.id === id);
    const spot = { sheet: name, cell: null };
    if (/^(very)?hidden$/i.test(sheet.attributes.get("state") ?? "")) {
      reader.faults.unreadable("hidden-sheet", spot, null);
    }
    if (link === undefined || link.kind !== "worksheet" || link.part === null) {
      reader.faults.unreadable("chart-sheet", spot, null);
      return [];
    }
    return [readSheet(files, name, link.part, reader)];
  });
}

function readSheet(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  part: string,
  reader: Omit<CellReader, "shared">,
): SheetPart {
  const root = partRoot(files, part);
  const rows = readRows(childOf(root, "sheetData"), name, { ...reader, shared: new Map() });
  keepSheet(root);
  const links = keepLinks(files, part, root, KEPT_LINKS.sheet, false);
  countTables(root);
  const tables = links.flatMap((link) =>
    link.kind === "table" && link.part !== null
      ? [{ part: link.part, root: partRoot(files, link.part) }]
      : [],
  );
  for (const table of tables) prune(table.root, (element) => element.local === "extLst");
  const areas = tables.flatMap((table) => tableRows(table.root) ?? []);
  const blocks = blocksOf(rows, name, areas, reader.faults);
  checkMerges(mergesOf(root), blocks, name, reader.faults);
  return { part, root, name, rows, blocks, links, tables };
}

/** The root of a part. @throws {Unreadable} if there is none */
export function partRoot(files: ReadonlyMap<string, Uint8Array>, part: string): XmlElement {
  const bytes = files.get(part);
  if (bytes === undefined) throw new Unreadable("damaged", part);
  return parseXml(bytes, part);
}

function mergesOf(root: XmlElement): string[] {
  const merges = childOf(root, "mergeCells");
  return merges === undefined ? [] : elementsOf(merges).map((merge) => merge.attributes.get("ref") ?? "");
}

function countTables(root: XmlElement): void {
  const list = childOf(root, "tableParts");
  if (list === undefined) return;
  const count = elementsOf(list).length;
  list.attributes.set("count", String(count));
  if (count === 0) root.children = root.children.filter((child) => child !== list);
}
