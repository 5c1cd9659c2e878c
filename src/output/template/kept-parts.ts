import type { XmlElement } from "./xml-read.ts";
import { prune } from "./xml-tree.ts";

/**
 * What is carried over from a template: only what is listed here. So nothing goes out that this program does
 * not know: macros, links to other files, embedded objects, custom XML, printer settings, comments and their
 * authors, pivot tables with the records behind them, queries, slicers, signatures, thumbnails.
 */
export const KEPT_LINKS = {
  workbook: new Set(["worksheet", "styles", "theme", "sharedStrings", "sheetMetadata"]),
  sheet: new Set(["drawing", "table", "image"]),
  drawing: new Set(["chart", "image"]),
  chart: new Set(["chartStyle", "chartColorStyle", "themeOverride", "image"]),
  theme: new Set(["image"]),
} as const satisfies Record<string, ReadonlySet<string>>;

const SHEET_ELEMENTS: ReadonlySet<string> = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "autoFilter",
  "sortState",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "ignoredErrors",
  "drawing",
  "picture",
  "tableParts",
  "extLst",
]);

const SHEET_EXTENSIONS: ReadonlySet<string> = new Set([
  "conditionalFormattings",
  "dataValidations",
  "sparklineGroups",
]);

const BOOK_ELEMENTS: ReadonlySet<string> = new Set([
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "definedNames",
  "calcPr",
]);

/** Leaves of a sheet what goes out: no hyperlinks, scenarios, controls or printer settings. */
export function keepSheet(root: XmlElement): void {
  root.children = root.children.filter(
    (child) => typeof child !== "string" && SHEET_ELEMENTS.has(child.local),
  );
  for (const child of root.children) {
    if (typeof child === "string") continue;
    if (child.local === "extLst") keepExtensions(child);
    if (child.local === "sheetPr") child.attributes.delete("codeName");
    if (child.local === "pageSetup") dropAttributes(child, /:id$/);
    if (child.local === "protectedRanges") prune(child, (element) => element.local === "securityDescriptor");
    if (child.local === "protectedRanges")
      eachChild(child, (range) => range.attributes.delete("securityDescriptor"));
    if (child.local === "conditionalFormatting") child.attributes.delete("pivot");
  }
  root.children = root.children.filter(
    (child) => typeof child === "string" || child.local !== "extLst" || child.children.length > 0,
  );
}

/** Leaves of a workbook's main part what goes out: no paths, no names of those who share it, no links. */
export function keepBook(root: XmlElement): void {
  root.children = root.children.filter(
    (child) => typeof child !== "string" && BOOK_ELEMENTS.has(child.local),
  );
  for (const child of root.children) {
    if (typeof child === "string") continue;
    if (child.local === "workbookPr") child.attributes.delete("codeName");
    if (child.local === "bookViews")
      eachChild(child, (view) => dropAttributes(view, /^(firstSheet|.*:uid)$/));
  }
}

/** Leaves out of a drawing or chart what leads or reaches outside it: links, data of other files, macros. */
export function keepDrawing(root: XmlElement): void {
  const unwanted = new Set(["hlinkClick", "hlinkHover", "hlinkMouseOver", "externalData", "userShapes"]);
  prune(root, (element) => unwanted.has(element.local));
  clean(root);
}

function clean(element: XmlElement): void {
  if (element.attributes.has("macro")) element.attributes.set("macro", "");
  eachChild(element, clean);
}

function keepExtensions(list: XmlElement): void {
  list.children = list.children.filter(
    (extension) =>
      typeof extension !== "string" &&
      extension.children.some((child) => typeof child !== "string" && SHEET_EXTENSIONS.has(child.local)),
  );
}

function dropAttributes(element: XmlElement, names: RegExp): void {
  for (const key of [...element.attributes.keys()]) if (names.test(key)) element.attributes.delete(key);
}

function eachChild(element: XmlElement, change: (child: XmlElement) => void): void {
  for (const child of element.children) if (typeof child !== "string") change(child);
}
