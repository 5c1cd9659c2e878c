import { describe, expect, test } from "vitest";
import { commitmentLists, sayPlans } from "../../src/output/card-data/commitments.ts";
import { report } from "../../src/output/report.ts";
import { resultsJson } from "../../src/output/results-json.ts";
import { explanation } from "../../src/output/terminal/explanation.ts";
import { textFile } from "../support/quarter.ts";
import { personOf, publication } from "./fixture.ts";
import { readBytes, rowsOf, sheetOf, summaryBytes, wholeText } from "./reading.ts";
import { stampedBytes, stampedCard } from "./stamped-card.ts";

const PLANS = textFile(
  "../改进计划.csv",
  [
    "被考核人,指标,目标,完成季度,责任人,措施,制定季度",
    "L1,客户投诉率,≤ 50%,2025Q3,L1,每周回访客户,2025Q2",
    "L1,新客户数量,至少 3 个,2025Q3,L1,,2025Q2",
    "L1,客户满意度,≥ 97 分,2025Q4,L1,,2025Q3",
    "L2,客户推荐率,+10%,2025Q3,L2,回访老客户,2025Q2",
    "X1,新客户数量,至少 1 个,2025Q3,L6,,2025Q2",
  ].join("\r\n"),
);

const published = (lang: "zh" | "en" = "zh") => publication(lang, "", [PLANS]);

describe("a person's own card", () => {
  test("says what became of each plan, and for what one is asked", async () => {
    const person = personOf(await published(), "L1");
    const { commitments, needed } = commitmentLists(person, "zh");
    const said = commitments.map(({ values }) => [...values.values()].join(" | "));
    expect(said).toEqual([
      "客户投诉率 | ≤ 50% | L1 | 每周回访客户 | 2025Q3 | 已完成（实际 50%）",
      "新客户数量 | 至少 3 个 | L1 |  | 2025Q3 | 未完成（实际 1）",
      "客户满意度 | ≥ 97 分 | L1 |  | 2025Q4 | 未到期",
    ]);
    const below = person.indicators.filter(({ info }) =>
      needed.some(({ values }) => values.get("label") === info.label.zh),
    );
    expect(below.map(({ info }) => info.id)).toContain("new-clients");
    expect(below.map(({ info }) => info.id)).not.toContain("client-satisfaction");
    expect(sayPlans(person).map(({ en }) => en)).toEqual([
      "Complaint rate ≤ 50% (2025Q3, owner L1): kept (value 50%)",
      "New clients 至少 3 个 (2025Q3, owner L1): missed (value 1)",
    ]);
  });

  test("has them in the interview record, with a line to fill in for what needs a plan", async () => {
    const all = await published();
    const rows = rowsOf(sheetOf(stampedCard(all, personOf(all, "L1")), "面谈记录"));
    const first = rows.findIndex(([cell]) => String(cell).startsWith("一、"));
    expect(rows.slice(first + 2, first + 5).map((row) => row.slice(0, 5).join("|"))).toEqual([
      "客户投诉率|≤ 50%|L1|2025Q3|已完成（实际 50%）",
      "新客户数量|至少 3 个|L1|2025Q3|未完成（实际 1）",
      "客户满意度|≥ 97 分|L1|2025Q4|未到期",
    ]);
    const plan = rows.findIndex(([cell]) => String(cell).startsWith("三、"));
    expect(String(rows[plan + 2]?.[0])).toMatch(/^新客户数量：实际 1，目标 \d/);
  });

  test("holds nobody else's plan", async () => {
    const all = await published();
    const text = wholeText(stampedBytes(all, personOf(all, "L2")));
    expect(text).toContain("+10%");
    for (const other of ["每周回访客户", "≤ 50%", "至少 3 个"]) expect(text).not.toContain(other);
  });
});

test("the summary lists every plan, of people who are not assessed too, then what needs one", async () => {
  const rows = rowsOf(sheetOf(readBytes(summaryBytes(await published())), "改进计划"));
  const outcomes = rows.flatMap((row) =>
    /^[LXS]\d$/.test(String(row[0]))
      ? [
          `${row[0]} ${row[3]} ${row.find((cell) => /^(已完成|未完成|未到期|无法判断|待制定)$/.test(String(cell)))}`,
        ]
      : [],
  );
  expect(outcomes.slice(0, 5)).toEqual([
    "L1 新客户数量 未完成",
    "L2 客户推荐率 无法判断",
    "X1 新客户数量 无法判断",
    "L1 客户投诉率 已完成",
    "L1 客户满意度 未到期",
  ]);
  expect(outcomes.slice(5)).toContain("L1 新客户数量 待制定");
  expect(outcomes.slice(5)).not.toContain("L1 客户满意度 待制定");
});

test("the report counts them and names who missed one", async () => {
  const text = report(await published());
  expect(text).toContain("改进计划共 5 项：已完成 1 项，未完成 1 项，无法判断 2 项，未到期 1 项。");
  const section = text.slice(text.indexOf('<section id="plans"'), text.indexOf('<section id="firmness"'));
  expect(section).toContain("欧阳明轩");
  expect(section).toContain("独孤无名");
  expect(section).not.toContain("≤ 50%");
  expect(report(await publication("zh"))).toContain("没有在本季度或以后到期的改进计划。");
});

test("results.json has them with the row that they come from, and explain says them", async () => {
  const all = await published("en");
  const { people, notAssessed } = JSON.parse([...resultsJson(all)].join(""));
  const own = people.find(({ id }: { id: string }) => id === "L1");
  expect(own.commitments[0]).toEqual({
    indicator: "complaint-rate",
    goal: "≤ 50%",
    sense: "at-most",
    bound: 0.5,
    by: "2025Q3",
    owner: "L1",
    measures: "每周回访客户",
    outcome: "kept",
    value: 0.5,
    reason: null,
    file: "改进计划.csv",
    sheet: null,
    row: 2,
  });
  expect(own.plansNeeded).toContain("new-clients");
  expect(notAssessed[0].commitments.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["open"]);
  const person = personOf(all, "L1");
  const chosen = person.indicators.filter(({ info }) => info.id === "complaint-rate");
  const text = explanation(all.assessment, person, chosen, "en");
  expect(text).toContain("Improvement plans: Complaint rate ≤ 50% (2025Q3, owner L1): kept (value 50%)");
  expect(text).not.toContain("至少 3 个");
});
