import { describe, expect, test } from "vitest";
import { columnName } from "../../src/intake/header.ts";
import { toCsvFiles } from "../oracle/csv-files.ts";
import { assessed, schemeErrors, schemeOf, textFile } from "../support/quarter.ts";
import { engagement, errorsOf, personOf, STAFF } from "../support/tables.ts";

/** A source of the firm's own, with what the test says of its columns. */
const visits = (rest = "", columns = "") => `own-sources:
  visits:
    label: { zh: 拜访记录, en: Visits }
    department: business
    reference: 服务规则 第十七条
${rest}    columns:
      number: { header: 拜访编号, kind: code, required: true }
      day: { header: 拜访日期, aliases: [日期], kind: date, required: true }
      lawyer: { header: 拜访律师, kind: person, required: true }
      client: { header: 客户名称, kind: client }
      engagement: { header: 合同编号, kind: engagement }
      result: { header: 结果, kind: { words: { met: [见到], missed: [未见到] } } }
${columns}`;

const HEADER = "拜访编号,日期,拜访律师,客户名称,合同编号,结果\n";

async function run(rows: string, yaml: string) {
  const tables = {
    people: STAFF,
    engagements: [engagement("HT-0", { signed: "2015-01-05" }), engagement("HT-1")],
  };
  const files = toCsvFiles(tables).map(({ path, text }) => textFile(path, text));
  return assessed(rows === "" ? files : [...files, textFile("2025Q3/拜访.csv", HEADER + rows)], { yaml });
}

/** `cell-invalid 2025Q3/拜访.csv:2 日期`. */
const said = ({ findings }: Awaited<ReturnType<typeof run>>) =>
  findings.map(({ code, at }) => `${code} ${at.file ?? "–"}:${at.row ?? "–"} ${at.column ?? "–"}`);

describe("a source that the firm declares is treated like the program's own", () => {
  test("it is recognised by its header, and its rows are accounted for", async () => {
    const done = await run("B-1,2025-07-03,张伟,甲公司,HT-1,见到\n", visits("    period: day\n"));
    expect(errorsOf(done)).toEqual([]);
    expect(done.deliveries.find(({ source }) => source === "visits")).toMatchObject({ rows: 1, used: 1 });
    expect(personOf(done, "张伟").indicators).toHaveLength(9);
  });

  test.for<[string, string, string[]]>([
    ["a date that does not exist", "B-1,2025-02-30,张伟,,,\n", ["cell-invalid 2025Q3/拜访.csv:2 日期"]],
    ["a required cell that is blank", "B-1,,张伟,,,\n", ["cell-missing 2025Q3/拜访.csv:2 日期"]],
    ["a word that is not listed", "B-1,2025-07-03,张伟,,,也许\n", ["word-unknown 2025Q3/拜访.csv:2 结果"]],
    ["a person nobody knows", "B-1,2025-07-03,张三丰,,,\n", ["person-unknown 2025Q3/拜访.csv:2 拜访律师"]],
    [
      "a client nobody knows",
      "B-1,2025-07-03,张伟,无此公司,,\n",
      ["client-unknown 2025Q3/拜访.csv:2 客户名称"],
    ],
    [
      "an engagement that there is not",
      "B-1,2025-07-03,张伟,,HT-9,\n",
      ["engagement-unknown 2025Q3/拜访.csv:2 合同编号"],
    ],
    [
      "a number that stands there twice",
      "B-1,2025-07-03,张伟,,,\nB-1,2025-07-04,张伟,,,\n",
      ["key-duplicate 2025Q3/拜访.csv:3 拜访编号"],
    ],
    [
      "only rows of another quarter",
      "B-1,2025-04-03,张伟,,,\nB-2,2025-04-04,张伟,,,\n",
      ["period-wrong 2025Q3/拜访.csv:– –"],
    ],
    ["no file at all", "", ["source-missing –:– –"]],
  ])("%s is a finding", async ([, rows, expected]) => {
    expect(said(await run(rows, visits("    key: number\n    period: day\n")))).toEqual(expected);
  });

  test("a row of another quarter is left out, and said so", async () => {
    const done = await run(
      "B-1,2025-04-03,张伟,,,\nB-2,2025-07-04,张伟,,,\nB-3,2025-07-04,张伟,,,\n",
      visits("    period: day\n"),
    );
    expect(errorsOf(done)).toEqual([]);
    const visited = done.deliveries.find(({ source }) => source === "visits");
    expect(visited?.used).toBe(2);
    expect(visited?.leftOut.map(({ reason, rows }) => `${rows} ${reason.en}`)).toEqual([
      "1 dated outside the quarter",
    ]);
  });

  test.for([
    ["declared empty", "sources: { visits: { nil: true } }\n"],
    ["not compulsory", ""],
  ] as const)("%s, it need not be there", async ([, settings]) => {
    const rest = settings === "" ? "    compulsory: false\n" : "";
    expect(errorsOf(await run("", visits(rest) + settings))).toEqual([]);
  });

  test("its columns are called by the headers that the firm gave them", () => {
    expect(columnName(schemeOf(visits()).sourceBook.of("visits"), "day")).toBe("拜访日期");
  });
});

describe("a mistake in a declared source is said where it stands", () => {
  test.for<[string, string, string, string]>([
    [
      "a kind that there is not",
      visits("", "      more: { header: 备注, kind: numbr }\n"),
      "13:27 own-sources.visits.columns.more.kind",
      "是不是想写“number”",
    ],
    [
      "a key that is no column",
      visits("    key: nummer\n"),
      "6:5 own-sources.visits.key",
      "是不是想写“number”",
    ],
    [
      "a key that cannot tell rows apart",
      visits("    key: lawyer\n"),
      "6:5 own-sources.visits.key",
      "类型应为文字、编号",
    ],
    [
      "a period that is no date",
      visits("    period: lawyer\n"),
      "6:5 own-sources.visits.period",
      "类型应为日期",
    ],
    [
      "a period of a source with history",
      visits("    keeps-history: true\n    period: day\n"),
      "7:5 own-sources.visits.period",
      "不写 period",
    ],
    [
      "a header of two columns",
      visits("", "      more: { header: 日期, kind: date }\n"),
      "13:7 own-sources.visits.columns.more",
      "同时用于“day”和“more”",
    ],
    [
      "a column called at",
      visits("", "      at: { header: 备注, kind: text }\n"),
      "13:7 own-sources.visits.columns.at",
      "应以小写字母开头，只用字母、数字、_ 和 -，且不能是 at",
    ],
    [
      "an id of the program's own",
      visits().replace("  visits:", "  surveys:"),
      "2:3 own-sources.surveys",
      "请换一个名称",
    ],
    [
      "an id with a blank",
      visits().replace("  visits:", "  my visits:"),
      "2:3 own-sources.my visits",
      "小写字母开头",
    ],
    ["no clause", visits().replace(/ {4}reference.*\n/, ""), "2:3 own-sources.visits.reference", "缺少此项"],
    [
      "no required column",
      visits().replaceAll(", required: true", ""),
      "6:5 own-sources.visits.columns",
      "required: true",
    ],
    [
      "settings of a source that there is not",
      `${visits()}sources: { visit: { nil: true } }\n`,
      "13:12 sources.visit",
      "是不是想写“visits”",
    ],
  ])("%s", ([, yaml, at, zh]) => {
    const errors = schemeErrors(yaml);
    expect(errors.map(({ line, column, path }) => `${line}:${column} ${path}`)).toEqual([at]);
    expect(errors[0]?.message.zh).toContain(zh);
    expect(errors[0]?.message.en.replace(/“[^”]*”/g, "")).not.toMatch(/\p{Script=Han}/u);
  });
});
