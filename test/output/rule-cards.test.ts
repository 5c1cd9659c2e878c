import { read } from "@e965/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { type Exact, exact, HUNDRED, ONE, rounded, shown } from "../../src/domain/exact.ts";
import type { IndicatorInfo } from "../../src/domain/indicator-info.ts";
import { nextStep, sayNextStep } from "../../src/output/card-data/next-step.ts";
import { inCardUnit } from "../../src/output/card-data/values.ts";
import type { Publication } from "../../src/output/contract.ts";
import { resultsJson } from "../../src/output/results-json.ts";
import { ruleSchema, score } from "../../src/rules/index.ts";
import type { IndicatorResult } from "../../src/scoring/contract.ts";
import { type PastQuarter, readPastQuarter } from "../../src/scoring/past.ts";
import { cardsOf, recalculatedCards } from "../support/cards.ts";
import { assessed, sampleFiles } from "../support/quarter.ts";
import { soffice } from "../support/soffice.ts";

/** Every way of giving points, on the invented firm. */
const YAML = `
indicators:
  new-clients:
    rule:
      base: 50%
      better: { occurrences: { each: [20%, 15%], further: 5% }, most: 60% }
      worse: { steps: { every: 50, in: percent-of-target, at-least: 1, points: 20% } }
      cap: 120%
      floor: 0
  new-client-revenue-share:
    rule:
      better: { range: { to: 45%, beyond: { steps: { every: 2, in: percentage-points, points: 5% }, most: 50% } } }
      worse: { steps: { every: 1, in: percentage-points, points: 5%, whole: false } }
      cap: 100%
      floor: 0
  client-satisfaction:
    rule:
      by-value:
        bands:
          ranges:
            - { level: 优秀, from: 92, points: 110% }
            - { level: 良好, from: 88, below: 92, points: 95% }
            - { level: 合格, above: 80, below: 88, points: 70% }
            - { level: 不合格, to: 80, points: 0 }
      cap: 120%
      floor: 0
  repeat-engagement-rate:
    rule:
      compare: { with: last-quarter, without-history: target }
      better: { steps: { every: 1, in: percentage-points, points: 2% }, most: 20% }
      worse: { bands: { ranges: [{ to: 2%, points: 10% }, { above: 2%, points: 40% }] } }
      cap: 120%
      floor: 0
  referral-rate:
    rule:
      better: { steps: { every: 10, in: achievement, points: 3% }, most: 10% }
      worse: { proportional: { nothing-below: 40% } }
      cap: 110%
      floor: 0
  complaint-rate:
    rule:
      better: none
      worse: { bands: { ranges: [{ to: 2%, points: 20% }, { above: 2%, below: 6%, points: 50% }, { from: 6%, points: 100% }] } }
      cap: 100%
      floor: 0
  complaint-timeliness:
    rule:
      by-value: { proportional: { nothing-below: 60% } }
      cap: 100%
      floor: 0
  internal-communication:
    rule:
      compare: { with: same-quarter-last-year, at: 102%, without-history: full }
      better: { steps: { every: 1, in: units, points: 3% } }
      worse: { steps: { every: 0.5, in: units, points: 2% } }
      cap: 120%
      floor: 30%
  cross-department:
    rule:
      base: 80%
      better: { proportional: { points: 200% } }
      worse: { steps: { every: 1, in: achievement, points: 3%, whole: false } }
      cap: 100%
      floor: 0
`;

const EARLIER = [
  { id: "2024Q3", cutOff: "2024-10-09" },
  { id: "2025Q2", cutOff: "2025-07-09" },
];

async function published(
  id: string,
  cutOff: string,
  yaml: string,
  history: readonly PastQuarter[],
): Promise<Publication> {
  const { assessment, deliveries, findings } = await assessed(await sampleFiles(id), {
    id,
    cutOff,
    yaml,
    history,
  });
  if (assessment === null) throw new Error(`${id} has errors`);
  return { assessment, deliveries, findings, lang: "zh", history, records: [] };
}

const LEVELS = ["优秀", "良好", "合格", "不合格"];
const LEVEL_RULE = ruleSchema.parse({
  better: { levels: { 优秀: "20%", 良好: "10%" } },
  worse: { levels: { 不合格: "60%" } },
  cap: "130%",
  floor: 0,
});

/** Cross-department work judged in words, as a firm that has no marks judges it. */
function inWords(result: IndicatorResult, place: Exact): IndicatorResult {
  const info: IndicatorInfo = { ...result.info, unit: "level", levels: LEVELS };
  const target = exact(2);
  const { points, says } = score(LEVEL_RULE, place, target, result.weight, info);
  const measurement = { state: "value", value: place, part: place, whole: null, sample: 1 } as const;
  const trace = { evidence: [], notes: [], terms: [] };
  const scored = { score: points.mul(result.full).div(result.weight), says };
  return { ...result, ...scored, info, target, rule: LEVEL_RULE, measurement: { ...measurement, ...trace } };
}

let publication: Publication;
let results: { readonly where: string; readonly result: IndicatorResult }[];

beforeAll(async () => {
  const history: PastQuarter[] = [];
  for (const { id, cutOff } of EARLIER) {
    const past = readPastQuarter([...resultsJson(await published(id, cutOff, "", []))].join(""));
    if (past !== null) history.push(past);
  }
  publication = await published("2025Q3", "2025-10-09", YAML, history);
  results = publication.assessment.people.flatMap(({ person, indicators }) =>
    indicators.map((result) => ({ where: `${person.id} ${result.info.id}`, result })),
  );
}, 240_000);

const of = (id: string) => results.filter(({ result }) => result.info.id === id && result.score !== null);

describe("each way of giving points, on the samples", () => {
  test("compares with the person's own earlier value, and says so where there is none", () => {
    const compared = of("repeat-engagement-rate");
    const before = publication.history.find(({ quarter }) => quarter.id === "2025Q2");
    for (const { where, result } of compared) {
      const [id = ""] = where.split(" ");
      const earlier = before?.people.get(id)?.indicators.get("repeat-engagement-rate")?.value ?? null;
      expect(result.comparison?.quarter, where).toBe("2025Q2");
      expect(result.comparison?.instead, where).toBe(earlier === null ? "target" : null);
      expect(result.says?.zh, where).toMatch(
        earlier === null ? /没有 2025Q2 的数值可比：按方案的目标计/ : /以 2025Q2 的数值/,
      );
    }
    const full = of("internal-communication").filter(({ result }) => result.comparison?.instead === "full");
    for (const { result } of full) {
      expect(result.score?.equals(result.full)).toBe(true);
      expect(result.target).toBeNull();
    }
    expect(compared.some(({ result }) => result.comparison?.instead === null)).toBe(true);
    expect(full.length).toBeGreaterThan(0);
  });

  test("leads to different points", () => {
    for (const id of new Set(results.map(({ result }) => result.info.id))) {
      const parts = of(id).map(({ result }) => rounded(result.score?.div(result.full) ?? ONE, 4));
      expect(new Set(parts).size, id).toBeGreaterThan(1);
    }
  });
});

describe("the next step", () => {
  test("gains what it says, and nothing smaller gains anything", () => {
    let steps = 0;
    for (const { where, result } of results) {
      const step = nextStep(result);
      const { info, measurement, target, rule, weight, full } = result;
      if (step === null || measurement.state !== "value" || target === null || rule === null) continue;
      steps += 1;
      const change = (by: Exact) => (info.unit === "share" ? by.div(HUNDRED) : by);
      const pointsBy = (by: Exact) => {
        const value = step.up ? measurement.value.add(change(by)) : measurement.value.sub(change(by));
        return score(rule, value, target, weight, info).points.mul(full).div(weight);
      };
      const now = pointsBy(exact(0));
      expect(pointsBy(step.by).sub(now).equals(step.gain), where).toBe(true);
      const grid = info.unit === "count" ? ONE : ONE.div(HUNDRED);
      const smooth = now.equals(pointsBy(step.by.sub(grid))) === false;
      // Where points come in proportion the step is one whole unit; everywhere else it is the least that gains.
      if (smooth) expect(step.by.equals(ONE), where).toBe(true);
      for (let by = grid; !smooth && by.lt(step.by); by = by.add(grid)) {
        expect(pointsBy(by).gt(now), `${where} ${shown(by)}`).toBe(false);
      }
    }
    expect(steps).toBeGreaterThan(150);
  });

  test("leads back where there is too much of a good thing", () => {
    const over = of("new-client-revenue-share").filter(
      ({ result: { measurement, score: points, full } }) =>
        measurement.state === "value" && measurement.value.gt("0.47") && points?.lt(full),
    );
    for (const { where, result } of over) {
      expect(nextStep(result)?.up, where).toBe(false);
      expect(sayNextStep(result).zh, where).toMatch(/^降低 [\d.]+ 个百分点：\+/);
    }
    expect(over.length).toBeGreaterThan(0);
  });

  test("is silent where the most is reached, and where nothing could be compared", () => {
    for (const { where, result } of of("internal-communication")) {
      if (result.comparison?.instead !== "full") continue;
      expect(nextStep(result), where).toBeNull();
      expect(sayNextStep(result).zh, where).toMatch(/^没有 2024Q3 的数值可比：得满分$/);
    }
    const best = of("complaint-timeliness").filter(({ result: { score: points, full } }) =>
      points?.equals(full),
    );
    for (const { where, result } of best) expect(nextStep(result), where).toBeNull();
    expect(best.length).toBeGreaterThan(0);
  });

  test("names the level to be reached", () => {
    const [first] = of("cross-department");
    if (first === undefined) throw new Error("nobody");
    expect(sayNextStep(inWords(first.result, exact(1))).zh).toMatch(/^达到“合格”：\+/);
    expect(sayNextStep(inWords(first.result, exact(4))).zh).toBe("已是本项最高分");
  });
});

describe.skipIf(soffice === undefined)(
  "recalculated by LibreOffice (skipped where it is not installed)",
  () => {
    async function compareCards(one: Publication): Promise<number> {
      const sheets = recalculatedCards(await cardsOf(one));
      let compared = 0;
      for (const { person, indicators } of one.assessment.people) {
        for (const { info, measurement, score: points, weight } of indicators) {
          if (weight.n === 0n) continue;
          const row = sheets.get(person.id)?.find(([label]) => label === info.label.zh);
          const where = `${person.id} ${info.id}`;
          if (measurement.state === "value" && info.unit !== "level") {
            expect(Number(row?.[1]), where).toBe(Number(rounded(inCardUnit(measurement.value, info), 2)));
          }
          if (points !== null) expect(Number(row?.[4]), where).toBe(Number(rounded(points, 2)));
          compared += 1;
        }
      }
      return compared;
    }

    test("values and points of every way are those of the exact computation", async () => {
      expect(await compareCards(publication)).toBeGreaterThan(250);
    }, 240_000);

    test("a card shows words where values are words, and computes with them", async () => {
      const people = publication.assessment.people.slice(0, 12).map((one, index) => ({
        ...one,
        total: null,
        indicators: one.indicators.map((result) =>
          result.info.id === "cross-department" && result.score !== null
            ? inWords(result, exact((index % 4) + 1))
            : result,
        ),
      }));
      const own = { ...publication, assessment: { ...publication.assessment, people } };
      expect(await compareCards(own)).toBeGreaterThan(20);
      const [, card] = [...(await cardsOf(own))][0] ?? [];
      const cells = Object.values(read(card).Sheets.记分卡 ?? {}) as { v?: unknown }[];
      expect(cells.map(({ v }) => v)).toContain("合格");
    }, 240_000);
  },
);
