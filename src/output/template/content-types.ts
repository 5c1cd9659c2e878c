import { parseXml } from "./xml-read.ts";
import { elementsOf } from "./xml-tree.ts";
import { DECLARATION, xmlAttribute } from "./xml-write.ts";

export const CONTENT_TYPES = "[Content_Types].xml";
const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";

/** The type of each part, as a file declares it; a workbook with macros or a template becomes a plain one. */
export function typesOf(files: ReadonlyMap<string, Uint8Array>): (part: string) => string {
  const bytes = files.get(CONTENT_TYPES);
  const entries = bytes === undefined ? [] : elementsOf(parseXml(bytes, CONTENT_TYPES));
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const { local, attributes } of entries) {
    const type = attributes.get("ContentType") ?? "";
    if (local === "Override") overrides.set((attributes.get("PartName") ?? "").slice(1).toLowerCase(), type);
    if (local === "Default") defaults.set((attributes.get("Extension") ?? "").toLowerCase(), type);
  }
  return (part) => {
    const name = part.toLowerCase();
    const type = overrides.get(name) ?? defaults.get(extensionOf(name)) ?? "application/xml";
    return isMain(type) ? MAIN : type;
  };
}

/** Whether a type is that of a workbook: plain, with macros, or a template of either. */
export function isMain(type: string): boolean {
  return /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml$/.test(
    type,
  );
}

/** The part that declares the types of all parts. */
export function contentTypes(parts: ReadonlyMap<string, string>): string {
  const defaults = new Map([
    ["rels", RELATIONSHIPS],
    ["xml", "application/xml"],
  ]);
  let overrides = "";
  for (const [part, type] of parts) {
    const extension = extensionOf(part.toLowerCase());
    if (!defaults.has(extension)) defaults.set(extension, type);
    if (defaults.get(extension) === type) continue;
    overrides += `<Override PartName="/${xmlAttribute(part)}" ContentType="${xmlAttribute(type)}"/>`;
  }
  const known = [...defaults].map(([extension, type]) => {
    return `<Default Extension="${xmlAttribute(extension)}" ContentType="${xmlAttribute(type)}"/>`;
  });
  const space = "http://schemas.openxmlformats.org/package/2006/content-types";
  return `${DECLARATION}<Types xmlns="${space}">${known.join("")}${overrides}</Types>`;
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1);
}
