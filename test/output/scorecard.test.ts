import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Lang } from "../../src/domain/text.ts";
import type { PersonResult } from "../../src/scoring/contract.ts";
import { day } from "../support/quarter.ts";
import { personOf, publication } from "./fixture.ts";
import { cellsOf, rowAt, rowsOf, sheetOf } from "./reading.ts";
import { stampedBytes, stampedCard } from "./stamped-card.ts";

const cardOf = async (id: string, lang: Lang = "zh", yaml = "") => {
  const published = await publication(lang, yaml);
  return stampedCard(published, personOf(published, id));
};

const changed = async (id: string, change: (person: PersonResult) => PersonResult) => {
  const published = await publication();
  return stampedCard(published, change(personOf(published, id)));
};

const partOf = async (id: string, part: string) => {
  const published = await publication();
  return strFromU8(unzipSync(stampedBytes(published, personOf(published, id)))[part] ?? new Uint8Array());
};

/** The figures of the card's head: total, grade, rank, the group's mean and size, the measured weight. */
const headOf = (rows: readonly unknown[][]) => rows[rows.findIndex(([first]) => first === "总分") + 1];

describe("the first sheet", () => {
  test.for([
    ["新客户数量", [1, 2, "个", 9, 15, 0.6, 0.6, 0.1]],
    ["新客户业务收入占比", [20, 20, "%", 10, 10, 1, 1, "—"]],
    ["客户满意度", [96.5, 90, "分", 22.4, 20, 1.12, 1.12, "—"]],
    ["重复委托率", [33.33, 10, "%", 12, 10, 1.2, 1.2, 0.24]],
    ["客户推荐率", [33.33, 5, "%", 6, 5, 1.2, 1.2, 0.24]],
    ["客户投诉率", [50, 5, "%", 0, 10, 0, 0, 0.63]],
    ["投诉处理及时率", [100, 95, "%", 10, 10, 1, 1, "—"]],
  ] as const)(
    "%s: value, target, unit, score, full, achieved with its bar and the group's mean, each rounded once",
    async ([label, figures]) => {
      const row = rowAt(sheetOf(await cardOf("L1"), "记分卡"), label).slice(1, -1);
      expect(row).toEqual(figures.filter((figure) => figure !== "—"));
    },
  );

  test("it says who, when, and the result", async () => {
    const rows = rowsOf(sheetOf(await cardOf("L1"), "记分卡"));
    expect(rows[0]).toEqual(["客户关系管理绩效考核记分卡", "2025年第3季度"]);
    expect(rows[1]).toEqual(["欧阳明轩", "2025-07-01 至 2025-09-30"]);
    expect(rows[2]).toEqual([
      "工号 L1　·　商事部　·　主办律师　·　考核类别 主办律师　·　在职 92 / 92 天",
      "数据截止 2025-10-09",
    ]);
    expect(headOf(rows)).toEqual([84.4, "良好", "1 / 2", 36.07, 6, 1]);
  });

  test("whoever is not ranked has no rank and no grade, but the reason", async () => {
    const rows = rowsOf(sheetOf(await cardOf("L6"), "记分卡"));
    expect(headOf(rows)).toEqual([0, "—", "—", 36.07, 6, 0.15]);
    expect(rows.flat().join("\n")).toContain("实测权重 15%，低于参加排名所需的 60%");
  });

  test.for([
    ["L2", "内部沟通效率", "样本不足"],
    ["L2", "投诉处理及时率", "无数据"],
    ["L6", "新客户业务收入占比", "不适用"],
  ])("%s, %s: a state without a value is a word, and its score is no number", async ([id, label, word]) => {
    const row = rowAt(sheetOf(await cardOf(id ?? ""), "记分卡"), label ?? "");
    expect(row[1]).toBe(word);
    const numbers = row.filter((value) => typeof value === "number");
    expect(numbers.includes(0)).toBe(false);
  });

  test("what the profile does not assess is not on the card", async () => {
    const words = rowsOf(sheetOf(await cardOf("S1"), "记分卡")).flat();
    expect(words).toContain("客户投诉率");
    expect(words).not.toContain("新客户数量");
  });

  test("a prorated target says so", async () => {
    const card = await cardOf("L6");
    expect(rowAt(sheetOf(card, "记分卡"), "新客户数量")[2]).toBe(1.33);
    const words = rowsOf(sheetOf(card, "明细")).flat().join("\n");
    expect(words).toContain("目标按在职 61 天 ÷ 92 天折算");
  });

  test("a group that is too small shows no mean, and the column says why", async () => {
    const sheet = sheetOf(await cardOf("L1", "zh", "policies: { minimum-group-size: 7 }"), "记分卡");
    expect(headOf(rowsOf(sheet))?.[3]).toBe("—");
    expect(rowAt(sheet, "指标")).toContain("同类（不足7人）");
    expect(rowAt(sheet, "重复委托率").slice(1, -1)).toEqual([33.33, 10, "%", 12, 10, 1.2, 1.2]);
  });

  test("a mean that the group is too small for is not shown", async () => {
    const published = await publication();
    const groups = published.assessment.groups.map((group) => ({ ...group, meanTotal: null }));
    const few = { ...published, assessment: { ...published.assessment, groups } };
    const sheet = sheetOf(stampedCard(few, personOf(few, "L1")), "记分卡");
    expect(headOf(rowsOf(sheet))?.[3]).toBe("—");
  });

  test("the evaluation: total, grade, rank, the group, what was measured", async () => {
    expect(rowsOf(sheetOf(await cardOf("L1"), "记分卡")).flat()).toContain(
      "本季度总分 84.40 分，等级为“良好”，在“主办律师”参加排名的 2 人中列第 1 名。同类人员平均总分 36.07 分，本人高 48.33 分。考核 9 项指标，9 项有实际数值，实测权重 100%。",
    );
  });

  test("strengths by the largest gain and weaknesses by the largest loss, up to three, side by side", async () => {
    const rows = rowsOf(sheetOf(await cardOf("L1"), "记分卡"));
    const first = rows.findIndex(([label]) => label === "优势") + 1;
    expect(rows.slice(first, first + 3)).toEqual([
      ["客户满意度 96.5（目标 90），超过满分 2.40 分", "客户投诉率 50%（目标 5%），比满分少 10.00 分"],
      ["重复委托率 33.33%（目标 10%），超过满分 2.00 分", "新客户数量 1（目标 2），比满分少 6.00 分"],
      ["客户推荐率 33.33%（目标 5%），超过满分 1.00 分", "内部沟通效率 74.03（目标 88），比满分少 5.20 分"],
    ]);
  });

  test("an adjustment with before, after and the clause; complaints not yet due are pending", async () => {
    const sheet = sheetOf(await cardOf("L1"), "记分卡");
    expect(rowAt(sheet, "申诉调整")[1]).toBe(
      "新客户数量由 7.50 分调整为 9.00 分（2025-10-08 决定，考核规定 §二.2），理由见“明细”。",
    );
    expect(rowAt(sheet, "待处理")[1]).toContain("有 1 件投诉");
  });

  test("nobody without adjustments or pending complaints reads of them", async () => {
    const labels = rowsOf(sheetOf(await cardOf("L2"), "记分卡")).map(([first]) => first);
    expect(labels).not.toContain("申诉调整");
    expect(labels).not.toContain("待处理");
  });

  test("the interview is due within one week, and appeals go to the executive group", async () => {
    const words = rowsOf(sheetOf(await cardOf("L1"), "记分卡"))
      .flat()
      .join("\n");
    expect(words).toContain("一周内与本人面谈（考核规定 §三.5）");
    expect(words).toContain("可以向考核执行小组申诉（考核规定 §二.2）");
  });

  test("nothing at all measured gives no total and says so", async () => {
    const rows = rowsOf(sheetOf(await changed("L6", (person) => ({ ...person, total: null })), "记分卡"));
    expect(rows.flat().join("\n")).toContain("本季度没有可以计分的指标，因此没有总分");
    expect(headOf(rows)?.[0]).toBe("—");
  });

  test("the chart holds the card's own numbers, for previews that do not calculate", async () => {
    const chart = await partOf("L1", "xl/charts/chart1.xml");
    const cached = [...chart.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = ""]) => value);
    const labels = cached.slice(1, 10);
    expect([labels[0], labels[8]]).toEqual(["新客户数量", "跨部门协作满意度"]);
    expect(cached.slice(10, 19).map(Number)).toEqual([0.6, 1, 1.12, 1.2, 1.2, 0, 1, 0.48, 1.02]);
  });
});

describe("the second sheet", () => {
  const details = async (id: string, yaml = "") => rowsOf(sheetOf(await cardOf(id, "zh", yaml), "明细"));
  const listed = (rows: unknown[][]) => rows.slice(rows.findIndex(([, role]) => role === "计入方式") + 1);

  test("how each number comes out: part, whole, value, target, weight, full, points, and in words", async () => {
    const rows = await details("L1");
    expect(rows.find(([label]) => label === "新客户数量")).toEqual([
      "新客户数量",
      1,
      1,
      2,
      15,
      15,
      1.5,
      9,
      "1 个新客户\n计分：低于目标 1：5 步 × 1.5 分 = 7.5 分；15 − 上数 = 7.5 分\n申诉调整：7.50 → 9.00",
    ]);
  });

  test("the owner's own part of the money, with date, file and row", async () => {
    const payment = listed(await details("L1")).find(
      ([label, role]) => label === "新客户业务收入占比" && role === "分子",
    );
    const day = "2025-07-15T00:00:00.000Z";
    const expected = [15000.01, day, "HT-04", "红枫物流有限公司", "2025Q3/payments.csv", 2];
    expect(payment?.slice(2)).toEqual(expected);
  });

  test("dates are dates", async () => {
    const date = cellsOf(await cardOf("L1")).find(({ v }) => v === 45853);
    expect(date).toMatchObject({ t: "n", z: expect.stringContaining("yyyy") });
  });

  test("ordered by indicator, then part, whole, left out, then place", async () => {
    const rows = listed(await details("L1"));
    const roles = rows.filter(([label]) => label === "重复委托率").map((row) => [row[1], row.at(-1)]);
    expect(roles).toEqual([
      ["分子", 6],
      ["分母", 2],
      ["分母", 3],
      ["分母", 4],
    ]);
    const labels = [...new Set(rows.map(([label]) => label))];
    expect(labels.slice(0, 3)).toEqual(["新客户数量", "新客户业务收入占比", "客户满意度"]);
  });

  test("a row that was left out has its reason", async () => {
    const rows = listed(await details("L1"));
    expect(rows.find((row) => row.includes("HT-06"))).toContain("合同已作废，不是正式委托");
  });

  test("marks are a number and means, no rows", async () => {
    const rows = listed(await details("L1")).filter(([label]) => label === "内部沟通效率");
    expect(rows.filter(([, role]) => role === "评价汇总").map((row) => row.at(-1))).toEqual([
      "计入评价 3 份，未计入 1 份（自评不计 1 份）",
      "流程请求：应回复 2 件，按时 1 件，50%",
    ]);
    expect(rows.find(([, role]) => role === "平均分")?.slice(2)).toEqual([
      84.333333333333,
      70,
      "同事：3 个评价主体，平均 84.33",
    ]);
  });

  test("a shared count shows its share, a whole one 1", async () => {
    const ofNew = (rows: unknown[][]) =>
      listed(rows).find((row) => row[0] === "新客户数量" && row.includes("HT-04"))?.[2];
    expect(ofNew(await details("L1", "policies: { credit: share }"))).toBe(0.5);
    expect(ofNew(await details("L1"))).toBe(1);
  });

  test("an adjustment stands among the details with its reason", async () => {
    expect(
      listed(await details("L1"))
        .at(-1)
        ?.at(-1),
    ).toBe("新客户数量由 7.50 分调整为 9.00 分（2025-10-08 决定，考核规定 §二.2）：合同补签日期更正。");
  });

  test("whoever has no rows reads that there are none", async () => {
    const card = await changed("L6", (person) => ({
      ...person,
      indicators: person.indicators.map((one) => ({
        ...one,
        measurement: { ...one.measurement, evidence: [], notes: [] },
      })),
    }));
    expect(rowsOf(sheetOf(card, "明细")).at(-1)).toEqual(["没有可以列出的明细。"]);
  });
});

describe("the interview record", () => {
  test("is filled with strengths, the largest losses with the next step, and this quarter's values", async () => {
    const rows = rowsOf(sheetOf(await cardOf("L1"), "面谈记录"));
    expect(rows.flat()).toContain("总分 84.4 分　·　等级 良好　·　名次 1 / 2");
    const losses = rows.findIndex(([first]) => first === "主要失分") + 1;
    expect(rows.slice(losses, losses + 3).map(([what]) => String(what).split(" ")[0])).toEqual([
      "客户投诉率",
      "新客户数量",
      "内部沟通效率",
    ]);
    const values = rows.slice(rows.findIndex(([first]) => String(first).startsWith("四、")));
    expect(values.find(([label]) => label === "重复委托率 (%)")).toEqual(["重复委托率 (%)", 33.33, 10]);
  });

  test("the date by which the interview is due follows the date of receipt", async () => {
    const sheet = await partOf("L1", "xl/worksheets/sheet3.xml");
    expect(sheet.match(/<f>([^<]*\+7[^<]*)<\/f>/)?.[1]).toBe('IF(B4="","",B4+7)');
  });

  test.for([
    [
      "another time",
      "{ interview-days: 10 }",
      "10 日内与本人面谈（考核规定 §三.5）。填入收到日期后，面谈期限自动算出。",
    ],
    [
      "a working day, which no formula knows",
      "{ deadline-on-rest-day: next }",
      "一周内与本人面谈，期限遇休息日顺延到下一个工作日（考核规定 §三.5）。",
    ],
  ] as const)("by policy the interview is due within %s", async ([, policies, words]) => {
    const rows = rowsOf(sheetOf(await cardOf("L1", "zh", `policies: ${policies}`), "面谈记录"));
    expect(rows.flat()).toContain(`直接上级应在本人收到本结果之日起${words}`);
    const first = rowsOf(sheetOf(await cardOf("L1", "zh", `policies: ${policies}`), "记分卡"));
    expect(first.flat().join("")).toContain(words.split("（")[0]);
  });

  test("a known receipt fills in the days, moved as the policy says", async () => {
    const interview = { received: day("2025-10-11"), due: day("2025-10-20"), held: day("2025-10-15") };
    const book = await changed("L1", (person) => ({ ...person, interview }));
    const rows = rowsOf(sheetOf(book, "面谈记录"));
    const onDay = (date: string) => `${date}T00:00:00.000Z`;
    expect(rows.find(([label]) => label === "收到结果日期")).toEqual([
      "收到结果日期",
      onDay("2025-10-11"),
      "面谈期限",
      onDay("2025-10-20"),
    ]);
    expect(rows.find(([label]) => label === "面谈日期")?.[1]).toEqual(onDay("2025-10-15"));
  });
});

describe("the rules sheet", () => {
  test("each indicator of the profile with clause, rule and what happens without data", async () => {
    const sheet = sheetOf(await cardOf("S1"), "说明");
    const row = rowAt(sheet, "投诉处理及时率");
    expect(row[2]).toBe("考核规定 §三.2 客户反馈处理指标");
    expect(row[4]).toMatch(/^达到目标 95% 得满分/);
    expect(row[5]).toBe("权重移到“客户投诉率”");
    expect(rowsOf(sheet).some(([first]) => first === "新客户数量")).toBe(false);
  });

  test("policies, grades, states, rounding and the cut-off date", async () => {
    const sheet = sheetOf(await cardOf("L1"), "说明");
    expect(rowAt(sheet, "老客户的回溯期").slice(1)).toEqual(["24 个月", "考核规定 §三.2 客户忠诚度"]);
    expect(rowAt(sheet, "优秀")).toEqual(["优秀", 90]);
    expect(rowAt(sheet, "样本不足")).toHaveLength(2);
    const words = rowsOf(sheet).flat().join("\n");
    expect(words).toContain("四舍五入一次");
    expect(words).toContain("数据截止日为 2025-10-09");
  });
});

test("the English card has its own words and the same numbers", async () => {
  const card = await cardOf("L1", "en");
  expect(card.SheetNames).toEqual(["Scorecard", "Details", "Interview", "Trends", "Rules"]);
  const row = rowAt(sheetOf(card, "Scorecard"), "Repeat engagement rate");
  expect(row.slice(1, -1)).toEqual([33.33, 10, "%", 12, 10, 1.2, 1.2, 0.24]);
  const words = rowsOf(sheetOf(card, "Scorecard"))
    .flat()
    .filter((word) => typeof word === "string")
    .map((word) => word.replaceAll(/考核规定 §\S+|欧阳明轩|商事部|合同补签日期更正/g, ""));
  expect(words.filter((word) => /\p{Script=Han}/u.test(word))).toEqual([]);
});

test("the same result gives the same bytes", async () => {
  const published = await publication();
  const bytes = () => Buffer.from(stampedBytes(published, personOf(published, "L1")));
  expect(bytes().equals(bytes())).toBe(true);
});
