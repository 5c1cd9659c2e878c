import type { SheetPart } from "./book-reader.ts";
import { partRoot } from "./book-reader.ts";
import type { Layout } from "./card.ts";
import { chartPieces } from "./charts.ts";
import { drawingPieces } from "./drawings.ts";
import type { Faults } from "./faults.ts";
import { KEPT_LINKS, keepDrawing } from "./kept-parts.ts";
import { checkLeftovers } from "./leftovers.ts";
import { keepLinks } from "./links.ts";
import type { Parts } from "./parts.ts";
import { type Relationship, relationshipsOf } from "./relationships.ts";
import type { settingsOf } from "./row-heights.ts";
import type { SharedStrings } from "./shared-strings.ts";
import { compileSheet } from "./sheet.ts";
import { tablePieces } from "./tables.ts";

/** What adding parts needs. */
export type Building = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly typeOf: (part: string) => string;
  readonly layout: Layout;
  readonly strings: SharedStrings;
  readonly settings: ReturnType<typeof settingsOf>;
  readonly faults: Faults;
  readonly parts: Parts;
};

/** Adds a sheet and all that hangs on it: tables, drawings, charts, pictures. */
export function addSheetParts(building: Building, sheet: SheetPart, index: number): void {
  const { layout, strings, settings, faults, parts, typeOf } = building;
  checkLeftovers(sheet.root, sheet.name, faults);
  parts.addSheet(
    sheet.part,
    typeOf(sheet.part),
    index,
    compileSheet(sheet, index, layout, strings, settings, faults),
  );
  parts.addLinks(sheet.part, sheet.links);
  for (const { part, root } of sheet.tables) {
    parts.addPieces(part, typeOf(part), index, tablePieces(root, index, layout, faults));
  }
  for (const link of sheet.links) {
    if (link.kind === "drawing") addDrawing(building, link, index);
    else if (link.kind === "image") addFile(building, link);
  }
}

function addDrawing(building: Building, { part }: Relationship, sheet: number): void {
  if (part === null || building.parts.has(part)) return;
  const { files, layout, faults, parts, typeOf } = building;
  const root = partRoot(files, part);
  keepDrawing(root);
  reportLinked(building, part, sheet);
  const links = keepLinks(files, part, root, KEPT_LINKS.drawing, true);
  parts.addPieces(part, typeOf(part), sheet, drawingPieces(root, sheet, layout, faults));
  checkLeftovers(root, layout.sheets[sheet]?.name ?? null, faults);
  parts.addLinks(part, links);
  for (const link of links) {
    if (link.kind === "chart") addChart(building, link, sheet);
    else addFile(building, link);
  }
}

/** A picture that lies in another file could not go along: a logo would be missing in every card. */
function reportLinked({ files, layout, faults }: Building, part: string, sheet: number): void {
  const spot = { sheet: layout.sheets[sheet]?.name ?? null, cell: null };
  for (const { kind, part: inside, target } of relationshipsOf(files, part)) {
    if (kind === "image" && inside === null) faults.unreadable("external-link", spot, target.slice(0, 60));
  }
}

function addChart(building: Building, { part }: Relationship, sheet: number): void {
  if (part === null || building.parts.has(part)) return;
  const { files, layout, faults, parts, typeOf } = building;
  const root = partRoot(files, part);
  keepDrawing(root);
  const links = keepLinks(files, part, root, KEPT_LINKS.chart, false);
  parts.addPieces(part, typeOf(part), sheet, chartPieces(root, sheet, layout, faults));
  checkLeftovers(root, layout.sheets[sheet]?.name ?? null, faults);
  parts.addLinks(part, links);
  for (const link of links) addFile(building, link);
}

function addFile({ files, typeOf, parts }: Building, { part }: Relationship): void {
  const bytes = part === null ? undefined : files.get(part);
  if (part !== null && bytes !== undefined && !parts.has(part)) parts.addBytes(part, typeOf(part), bytes);
}
