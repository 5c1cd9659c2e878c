import { strFromU8, unzipSync } from "fflate";
import { parseArea } from "../../../src/output/template/addresses.ts";
import { parseXml, type XmlElement } from "../../../src/output/template/xml-read.ts";
import { allElements, childOf, elementsOf, textIn } from "../../../src/output/template/xml-tree.ts";

/**
 * What is wrong with the structure of an .xlsx, as Excel would find it: parts without a type, relationships
 * that lead nowhere, parts that nothing leads to, ids given twice, indexes beyond their tables, merged cells
 * that overlap, rows and cells out of order. Empty for a sound file.
 */
export function checkPackage(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const wrong: string[] = [];
  const trees = new Map<string, XmlElement>();
  for (const name of names) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      trees.set(name, parseXml(files[name] ?? new Uint8Array(), name));
    } catch {
      wrong.push(`${name} is not well-formed`);
    }
    if (/\{\{|｛｛/.test(strFromU8(files[name] ?? new Uint8Array()))) wrong.push(`${name} has a mark left`);
    if (/undefined|NaN|\[object/.test(strFromU8(files[name] ?? new Uint8Array()))) {
      wrong.push(`${name} has a value that is none`);
    }
  }
  if (names[0] !== "[Content_Types].xml") wrong.push("the types are not first");
  checkTypes(names, trees, wrong);
  checkLinks(names, trees, wrong);
  const book = trees.get("xl/workbook.xml");
  if (book === undefined) return [...wrong, "no workbook"];
  unique(elementsOf(childOf(book, "sheets") ?? book), ["name", "sheetId", "r:id"], "workbook", wrong);
  const strings = trees.get("xl/sharedStrings.xml");
  const count = strings === undefined ? 0 : elementsOf(strings, "si").length;
  if (strings?.attributes.get("uniqueCount") !== undefined) {
    if (Number(strings.attributes.get("uniqueCount")) !== count) wrong.push("uniqueCount of shared strings");
  }
  const styles = trees.get("xl/styles.xml");
  const formats = styles === undefined ? 0 : elementsOf(childOf(styles, "cellXfs") ?? styles, "xf").length;
  for (const [name, tree] of trees) {
    if (tree.local === "worksheet") checkSheet(name, tree, count, formats, wrong);
    if (tree.local === "wsDr") {
      const ids = [...allElements(tree)].filter(({ local }) => local === "cNvPr");
      unique(ids, ["id"], name, wrong);
    }
  }
  const tables = [...trees.values()].filter(({ local }) => local === "table");
  unique(tables, ["id", "displayName"], "tables", wrong);
  return wrong;
}

function checkTypes(names: readonly string[], trees: ReadonlyMap<string, XmlElement>, wrong: string[]): void {
  const types = trees.get("[Content_Types].xml");
  if (types === undefined) return;
  const defaults = new Set(elementsOf(types, "Default").map((each) => each.attributes.get("Extension")));
  const overrides = elementsOf(types, "Override").map(
    (each) => each.attributes.get("PartName")?.slice(1) ?? "",
  );
  unique(elementsOf(types, "Override"), ["PartName"], "types", wrong);
  for (const name of overrides)
    if (!names.includes(name)) wrong.push(`a type for ${name}, which is not there`);
  for (const name of names) {
    const extension = name.slice(name.lastIndexOf(".") + 1);
    if (name !== "[Content_Types].xml" && !overrides.includes(name) && !defaults.has(extension)) {
      wrong.push(`no type for ${name}`);
    }
    if (name.startsWith("xl/") && name.endsWith(".xml") && !overrides.includes(name))
      wrong.push(`no own type: ${name}`);
  }
}

function checkLinks(names: readonly string[], trees: ReadonlyMap<string, XmlElement>, wrong: string[]): void {
  const reached = new Set(["[Content_Types].xml"]);
  for (const [name, tree] of trees) {
    if (!name.endsWith(".rels")) continue;
    reached.add(name);
    const owner = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
    if (owner !== "" && !names.includes(owner)) wrong.push(`${name} belongs to no part`);
    unique(elementsOf(tree), ["Id"], name, wrong);
    for (const link of elementsOf(tree)) {
      const target = link.attributes.get("Target") ?? "";
      if (link.attributes.has("TargetMode")) wrong.push(`${name} leads outside: ${target}`);
      const part = new URL(target, `file:///${owner}`).pathname.slice(1);
      if (!names.includes(part)) wrong.push(`${name}: ${target} is not there`);
      reached.add(part);
    }
  }
  for (const name of names) if (!reached.has(name)) wrong.push(`nothing leads to ${name}`);
  for (const [name, tree] of trees) {
    const links = trees.get(name.replace(/([^/]*)$/, "_rels/$1.rels"));
    const ids = links === undefined ? [] : elementsOf(links).map((link) => link.attributes.get("Id"));
    for (const element of allElements(tree)) {
      for (const [key, id] of element.attributes) {
        if (/^r:/.test(key) && !ids.includes(id)) wrong.push(`${name}: no relationship ${id}`);
      }
    }
  }
}

function checkSheet(
  name: string,
  sheet: XmlElement,
  strings: number,
  formats: number,
  wrong: string[],
): void {
  let row = 0;
  for (const line of elementsOf(childOf(sheet, "sheetData") ?? sheet, "row")) {
    const number = Number(line.attributes.get("r"));
    if (!(number > row)) wrong.push(`${name}: row ${number} after ${row}`);
    row = number;
    let column = 0;
    for (const cell of elementsOf(line, "c")) {
      const address = cell.attributes.get("r") ?? "";
      const at = parseArea(address)?.start;
      if (at?.row !== row || at.column <= column) wrong.push(`${name}: cell ${address} in row ${row}`);
      column = at?.column ?? column;
      const type = cell.attributes.get("t") ?? "n";
      const value = childOf(cell, "v");
      if (type === "s" && !(Number(textIn(value)) < strings))
        wrong.push(`${name}: shared string of ${address}`);
      if (type === "n" && value !== undefined && !/^-?\d/.test(textIn(value)))
        wrong.push(`${name}: number ${address}`);
      if (type === "inlineStr" && childOf(cell, "is") === undefined) wrong.push(`${name}: inline ${address}`);
      if (Number(cell.attributes.get("s") ?? 0) >= formats) wrong.push(`${name}: format of ${address}`);
    }
  }
  const merges = elementsOf(childOf(sheet, "mergeCells") ?? { ...sheet, children: [] });
  const areas = merges.map((merge) => parseArea(merge.attributes.get("ref") ?? ""));
  for (const [index, a] of areas.entries()) {
    if (a?.end == null) wrong.push(`${name}: merged ${index} is no range`);
    for (const b of areas.slice(index + 1)) {
      if (a?.end == null || b?.end == null) continue;
      const apart =
        a.end.row < b.start.row ||
        b.end.row < a.start.row ||
        a.end.column < b.start.column ||
        b.end.column < a.start.column;
      if (!apart) wrong.push(`${name}: merged cells overlap in row ${a.start.row}`);
    }
  }
  for (const list of elementsOf(sheet)) {
    const count = list.attributes.get("count");
    if (count !== undefined && Number(count) !== elementsOf(list).length)
      wrong.push(`${name}: count of ${list.local}`);
    if (
      /^(mergeCells|dataValidations|tableParts|rowBreaks|extLst)$/.test(list.local) &&
      elementsOf(list).length === 0
    ) {
      wrong.push(`${name}: empty ${list.local}`);
    }
  }
  checkOrder(name, sheet, wrong);
}

/** The order that the schema of a sheet asks for. */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges autoFilter sortState mergeCells phoneticPr conditionalFormatting dataValidations printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ignoredErrors drawing picture tableParts extLst".split(
    " ",
  );

function checkOrder(name: string, sheet: XmlElement, wrong: string[]): void {
  const places = elementsOf(sheet).map(({ local }) => ORDER.indexOf(local));
  if (places.includes(-1)) wrong.push(`${name}: an element that should not be there`);
  if (places.some((place, index) => place < (places[index - 1] ?? 0)))
    wrong.push(`${name}: elements out of order`);
}

function unique(
  elements: readonly XmlElement[],
  keys: readonly string[],
  where: string,
  wrong: string[],
): void {
  for (const key of keys) {
    const values = elements.flatMap(({ attributes }) => attributes.get(key)?.toLowerCase() ?? []);
    if (new Set(values).size !== values.length) wrong.push(`${where}: ${key} given twice`);
  }
}
