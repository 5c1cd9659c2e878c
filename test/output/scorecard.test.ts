import { describe, expect, test } from "vitest";
import type { Lang } from "../../src/domain/text.ts";
import { scorecard } from "../../src/output/scorecard.ts";
import { workbookBytes } from "../../src/output/workbook.ts";
import { personOf, publication } from "./fixture.ts";
import { cellsOf, reread, rowAt, rowsOf, sheetOf } from "./reading.ts";

const cardOf = async (id: string, lang: Lang = "zh", yaml = "") => {
  const published = await publication(lang, yaml);
  return reread(scorecard(published, personOf(published, id)));
};

const evaluationOf = async (id: string, label: string, lang: Lang = "zh") => {
  const card = await cardOf(id, lang);
  return String(rowAt(sheetOf(card, card.SheetNames[0] ?? ""), label)[1]);
};

describe("the first sheet", () => {
  test.for([
    ["新客户数量", [1, 2, 9, 15, 0.6, 0.1]],
    ["新客户业务收入占比", [0.2, 0.2, 10, 10, 1, "—"]],
    ["客户满意度", [96.5, 90, 22.4, 20, 1.12, "—"]],
    ["重复委托率", [0.3333, 0.1, 12, 10, 1.2, 0.24]],
    ["客户推荐率", [0.3333, 0.05, 6, 5, 1.2, 0.24]],
    ["客户投诉率", [0.5, 0.05, 0, 10, 0, 0.63]],
    ["投诉处理及时率", [1, 0.95, 10, 10, 1, "—"]],
  ] as const)(
    "%s: value, target, score, full, achieved and the group's mean, each rounded once",
    async ([label, figures]) => {
      const row = rowAt(sheetOf(await cardOf("L1"), "记分卡"), label);
      expect(row.slice(1, 7)).toEqual(figures);
    },
  );

  test("a share is a number that is shown as a percentage", async () => {
    const card = await cardOf("L1");
    const share = cellsOf(card).find(({ v }) => v === 0.3333);
    expect(share).toMatchObject({ t: "n", z: "0.00%" });
  });

  test("it says who, when, and the result", async () => {
    const sheet = sheetOf(await cardOf("L1"), "记分卡");
    const [title, , name, position, days] = rowsOf(sheet);
    expect(title).toEqual(["客户关系管理绩效考核记分卡"]);
    expect(name).toEqual(["姓名", "欧阳明轩", "工号", "L1", "部门", "商事部"]);
    expect(position).toEqual(["岗位", "主办律师", "考核类别", "主办律师", "考核季度", "2025年第3季度"]);
    expect(days?.slice(0, 4)).toEqual(["在职天数", "92 / 92", "数据截止日", "2025-10-09"]);
    expect(rowsOf(sheet).find(([first]) => first === 84.4)).toEqual([84.4, "良好", "1 / 2", 1, 36.07, 6]);
  });

  test("whoever is not ranked has no rank and no grade, but the reason", async () => {
    const sheet = sheetOf(await cardOf("L6"), "记分卡");
    expect(rowsOf(sheet).find(([first]) => first === 0)).toEqual([0, "—", "—", 0.15, 36.07, 6]);
    expect(rowAt(sheet, "不参加排名：实测权重 15%，低于参加排名所需的 60%。")).toHaveLength(1);
  });

  test.for([
    ["L2", "内部沟通效率", "样本不足"],
    ["L2", "投诉处理及时率", "无数据"],
    ["S1", "新客户数量", "不适用"],
    ["L6", "新客户业务收入占比", "不适用"],
  ])("%s, %s: a state without a value is a word, and its score is no number", async ([id, label, word]) => {
    const row = rowAt(sheetOf(await cardOf(id ?? ""), "记分卡"), label ?? "");
    expect(row[1]).toBe(word);
    expect(row[3]).toBe("—");
  });

  test("a prorated target says so", async () => {
    const row = rowAt(sheetOf(await cardOf("L6"), "记分卡"), "新客户数量");
    expect(row[2]).toBe(1.33);
    expect(row.at(-1)).toContain("目标按在职 61 天 ÷ 92 天折算");
  });

  test("the explanation holds what is behind, the points in words and the adjustment", async () => {
    const row = rowAt(sheetOf(await cardOf("L1"), "记分卡"), "新客户数量");
    expect(String(row.at(-1)).split("\n")).toEqual([
      "1 个新客户",
      expect.stringMatching(/^计分：低于目标 1：5 步/),
      "申诉调整：7.50 → 9.00",
    ]);
  });

  test("a group that is too small shows no mean", async () => {
    const sheet = sheetOf(await cardOf("L1", "zh", "policies: { minimum-group-size: 7 }"), "记分卡");
    expect(rowsOf(sheet).find(([first]) => first === 84.4)?.[4]).toBe("—");
    expect(rowAt(sheet, "重复委托率")[6]).toBe("—");
  });

  test("a mean that the group is too small for is not shown", async () => {
    const published = await publication();
    const groups = published.assessment.groups.map((group) => ({ ...group, meanTotal: null }));
    const few = { ...published, assessment: { ...published.assessment, groups } };
    const sheet = sheetOf(await reread(scorecard(few, personOf(few, "L1"))), "记分卡");
    expect(rowsOf(sheet).find(([first]) => first === 84.4)?.[4]).toBe("—");
  });
});

describe("the evaluation in words", () => {
  test("total, grade, rank, what was measured, the group", async () => {
    expect(await evaluationOf("L1", "总评")).toBe(
      [
        "本季度总分 84.40 分，等级为“良好”，在“主办律师”参加排名的 2 人中列第 1 名。",
        "考核 9 项指标，其中 9 项有实际数值，实测权重 100%。",
        "同类人员平均总分 36.07 分，本人高 48.33 分。",
      ].join("\n"),
    );
  });

  test("strengths by the largest gain, up to three", async () => {
    const lines = (await evaluationOf("L1", "优势")).split("\n");
    expect(lines.map((line) => line.split("：")[0])).toEqual(["客户满意度", "重复委托率", "客户推荐率"]);
    expect(lines[0]).toContain("得 22.40 分（满分 20.00 分），超过满分 2.40 分");
  });

  test("weaknesses by the largest loss, up to three", async () => {
    const lines = (await evaluationOf("L1", "不足")).split("\n");
    expect(lines.map((line) => line.split("：")[0])).toEqual(["客户投诉率", "新客户数量", "内部沟通效率"]);
  });

  test("an adjustment with before and after and the clause", async () => {
    expect(await evaluationOf("L1", "申诉调整")).toBe(
      "新客户数量由 7.50 分调整为 9.00 分（2025-10-08 决定，考核规定 §二.2）：合同补签日期更正。",
    );
  });

  test("complaints not yet due are pending", async () => {
    expect(await evaluationOf("L1", "待处理")).toContain("有 1 件投诉");
  });

  test("nobody without adjustments or pending complaints reads of them", async () => {
    const labels = rowsOf(sheetOf(await cardOf("L2"), "记分卡")).map(([first]) => first);
    expect(labels).not.toContain("申诉调整");
    expect(labels).not.toContain("待处理");
  });

  test("the interview is due within one week", async () => {
    expect(await evaluationOf("L1", "面谈与申诉")).toContain("一周内与本人面谈（考核规定 §三.5）");
    expect(await evaluationOf("L1", "Interview and appeal", "en")).toContain("within one week");
  });

  test("nothing at all measured gives no total and says so", async () => {
    const published = await publication();
    const none = { ...personOf(published, "L6"), total: null };
    const sheet = sheetOf(await reread(scorecard(published, none)), "记分卡");
    expect(String(rowAt(sheet, "总评")[1])).toMatch(/^本季度没有可以计分的指标，因此没有总分/);
    expect(rowsOf(sheet).filter(([first]) => first === "总分")[1]).toEqual(["总分", "—", "—", "—", 0.3607]);
  });
});

describe("the second sheet", () => {
  test("the owner's own part of the money, with file and row", async () => {
    const rows = rowsOf(sheetOf(await cardOf("L1"), "明细"));
    const payment = rows.find(([label, role]) => label === "新客户业务收入占比" && role === "分子");
    expect(payment).toEqual([
      "新客户业务收入占比",
      "分子",
      "HT-04",
      "红枫物流有限公司",
      "2025-07-15T00:00:00.000Z",
      15000.01,
      "2025Q3/payments.csv",
      2,
    ]);
  });

  test("ordered by indicator, then part, whole, left out, then place", async () => {
    const rows = rowsOf(sheetOf(await cardOf("L1"), "明细")).slice(4);
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
    const rows = rowsOf(sheetOf(await cardOf("L1"), "明细"));
    expect(rows.find((row) => row.includes("HT-06"))).toContain("合同已作废，不是正式委托");
  });

  test("marks are a number and means, no rows", async () => {
    const rows = rowsOf(sheetOf(await cardOf("L1"), "明细"));
    expect(rows.find(([label, role]) => label === "内部沟通效率" && role === "评价汇总")).toEqual([
      "内部沟通效率",
      "评价汇总",
      expect.stringMatching(/^计入评价 3 份，未计入 1 份（自评不计 1 份）；同事：3 个评价主体，平均 84.33/),
    ]);
  });

  test("a shared count shows its share, a whole one none", async () => {
    const rows = rowsOf(sheetOf(await cardOf("L1", "zh", "policies: { credit: share }"), "明细"));
    expect(rows.find((row) => row[0] === "新客户数量" && row[2] === "HT-04")).toContain(0.5);
    const whole = rowsOf(sheetOf(await cardOf("L1"), "明细"));
    expect(whole.find((row) => row[0] === "新客户数量" && row[2] === "HT-04")).not.toContain(1);
  });

  test("whoever has no rows reads that there are none", async () => {
    const published = await publication();
    const bare = personOf(published, "L6");
    const indicators = bare.indicators.map((one) => ({
      ...one,
      measurement: { ...one.measurement, evidence: [], notes: [] },
    }));
    const card = await reread(scorecard(published, { ...bare, indicators }));
    expect(rowsOf(sheetOf(card, "明细")).at(-1)).toEqual(["没有可以列出的明细。"]);
  });
});

describe("the third sheet", () => {
  test("each indicator of the profile with clause, target, weight, rule and what happens without data", async () => {
    const sheet = sheetOf(await cardOf("S1"), "说明");
    const row = rowAt(sheet, "投诉处理及时率");
    expect(row[2]).toBe("考核规定 §三.2 客户反馈处理指标");
    expect(row.slice(3, 5)).toEqual([0.95, 10]);
    expect(row[5]).toMatch(/^达到目标 95% 得满分/);
    expect(row[6]).toBe("权重移到“客户投诉率”");
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
  expect(card.SheetNames).toEqual(["Scorecard", "Details", "Rules"]);
  const row = rowAt(sheetOf(card, "Scorecard"), "Repeat engagement rate");
  expect(row.slice(1, 7)).toEqual([0.3333, 0.1, 12, 10, 1.2, 0.24]);
  const words = rowsOf(sheetOf(card, "Scorecard"))
    .flat()
    .filter((word) => typeof word === "string")
    .map((word) => word.replaceAll(/考核规定 §\S+|欧阳明轩|商事部|合同补签日期更正/g, ""));
  expect(words.filter((word) => /\p{Script=Han}/u.test(word))).toEqual([]);
});

test("the same result gives the same bytes", async () => {
  const published = await publication();
  const bytes = () => workbookBytes(scorecard(published, personOf(published, "L1")));
  expect(Buffer.from(await bytes()).equals(Buffer.from(await bytes()))).toBe(true);
});
