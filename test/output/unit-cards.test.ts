import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { rounded } from "../../src/domain/exact.ts";
import type { Publication } from "../../src/output/contract.ts";
import { explanation } from "../../src/output/terminal/explanation.ts";
import { cardsOf, recalculatedCards } from "../support/cards.ts";
import { assessed, textFile } from "../support/quarter.ts";
import { soffice } from "../support/soffice.ts";
import { personOf } from "../support/tables.ts";

const declared = (id: string, zh: string, better: string, rest: string) =>
  `  ${id}: { label: { zh: ${zh}, en: ${id} }, reference: 考核规定 §三.2, better: ${better}, measure: entered, ${rest} }`;

const YAML = `
own-indicators:
${declared("client-mood", "客户评价等次", "higher", "levels: [高度满意, 满意, 一般, 不满意]")}
${declared("closing-days", "平均结案天数", "lower", "unit: days")}
${declared("fees", "业务收入", "higher", "unit: money")}
${declared("hours", "工时利用率", "higher", "unit: share")}
indicators:
  client-mood:
    target: 满意
    rule:
      better: { levels: { 高度满意: 2 } }
      worse: { levels: { 一般: 30%, 不满意: 100% } }
      cap: 120%
      floor: 0
    no-value: exclude
  closing-days:
    target: 30
    rule:
      better: { steps: { every: 1, in: units, points: 1 }, most: 10 }
      worse: { bands: { ranges: [{ to: 5, points: 5 }, { above: 5, points: 10 }] } }
      cap: 200%
      floor: 0
    no-value: exclude
  fees:
    target: 100万
    rule:
      better: { steps: { every: 1, in: percent-of-target, points: 1 }, most: 10 }
      worse: { proportional: {} }
      cap: 150%
      floor: 0
    no-value: exclude
  hours:
    target: 70%
    rule:
      better: { range: { to: 85%, beyond: { steps: { every: 1, in: percentage-points, points: 1 } } } }
      worse: { steps: { every: 1, in: percentage-points, points: 1 } }
      cap: 100%
      floor: 0
    no-value: exclude
profiles:
  lead-lawyer:
    weights: { client-mood: 10, closing-days: 20, fees: 40, hours: 30 }
`;

const VALUES = { 客户评价等次: "一般", 平均结案天数: "36", 业务收入: "905000.50", 工时利用率: "90.5%" };

let publication: Publication;

const BASE = new URL("../findings/base/2025Q3/", import.meta.url);

beforeAll(async () => {
  const files = readdirSync(BASE).map((name) =>
    textFile(`2025Q3/${name}`, readFileSync(new URL(name, BASE), "utf8")),
  );
  const entered = Object.entries(VALUES).map(([name, value]) => `李娜,${name},${value},王芳,2025-10-02`);
  const csv = ["被考核人,指标,数值,测算人,测算日期", ...entered].join("\n");
  const run = await assessed([...files, textFile("2025Q3/录入数值.csv", csv)], { yaml: YAML });
  if (run.assessment === null) throw new Error(JSON.stringify(run.findings));
  const assessment = { ...run.assessment, people: [personOf(run, "李娜")] };
  publication = { assessment, deliveries: [], findings: [], lang: "zh", history: [], records: [] };
});

const CASES = [
  { name: "words: 一般 takes 30 % of 10", label: "客户评价等次", shown: ["一般", "满意", "", "7"] },
  { name: "days: six over takes 10 of 20", label: "平均结案天数", shown: ["36", "30", "天", "10"] },
  {
    name: "yuan: 94,999.5 short of a million takes 9.49995 % of 40",
    label: "业务收入",
    shown: ["905000.5", "1000000", "元", "36.2"],
  },
  {
    name: "a range: 5.5 percentage points beyond 85 % take 5 of 30",
    label: "工时利用率",
    shown: ["90.5", "70–85", "%", "25"],
  },
];

describe("values in words, days, yuan and a target range", () => {
  test.for(CASES)("$name", ({ label, shown }) => {
    const found = publication.assessment.people
      .flatMap(({ indicators }) => indicators)
      .find(({ info }) => info.label.zh === label);
    expect(found?.score === null || found === undefined ? null : Number(rounded(found.score, 2))).toBe(
      Number(shown[3]),
    );
  });

  test("are explained as they were entered", () => {
    const [person] = publication.assessment.people;
    if (person === undefined) throw new Error("nobody");
    const text = explanation(publication.assessment, person, person.indicators, "zh");
    expect(text).toContain("数值：一般\n");
    expect(text).toContain("计分：低于目标 1 级：“一般”：3 分；10 − 上数 = 7 分");
    expect(text).toContain("计分：高于目标 6 天：超过 5 天一档：10 分；20 − 上数 = 10 分");
    expect(text).toContain("超出目标区间 5.5 个百分点");
  });

  test.skipIf(soffice === undefined)(
    "stand on the card, which LibreOffice computes (skipped without it)",
    async () => {
      const rows = [...recalculatedCards(await cardsOf(publication)).values()][0] ?? [];
      for (const { label, shown } of CASES) {
        const row = rows.find(([first]) => first === label) ?? [];
        expect(row.slice(1, 5)).toEqual(shown);
      }
    },
    240_000,
  );
});
