import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../src/domain/exact.ts";
import { gradeGroup } from "../../src/scoring/quotas.ts";
import { schemeOf } from "../support/quarter.ts";

/** Grades 优秀 90, 良好 80, 合格 60, 待改进 0 with quotas, and policies. */
function schemeWith({ top = "", good = "", last = "", ties = "down", minimum = 1 }) {
  const quota = (key: string, share: string) => (share === "" ? "" : `, ${key}: ${share}`);
  return schemeOf(`grades:
  - { from: 90, label: 优秀${quota("at-most", top)} }
  - { from: 80, label: 良好${quota("at-most", good)} }
  - { from: 60, label: 合格 }
  - { from: 0, label: 待改进${quota("at-least", last)} }
policies: { quota-ties: ${ties}, quota-minimum-group: ${minimum} }
`);
}

function gradesOf(totals: readonly string[], setting: Parameters<typeof schemeWith>[0]): string {
  const { grades, policies } = schemeWith(setting);
  const graded = gradeGroup(
    totals.map((total) => exact(total)),
    grades,
    policies,
  );
  return graded.map(({ grade }) => grade.label.zh).join(" ");
}

describe("grades by thresholds, then by quotas of the comparison group (考核规定 §三.4)", () => {
  test.for([
    {
      name: "thresholds alone",
      totals: ["95", "90", "89.99", "60", "59.99", "-1"],
      is: "优秀 优秀 良好 合格 待改进 待改进",
    },
    {
      name: "at most a fifth of five is one",
      totals: ["95", "96", "94", "70", "50"],
      top: "20%",
      is: "良好 优秀 良好 合格 待改进",
    },
    {
      name: "a share of people is rounded down: 20 % of nine is one",
      totals: ["95", "96", "94", "93", "70", "70", "70", "70", "70"],
      top: "20%",
      is: "良好 优秀 良好 良好 合格 合格 合格 合格 合格",
    },
    {
      name: "20 % of four is nobody",
      totals: ["95", "96", "70", "50"],
      top: "20%",
      is: "良好 良好 合格 待改进",
    },
    {
      name: "a quota that is not full moves nobody",
      totals: ["95", "80", "70", "70", "50"],
      top: "20%",
      is: "优秀 良好 合格 合格 待改进",
    },
    {
      name: "nobody rises into a place that is free",
      totals: ["85", "80", "70", "70", "50"],
      top: "40%",
      is: "良好 良好 合格 合格 待改进",
    },
    {
      name: "who goes down may go further by the next quota",
      totals: ["95", "94", "93", "92", "91"],
      top: "20%",
      good: "20%",
      is: "优秀 良好 合格 合格 合格",
    },
    {
      name: "equal totals at the edge all go down",
      totals: ["95", "94", "94", "70", "50"],
      top: "40%",
      is: "优秀 良好 良好 合格 待改进",
    },
    {
      name: "or all stay up, as the policy says",
      totals: ["95", "94", "94", "70", "50"],
      top: "40%",
      ties: "up",
      is: "优秀 优秀 优秀 合格 待改进",
    },
    {
      name: "all equal, ties down: nobody is 优秀",
      totals: ["95", "95", "95", "95", "95"],
      top: "20%",
      is: "良好 良好 良好 良好 良好",
    },
    {
      name: "all equal, ties up: everybody is",
      totals: ["95", "95", "95", "95", "95"],
      top: "20%",
      ties: "up",
      is: "优秀 优秀 优秀 优秀 优秀",
    },
    {
      name: "equal totals away from the edge do not matter",
      totals: ["95", "95", "94", "70", "50"],
      top: "40%",
      is: "优秀 优秀 良好 合格 待改进",
    },
    {
      name: "at least a fifth in the last grade",
      totals: ["95", "85", "75", "70", "65"],
      last: "20%",
      is: "优秀 良好 合格 合格 待改进",
    },
    {
      name: "who is there already counts",
      totals: ["95", "85", "75", "70", "50"],
      last: "20%",
      is: "优秀 良好 合格 合格 待改进",
    },
    {
      name: "equal totals at that edge all go down",
      totals: ["95", "85", "75", "65", "65"],
      last: "20%",
      is: "优秀 良好 合格 待改进 待改进",
    },
    {
      name: "or all stay up",
      totals: ["95", "85", "75", "65", "65"],
      last: "20%",
      ties: "up",
      is: "优秀 良好 合格 合格 合格",
    },
    {
      name: "below the least group size there are no quotas",
      totals: ["95", "94", "93", "92"],
      top: "25%",
      minimum: 5,
      is: "优秀 优秀 优秀 优秀",
    },
    {
      name: "from it on there are",
      totals: ["95", "94", "93", "92", "91"],
      top: "20%",
      minimum: 5,
      is: "优秀 良好 良好 良好 良好",
    },
    {
      name: "exact totals, not those shown, are compared",
      totals: ["91", "1183/13", "91.000001", "70", "70"],
      top: "40%",
      is: "良好 良好 优秀 合格 合格",
    },
    { name: "nobody", totals: [], top: "20%", is: "" },
  ])("$name", ({ totals, is, name: _, ...setting }) => {
    expect(gradesOf(totals, setting)).toBe(is);
  });

  const someTotals = fc.array(fc.integer({ min: 55, max: 100 }), { maxLength: 30 });
  const share = fc.integer({ min: 1, max: 100 }).map((value) => `${value}%`);
  const ties = fc.constantFrom("up", "down");

  test("equal totals have equal grades, a higher one never has a lower grade, whatever the quotas", () => {
    fc.assert(
      fc.property(someTotals, share, share, share, ties, (totals, top, good, last, ties) => {
        const { grades, policies } = schemeWith({ top, good, last, ties });
        const graded = gradeGroup(
          totals.map((total) => exact(total)),
          grades,
          policies,
        );
        const names = grades.map(({ label }) => label.zh);
        const place = (index: number) => names.indexOf(graded[index]?.grade.label.zh ?? "");
        totals.forEach((one, a) => {
          totals.forEach((other, b) => {
            if (one === other) expect(place(a)).toBe(place(b));
            if (one > other) expect(place(a)).toBeLessThanOrEqual(place(b));
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  test("with ties going down no grade has more people than its quota", () => {
    fc.assert(
      fc.property(someTotals, fc.integer({ min: 1, max: 100 }), (totals, percent) => {
        const top = gradesOf(totals.map(String), { top: `${percent}%` })
          .split(" ")
          .filter((one) => one === "优秀");
        expect(top.length * 100).toBeLessThanOrEqual(percent * totals.length);
      }),
      { numRuns: 60 },
    );
  });
});
