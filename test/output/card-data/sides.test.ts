import { describe, expect, test } from "vitest";
import { exact } from "../../../src/domain/exact.ts";
import { sideLists } from "../../../src/output/card-data/sides.ts";
import type { PersonResult } from "../../../src/scoring/contract.ts";
import { personOf, publication } from "../fixture.ts";

/** L1 with points and full points of the measured indicators set in turn; those left over have no points. */
async function personWith(pairs: readonly (readonly [string, string])[]): Promise<PersonResult> {
  const person = personOf(await publication(), "L1");
  const left = [...pairs];
  return {
    ...person,
    indicators: person.indicators.map((result) => {
      const pair = result.measurement.state === "value" ? left.shift() : undefined;
      if (pair === undefined) return { ...result, score: null };
      return { ...result, score: exact(pair[0]), full: exact(pair[1]) };
    }),
  };
}

const gaps = (texts: readonly unknown[]) => texts.map((text) => String(text).replace(/^.*，/, ""));
const fieldOf = (items: readonly { readonly values: ReadonlyMap<string, unknown> }[], field: string) =>
  items.map(({ values }) => values.get(field) ?? null);

describe("strengths and losses", () => {
  test.for([
    {
      name: "a gain is a strength, a loss a weakness",
      pairs: [
        ["12", "10"],
        ["7", "10"],
      ],
      strengths: ["超过满分 2.00 分"],
      losses: ["比满分少 3.00 分"],
    },
    {
      name: "full points are a strength",
      pairs: [["10", "10"]],
      strengths: ["达到满分"],
      losses: [],
    },
    {
      name: "the largest gain and the largest loss come first",
      pairs: [
        ["11", "10"],
        ["9", "10"],
        ["12", "10"],
        ["8", "10"],
      ],
      strengths: ["超过满分 2.00 分", "超过满分 1.00 分"],
      losses: ["比满分少 2.00 分", "比满分少 1.00 分"],
    },
    {
      name: "a loss that is not seen in two decimals is none",
      pairs: [["9.999", "10"]],
      strengths: ["达到满分"],
      losses: [],
    },
    {
      name: "the gap is that of the points as shown",
      pairs: [["8.005", "10"]],
      strengths: [],
      losses: ["比满分少 1.99 分"],
    },
    {
      name: "an indicator without full points is neither",
      pairs: [["0", "0"]],
      strengths: [],
      losses: [],
    },
  ] as const)("$name", async ({ pairs, strengths, losses }) => {
    const lists = sideLists(await personWith(pairs), "zh");
    expect(gaps(fieldOf(lists.losses, "text"))).toEqual(losses);
    const said = strengths.length === 0 ? ["本季度没有达到满分的指标。"] : strengths;
    expect(gaps(fieldOf(lists.strengths, "text"))).toEqual(said);
  });

  test("no more than three of each are named", async () => {
    const lists = sideLists(
      await personWith(["6", "5", "4", "3"].map((score) => [score, "10"] as const)),
      "zh",
    );
    expect(fieldOf(lists.losses, "lost")).toEqual([{ number: 7 }, { number: 6 }, { number: 5 }]);
  });

  test("beside each other, the shorter side ends in blanks", async () => {
    const { sides } = sideLists(
      await personWith([
        ["12", "10"],
        ["9", "10"],
        ["8", "10"],
      ]),
      "en",
    );
    expect(sides.length).toBe(2);
    expect(gaps(fieldOf(sides, "strength"))[1]).toBe("null");
    expect(String(fieldOf(sides, "weakness")[0])).toMatch(/2\.00 below full points$/);
  });

  test("what was not measured is no weakness: that none is below full points is said", async () => {
    const { sides, losses } = sideLists(await personWith([]), "zh");
    expect(losses).toEqual([]);
    expect(fieldOf(sides, "weakness")).toEqual(["有实际数值的指标均达到满分。"]);
  });
});
