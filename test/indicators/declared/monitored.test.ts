import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { calculation } from "../../../src/output/card-data/calculation.ts";
import { assessed, library, SAMPLES, sampleFiles } from "../../support/quarter.ts";
import { errorsOf, measured, personOf } from "../../support/tables.ts";

const FOLDER = join(SAMPLES, "monitored");

const files = async () => [
  ...(await sampleFiles("2025Q3")),
  ...readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".csv"))
    .map((path) => ({ path, bytes: readFileSync(join(FOLDER, path)), place: "quarter" as const })),
];

/** Worked out from the sample files by hand: two lead lawyers, and one of the office. */
const BY_HAND: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  唐清博: {
    "weekly-contact": "83/104 (249 of 312)",
    "reply-within-client-limit": "0.8 (12 of 15)",
    "suggestion-writeup": "undefined (0 of 0)",
    "visit-punctuality": "20/23 (20 of 23)",
    "service-violations": "1",
    "first-response-time": "undefined (0 of 0)",
    "transferred-reply": "0.5 (2 of 4)",
    "answer-accuracy": "1 (4 of 4)",
    "win-rate": "43/49 (8.6 of 9.8)",
    "renewal-rate": "0.875 (7 of 8)",
    "lead-conversion": "2/3 (4 of 6)",
    "revisit-rate": "0.75 (3 of 4)",
  },
  刘书辉: {
    "weekly-contact": "254/341 (254 of 341)",
    "reply-within-client-limit": "0.8 (12 of 15)",
    "visit-punctuality": "16/19 (16 of 19)",
    "service-violations": "1",
    "transferred-reply": "0.5 (1 of 2)",
    "answer-accuracy": "1 (3 of 3)",
    "win-rate": "6/13 (3 of 6.5)",
    "renewal-rate": "7/11 (7 of 11)",
    "lead-conversion": "1/3 (2 of 6)",
    "revisit-rate": "0.6 (3 of 5)",
  },
  曾俊宁: {
    "weekly-contact": "undefined (0 of 0)",
    "suggestion-writeup": "0.75 (3 of 4)",
    "service-violations": "0",
    "first-response-time": "13 (78 of 6)",
    "answer-accuracy": "1 (3 of 3)",
  },
};

const WEIGHED = `include: [win-rate]
indicators:
  win-rate:
    target: 60%
    rule:
      better: none
      worse: { steps: { every: 10, in: percentage-points, points: 10% } }
      cap: 100%
      floor: 0
    no-value: exclude
profiles:
  partner: { weights: { client-satisfaction: 50, win-rate: 50 } }
  lead-lawyer: { weights: { client-satisfaction: 50, win-rate: 50 } }
`;

test("the twelve figures that the rules imply, from the sample exports", async () => {
  const run = await assessed(await files(), { yaml: "include: [monitored]\n" });
  expect(run.findings).toEqual([]);
  for (const [name, expected] of Object.entries(BY_HAND)) {
    const { indicators } = personOf(run, name);
    const own = indicators.filter(({ info }) => info.id in expected);
    const found = Object.fromEntries(own.map(({ info, measurement }) => [info.id, measured(measurement)]));
    expect(found, name).toEqual(expected);
  }
});

test("they are shown and give no points: totals and ranks are those without them", async () => {
  const watched = await assessed(await files(), { yaml: "include: [monitored]\n" });
  const plain = await assessed(await sampleFiles("2025Q3"));
  const standing = ({ assessment }: typeof plain) =>
    assessment?.people.map(({ person, total, rank, grade }) => [
      person.id,
      total?.toFraction(),
      rank,
      grade?.from,
    ]);
  expect(standing(watched)).toEqual(standing(plain));
  const more = personOf(watched, "唐清博").indicators.slice(9);
  expect(more).toHaveLength(12);
  for (const { score, rule, treatment } of more) {
    expect([score, rule, treatment?.en]).toEqual([null, null, "monitored: shown, without points"]);
  }
});

test("without their exports they are not delivered, and nothing else changes", async () => {
  const run = await assessed(await sampleFiles("2025Q3"), { yaml: "include: [win-rate]\n" });
  expect(errorsOf(run)).toEqual([]);
  const [one, ...others] = personOf(run, "唐清博").indicators.slice(9);
  expect(others).toEqual([]);
  expect(one?.measurement).toMatchObject({
    state: "not-delivered",
    reason: { zh: "未提交：裁判结果记录" },
  });
});

test("with a weight its export is compulsory, and it gives points", async () => {
  const yaml = WEIGHED;
  expect(errorsOf(await assessed(await sampleFiles("2025Q3"), { yaml }))).toEqual(["source-missing"]);
  // The samples' appeals are about indicators that have no weight here.
  const all = (await files()).filter(({ path }) => !path.includes("申诉调整"));
  const run = await assessed(all, { yaml: yaml.replace("[win-rate]", "[monitored]") });
  expect(errorsOf(run)).toEqual([]);
  const scored = (name: string) => personOf(run, name).indicators.find(({ info }) => info.id === "win-rate");
  expect(scored("唐清博")?.score?.toFraction()).toBe("50");
  // 46.15 % is 13.85 percentage points short: one whole step of 10 % of 50.
  expect(scored("刘书辉")?.score?.toFraction()).toBe("45");
  const office = personOf(run, "曾俊宁").indicators.find(({ info }) => info.id === "win-rate");
  expect(office?.measurement.state).toBe("not-applicable");
});

test("the library's file of twelve names twelve files that are there", () => {
  const named = [...(library.get("monitored") ?? "").matchAll(/^ {2}- (\S+)$/gm)].map(([, name]) => name);
  expect(named).toHaveLength(12);
  expect([...library.keys()].sort()).toEqual(["monitored", ...named].sort());
});

test("a declared indicator with points is computed by formulas over the details, as the others are", async () => {
  const all = (await files()).filter(({ path }) => !path.includes("申诉调整"));
  const { assessment } = await assessed(all, { yaml: WEIGHED.replace("[win-rate]", "[monitored]") });
  const result = assessment?.people
    .find(({ person }) => person.name === "唐清博")
    ?.indicators.find(({ info }) => info.id === "win-rate");
  if (result === undefined) throw new Error("not measured");
  // Weighted by complexity: the counts of the rows are added up, not the rows.
  expect(calculation(result, "zh")).toMatchObject({
    part: expect.stringMatching(/^SUMIFS\(.*count.*,"分子"\)$/),
    whole: expect.stringMatching(/^SUMIFS\(.*\)\+SUMIFS\(.*\)$/),
  });
});
