import { strToU8, zipSync } from "fflate";

/** A cell of a hand-made template: a shared text, a number, a formula, or XML as it stands behind `r="A1"`. */
export type Made = string | number | { readonly f: string } | { readonly xml: string };

export type MadeSheet = {
  readonly name: string;
  readonly cells: Readonly<Record<string, Made>>;
  /** Attributes of rows by number. */
  readonly rows?: Readonly<Record<number, string>>;
  readonly head?: string;
  readonly tail?: string;
  readonly attributes?: string;
  /** Relationships: id, kind, target. */
  readonly links?: readonly (readonly [string, string, string])[];
};

export type MadeParts = {
  readonly names?: string;
  readonly book?: string;
  /** More parts: name, content type, content. */
  readonly parts?: readonly (readonly [string, string, string | Uint8Array])[];
  readonly links?: readonly (readonly [string, string, string])[];
  readonly calcPr?: string;
};

export const SPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

const links = (list: readonly (readonly [string, string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** The parts of a small .xlsx by name, written as a program would write them. */
export function madeParts(sheets: readonly MadeSheet[], more: MadeParts = {}): Record<string, Uint8Array> {
  const strings: string[] = [];
  const parts: Record<string, string | Uint8Array> = {};
  const types: string[] = [];
  const add = (name: string, type: string, text: string | Uint8Array) => {
    parts[name] = text;
    types.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  };
  sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    add(part, `${TYPE}.worksheet+xml`, sheetXml(sheet, strings));
    if (sheet.links) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = links(sheet.links);
  });
  const list = sheets.map(({ name, attributes = "" }, index) => {
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}" ${attributes} r:id="rId${index + 1}"/>`;
  });
  add(
    "xl/workbook.xml",
    `${TYPE}.sheet.main+xml`,
    `<workbook ${SPACES}>${more.book ?? ""}<sheets>${list.join("")}</sheets>${
      more.names ? `<definedNames>${more.names}</definedNames>` : ""
    }${more.calcPr ?? ""}</workbook>`,
  );
  add("xl/styles.xml", `${TYPE}.styles+xml`, STYLES);
  add(
    "xl/sharedStrings.xml",
    `${TYPE}.sharedStrings+xml`,
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.join("")}</sst>`,
  );
  parts["xl/_rels/workbook.xml.rels"] = links([
    ...sheets.map(
      (_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const,
    ),
    ["rIdS", "styles", "styles.xml"],
    ["rIdT", "sharedStrings", "sharedStrings.xml"],
    ...(more.links ?? []),
  ]);
  parts["_rels/.rels"] = links([["rId1", "officeDocument", "xl/workbook.xml"]]);
  for (const [name, type, content] of more.parts ?? []) {
    if (type === "") parts[name] = content;
    else add(name, type, content);
  }
  parts["[Content_Types].xml"] =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `${types.join("")}</Types>`;
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text]),
  );
}

/** The bytes of a small .xlsx. */
export function made(sheets: readonly MadeSheet[], more: MadeParts = {}): Uint8Array {
  return zipSync(madeParts(sheets, more));
}

/** Relationships as a part of their own. */
export const madeLinks = links;

function sheetXml(sheet: MadeSheet, strings: string[]): string {
  const rows = new Map<number, string>();
  for (const number of Object.keys(sheet.rows ?? {})) rows.set(Number(number), "");
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const row = Number(/\d+$/.exec(address)?.[0]);
    rows.set(row, (rows.get(row) ?? "") + cellXml(address, cell, strings));
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => `<row r="${row}"${sheet.rows?.[row] ?? ""}>${cells}</row>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet ${SPACES}>${sheet.head ?? ""}<sheetData>${data.join("")}</sheetData>${sheet.tail ?? ""}</worksheet>`;
}

function cellXml(address: string, cell: Made, strings: string[]): string {
  if (typeof cell === "number") return `<c r="${address}" s="1"><v>${cell}</v></c>`;
  if (typeof cell !== "string" && "xml" in cell) return `<c r="${address}"${cell.xml}</c>`;
  if (typeof cell !== "string") return `<c r="${address}" s="1"><f>${escaped(cell.f)}</f><v>0</v></c>`;
  strings.push(
    cell.startsWith("<r>") ? `<si>${cell}</si>` : `<si><t xml:space="preserve">${escaped(cell)}</t></si>`,
  );
  return `<c r="${address}" s="2" t="s"><v>${strings.length - 1}</v></c>`;
}

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`;
