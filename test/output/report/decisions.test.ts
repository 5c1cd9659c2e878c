import { describe, expect, test } from "vitest";
import { exact } from "../../../src/domain/exact.ts";
import { NOWHERE } from "../../../src/findings/finding.ts";
import type { Publication } from "../../../src/output/contract.ts";
import { mattersOf } from "../../../src/output/report/decisions/index.ts";
import { viewOf } from "../../../src/output/report/view.ts";
import { report } from "../../../src/output/report.ts";
import type { PersonResult } from "../../../src/scoring/contract.ts";
import { all, byId, parse, tableLines, wordsOf } from "./markup.ts";
import { samplePublication } from "./samples.ts";

const sample = await samplePublication("zh");

/** The titles of the matters, and the lines of the tables behind them. */
function matters(publication: Publication) {
  const section = byId(parse(report(publication)), "decisions");
  return all(section, "li").map((item) => ({
    title: all(item, "h3").map(wordsOf).join(""),
    asks: all(item, "p").map(wordsOf).join(""),
    lines: tableLines(item),
  }));
}

function matter(publication: Publication, title: RegExp) {
  return matters(publication).find((one) => title.test(one.title));
}

/** The publication with other people. */
function withPeople(change: (one: PersonResult, index: number) => PersonResult): Publication {
  const { assessment } = sample;
  return { ...sample, assessment: { ...assessment, people: assessment.people.map(change) } };
}

describe("what needs a decision", () => {
  test("the sample's matters, each asking something, and as many as the tile says", () => {
    const found = matters(sample);
    expect(found.map(({ title }) => title)).toEqual([
      "2 件投诉在数据截止日尚未到期，未计入投诉处理及时率",
      "2 项得分经申诉调整",
      "2 项指标有未归属的部分，没有记给任何参加考核的人员",
      "1 个名次由多人并列",
      "5 人的总分距等级分数线不超过 1 分",
    ]);
    expect(found.every(({ asks }) => asks.endsWith("？"))).toBe(true);
    expect(wordsOf(byId(parse(report(sample)), "figures"))).toContain("待决定事项5");
  });

  test("an adjustment stands with before, after, reason and who decided", () => {
    const found = matter(sample, /申诉调整/);
    expect(found?.lines[0]).toEqual([
      "张伟 L008 商事业务部",
      "投诉处理及时率",
      "0.00 → 2.00",
      "+2.00",
      "客户临时出境，补充材料送达前无法办结，经核实不计逾期",
      "王子妍，2025-10-09",
    ]);
  });

  test("a pending complaint stands once, with everybody it is about", () => {
    expect(matter(sample, /尚未到期/)?.lines.map(([number, , about]) => [number, about])).toEqual([
      ["TS2025Q3-014", "谢永斌 L023"],
      ["TS2025Q3-016", "谢永斌 L023"],
    ]);
  });

  test("money that nobody assessed is credited with stands with its share", () => {
    expect(matter(sample, /未归属/)?.lines[0]?.slice(2)).toEqual(["575,008.41", "1,761,082.91", "32.65%"]);
  });

  test("within one point of a threshold means within and not beyond, on either side", () => {
    const totals = ["81", "79", "81.000001", "78.999999", "80"];
    const published = withPeople((one, index) => ({ ...one, total: exact(totals[index] ?? "70") }));
    const found = matter(published, /分数线/);
    expect(found?.lines.map((line) => [line[2], line[5]])).toEqual(
      expect.arrayContaining([
        ["81.00", "+1.00"],
        ["79.00", "−1.00"],
        ["80.00", "0.00"],
      ]),
    );
    expect(found?.lines).toHaveLength(3);
  });

  test("who is not ranked stands with the reason", () => {
    const reason = { zh: "实测权重 30%，低于参加排名所需的 60%", en: "too little measured" };
    const published = withPeople((one, index) =>
      index === 0 ? { ...one, rank: null, grade: null, notRanked: reason } : one,
    );
    expect(matter(published, /未参加排名/)?.lines).toHaveLength(1);
    expect(matter(published, /未参加排名/)?.lines[0]?.at(-1)).toBe(reason.zh);
  });

  test("warnings stand with what to do, notes do not", () => {
    const published: Publication = {
      ...sample,
      findings: [
        { code: "holidays-unknown", at: NOWHERE, args: { year: "2031" } },
        { code: "column-unused", at: NOWHERE, args: { columns: "备注" } },
      ],
    };
    const found = matter(published, /提醒/);
    expect(found?.title).toBe("数据检查有 1 条提醒");
    expect(found?.lines[0]?.join()).toContain("2031");
  });

  test("a move by more than half stands, one by exactly half does not", () => {
    const [last] = sample.history.slice(-1);
    if (last === undefined) throw new Error("no history");
    const [first, second] = sample.assessment.people;
    if (first?.total == null || second?.total == null) throw new Error("no totals");
    const people = new Map(last.people);
    const past = (id: string, total: NonNullable<PersonResult["total"]>) => {
      const known = last.people.get(id);
      if (known !== undefined) people.set(id, { ...known, total });
    };
    past(first.person.id, first.total.mul(exact("1/3")));
    past(second.person.id, second.total.mul(2));
    const published = { ...sample, history: [...sample.history.slice(0, -1), { ...last, people }] };
    const found = matter(published, /超过一半/);
    expect(found?.lines.map(([who]) => who)).toEqual([
      `${first.person.name} ${first.person.id} ${first.person.department}`,
    ]);
  });

  test("where there is nothing to decide the report says so", () => {
    const { assessment } = sample;
    const calm: Publication = {
      ...sample,
      findings: [],
      history: [],
      assessment: {
        ...assessment,
        people: assessment.people.slice(0, 1).map((one) => ({ ...one, total: exact("85"), adjustments: [] })),
        firm: assessment.firm.map((one) => ({ ...one, unattributed: null })),
      },
    };
    expect(mattersOf(viewOf(calm))).toEqual([]);
    expect(wordsOf(byId(parse(report(calm)), "decisions"))).toContain("没有需要领导小组决定的事项");
  });
});
