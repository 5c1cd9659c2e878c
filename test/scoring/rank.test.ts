import { describe, expect, test } from "vitest";
import { exact } from "../../src/domain/exact.ts";
import { competitionRanks } from "../../src/scoring/rank.ts";
import { assess, engagement, personOf, type Row, written } from "../support/tables.ts";

describe("standard competition ranking (考核规定 §三.4)", () => {
  test.for([
    { name: "1, 2, 2, 4", totals: ["90", "80", "80", "70"], ranks: [1, 2, 2, 4] },
    { name: "in any order", totals: ["70", "80", "90", "80"], ranks: [4, 2, 1, 2] },
    { name: "all equal are all first", totals: ["80", "80", "80"], ranks: [1, 1, 1] },
    { name: "the last two equal", totals: ["90", "70", "70"], ranks: [1, 2, 2] },
    { name: "exact totals, not rounded ones, are compared", totals: ["33.333333", "100/3"], ranks: [2, 1] },
    { name: "below zero too", totals: ["-1", "0", "-2"], ranks: [2, 1, 3] },
    { name: "nobody", totals: [], ranks: [] },
  ])("$name", ({ totals, ranks }) => {
    expect(competitionRanks(totals.map((total) => exact(total)))).toEqual(ranks);
  });
});

const FOUR = ["张伟", "李娜", "陈晨", "赵敏"];
const PEOPLE: readonly Row[] = [
  ...FOUR.map((name, index) => ({
    id: `L00${index + 1}`,
    name,
    department: "商事部",
    position: "lead-lawyer",
  })),
  { id: "L009", name: "王芳", department: "商事部", position: "partner" },
];
const ONE_INDICATOR = "profiles: { lead-lawyer: { weights: { new-clients: 100 } } }";

/** Engagements by which each lead brings that many new clients. */
function newClients(counts: Readonly<Record<string, number>>): Row[] {
  return Object.entries(counts).flatMap(([lead, count]) =>
    Array.from({ length: count }, (_, index) =>
      engagement(`${lead}-${index}`, { lead, client: `${lead}${index}` }),
    ),
  );
}

describe("ranks within the profile", () => {
  const engagements = newClients({ 李娜: 3, 张伟: 2, 赵敏: 2, 王芳: 9 });

  test("people of one profile are compared with each other, and with nobody else", async () => {
    const run = await assess({ people: PEOPLE, engagements }, { yaml: ONE_INDICATOR });
    const places = FOUR.map((name) => personOf(run, name)).map(
      ({ total, rank, of }) => `${written(total)}: ${rank} of ${of}`,
    );
    expect(places).toEqual(["100: 2 of 4", "110: 1 of 4", "0: 4 of 4", "100: 2 of 4"]);
  });

  test("the means of a group are shown from the policy's size on", async () => {
    const meanOf = async (size: number) => {
      const yaml = `${ONE_INDICATOR}\npolicies: { minimum-group-size: ${size} }`;
      const { assessment } = await assess({ people: PEOPLE, engagements }, { yaml });
      const group = assessment?.groups.find(({ id }) => id === "lead-lawyer");
      return [group?.size, written(group?.meanTotal ?? null), group?.meanAchievement.size];
    };
    expect(await meanOf(4)).toEqual([4, "77.5", 1]);
    expect(await meanOf(5)).toEqual([4, "–", 0]);
  });
});

describe("grades by thresholds", () => {
  test.for([
    { change: "0", grade: "Excellent" },
    { change: "-10", grade: "Excellent" },
    { change: "-10.000001", grade: "Good" },
    { change: "-20", grade: "Good" },
    { change: "-20.000001", grade: "Satisfactory" },
    { change: "-40", grade: "Satisfactory" },
    { change: "-40.000001", grade: "Needs improvement" },
    { change: "-100", grade: "Needs improvement" },
    { change: "-100.5", grade: "Needs improvement" },
  ])("100 and $change is $grade", async ({ change, grade }) => {
    const row = { person: "张伟", change, reason: "申诉", decidedBy: "领导小组", date: "2025-10-08" };
    const run = await assess(
      { people: PEOPLE, engagements: newClients({ 张伟: 2 }), adjustments: [row] },
      { yaml: ONE_INDICATOR },
    );
    expect(personOf(run, "张伟").grade?.label.en).toBe(grade);
  });
});

describe("the measured weight", () => {
  const weighted = (newClients: number, floor = "") =>
    `profiles: { lead-lawyer: { weights: { new-clients: ${newClients}, client-satisfaction: ${100 - newClients} } } }${floor}`;
  const of = async (yaml: string) =>
    personOf(await assess({ people: PEOPLE, engagements: newClients({ 张伟: 2 }) }, { yaml }), "张伟");

  test("at 60 % a person is ranked and has a grade", async () => {
    const { measuredWeight, rank, grade, notRanked, total } = await of(weighted(60));
    expect([written(measuredWeight), written(total), rank, grade?.label.en, notRanked]).toEqual([
      "60",
      "100",
      1,
      "Excellent",
      null,
    ]);
  });

  test("below it a person is listed, not ranked, and has no grade", async () => {
    const { measuredWeight, rank, of: among, grade, notRanked, total } = await of(weighted(59));
    expect([written(measuredWeight), written(total), rank, among, grade]).toEqual([
      "59",
      "100",
      null,
      0,
      null,
    ]);
    expect(notRanked?.en).toBe("measured weight 59%, below the 60% needed for a rank");
  });

  test("the floor is a policy", async () => {
    const { rank } = await of(weighted(59, "\npolicies: { minimum-measured-weight: 59 }"));
    expect(rank).toBe(1);
  });

  test("who has no points at all has no rank, and is not said to be below a floor of 0", async () => {
    const nothing = `profiles: { lead-lawyer: { weights: { client-satisfaction: 100 } } }
policies: { minimum-measured-weight: 0 }`;
    const { rank, total, notRanked } = await of(nothing);
    expect([rank, total, notRanked?.zh]).toEqual([null, null, "没有一项指标有得分"]);
  });

  test("what is not ranked takes nobody's place", async () => {
    const yaml = weighted(59);
    const survey = { date: "2025-08-20", client: "李娜0", person: "李娜", score: "90" };
    const engagements = newClients({ 张伟: 3, 李娜: 1 });
    const run = await assess({ people: PEOPLE, engagements, surveys: [survey] }, { yaml });
    expect([personOf(run, "李娜").rank, personOf(run, "李娜").of, personOf(run, "张伟").rank]).toEqual([
      1,
      1,
      null,
    ]);
  });

  test("where nothing could be measured the total is empty, not 0", async () => {
    const yaml = "profiles: { lead-lawyer: { weights: { client-satisfaction: 100 } } }";
    const { total, rank, measuredWeight } = await of(yaml);
    expect([total, rank, written(measuredWeight)]).toEqual([null, null, "0"]);
  });
});
