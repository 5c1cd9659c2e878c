import type { Text } from "../domain/text.ts";
import type { BookType } from "./contract.ts";
import { damaged, encrypted, unsupported } from "./faults.ts";
import { type ZipEntry, zipEntries, zipPart } from "./zip.ts";

/** The kinds of workbooks that are read, and text tables. */
export type FileType = BookType | "text";

/** What a file's name promises by its ending; endings that are not here hold no table. */
export const PROMISED: ReadonlyMap<string, FileType> = new Map([
  [".xlsx", "xlsx"],
  [".xlsm", "xlsx"],
  [".xls", "xls"],
  [".et", "xls"],
  [".xlsb", "xlsb"],
  [".ods", "ods"],
  [".csv", "text"],
  [".tsv", "text"],
  [".txt", "text"],
]);

/** What the types are called. */
export const TYPE_NAMES: Readonly<Record<FileType, Text>> = {
  xlsx: { zh: "Excel 工作簿（.xlsx）", en: "an Excel workbook (.xlsx)" },
  xls: { zh: "旧版 Excel 工作簿（.xls）", en: "an old Excel workbook (.xls)" },
  xlsb: { zh: "Excel 二进制工作簿（.xlsb）", en: "a binary Excel workbook (.xlsb)" },
  ods: { zh: "OpenDocument 表格（.ods）", en: "an OpenDocument spreadsheet (.ods)" },
  text: { zh: "文本（CSV）", en: "text (CSV)" },
};

/**
 * What a file is by its content, whatever its name says.
 * @throws {UnreadableFile} empty, encrypted, damaged at the beginning, or of a kind that is not read
 */
export function typeOf(bytes: Buffer): FileType {
  if (bytes.length === 0) throw damaged("empty");
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return zipType(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundType(bytes);
  // Workbooks of the early nineties were not wrapped.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0) return "xls";
  const other = MAGIC.find(({ pattern }) => pattern.test(beginning(bytes)));
  if (other !== undefined) throw unsupported(other.what);
  return "text";
}

function startsWith(bytes: Buffer, ...magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The first characters, in one byte or two each, without a mark: enough to tell a format by. */
function beginning(bytes: Buffer): string {
  const start = bytes.subarray(0, 2048);
  const wide = startsWith(start, 0xff, 0xfe);
  return start.toString(wide ? "utf16le" : "latin1").replace(/^(\uFEFF|\xEF\xBB\xBF)/, "");
}

/** Formats that departments' programs write under the name of a table, or that are put beside tables. */
const MAGIC: readonly { readonly pattern: RegExp; readonly what: Text }[] = [
  { pattern: /^%PDF/, what: { zh: "PDF 文件", en: "a PDF" } },
  { pattern: /^\{\\rtf/, what: { zh: "RTF 文字文档", en: "an RTF document" } },
  { pattern: /^(Rar!|7z\xBC\xAF)/, what: { zh: "压缩包", en: "an archive" } },
  {
    pattern: /^(\x89PNG|\xFF\xD8\xFF|GIF8)/,
    what: { zh: "图片", en: "a picture" },
  },
  {
    pattern:
      /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<\?mso[^>]*>\s*)?<[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/,
    what: { zh: "Excel 2003 的 XML 表格", en: "an XML spreadsheet of Excel 2003" },
  },
  {
    pattern:
      /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|meta|body|table|div|style|script)\b/i,
    what: { zh: "网页（HTML）", en: "a web page (HTML)" },
  },
  { pattern: /^MIME-Version:/i, what: { zh: "网页存档（MHT）", en: "a web archive (MHT)" } },
  { pattern: /^\s*<\?xml/, what: { zh: "XML 文件", en: "an XML file" } },
  { pattern: /^ID;P(WXL|S?CALC)/, what: { zh: "SYLK 文件", en: "a SYLK file" } },
];

const OTHER_ZIP: readonly { readonly pattern: RegExp; readonly what: Text }[] = [
  { pattern: /^word\//i, what: { zh: "Word 文档", en: "a Word document" } },
  { pattern: /^ppt\//i, what: { zh: "PowerPoint 演示文稿", en: "a PowerPoint presentation" } },
  { pattern: /^Index\/.*\.iwa$|^Index\.zip$/, what: { zh: "Numbers 表格", en: "a Numbers spreadsheet" } },
  {
    pattern: /\.(xlsx?|xlsm|xlsb|ods|csv|et)$/i,
    what: { zh: "装着表格的压缩包", en: "an archive with tables in it" },
  },
];

function zipType(bytes: Buffer): FileType {
  const entries = zipEntries(bytes);
  const part = (name: string) => textOf(bytes, entries, name);
  if (has(entries, "xl/workbook.xml")) return "xlsx";
  if (has(entries, "xl/workbook.bin")) return "xlsb";
  // A workbook may have any name, as long as its type is declared.
  if (/<Override[^>]*(sheet|template)(\.macroEnabled)?\.main\+xml/i.test(part("[Content_Types].xml")))
    return "xlsx";
  if (part("mimetype").startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
    if (part("META-INF/manifest.xml").includes("encryption-data")) throw encrypted();
    return "ods";
  }
  const other = OTHER_ZIP.find(({ pattern }) => entries.some(({ name }) => pattern.test(name)));
  throw unsupported(other?.what ?? { zh: "压缩包，里面没有工作簿", en: "an archive without a workbook" });
}

function has(entries: readonly ZipEntry[], name: string): boolean {
  return entries.some((entry) => entry.name.toLowerCase() === name);
}

function textOf(bytes: Buffer, entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((one) => one.name === name);
  return entry === undefined ? "" : zipPart(bytes, entry).toString("utf8");
}

const OTHER_COMPOUND: readonly { readonly stream: string; readonly what: Text }[] = [
  { stream: "WordDocument", what: { zh: "旧版 Word 文档", en: "an old Word document" } },
  {
    stream: "PowerPoint Document",
    what: { zh: "旧版 PowerPoint 演示文稿", en: "an old PowerPoint presentation" },
  },
  { stream: "__properties_version1.0", what: { zh: "Outlook 邮件", en: "an Outlook message" } },
];

/** A compound file is told by the streams that its directory names. */
function compoundType(bytes: Buffer): FileType {
  const streams = streamsOf(bytes);
  if (streams.has("encryptedpackage")) throw encrypted();
  if (streams.has("workbook") || streams.has("book")) return "xls";
  const other = OTHER_COMPOUND.find(({ stream }) => streams.has(stream.toLowerCase()));
  throw other === undefined ? damaged("structure") : unsupported(other.what);
}

/**
 * The names of a compound file's streams, in lower case. Directory entries lie at multiples of 128 bytes; their 65th
 * and 66th byte hold the length of the name, the 67th says that it is a stream.
 */
function streamsOf(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes.readUInt16LE(at + 64);
    if (bytes[at + 66] !== 2 || length < 4 || length > 64 || length % 2 === 1) continue;
    names.add(bytes.toString("utf16le", at, at + length - 2).toLowerCase());
  }
  return names;
}
