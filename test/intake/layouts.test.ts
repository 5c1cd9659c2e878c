import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { InputFile } from "../../src/intake/contract.ts";
import { type Read, read } from "./read.ts";

const HERE = new URL("./layouts/", import.meta.url);

function file(name: string): InputFile {
  return {
    path: `2025Q3/${name}`,
    bytes: new Uint8Array(readFileSync(new URL(name, HERE))),
    place: "quarter",
  };
}

/** The payments of a reading without their places: what counts. */
function payments({ tables }: Read): string[] {
  return (tables.payments ?? [])
    .map(({ date, amount, engagement, client, people, kind }) => {
      const shares = people?.map(({ name, share }) => `${name} ${share?.toFraction() ?? ""}`).join("+");
      return [date, amount, engagement, client, shares, kind].join(" ");
    })
    .sort();
}

const PLAIN = [
  "2025-07-03 1200000 HT-1 青禾贸易有限公司 张伟 3/5+李娜 2/5 fee",
  "2025-07-10 350050 HT-2 青禾贸易有限公司 张伟  fee",
  "2025-08-01 80000 HT-3 云帆科技有限公司 李娜  passed-through",
  "2025-08-20 -120000 HT-3 云帆科技有限公司 李娜  refund",
  "2025-09-15 5000000 HT-4 北辰（重庆）物流有限公司 张伟 +李娜  fee",
];

/** `合计或小计行 8` of each group of lines that are no data. */
function notData({ intake }: Read): string[] {
  return intake.deliveries.flatMap(({ notData }) => notData.map(({ reason, at }) => `${reason.zh} ${at}`));
}

const TOTAL = "合计或小计行";
const ABOVE = "表头上方的标题或说明";
const FOOTER = "表尾（制表、审核、打印、备注等）";

type Layout = {
  readonly name: string;
  readonly what: string;
  readonly aside?: readonly string[];
  readonly told?: readonly string[];
  readonly yaml?: string;
};

const LAYOUTS: readonly Layout[] = [
  { name: "plain.csv", what: "the plain file" },
  { name: "gb18030.csv", what: "GB18030 with CRLF" },
  { name: "unicode-text.txt", what: "Excel's Unicode text: UTF-16 with tabs" },
  { name: "semicolon.csv", what: "semicolons, slashes in dates" },
  { name: "wps-formats.xlsx", what: "WPS's date formats 31 and 58, which look like numbers" },
  { name: "strict-iso.xlsx", what: "strict OOXML with ISO dates" },
  { name: "date1904.xlsx", what: "days counted from 1904" },
  { name: "prefixed.xlsx", what: "XML with prefixes, as .NET writes it" },
  { name: "old.xls", what: "an old .xls" },
  { name: "binary.xlsb", what: "a binary workbook" },
  { name: "libreoffice.ods", what: "LibreOffice's .ods" },
  {
    name: "merged-groups.xlsx",
    what: "a pivot-like export: clients merged over their rows, subtotals, a total",
    aside: [`${TOTAL} 4、7、9–10`],
  },
  {
    name: "two-tables.xlsx",
    what: "two tables in one sheet, one below the other",
    aside: [`${ABOVE} 1`, `${TOTAL} 8`, "两表之间的标题或说明 11"],
  },
  { name: "side-by-side.xlsx", what: "two tables in one sheet, side by side", aside: [`${ABOVE} 1`] },
  {
    name: "ten-thousands.xlsx",
    what: "amounts in 万元 by the title line",
    aside: [`${ABOVE} 1`, `${TOTAL} 8`],
  },
  {
    name: "form.xlsx",
    what: "a form: title, two-line header, blank first column, footer",
    aside: [`${ABOVE} 2–3`, `${TOTAL} 11`, `${FOOTER} 12、14`],
    told: ["column-unused 收款登记表 row 5"],
  },
  { name: "months.xlsx", what: "a sheet for each month", told: ["sheet-ignored 说明"] },
  {
    name: "page-breaks.csv",
    what: "titles and headers repeated on each page, page totals, a footer",
    aside: [`${ABOVE} 1–2`, `${TOTAL} 6、11、15–16`, "重复的表头或标题 8–10", `${FOOTER} 17`],
  },
  {
    name: "no-header.csv",
    what: "no header, bars between cells, a column that says which rows count",
    aside: ["“G”为“未到账”，where 只取：已到账 6"],
    yaml: `sources:
  payments:
    files: no-header.csv
    header: none
    delimiter: "|"
    columns: { date: A, amount: B, engagement: C, client: D, people: E, kind: F }
    where: { G: 已到账 }
`,
  },
];

describe("the rows of the plain file come out of", () => {
  test.for(LAYOUTS)("$name: $what", async ({ name, aside = [], told = [], yaml = "" }) => {
    const found = await read([file(name)], yaml);
    expect(payments(found)).toEqual(PLAIN);
    expect(found.told).toEqual(told);
    expect(notData(found)).toEqual(aside);
  });
});

test.for(["two-tables.xlsx", "side-by-side.xlsx"])("%s: the other table is read, too", async (name) => {
  const found = await read([file(name)]);
  expect(
    found.tables.department_ratings?.map(({ rated, score }) => `${rated} ${score.toFraction()}`),
  ).toEqual(["商事业务部 91", "行政部 89"]);
  expect(found.intake.deliveries.map(({ source, rows }) => `${source} ${rows}`).sort()).toEqual([
    "department_ratings 2",
    "payments 5",
  ]);
});

test("a value of a merged group stands in each of its rows, at their places", async () => {
  const found = await read([file("merged-groups.xlsx")]);
  expect(found.tables.payments?.map(({ at, client }) => `${at.row} ${client}`)).toEqual([
    "2 青禾贸易有限公司",
    "3 青禾贸易有限公司",
    "5 云帆科技有限公司",
    "6 云帆科技有限公司",
    "8 北辰（重庆）物流有限公司",
  ]);
});
