import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { shown } from "../../src/domain/exact.ts";
import { levelOf } from "../../src/findings/finding.ts";
import { noticeItems } from "../../src/output/card-data/notices.ts";
import { droppedRows, sayCorrected } from "../../src/output/corrected-rows.ts";
import type { PersonResult } from "../../src/scoring/contract.ts";
import {
  APPEAL_HEADER,
  type AppealCells,
  appealsCsv,
  type Changes,
  COMPLAINTS,
  CORRECTED,
  firmFiles,
  LATE,
  NO_CORRECTION,
  UNDECIDED,
  UPHELD,
  withAppeals,
} from "../support/appeals.ts";
import { type Assessed, assessed, textFile } from "../support/quarter.ts";
import { errorsOf, personOf } from "../support/tables.ts";

function indicatorOf(person: PersonResult, id: string) {
  const found = person.indicators.find(({ info }) => info.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** Value and points of an indicator in a word each. */
function figures(person: PersonResult, id: string): string {
  const { measurement, score } = indicatorOf(person, id);
  const value = measurement.state === "value" ? shown(measurement.value) : measurement.state;
  return `${value} · ${score === null ? "—" : shown(score)}`;
}

const noticesOf = ({ assessment }: Assessed, person: PersonResult) =>
  (assessment === null ? [] : noticeItems({ assessment, lang: "zh" }, person))
    .filter(({ values }) => values.get("label") === "申诉更正")
    .map(({ values }) => values.get("text"));

describe("an appeal that was upheld corrects a row before anything is measured", () => {
  test("the indicator is that of a file with the right value, and the row keeps its place", async () => {
    const [right, corrected] = [await withAppeals([NO_APPEAL], {}), await withAppeals([CORRECTED])];
    const [own, expected] = [corrected, right].map((run) => personOf(run, "李娜"));
    expect(own?.indicators.map(({ measurement }) => measurement)).toEqual(
      expected?.indicators.map(({ measurement }) => measurement),
    );
    expect(own?.total).toEqual(expected?.total);
    const rows = indicatorOf(personOf(corrected, "李娜"), "complaint-timeliness").measurement.evidence;
    expect(rows.map(({ at }) => at)).toContainEqual({ file: COMPLAINTS, sheet: null, row: 2 });
  });

  test("before and after stand beside it: value, points, total", async () => {
    const run = await withAppeals([CORRECTED]);
    const { before } = run.assessment?.appeals ?? {};
    const was = before?.people.find(({ person }) => person.name === "李娜");
    const is = personOf(run, "李娜");
    expect(was && figures(was, "complaint-timeliness")).toMatch(/^0 · /);
    expect(figures(is, "complaint-timeliness")).toMatch(/^1 · /);
    const [first, second] = noticesOf(run, is);
    expect(first).toBe(
      "投诉记录的“处理日期”由“2025-08-20”更正为“2025-08-06”（2025Q3/投诉记录.csv 第 2 行），2025-10-08 决定（考核规定 §二.2）。",
    );
    expect(second).toMatch(
      /^更正前后：投诉处理及时率：数值 0% → 100%，得分 \d+\.\d\d → \d+\.\d\d；总分 \d+\.\d\d → \d+\.\d\d.*。$/,
    );
  });

  test("only the appellant's card speaks of it", async () => {
    const run = await withAppeals([CORRECTED]);
    const { assessment } = run;
    const told = assessment?.people.filter(({ corrections }) => corrections.length > 0);
    expect(told?.map(({ person }) => person.name)).toEqual(["李娜"]);
    for (const one of assessment?.people ?? []) {
      if (one.person.name !== "李娜") expect(noticesOf(run, one)).toEqual([]);
    }
  });

  test("explain says at the row by which appeal it was corrected", async () => {
    const { assessment } = await withAppeals([CORRECTED]);
    const at = { file: COMPLAINTS, sheet: null, row: 2 };
    expect(assessment && sayCorrected(at, assessment)?.zh).toBe(
      "按申诉 SS-01 更正：处理日期 2025-08-20 → 2025-08-06",
    );
    expect(assessment && sayCorrected({ ...at, row: 3 }, assessment)).toBeNull();
  });

  test.for([
    { name: "by file and row", cells: { 数据类别: "", 数据编号: "", 数据文件: "投诉记录.csv", 行号: "2" } },
    { name: "by path and 第2行", cells: { 数据类别: "", 数据编号: "", 数据文件: COMPLAINTS, 行号: "第2行" } },
    { name: "by the number alone", cells: { 数据类别: "", 数据编号: "ts-01" } },
    { name: "with the source in English", cells: { 数据类别: "complaints" } },
    { name: "with the column's canonical name", cells: { 更正列: "handled" } },
    { name: "with another header of the column", cells: { 更正列: "办结日期" } },
    { name: "with dates written in another way", cells: { 原值: "2025/8/20", 更正为: "2025年8月6日" } },
    { name: "without saying that it is a correction", cells: { 处理方式: "" } },
    { name: "partly upheld", cells: { 决定: "部分成立" } },
    { name: "on the seventh day after receipt", cells: { 结果签收日期: "2025-09-28" } },
  ])("the same: $name", async ({ cells }) => {
    const run = await withAppeals([{ ...CORRECTED, ...cells }]);
    expect(errorsOf(run)).toEqual([]);
    expect(figures(personOf(run, "李娜"), "complaint-timeliness")).toMatch(/^1 · /);
  });

  test("the guard knows a person by name and by id, and a word by its meaning", async () => {
    const run = await withAppeals([
      { ...CORRECTED, 更正列: "被投诉人", 原值: "L002", 更正为: "王芳" },
      {
        ...CORRECTED,
        申诉人: "L002",
        决定人: "赵敏(A001)",
        更正列: "处理状态",
        原值: "有效",
        更正为: "已办结",
      },
    ]);
    expect(errorsOf(run)).toEqual([]);
    expect(figures(personOf(run, "李娜"), "complaint-rate")).toMatch(/^0 · /);
    expect(noticesOf(run, personOf(run, "李娜"))[0]).toContain("“被投诉人”已更正");
    expect(noticesOf(run, personOf(run, "李娜")).join("")).not.toContain("王芳");
  });

  test("a blank cell is written as 空, and can be filled or cleared", async () => {
    const due = await withAppeals([{ 更正列: "处理期限", 原值: "空", 更正为: "2025-08-25" }]);
    expect(errorsOf(due)).toEqual([]);
    expect(figures(personOf(due, "李娜"), "complaint-timeliness")).toMatch(/^1 · /);
    const cleared = await withAppeals([{ 原值: "2025-08-20", 更正为: "空" }]);
    expect(errorsOf(cleared)).toEqual([]);
    expect(figures(personOf(cleared, "李娜"), "complaint-timeliness")).toMatch(/^0 · /);
  });

  test("a column that the file lacks can be filled", async () => {
    const lacking: Changes = {
      [COMPLAINTS]: () => "投诉编号,收到日期,客户名称,被投诉人\nTS-01,2025-08-04,青禾贸易有限公司,李娜\n",
    };
    const run = await withAppeals([{ 更正列: "处理状态", 原值: "空", 更正为: "无效" }], lacking);
    expect(errorsOf(run)).toEqual([]);
    expect(figures(personOf(run, "李娜"), "complaint-rate")).toMatch(/^0 · /);
  });

  test("an amount is read in the unit of its column", async () => {
    const inTenThousands: Changes = {
      "2025Q3/收款明细.csv": (text) =>
        text.replace("金额", "金额(万元)").replace("30000.00", "3").replace("12000.50", "1.20005"),
    };
    const payment: AppealCells = {
      指标: "总分",
      数据类别: "收款明细",
      数据编号: "",
      行号: "3",
      更正列: "金额",
      原值: "1.20005",
      更正为: "1.5",
    };
    const run = await withAppeals([payment], inTenThousands);
    expect(errorsOf(run)).toEqual([]);
    const amounts = run.input.facts.payments.all.map(({ amount }) => amount);
    expect(amounts).toEqual([3_000_000n, 1_500_000n]);
  });

  test("a date that a spreadsheet made a number of is still a date", async () => {
    const cells: AppealCells = { ...UPHELD, ...CORRECTED };
    const sheet = utils.aoa_to_sheet([[...APPEAL_HEADER], APPEAL_HEADER.map((name) => cells[name] ?? "")]);
    for (const [name, serial] of [
      ["原值", 45_889],
      ["更正为", 45_875],
    ] as const) {
      const address = utils.encode_cell({ r: 1, c: APPEAL_HEADER.indexOf(name) });
      sheet[address] = { t: "n", v: serial, z: "yyyy-mm-dd" };
    }
    const bytes: Uint8Array = write(
      { SheetNames: ["申诉"], Sheets: { 申诉: sheet } },
      { type: "buffer", bookType: "xlsx" },
    );
    const run = await assessed([...firmFiles(LATE), { path: "2025Q3/申诉.xlsx", bytes, place: "quarter" }]);
    expect(errorsOf(run)).toEqual([]);
    expect(noticesOf(run, personOf(run, "李娜"))[0]).toContain("由“2025-08-20”更正为“2025-08-06”");
  });
});

/** An appeal that changes nothing. */
const NO_APPEAL: AppealCells = { ...NO_CORRECTION, 决定: "驳回" };

describe("an appeal that was upheld takes a row out", () => {
  const DROPPED: AppealCells = { 处理方式: "剔除", 更正列: "", 原值: "", 更正为: "", 指标: "客户投诉率" };

  test("no indicator counts it, and the delivery says why it is left out", async () => {
    const run = await withAppeals([DROPPED]);
    expect(figures(personOf(run, "李娜"), "complaint-rate")).toMatch(/^0 · /);
    const delivery = run.deliveries.find(({ source }) => source === "complaints");
    expect(delivery).toMatchObject({ rows: 1, used: 0 });
    expect(delivery?.leftOut.map(({ reason, rows }) => [reason.zh, rows])).toEqual([["申诉成立，剔除", 1]]);
  });

  test("explain lists it as left out, with its number, its client and the appeal", async () => {
    const run = await withAppeals([DROPPED]);
    const person = personOf(run, "李娜");
    if (run.assessment === null) throw new Error("not assessed");
    const [row] = droppedRows(run.assessment, person, indicatorOf(person, "complaint-timeliness"));
    expect(row).toMatchObject({ role: "left-out", key: "TS-01", client: "青禾贸易有限公司" });
    expect(row?.reason?.zh).toBe("申诉成立，剔除（申诉 SS-01）");
  });

  test("two appeals may take out the same row, which is one", async () => {
    const run = await withAppeals([DROPPED, { ...DROPPED, 申诉编号: "SS-02", 申诉人: "张伟", 指标: "总分" }]);
    expect(errorsOf(run)).toEqual([]);
    expect(run.deliveries.find(({ source }) => source === "complaints")?.leftOut[0]?.rows).toBe(1);
  });

  test("a row is taken out by its number only where a value guards it", async () => {
    const byRow = { ...DROPPED, 数据类别: "", 数据编号: "", 数据文件: "投诉记录", 行号: "2" };
    const guarded = await withAppeals([{ ...byRow, 更正列: "投诉编号", 原值: "TS-01" }]);
    expect(errorsOf(guarded)).toEqual([]);
    expect(errorsOf(await withAppeals([{ ...byRow, 更正列: "投诉编号", 原值: "TS-02" }]))).toEqual([
      "appeal-guard-differs",
    ]);
  });
});

describe("a row that an appeal takes out is as if it had never been delivered", () => {
  const SOURCES = [
    "委托合同",
    "客户推荐",
    "收款明细",
    "满意度调查",
    "投诉记录",
    "互评",
    "部门协作评价",
    "内部流程记录",
  ];

  /** Everybody's values and points, and what is wrong. */
  const outcome = (run: Assessed) => ({
    errors: errorsOf(run),
    people: run.assessment?.people.map((one) => [
      one.person.id,
      one.indicators.map(({ info }) => figures(one, info.id)),
    ]),
  });

  test.for(SOURCES)("%s", async (name) => {
    const path = `2025Q3/${name}.csv`;
    const file = firmFiles().find((one) => one.path === path);
    const [header = "", first = "", ...others] = new TextDecoder().decode(file?.bytes).split("\n");
    const column = header.split(",")[0] ?? "";
    const dropped = {
      ...NO_CORRECTION,
      处理方式: "剔除",
      数据文件: path,
      行号: "2",
      更正列: column,
      原值: first.split(",")[0] ?? "",
    };
    const taken = await withAppeals([{ ...dropped, 决定人: "考核领导小组", 指标: "总分" }], {});
    const absent = await assessed(firmFiles({ [path]: () => [header, ...others].join("\n") }));
    expect(outcome(taken)).toEqual(outcome(absent));
    expect(
      taken.intake.rows.get(taken.intake.deliveries.find((one) => one.file === path)?.source ?? ""),
    ).toHaveLength(others.filter((line) => line !== "").length + 1);
  });
});

describe("an appeal that was upheld adjusts points, as adjustments are", () => {
  test.for([
    { indicator: "投诉处理及时率", id: "complaint-timeliness" },
    { indicator: "总分", id: null },
  ])("of $indicator", async ({ indicator, id }) => {
    const run = await withAppeals([{ ...NO_CORRECTION, 指标: indicator, 调整分值: "1.5" }], {});
    const [applied, ...others] = personOf(run, "李娜").adjustments;
    expect(others).toEqual([]);
    expect(applied?.info?.id ?? null).toBe(id);
    expect(applied && shown(applied.after.sub(applied.before))).toBe("1.5");
    expect(applied?.adjustment).toMatchObject({
      reason: "经核对处理单",
      decidedBy: "赵敏",
      date: "2025-10-08",
      at: { file: "2025Q3/申诉.csv", sheet: null, row: 2 },
    });
  });
});

describe("an appeal that was not upheld changes nothing", () => {
  test.for([
    { name: "undecided", cells: UNDECIDED, codes: ["appeal-pending"] },
    { name: "dismissed", cells: NO_APPEAL, codes: [] },
    {
      name: "dismissed, with a correction",
      cells: { ...CORRECTED, 决定: "驳回" },
      codes: ["appeal-correction-idle"],
    },
    {
      name: "withdrawn, by nobody's decision",
      cells: { ...NO_CORRECTION, 决定: "撤回", 决定人: "", 决定理由: "" },
      codes: [],
    },
    { name: "dismissed since it was late", cells: { ...NO_APPEAL, 结果签收日期: "2025-09-01" }, codes: [] },
  ])("$name", async ({ cells, codes }) => {
    const run = await withAppeals([cells]);
    expect(run.findings.map(({ code }) => code)).toEqual(codes);
    expect(run.assessment?.people).toEqual((await assessed(firmFiles(LATE))).assessment?.people);
    expect(run.assessment?.appeals.corrections).toEqual([]);
  });

  test("an undecided one is listed as pending", async () => {
    const { assessment } = await withAppeals([UNDECIDED]);
    expect(assessment?.appeals.pending.map(({ appeal, info }) => [appeal.number, info?.id])).toEqual([
      ["SS-01", "complaint-timeliness"],
    ]);
  });
});

describe("the day of receipt", () => {
  const RECEIPTS = textFile("2025Q3/结果签收.csv", "被考核人,签收日期\n李娜,2025-10-03\n");

  test("comes from the receipts where the appeal does not give it", async () => {
    const late = { ...CORRECTED, 结果签收日期: "", 申诉日期: "2025-10-05" };
    const run = await assessed([...firmFiles(LATE), RECEIPTS, textFile("2025Q3/申诉.csv", appealsCsv(late))]);
    expect(run.findings).toEqual([]);
  });

  test("is asked about where nobody knows it, and the quarter is assessed", async () => {
    const run = await withAppeals([{ ...CORRECTED, 结果签收日期: "" }]);
    expect(run.findings.map((one) => [one.code, levelOf(one)])).toEqual([
      ["appeal-receipt-unknown", "confirm"],
    ]);
    expect(run.assessment).not.toBeNull();
  });

  test("opens a window as long as the policy says", async () => {
    const files = [...firmFiles(LATE), textFile("2025Q3/申诉.csv", appealsCsv(CORRECTED))];
    expect(errorsOf(await assessed(files, { yaml: "policies:\n  appeal-days: 1\n" }))).toEqual([
      "appeal-late",
    ]);
    expect(errorsOf(await assessed(files, { yaml: "policies:\n  appeal-days: 2\n" }))).toEqual([]);
  });
});

describe("a corrected rating gives no mark away", () => {
  const RATING: AppealCells = {
    指标: "客户满意度",
    数据类别: "互评",
    数据编号: "",
    行号: "2",
    更正列: "得分",
    原值: "90",
    更正为: "97",
  };

  test("the card says that one was corrected, and neither the marks nor what moved", async () => {
    const run = await withAppeals([RATING], {});
    expect(errorsOf(run)).toEqual([]);
    const notices = noticesOf(run, personOf(run, "李娜"));
    expect(notices).toEqual([
      "一项评价已按申诉更正；为保护评价人，不列出更正内容和更正前后的数值（流程规定 §四.1）。",
    ]);
  });

  test("nor does another correction of the same person", async () => {
    const run = await withAppeals([RATING, { ...CORRECTED, 申诉编号: "SS-02" }]);
    expect(errorsOf(run)).toEqual([]);
    const notices = noticesOf(run, personOf(run, "李娜")).join("");
    expect(notices).toContain("更正涉及评价，为保护评价人，不列出更正前后的数值");
    expect(notices).not.toMatch(/总分|97|90/);
  });
});

describe("a preview treats rows as upheld", () => {
  test("the quarter with them, and the quarter without them", async () => {
    const files = [
      ...firmFiles(LATE),
      textFile(
        "2025Q3/申诉.csv",
        appealsCsv({
          ...UNDECIDED,
          ...CORRECTED,
          处理方式: "更正",
          数据类别: "投诉记录",
          数据编号: "TS-01",
          更正列: "处理日期",
        }),
      ),
    ];
    const plain = await assessed(files);
    expect(figures(personOf(plain, "李娜"), "complaint-timeliness")).toMatch(/^0 · /);
    const tried = await assessed(files, { tentative: () => true });
    expect(figures(personOf(tried, "李娜"), "complaint-timeliness")).toMatch(/^1 · /);
    expect(tried.assessment?.appeals.before?.people.map(({ total }) => total)).toEqual(
      plain.assessment?.people.map(({ total }) => total),
    );
    expect(tried.assessment?.appeals.pending).toEqual([]);
  });
});

test("the order of the files and of the appeals changes nothing", async () => {
  const [one, other]: AppealCells[] = [
    CORRECTED,
    { ...CORRECTED, 申诉编号: "SS-02", 申诉人: "张伟", 指标: "总分" },
  ];
  const forward = await assessed([
    ...firmFiles(LATE),
    textFile("2025Q3/申诉.csv", appealsCsv(one ?? {}, other ?? {})),
  ]);
  const backward = await assessed([
    textFile("2025Q3/申诉.csv", appealsCsv(one ?? {}, other ?? {})),
    ...firmFiles(LATE).reverse(),
  ]);
  expect(backward.assessment?.people).toEqual(forward.assessment?.people);
  expect(backward.assessment?.appeals.corrections).toEqual(forward.assessment?.appeals.corrections);
});
