import { damaged, tooLarge } from "./faults.ts";
import { LIMITS } from "./limits.ts";
import { attributeOf, unescaped } from "./xml.ts";
import { zipEntries, zipPart } from "./zip.ts";

/** A worksheet as the workbook lists it, with its XML; null where the part it points to is not there. */
export type ListedSheet = { readonly name: string; readonly xml: Buffer | null };

/** The parts that hold no cells: pictures, macros, drawings, caches, links to other workbooks. */
const NOT_READ =
  /(^|\/)(media|drawings|charts|embeddings|activeX|ctrlProps|printerSettings|pivotCache|externalLinks|threadedComments|diagrams)\/|vbaProject|comments\d*\.(xml|bin)$|\.(vml|png|jpe?g|gif|emf|wmf)$/i;

/**
 * The parts of a zipped workbook that hold its cells, unpacked and checked. Parts with a document type are refused:
 * nothing is fetched from elsewhere, and no entity is expanded.
 * @throws {UnreadableFile} damaged, too large, or with a document type
 */
export function workbookParts(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (const entry of zipEntries(bytes)) {
    if (entry.name.endsWith("/") || NOT_READ.test(entry.name)) continue;
    const part = inUtf8(zipPart(bytes, entry));
    if (!entry.name.endsWith(".bin") && part.includes("<!DOCTYPE")) throw damaged("entities");
    parts.set(entry.name.replace(/^\//, ""), part);
  }
  return parts;
}

/** XML may stand in UTF-16; the reader knows UTF-8. */
function inUtf8(part: Buffer): Buffer {
  if (part[0] === 0xff && part[1] === 0xfe) return Buffer.from(part.toString("utf16le", 2), "utf8");
  if (part[0] === 0xfe && part[1] === 0xff) {
    return Buffer.from(Buffer.from(part.subarray(2)).swap16().toString("utf16le"), "utf8");
  }
  return part;
}

/**
 * The worksheets that the workbook lists, read from its XML without the library: charts and dialogs on sheets of
 * their own hold no cells and are left out.
 */
export function listedSheets(parts: ReadonlyMap<string, Buffer>): ListedSheet[] {
  const [book = "xl/workbook.xml"] = targets(parts, "", (type) => type.endsWith("/officeDocument")).values();
  const xml = partOf(parts, book)?.toString("utf8") ?? "";
  const sheets = targets(parts, book, (type) => type.endsWith("/worksheet"));
  const other = targets(parts, book, (type) => !type.endsWith("/worksheet"));
  const listed = [...xml.matchAll(SHEET)].flatMap(([tag, text = ""]) => {
    const id = relationId(text);
    if (other.has(id) || isModule(tag)) return [];
    return [{ name: unescaped(attributeOf(text, "name")), xml: partOf(parts, sheets.get(id) ?? "") }];
  });
  if (listed.length > LIMITS.sheets) throw tooLarge("sheets", LIMITS.sheets);
  return listed;
}

const SHEET = /<(?:\w+:)?sheet\s([^>]*)>/g;

/** Macros of old workbooks are listed as sheets that point nowhere. */
function isModule(tag: string): boolean {
  return /:id\s*=\s*(""|'')/.test(tag);
}

/**
 * Takes sheets that point nowhere out of the workbook's list: the library would give the sheets below them each
 * other's cells.
 */
export function dropModules(parts: Map<string, Buffer>): void {
  const [name] = targets(parts, "", (type) => type.endsWith("/officeDocument")).values();
  const book = name === undefined ? undefined : parts.get(name);
  if (name === undefined || book === undefined) return;
  const text = book.toString("utf8");
  const kept = text.replace(SHEET, (tag, attributes: string) => (relationId(attributes) !== "" ? tag : ""));
  if (kept !== text) parts.set(name, Buffer.from(kept));
}

/** The targets of a part's relationships, by id. */
function targets(
  parts: ReadonlyMap<string, Buffer>,
  part: string,
  wanted: (type: string) => boolean,
): Map<string, string> {
  const folder = part.replace(/[^/]*$/, "");
  const rels = partOf(parts, `${folder}_rels/${part.slice(folder.length)}.rels`)?.toString("utf8") ?? "";
  const found = new Map<string, string>();
  for (const [, text = ""] of rels.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
    if (!wanted(attributeOf(text, "Type"))) continue;
    const target = new URL(attributeOf(text, "Target"), `file:///${folder}`).pathname.slice(1);
    found.set(attributeOf(text, "Id"), decodeURIComponent(target));
  }
  return found;
}

/** A part by its name, whose case programs do not keep. */
function partOf(parts: ReadonlyMap<string, Buffer>, name: string): Buffer | null {
  const exact = parts.get(name);
  if (exact !== undefined) return exact;
  const folded = name.toLowerCase();
  for (const [other, part] of parts) if (other.toLowerCase() === folded) return part;
  return null;
}

/** The id of a relationship, whatever the prefix of its namespace. */
function relationId(text: string): string {
  const [, name = "id"] = /(?:^|\s)(\w+:id)\s*=/.exec(text) ?? [];
  return attributeOf(text, name);
}
