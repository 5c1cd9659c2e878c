import { describe, expect, test } from "vitest";
import { resultsJson } from "../../src/output/results-json.ts";
import type { PastQuarter } from "../../src/scoring/past.ts";
import { asPast } from "../support/history.ts";
import {
  assess,
  engagement,
  indicatorOf,
  type Row,
  type Setting,
  STAFF,
  type Tables,
  written,
} from "../support/tables.ts";

const STEPS = `
  better: { steps: { every: 1, in: UNIT, points: 1 } }
  worse: { steps: { every: 1, in: UNIT, points: 1 } }
  cap: 200%
  floor: 0`;

/** A scheme of one indicator of which each whole step from last quarter's own value gives or takes a point. */
function scheme(id: string, unit: string, at = "100%"): string {
  const compare = `{ with: last-quarter, at: ${at}, without-history: zero }`;
  const rule = STEPS.replaceAll("UNIT", unit).replaceAll("\n  ", "\n        ");
  return `
profiles: { lead-lawyer: { weights: { ${id}: 100 } } }
indicators:
  ${id}:
    rule:
        compare: ${compare}${rule}
`;
}

/** A quarter as the next one finds it, published as 2025Q2. */
async function published(
  tables: Tables,
  setting: Setting,
  change = (text: string) => text,
): Promise<PastQuarter> {
  const { assessment, deliveries, findings } = await assess(tables, setting);
  if (assessment === null) throw new Error(JSON.stringify(findings));
  return asPast(
    { assessment, deliveries, findings: [], lang: "en", history: [], records: [] },
    "2025Q2",
    change,
  );
}

/** Surveys about 张伟 by three clients. */
function surveys(...scores: readonly string[]): Tables {
  return {
    engagements: ["甲公司", "乙公司", "丙公司"].map((client, at) => engagement(`HT-${at + 1}`, { client })),
    surveys: scores.map((score, at): Row => {
      return {
        date: "2025-08-05",
        engagement: `HT-${at + 1}`,
        client: ["甲公司", "乙公司", "丙公司"][at] ?? "",
        score,
      };
    }),
  };
}

/** Old clients of 张伟, of whom the first so many signed again. */
function oldClients(all: number, again: number): Tables {
  const numbers = Array.from({ length: all }, (_, at) => at + 1);
  return {
    engagements: [
      ...numbers.map((at) => engagement(`HT-${at}`, { client: `老客户${at}号`, signed: "2025-03-01" })),
      ...numbers.slice(0, again).map((at) => engagement(`HT-1${at}0`, { client: `老客户${at}号` })),
    ],
  };
}

describe("每超出或低于目标值一定比例，相应加分或减分 (§三.4): the rounding of what was published takes nobody's step", () => {
  test.for([
    {
      name: "242/3 last quarter and 245/3 now are one whole step of a point",
      id: "client-satisfaction",
      unit: "units",
      earlier: surveys("80", "81", "81"),
      now: surveys("81", "82", "82"),
      points: "101",
    },
    {
      name: "and 239/3 is one step short",
      id: "client-satisfaction",
      unit: "units",
      earlier: surveys("80", "81", "81"),
      now: surveys("79", "80", "80"),
      points: "99",
    },
    {
      name: "from 1/6 to 4/15 are ten percentage points",
      id: "repeat-engagement-rate",
      unit: "percentage-points",
      earlier: oldClients(6, 1),
      now: oldClients(15, 4),
      points: "110",
    },
    {
      name: "what six decimals say whole is compared as before",
      id: "client-satisfaction",
      unit: "units",
      earlier: surveys("80", "81"),
      now: surveys("82", "83"),
      points: "102",
    },
  ])("$name", async ({ id, unit, earlier, now, points }) => {
    const yaml = scheme(id, unit);
    const history = [await published(earlier, { yaml })];
    expect(written(indicatorOf(await assess(now, { yaml, history }), "张伟", id).score)).toBe(points);
  });

  test("a quarter that published six decimals and no more is compared by them", async () => {
    const yaml = scheme("client-satisfaction", "units");
    const older = (text: string) => text.replaceAll(/"exact":"[^"]*",/g, "");
    const history = [await published(surveys("80", "81", "81"), { yaml }, older)];
    const run = await assess(surveys("80", "81", "81"), { yaml, history });
    expect(written(indicatorOf(run, "张伟", "client-satisfaction").score)).toBe("100");
  });

  test("a quotient that is not the published value is not believed", async () => {
    const yaml = scheme("client-satisfaction", "units");
    const forged = (text: string) => text.replaceAll(/"exact":"[^"]*"/g, '"exact":"1/3"');
    const past = await published(surveys("80", "81", "81"), { yaml }, forged);
    const value = past.people.get("L001")?.indicators.get("client-satisfaction")?.value;
    expect(written(value ?? null)).toBe("80.666667");
  });
});

test("results.json has the quotient only where six decimals are not all of the value", async () => {
  const { assessment, deliveries } = await assess(surveys("80", "81", "81"));
  if (assessment === null) throw new Error("not assessed");
  const text = [
    ...resultsJson({ assessment, deliveries, findings: [], lang: "en", history: [], records: [] }),
  ].join("");
  expect(text.match(/"exact":"[^"]*"/g)).toEqual(['"exact":"242/3"']);
});

describe("count targets prorated by days employed (decision 10), one's own earlier value among them", () => {
  const half = (tables: Tables): Tables => ({
    ...tables,
    people: STAFF.map((one) => (one.id === "L001" ? { ...one, joined: "2025-08-16" } : one)),
  });
  const clients = (count: number): Tables => ({
    engagements: Array.from({ length: count }, (_, at) =>
      engagement(`HT-${at + 1}`, { client: `客户${at}号` }),
    ),
  });

  test.for([
    {
      name: "two clients in 46 of 92 days are as many as four in a whole quarter",
      at: "100%",
      yaml: "",
      target: "2",
      points: "100",
      says: "the target is the value of 2025Q2, 4, prorated by days employed to 2; on target: full 100 points",
    },
    {
      name: "a growth that is asked for is prorated, too",
      at: "150%",
      yaml: "",
      target: "3",
      points: "99",
      says: "the target is the value of 2025Q2, 4 × 150%, prorated by days employed to 3; 1 below the target: 1 steps × 1 = 1 points; 100 − that = 99 points",
    },
    {
      name: "unless the policy says no",
      at: "100%",
      yaml: "policies: { prorate-count-targets: false }",
      target: "4",
      points: "98",
      says: "the target is the value of 2025Q2, 4; 2 below the target: 2 steps × 1 = 2 points; 100 − that = 98 points",
    },
  ])("$name", async ({ at, yaml, target, points, says }) => {
    const own = `${yaml}\n${scheme("new-clients", "units", at)}`;
    const history = [await published(clients(4), { yaml: own })];
    const found = indicatorOf(await assess(half(clients(2)), { yaml: own, history }), "张伟", "new-clients");
    expect([written(found.target), written(found.score), found.says?.en]).toEqual([target, points, says]);
  });
});
