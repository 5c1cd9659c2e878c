import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shown } from "../../src/domain/exact.ts";
import type { Assessment } from "../../src/scoring/contract.ts";
import { type Movement, movements, type Standing } from "../../src/scoring/movements.ts";
import { engagement, type Row, ran, type Tables } from "../support/tables.ts";

const NAMES = ["张伟", "李娜", "陈晨", "王芳", "赵敏"];
const PEOPLE: readonly Row[] = NAMES.map((name, index) => ({
  id: `L00${index + 1}`,
  name,
  department: index < 3 ? "商事部" : "争议部",
  position: "lead-lawyer",
}));
const HISTORY = engagement("HT-0", {
  client: "旧客户",
  signed: "2015-01-05",
  status: "closed",
  closed: "2016-01-05",
});
const WEIGHTS =
  "profiles: { lead-lawyer: { weights: { new-clients: 50, internal-communication: 30, cross-department: 20 } } }\n";

/** What each of the others thinks of a person, in the order of the names. */
function rated(ratee: string, marks: readonly number[], more: Row = {}): Row[] {
  const others = NAMES.filter((name) => name !== ratee);
  return marks.map((score, index) => ({
    ratee,
    rater: others[index] ?? "",
    kind: "peer",
    score: String(score),
    ...more,
  }));
}

const MARKS = [
  ...rated("张伟", [90, 80, 70, 60]),
  ...rated("李娜", [85, 85, 85]),
  ...rated("陈晨", [70, 75, 80]),
];
const DEPARTMENTS: readonly Row[] = [
  { ratingDepartment: "争议部", rated: "商事部", score: "80" },
  { ratingDepartment: "商事部", rated: "争议部", score: "90" },
];
const FIRM: Tables = {
  people: PEOPLE,
  engagements: [HISTORY, engagement("HT-1"), engagement("HT-2", { client: "乙公司", lead: "李娜" })],
  ratings: MARKS,
  department_ratings: DEPARTMENTS,
};

async function of(tables: Tables, yaml = WEIGHTS): Promise<Assessment> {
  const { assessment, findings } = await ran({ ...FIRM, ...tables }, { yaml });
  if (assessment === null) throw new Error(JSON.stringify(findings));
  return assessment;
}

function standing(one: Standing | null): string {
  if (one === null) return "–";
  return `${one.total === null ? "?" : shown(one.total)} ${one.rank}/${one.of}`;
}

/** `张伟 new-clients 1→2 30→40; 80 2/5 → 90 1/5`. */
function say({ person, indicators, before, after, direction }: Movement): string {
  const moved = indicators.map(({ info, before: was, after: is, withheld }) => {
    if (withheld) return `${info.id} withheld`;
    const pair = (a: typeof was, b: typeof is, which: "value" | "points") =>
      [a, b].map((one) => (one?.[which] == null ? "–" : shown(one[which]))).join("→");
    return `${info.id} ${pair(was, is, "value")} ${pair(was, is, "points")}`;
  });
  const way = direction === null ? "" : ` ${direction}`;
  return `${person.name} ${[...moved, `${standing(before)} → ${standing(after)}${way}`].join("; ")}`;
}

const without = (rows: readonly Row[], index: number) => rows.filter((_, at) => at !== index);

describe("what moved between two assessments of a quarter (考核规定 §二.2)", () => {
  test("nothing moves between an assessment and itself", async () => {
    expect(movements(await of({}), await of({}))).toEqual([]);
  });

  test("the one whose client is new, and the colleagues whose ranks follow", async () => {
    const won = ["丙公司", "丁公司"].map((client, at) =>
      engagement(`HT-${at + 3}`, { client, lead: "陈晨" }),
    );
    const more = { engagements: [...(FIRM.engagements ?? []), ...won] };
    expect(movements(await of({}), await of(more)).map(say)).toMatchInlineSnapshot(`
      [
        "张伟 53 2/5 → 53 3/5",
        "李娜 65 1/5 → 65 2/5",
        "陈晨 new-clients 0→2 0→50; 28 5/5 → 78 1/5",
        "王芳 29.71 3/5 → 29.71 4/5",
        "赵敏 29.71 3/5 → 29.71 4/5",
      ]
    `);
  });

  test("somebody who comes in has no before, and no figure that rests on marks", async () => {
    const less = {
      people: PEOPLE.map((row) => (row.name === "张伟" ? { ...row, left: "2025-07-02" } : row)),
    };
    const [one] = movements(await of(less), await of({}));
    expect(one?.before).toBeNull();
    expect(one === undefined ? "" : say(one)).toMatchInlineSnapshot(
      `"张伟 new-clients –→1 –→25; internal-communication withheld; cross-department withheld; – → ? 2/5"`,
    );
  });

  test("two quarters stand side by side: no mark counts in both", async () => {
    const before = await of({});
    const after = await of({ ratings: without(MARKS, 3) });
    const other = { ...after, quarter: { ...after.quarter, id: "2025Q4" } };
    expect(movements(before, other).some(({ withheld }) => withheld)).toBe(false);
    expect(movements(before, after).map(({ withheld }) => withheld)).toEqual([true]);
  });
});

describe("no rater's mark by subtraction (考核规定 §三.4、流程规定 §四.1)", () => {
  const cases: readonly (readonly [string, Tables, readonly string[]])[] = [
    ["a colleague's mark is dropped", { ratings: without(MARKS, 3) }, ["张伟"]],
    [
      "a mark is dropped that is the mean: that nothing moved would tell it",
      { ratings: [...MARKS.slice(4), ...rated("张伟", [90, 60, 75])] },
      ["张伟"],
    ],
    ["three marks are dropped, and another time four", { ratings: MARKS.slice(4) }, ["张伟"]],
    [
      "a department's mark is dropped: it counts for everybody whom it rates",
      { department_ratings: DEPARTMENTS.slice(1) },
      ["张伟", "李娜", "陈晨"],
    ],
    [
      "a mark is given to somebody else",
      { ratings: MARKS.map((row, at) => (at === 3 ? { ...row, ratee: "陈晨" } : row)) },
      ["张伟", "陈晨"],
    ],
  ];
  test.each(cases)("%s", async (_, tables, names) => {
    const moved = movements(await of({}), await of(tables));
    expect(moved.filter(({ withheld }) => withheld).map(({ person }) => person.name)).toEqual(names);
    for (const { withheld, before, after, indicators } of moved) {
      if (!withheld) continue;
      expect([before?.total, after?.total]).toEqual([null, null]);
      for (const one of indicators.filter((each) => each.withheld)) {
        for (const side of [one.before, one.after]) expect([side?.value, side?.points]).toEqual([null, null]);
      }
    }
  });

  test("a client's survey is shown where the policy lets one client speak, and withheld where it asks for three", async () => {
    const weights = "profiles: { lead-lawyer: { weights: { new-clients: 50, client-satisfaction: 50 } } }\n";
    const surveys = ["旧客户", "甲公司", "乙公司", "丁公司"].map((client, index) => ({
      date: "2025-08-05",
      client,
      person: "张伟",
      score: String(60 + index * 10),
    }));
    const engagements = [...(FIRM.engagements ?? []), engagement("HT-4", { client: "丁公司" })];
    const both = async (yaml: string) =>
      movements(
        await of({ engagements, surveys }, yaml),
        await of({ engagements, surveys: surveys.slice(1) }, yaml),
      ).map(say);
    expect(await both(weights)).toMatchInlineSnapshot(`
      [
        "张伟 client-satisfaction 75→80 20→30; 70 1/1 → 80 1/1",
      ]
    `);
    const three = `${weights}policies: { minimum-raters: { superior: 1, peer: 3, subordinate: 3, client: 3, department: 1 } }\n`;
    expect(await both(three)).toMatchInlineSnapshot(`
      [
        "张伟 client-satisfaction withheld; ? 1/1 → ? 1/1 not-lower",
      ]
    `);
  });

  test("a figure that the scheme declares over marks is withheld too; without points it leaves the total", async () => {
    const yaml = `${WEIGHTS}own-indicators:
  praise: { label: 好评, reference: 考核规定 §三.4, better: higher, source: ratings, credit: { person: ratee }, measure: { mean: score } }
`;
    const dropped = async (scheme: string) =>
      movements(await of({}, scheme), await of({ ratings: without(MARKS, 3) }, scheme)).map(say);
    const counted = "new-clients: 50, internal-communication: 30, cross-department: 20";
    expect(await dropped(yaml.replace(counted, "new-clients: 100"))).toMatchInlineSnapshot(`
      [
        "张伟 praise withheld; 50 1/5 → 50 1/5",
      ]
    `);
    expect(await dropped(yaml)).toMatchInlineSnapshot(`
      [
        "张伟 internal-communication withheld; praise withheld; ? 2/5 → ? 2/5 not-lower",
      ]
    `);
  });

  const mark = fc.integer({ min: 0, max: 100 });
  /** What is left of the answer: states, ranks, grades and which way a total goes. */
  const bounds = (moved: readonly Movement[]) =>
    JSON.stringify(
      moved.map(({ person, before, after, direction, indicators }) => [
        person.id,
        [before, after].map((one) => [one?.rank, one?.of, one?.grade?.label.zh]),
        direction,
        indicators.map((one) => [one.info.id, one.before?.state, one.after?.state]),
      ]),
    );

  test("whatever the mark that is dropped or set right was, the same is shown", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(mark, mark, mark),
        mark,
        mark,
        fc.option(mark),
        async (others, mine, instead, corrected) => {
          const preview = async (disputed: number) => {
            const rest = [...rated("李娜", [85, 85, 85]), ...rated("陈晨", [70, 75, 80])];
            const given = (marks: readonly number[]) => ({ ratings: [...rest, ...rated("张伟", marks)] });
            const after = corrected === null || corrected === disputed ? others : [...others, corrected];
            return movements(await of(given([...others, disputed])), await of(given(after)));
          };
          const [one, other] = [await preview(mine), await preview(instead)];
          if (bounds(one) !== bounds(other)) return;
          compared += 1;
          expect(other).toEqual(one);
        },
      ),
      { numRuns: 12 },
    );
    expect(compared).toBeGreaterThan(2);
  });
});
