import { closeSync, openSync, writeSync } from "node:fs";
import { strToU8, Zip, ZipDeflate } from "fflate";

/** The columns of a finance export as a firm has it. */
const HEADER = [
  "收款日期",
  "金额",
  "合同编号",
  "客户名称",
  "业绩归属",
  "款项类型",
  "备注",
  "经办人",
  "凭证号",
  "开户行",
  "摘要",
  "部门",
] as const;

function cellsOf(row: number): readonly (string | number)[] {
  return [
    `2025-0${7 + (row % 3)}-${String(1 + (row % 28)).padStart(2, "0")}`,
    (100_000 + row) / 100,
    `HT2024-${String(row % 900).padStart(4, "0")}`,
    `岚川瑾岳新能源有限公司${row % 700}`,
    `L${String(1 + (row % 50)).padStart(3, "0")} 60%;L060 40%`,
    "律师费",
    row % 3 === 0 ? "分期付款" : "",
    "张伟",
    `PZ${row}`,
    "中国工商银行重庆分行",
    `第${row % 12}期`,
    "商事业务部",
  ];
}

/** Writes a CSV of payments. */
export function writeLargeCsv(path: string, rows: number): void {
  const file = openSync(path, "w");
  writeSync(file, `${HEADER.join(",")}\n`);
  for (let at = 0; at < rows; at += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - at) }, (_, index) =>
      cellsOf(at + index).join(","),
    );
    writeSync(file, `${lines.join("\n")}\n`);
  }
  closeSync(file);
}

/** Writes a workbook of payments as programs write them that stream their rows: texts stand in the cells. */
export function writeLargeXlsx(path: string, rows: number): void {
  const file = openSync(path, "w");
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    writeSync(file, bytes);
  });
  for (const [name, text] of Object.entries(PARTS)) part(zip, name).push(strToU8(text), true);
  const sheet = part(zip, "xl/worksheets/sheet1.xml");
  sheet.push(strToU8(`<worksheet ${MAIN}><sheetData>${rowXml(1, HEADER)}`));
  for (let at = 0; at < rows; at += 5_000) {
    const block = Array.from({ length: Math.min(5_000, rows - at) }, (_, index) =>
      rowXml(at + index + 2, cellsOf(at + index)),
    );
    sheet.push(strToU8(block.join("")));
  }
  sheet.push(strToU8("</sheetData></worksheet>"), true);
  zip.end();
  closeSync(file);
}

function part(zip: Zip, name: string): ZipDeflate {
  const stream = new ZipDeflate(name, { level: 1 });
  zip.add(stream);
  return stream;
}

function rowXml(row: number, cells: readonly (string | number)[]): string {
  const xml = cells.map((cell, index) => {
    const at = `r="${String.fromCharCode(65 + index)}${row}"`;
    if (cell === "") return "";
    return typeof cell === "number"
      ? `<c ${at}><v>${cell}</v></c>`
      : `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${row}">${xml.join("")}</row>`;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a workbook beside its sheet. */
const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="收款" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};
