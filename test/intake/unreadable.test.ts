import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { csv, type Read, read, xlsx } from "./read.ts";

const PAYMENTS = ["收款日期", "金额", "客户名称"];
const TABLE = "收款日期,金额,客户名称\n2025-07-03,1,青禾\n";
const good = () => xlsx([PAYMENTS, ["2025-07-03", 1, "青禾"]]);
const text = (content: string) => new TextEncoder().encode(content);

/** Why a file was not read, in Chinese: what the finding says beside its fixed words. */
function why({ findings }: Read): string {
  const [finding] = findings;
  if (finding?.code === "file-unreadable") return finding.args.detail.zh;
  if (finding?.code === "file-unsupported") return finding.args.what.zh;
  return finding?.code ?? "";
}

/** The first bytes of a compound file whose directory names one stream. */
function compound(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(stream, 512, "utf16le");
  bytes.writeUInt16LE(stream.length * 2 + 2, 576);
  bytes[578] = 2;
  return new Uint8Array(bytes);
}

/** A zip with one bit of a part's packed content turned over. */
function flipped(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = Buffer.from(bytes.buffer).indexOf("xl/worksheets/sheet1.xml") + 60;
  changed[at] = (changed[at] ?? 0) ^ 16;
  return changed;
}

describe("what is no readable workbook is named, with what it is, and is no data:", () => {
  test.for<[string, (bytes: Uint8Array) => Uint8Array, code: string, why: RegExp]>([
    ["nothing at all", () => new Uint8Array(), "file-unreadable", /0 字节/],
    ["a sentence", () => text("本季度没有收款。"), "file-unreadable", /不是工作簿/],
    [
      "a page of HTML",
      () => text("<html><table><tr><td>收款日期</td></tr></table></html>"),
      "file-unsupported",
      /网页/,
    ],
    [
      "a page of HTML as Excel writes it",
      () => text('<?xml version="1.0"?>\n<!-- Excel -->\n<table><tr></tr></table>'),
      "file-unsupported",
      /网页/,
    ],
    [
      "an XML spreadsheet",
      () =>
        text(
          '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        ),
      "file-unsupported",
      /2003/,
    ],
    ["a PDF", () => text("%PDF-1.7\n"), "file-unsupported", /PDF/],
    ["an encrypted workbook", () => compound("EncryptedPackage"), "file-encrypted", /^file-encrypted$/],
    ["an old Word document", () => compound("WordDocument"), "file-unsupported", /Word/],
    ["a compound file of nothing known", () => compound("Stuff"), "file-unreadable", /损坏/],
    ["an old workbook without content", () => compound("Workbook"), "file-unreadable", /损坏/],
    ["a Word document", () => zipSync({ "word/document.xml": strToU8("<w/>") }), "file-unsupported", /Word/],
    ["a zip with a table in it", (bytes) => zipSync({ "收款.xlsx": bytes }), "file-unsupported", /压缩包/],
    ["a zip with something else", () => zipSync({ "a.txt": strToU8("x") }), "file-unsupported", /压缩包/],
    ["one with a byte changed", flipped, "file-unreadable", /校验和|损坏/],
    ["a text that begins as a zip does", () => text("PK\u0003\u0004,收款日期"), "file-unreadable", /不完整/],
  ])("%s", async ([, change, code, reason]) => {
    const file = await good();
    const found = await read([{ ...file, bytes: change(file.bytes) }]);
    expect(found.told).toEqual([code]);
    expect(why(found)).toMatch(reason);
    expect([...found.intake.delivered]).toEqual([]);
  });

  test("one that is cut anywhere", async () => {
    const { bytes, ...file } = await good();
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const found = await read([{ ...file, bytes: bytes.slice(0, Math.floor((bytes.length * tenth) / 10)) }]);
      expect(found.told, `${tenth} tenths`).toEqual(["file-unreadable"]);
    }
  });
});

describe("what holds a table under another's name is read by its content, and said:", () => {
  test.for([".xls", ".xlsx", ".xlsm", ".xlsb", ".ods", ".et"])("a CSV as %s", async (extension) => {
    const found = await read([csv(TABLE, `2025Q3/收款${extension}`)]);
    expect(found.told).toEqual(["file-misnamed"]);
    expect(found.tables.payments).toHaveLength(1);
  });

  test.for([".csv", ".xls", ".ods", ".TXT"])("an .xlsx as %s", async (extension) => {
    const found = await read([{ ...(await good()), path: `2025Q3/收款${extension}` }]);
    expect(found.told).toEqual(["file-misnamed"]);
    expect(found.tables.payments).toHaveLength(1);
  });
});

test.for([".csv", ".tsv", ".txt", ".TXT"])("text as %s is a table like others", async (extension) => {
  const found = await read([csv(TABLE.replaceAll(",", "\t"), `2025Q3/收款${extension}`)]);
  expect(found.told).toEqual([]);
  expect(found.tables.payments).toHaveLength(1);
});

test.for([".xlsx", ".XLSX", ".xlsm"])("an .xlsx as %s is what it says", async (extension) => {
  const found = await read([{ ...(await good()), path: `2025Q3/收款${extension}` }]);
  expect(found.told).toEqual([]);
  expect(found.tables.payments).toHaveLength(1);
});

test.for([".zip", ".7z", ".html", ".xml", ".numbers"])(
  "a table packed as %s is asked for",
  async (extension) => {
    expect((await read([csv("x", `2025Q3/收款${extension}`)])).told).toEqual(["file-unsupported"]);
  },
);

test.for([".pdf", ".docx", ".png", ""])("something else as %j is named, not read", async (extension) => {
  expect((await read([csv("x", `2025Q3/说明${extension}`)])).told).toEqual(["file-ignored"]);
});
