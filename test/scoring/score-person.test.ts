import { describe, expect, test } from "vitest";
import { Findings } from "../../src/findings/finding.ts";
import { assess as assessFacts } from "../../src/scoring/assess.ts";
import { toCsvFiles } from "../oracle/csv-files.ts";
import { assessed, textFile } from "../support/quarter.ts";
import {
  assess,
  engagement,
  errorsOf,
  indicatorOf,
  measured,
  personOf,
  STAFF,
  type Tables,
  written,
} from "../support/tables.ts";

/** Weights in which both indicators of complaints stand. */
const YAML = `
profiles:
  lead-lawyer:
    weights: { new-clients: 50, complaint-rate: 30, complaint-timeliness: 20 }
`;
const TABLES: Tables = { engagements: [engagement("HT-1"), engagement("HT-2", { client: "乙公司" })] };

/** `weight → full: score` of an indicator of 张伟. */
async function pointsOf(id: string, yaml = YAML, tables = TABLES): Promise<string> {
  const { weight, full, score } = indicatorOf(await assess(tables, { yaml }), "张伟", id);
  return `${written(weight)} → ${written(full)}: ${written(score)}`;
}

describe("what has no value, by the scheme", () => {
  const noValue = (treatment: string) =>
    `${YAML}\nindicators: { complaint-timeliness: { no-value: ${treatment} } }`;

  test.for([
    {
      name: "move, the default: the rate carries timeliness",
      yaml: YAML,
      id: "complaint-rate",
      expected: "30 → 50: 52.5",
    },
    {
      name: "moved away, timeliness has no score",
      yaml: YAML,
      id: "complaint-timeliness",
      expected: "20 → 0: –",
    },
    { name: "full", yaml: noValue("full"), id: "complaint-timeliness", expected: "20 → 20: 20" },
    { name: "zero", yaml: noValue("zero"), id: "complaint-timeliness", expected: "20 → 20: 0" },
    {
      name: "exclude: no score",
      yaml: noValue("exclude"),
      id: "complaint-timeliness",
      expected: "20 → 0: –",
    },
    {
      name: "exclude: the others are scaled up",
      yaml: noValue("exclude"),
      id: "new-clients",
      expected: "50 → 62.5: 62.5",
    },
  ])("$name", async ({ yaml, id, expected }) => {
    expect(await pointsOf(id, yaml)).toBe(expected);
  });

  test("absolute points follow in proportion where the weight is scaled up", async () => {
    const yaml = `${noValue("exclude")}
  new-clients:
    target: 1
    rule:
      better: { steps: { every: 1, in: units, points: 4 } }
      worse: none
      cap: 200%
      floor: 0`.replace(
      "indicators: { complaint-timeliness: { no-value: exclude } }",
      "indicators:\n  complaint-timeliness: { no-value: exclude }",
    );
    expect(await pointsOf("new-clients", yaml)).toBe("50 → 62.5: 67.5");
  });

  test("an indicator that the profile does not list is not applicable and has no points", async () => {
    const { measurement, score, target } = indicatorOf(
      await assess(TABLES, { yaml: YAML }),
      "张伟",
      "referral-rate",
    );
    expect([measured(measurement), score, target]).toEqual(["not-applicable", null, null]);
  });
});

describe("targets", () => {
  test("a profile's own target goes before the indicator's", async () => {
    const run = await assess(TABLES);
    const target = (name: string) => written(indicatorOf(run, name, "new-clients").target);
    expect([target("张伟"), target("王芳")]).toEqual(["2", "3"]);
  });

  test("the total is the sum of the scores, exactly", async () => {
    const yaml = "profiles: { lead-lawyer: { weights: { new-clients: 100/3, complaint-rate: 200/3 } } }";
    const run = await assess({ engagements: [engagement("HT-1")] }, { yaml });
    // One of two clients is five steps below: half of a third of 100; no complaint is five steps of 1 % above.
    expect(written(personOf(run, "张伟").total)).toBe("260/3");
  });
});

describe("what was not delivered", () => {
  const files = (without: string) =>
    toCsvFiles({ people: STAFF, engagements: [engagement("HT-0", { signed: "2024-01-05" })] })
      .filter(({ path }) => !path.endsWith(`/${without}.csv`))
      .map(({ path, text }) => textFile(path, text));

  test("blocks publishing", async () => {
    const run = await assessed(files("complaints"));
    expect(errorsOf(run)).toEqual(["source-missing"]);
    expect(run.assessment).toBeNull();
  });

  test("is told apart from what is empty, declared so or with a header alone", async () => {
    const declared = await assessed(files("complaints"), { yaml: "sources: { complaints: { nil: true } }" });
    const headerOnly = await assessed(files("nothing"));
    for (const run of [declared, headerOnly]) {
      expect(measured(indicatorOf(run, "张伟", "complaint-rate").measurement)).toBe("0 (0 of 1)");
    }
  });

  test("has a state of its own, for people and for the firm", async () => {
    const { input } = await assess(TABLES);
    const delivered = new Set([...input.delivered].filter((id) => id !== "complaints"));
    const { people, firm } = assessFacts({ ...input, delivered }, new Findings());
    const statesOf = (all: typeof firm | (typeof people)[number]["indicators"]) =>
      all.filter(({ measurement }) => measurement.state === "not-delivered").map(({ info }) => info.id);
    const [first] = people;
    expect(statesOf(first?.indicators ?? [])).toEqual(["complaint-rate", "complaint-timeliness"]);
    expect(statesOf(firm)).toEqual(["complaint-rate", "complaint-timeliness"]);
  });

  test("the client register need not be delivered", async () => {
    expect(errorsOf(await assessed(files("clients")))).toEqual([]);
  });
});
