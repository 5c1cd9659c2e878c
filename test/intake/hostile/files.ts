import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/domain/crc32.ts";

/** A part of a zip; what its directory says of it may be a lie. */
export type Part = {
  readonly name: string;
  readonly content: Uint8Array;
  readonly says?: { readonly size?: number; readonly crc?: number };
};

/** A zip as it should not be: with any parts, also of one name, and any sizes. */
export function zip(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says = {} } of parts) {
    const packed = deflateRawSync(content, { level: 6 });
    const bytes = Buffer.from(name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(says.crc ?? crc32(content), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(says.size ?? content.length, 22);
    header.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    locals.push(header, bytes, packed);
    central.push(entry, bytes);
    offset += 30 + bytes.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...central, end]);
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function text(name: string, content: string): Part {
  return { name, content: Buffer.from(content) };
}

/** The parts of a workbook whose sheets have this XML between `<sheetData>` and its end. */
export function bookParts(sheets: readonly (string | Uint8Array)[], before = ""): Part[] {
  const all = sheets.map((_, index) => index + 1);
  return [
    text(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${all.map((one) => `<Override PartName="/xl/worksheets/sheet${one}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join("")}</Types>`,
    ),
    text(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    text(
      "xl/workbook.xml",
      `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${all.map((one) => `<sheet name="表${one}" sheetId="${one}" r:id="rId${one}"/>`).join("")}</sheets></workbook>`,
    ),
    text(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${all.map((one) => `<Relationship Id="rId${one}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${one}.xml"/>`).join("")}</Relationships>`,
    ),
    ...sheets.map((data, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: Buffer.concat([
        Buffer.from(`${before}<worksheet ${MAIN}><sheetData>`),
        Buffer.from(data),
        Buffer.from("</sheetData></worksheet>"),
      ]),
    })),
  ];
}

/** A row of text cells. */
export function row(number: number, cells: readonly string[]): string {
  const xml = cells.map((cell, index) => {
    const at = `${String.fromCharCode(65 + index)}${number}`;
    return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${xml.join("")}</row>`;
}

/** Ratings of departments, as rows of a sheet. */
export const RATINGS: string = [
  row(1, ["评价部门", "被评部门或人员", "得分"]),
  row(2, ["行政部", "商事业务部", "91"]),
].join("");

/** An OpenDocument spreadsheet with this XML in its only table. */
export function ods(rows: string): Uint8Array {
  const office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  const table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  const words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  const content = `<office:document-content xmlns:office="${office}" xmlns:table="${table}" xmlns:text="${words}" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zip([
    text("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    text("META-INF/manifest.xml", "<manifest/>"),
    text("styles.xml", `<office:document-styles xmlns:office="${office}"/>`),
    text("content.xml", content),
  ]);
}
