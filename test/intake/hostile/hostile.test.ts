import { execFileSync } from "node:child_process";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshFolder, QUARTER, smallFirm } from "../../commands/program.ts";
import { bookParts, ods, RATINGS, row, text, zip } from "./files.ts";
import { type Measured, measured } from "./measured.ts";

/** What one file may cost, however hostile it is. */
const SECONDS = 20;
const MEGABYTES = 1024;

const FILE = "2025Q3/外来文件";

type Found = { readonly code: string; readonly file: string | null; readonly message: string };

/** Checks a small firm with one more file. */
async function withFile(
  extension: string,
  put: (path: string) => unknown,
): Promise<Measured & { found: Found[] }> {
  const firm = await smallFirm();
  await put(join(firm, `${FILE}${extension}`));
  const run = await measured(["check", firm, ...QUARTER, "--json"]);
  const { findings = [] } = JSON.parse(run.out === "" ? "{}" : run.out) as { findings?: Found[] };
  return { ...run, found: findings.filter(({ file }) => file === `${FILE}${extension}`) };
}

const bytes = (content: () => Uint8Array | string) => (path: string) => writeFile(path, content());
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${[..."bcdefghij"].map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghij"[index]};`.repeat(10)}">`).join("")}]>`;
const EXTERNAL = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>';
const CELL =
  '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"><text:p>1</text:p></table:table-cell>';
const ZEROS = Buffer.alloc(220_000_000, 48);

/** Files that cost one finding: how they are made, and what is said. */
const HOSTILE: readonly [
  name: string,
  extension: string,
  put: (path: string) => unknown,
  code: string,
  says: RegExp,
][] = [
  ["a zip bomb", ".xlsx", bytes(() => zip(bookParts([ZEROS]))), "file-too-large", /150 MB/],
  [
    "a zip bomb that says it is small",
    ".xlsx",
    bytes(() => zip(bookParts([ZEROS]).map((part) => ({ ...part, says: { size: 1000 } })))),
    "file-unreadable",
    /校验和|损坏/,
  ],
  [
    "a zip in a zip",
    ".xlsx",
    bytes(() => zip([{ name: "a.zip", content: zip(bookParts([RATINGS])) }])),
    "file-unsupported",
    /压缩包/,
  ],
  ["a billion laughs", ".xlsx", bytes(() => zip(bookParts([RATINGS], LAUGHS))), "file-unreadable", /实体/],
  [
    "an entity from elsewhere",
    ".xlsx",
    bytes(() => zip(bookParts([RATINGS.replace("行政部", "&file;")], EXTERNAL))),
    "file-unreadable",
    /实体/,
  ],
  [
    "a million empty rows",
    ".xlsx",
    bytes(() =>
      zip(
        bookParts([
          `${RATINGS}${Array.from({ length: 1_048_000 }, (_, index) => `<row r="${index + 3}" spans="1:3"/>`).join("")}`,
        ]),
      ),
    ),
    "file-too-large",
    /没有内容的行/,
  ],
  [
    "a row of ones repeated a million times",
    ".ods",
    bytes(() => ods(`<table:table-row table:number-rows-repeated="1048576">${CELL}</table:table-row>`)),
    "file-too-large",
    /个单元格/,
  ],
  [
    "200 MB of one cell",
    ".xlsx",
    bytes(() => zip(bookParts([row(1, [ZEROS.toString("latin1", 0, 200_000_000)])]))),
    "file-too-large",
    /150 MB/,
  ],
  [
    "120 MB of one cell, which only its reader finds out",
    ".xlsx",
    bytes(() => zip(bookParts([row(1, [ZEROS.toString("latin1", 0, 120_000_000)])]))),
    "file-too-large",
    /内存或时间/,
  ],
  ["200 MB of one line", ".csv", bytes(() => ZEROS), "file-too-large", /个字符/],
  [
    "a quote that is never closed",
    ".csv",
    bytes(() =>
      Buffer.concat([Buffer.from('评价部门,被评部门或人员,得分\n"'), ZEROS.subarray(0, 50_000_000)]),
    ),
    "csv-broken",
    /没有闭合/,
  ],
  [
    "four million lines",
    ".csv",
    bytes(() => `评价部门,被评部门或人员,得分\n${"\n".repeat(4_000_000)}`),
    "file-too-large",
    /行/,
  ],
  [
    "ten thousand sheets",
    ".xlsx",
    bytes(() => zip(bookParts(Array.from({ length: 10_000 }, () => "")))),
    "file-too-large",
    /5000 个部分/,
  ],
  [
    "a thousand sheets",
    ".xlsx",
    bytes(() => zip(bookParts(Array.from({ length: 1_000 }, () => "")))),
    "file-too-large",
    /500 个/,
  ],
  [
    "two parts of one name",
    ".xlsx",
    bytes(() => zip([...bookParts([RATINGS]), text("xl/workbook.xml", "<workbook/>")])),
    "file-unreadable",
    /同名/,
  ],
  [
    "a part with another sum",
    ".xlsx",
    bytes(() => zip(bookParts([RATINGS]).map((part) => ({ ...part, says: { crc: 1 } })))),
    "file-unreadable",
    /校验和/,
  ],
  ["nothing", ".xlsx", bytes(() => ""), "file-unreadable", /0 字节/],
  ["a folder", ".xlsx", (path) => mkdir(path), "file-unreadable", /不是普通文件/],
  ["a pipe", ".xlsx", (path) => execFileSync("mkfifo", [path]), "file-unreadable", /不是普通文件/],
  ["a device", ".csv", (path) => symlink("/dev/zero", path), "file-unreadable", /不是普通文件/],
  ["a link to itself", ".xlsx", (path) => symlink(path, path), "file-unreadable", /链接|普通文件/],
  ["a link to nothing", ".xls", (path) => symlink("/nowhere/收款.xls", path), "file-unreadable", /链接/],
];

describe("costs one finding, little time and little memory:", () => {
  test.for(HOSTILE)("%s (%s)", async ([, extension, put, code, says]) => {
    const { found, code: exit, seconds, megabytes } = await withFile(extension, put);
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(found[0]?.message).toMatch(says);
    expect(exit).toBe(1);
    expect(seconds).toBeLessThan(SECONDS);
    expect(megabytes).toBeLessThan(MEGABYTES);
  });
});

/** Files that look as bad and are read as they are. */
const HARMLESS: readonly [name: string, (content: string) => Uint8Array][] = [
  [
    "lists to choose from over whole columns",
    (rows) =>
      zip(
        bookParts([
          `${rows}</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations><sheetData>`,
        ]),
      ),
  ],
  [
    "macros",
    (rows) => zip([...bookParts([rows]), { name: "xl/vbaProject.bin", content: Buffer.from("AutoOpen") }]),
  ],
];

test.for(HARMLESS)("%s do no harm", async ([, make]) => {
  const firm = await smallFirm();
  const rows = [
    row(1, ["推荐日期", "推荐客户", "被推荐人", "接待人"]),
    row(2, ["2025-08-15", "青禾贸易有限公司", "云帆科技有限公司", "王芳"]),
  ];
  await writeFile(join(firm, "2025Q3/客户推荐补充.xlsx"), make(rows.join("")));
  const run = await measured(["check", firm, ...QUARTER]);
  expect(run.code).toBe(0);
  expect(run.out).toContain("2025Q3/客户推荐补充.xlsx · 表1，1 行");
});

test("a file that may not be read is named, and so is why", async () => {
  const firm = await smallFirm();
  const path = join(firm, `${FILE}.csv`);
  await writeFile(path, "x");
  await chmod(path, 0o000);
  // Who may read everything runs the program as somebody who may not.
  const root = process.getuid?.() === 0;
  await chmod(dirname(firm), 0o755);
  const run = await measured(["check", firm, ...QUARTER], root ? 65_534 : undefined);
  expect(run.code).toBe(1);
  expect(run.err).toContain(`${FILE}.csv`);
  expect(run.err).toContain("没有读取它的权限");
});

test("one hostile file does not keep the others from being read", async () => {
  const firm = join(await freshFolder(), "firm");
  await mkdir(join(firm, "2025Q3"), { recursive: true });
  const endless = `<table:table-row table:number-rows-repeated="1048576">${CELL}</table:table-row>`;
  await writeFile(join(firm, "2025Q3/1.ods"), ods(endless));
  await writeFile(join(firm, "2025Q3/2.xlsx"), zip(bookParts([RATINGS.replace("行政部", "")])));
  const run = await measured(["check", firm, ...QUARTER, "--json"]);
  const { findings } = JSON.parse(run.out) as { findings: Found[] };
  const told = findings.filter(({ file }) => file !== null).map(({ code, file }) => `${file} ${code}`);
  expect(told).toEqual(["2025Q3/1.ods file-too-large", "2025Q3/2.xlsx cell-missing"]);
});
