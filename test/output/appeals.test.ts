import { describe, expect, test } from "vitest";
import { detailItems } from "../../src/output/card-data/details.ts";
import type { Publication } from "../../src/output/contract.ts";
import { report } from "../../src/output/report.ts";
import { resultsJson } from "../../src/output/results-json.ts";
import { adjustmentItems } from "../../src/output/summary-data/adjustments.ts";
import { explanation } from "../../src/output/terminal/explanation.ts";
import type { PersonResult } from "../../src/scoring/contract.ts";
import { type AppealCells, CORRECTED, UNDECIDED, withAppeals } from "../support/appeals.ts";
import type { Assessed } from "../support/quarter.ts";
import { personOf } from "../support/tables.ts";
import { all, byId, parse, tableLines, wordsOf } from "./report/markup.ts";

const RATING: AppealCells = {
  指标: "客户满意度",
  数据类别: "互评",
  数据编号: "",
  行号: "2",
  更正列: "得分",
  原值: "90",
  更正为: "97",
};
const PENDING: AppealCells = { ...UNDECIDED, 申诉编号: "SS-02", 申诉人: "张伟", 指标: "总分" };

function publicationOf({ assessment, deliveries, findings }: Assessed): Publication {
  if (assessment === null) throw new Error(JSON.stringify(findings, null, 2));
  return { assessment, deliveries, findings, lang: "zh", history: [], records: [] };
}

const [correctedRun, ratedRun] = [await withAppeals([CORRECTED, PENDING]), await withAppeals([RATING])];
const [corrected, rated] = [publicationOf(correctedRun), publicationOf(ratedRun)];
const appellant = personOf(correctedRun, "李娜");

/** The rows of the summary's sheet of adjustments, without their places. */
const summaryLines = (publication: Publication) =>
  adjustmentItems(publication).map(({ values }) =>
    ["name", "indicator", "before", "after", "reason", "decided-by", "row"].map((name) => values.get(name)),
  );

/** What a card's second sheet says of appeals. */
const detailsOf = (publication: Publication, person: PersonResult) =>
  detailItems(publication, person)
    .filter(({ values }) => values.get("role") === "申诉更正")
    .map(({ values }) => values.get("explanation"));

/** The matters of the report by title, with the lines of their tables. */
function matters(publication: Publication) {
  const items = all(byId(parse(report(publication)), "decisions"), "li");
  return new Map(items.map((item) => [all(item, "h3").map(wordsOf).join(""), tableLines(item)]));
}

describe("a corrected row", () => {
  test("stands in the summary with the points before and after, and with the appeal's place", () => {
    const [line] = summaryLines(corrected);
    expect(line?.slice(0, 2)).toEqual(["李娜", "投诉处理及时率"]);
    expect(line?.slice(2, 4)).toEqual([{ number: 0 }, { number: 10 }]);
    expect(line?.[4]).toMatch(
      /^投诉记录的“处理日期”由“2025-08-20”更正为“2025-08-06”（.*）；投诉处理及时率：数值 0% → 100%.*；经核对处理单$/,
    );
    expect(line?.slice(5)).toEqual(["赵敏", { number: 2 }]);
  });

  test("stands on the card's second sheet: what, what moved, why; and nobody who decided", () => {
    const [what, moved, why] = detailsOf(corrected, appellant);
    expect(what).toBe("投诉记录的“处理日期”由“2025-08-20”更正为“2025-08-06”（2025Q3/投诉记录.csv 第 2 行）");
    expect(moved).toMatch(/^投诉处理及时率：数值 0% → 100%，得分 0\.00 → 10\.00；总分 /);
    expect(why).toBe("经核对处理单");
    expect(JSON.stringify(detailsOf(corrected, appellant))).not.toContain("赵敏");
  });

  test("is a matter for the leading group", () => {
    const [line] = matters(corrected).get("1 处数据经申诉更正") ?? [];
    expect(line?.join(" ")).toMatch(/李娜.*投诉处理及时率.*2025-08-06.*经核对处理单.*赵敏.*2025-10-08/);
  });

  test("stands in results.json with its row, its change and the figures before and after", () => {
    const { people } = JSON.parse([...resultsJson(corrected)].join(""));
    const told = people.flatMap(({ corrections = [] }: { corrections?: unknown[] }) => corrections);
    expect(told).toMatchObject([
      {
        appeal: "SS-01",
        indicator: "complaint-timeliness",
        way: "correct",
        source: "complaints",
        row: { file: "2025Q3/投诉记录.csv", sheet: null, row: 2 },
        change: { column: "处理日期", from: "2025-08-20", to: "2025-08-06" },
        withheld: false,
        indicators: [{ id: "complaint-timeliness", before: { value: 0 }, after: { value: 1 } }],
      },
    ]);
  });

  test("is told by explain at the row, and with what moved", () => {
    const told = explanation(corrected.assessment, appellant, appellant.indicators, "zh");
    expect(told).toContain("第 2 行  TS-01");
    expect(told).toContain("按申诉 SS-01 更正：处理日期 2025-08-20 → 2025-08-06");
    expect(told).toMatch(/\n更正（申诉 SS-01）：投诉记录的“处理日期”由.*总分 /);
  });
});

describe("an appeal on which nothing is decided", () => {
  test("is a line of the summary, a matter of the report, and stands in results.json", () => {
    expect(summaryLines(corrected)[1]).toEqual([
      "张伟",
      "总分",
      null,
      null,
      "申诉 SS-02：尚未决定，相关数值仍可能变化：投诉已于 8 月 5 日办结",
      null,
      { number: 3 },
    ]);
    const [line] = matters(corrected).get("1 件申诉尚未决定，相关数值、得分和名次仍可能变化") ?? [];
    expect(line?.join(" ")).toMatch(/SS-02.*张伟.*总分.*2025-10-05/);
    const { pendingAppeals } = JSON.parse([...resultsJson(corrected)].join(""));
    expect(pendingAppeals).toMatchObject([{ person: "L003", appeal: "SS-02", indicator: null }]);
  });
});

describe("a corrected rating", () => {
  const SENTENCE = /一项评价已按申诉更正；为保护评价人，不列出更正内容和更正前后的数值/;

  test("is told as one, and neither marks nor figures before and after are", () => {
    expect(detailsOf(rated, personOf(ratedRun, "李娜"))).toEqual([expect.stringMatching(SENTENCE)]);
    const [line] = summaryLines(rated);
    expect(line?.slice(2, 4).map((value) => JSON.stringify(value))).toEqual(
      ["null", "null"].map(() => line && JSON.stringify(line[2])),
    );
    expect(line?.[4]).toMatch(SENTENCE);
    const matter = matters(rated).get("1 处数据经申诉更正")?.[0]?.join(" ");
    expect(matter).toMatch(SENTENCE);
    expect(matter).not.toMatch(/→|97|互评/);
    const { people } = JSON.parse([...resultsJson(rated)].join(""));
    const [told] = people.flatMap(({ corrections = [] }: { corrections?: unknown[] }) => corrections);
    expect(told).toMatchObject({ row: null, change: null, withheld: true, indicators: null, before: null });
  });
});
