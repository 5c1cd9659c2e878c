import { describe, expect, test } from "vitest";
import { rowText } from "../../src/output/result-comparison/rows-text.ts";
import { rowChanges } from "../../src/scoring/row-changes/index.ts";
import { schemeOf } from "../support/quarter.ts";
import { engagement, type Row, ran, type Tables } from "../support/tables.ts";

async function changes(before: Tables, after: Tables, yaml = ""): Promise<string[]> {
  const [old, now] = [await ran(before, { yaml }), await ran(after, { yaml })];
  const scheme = schemeOf(yaml);
  return rowChanges(
    { rows: old.intake.rows, scheme, corrections: [] },
    { rows: now.intake.rows, scheme, corrections: [] },
  ).flatMap(({ source, rows }) => (rows ?? []).map((row) => `${source.id} ${rowText(row, "en")}`));
}

const ENGAGEMENTS = [engagement("HT-1"), engagement("HT-2"), engagement("HT-3", { amount: "100" })];
const referral = (date: string, referrer: string, referred: string): Row => ({ date, referrer, referred });
const REFERRALS = [
  referral("2025-07-01", "甲公司", "丁公司"),
  referral("2025-07-02", "乙公司", "戊公司"),
  referral("2025-07-03", "丙公司", "己公司"),
  referral("2025-07-03", "丙公司", "己公司"),
];
const without = <T>(rows: readonly T[], index: number) => rows.filter((_, at) => at !== index);

describe("rows that are not the same in two readings of a quarter", () => {
  const cases: readonly (readonly [string, Tables, Tables, readonly string[]])[] = [
    [
      "the same rows in another order are the same",
      { engagements: ENGAGEMENTS },
      { engagements: [...ENGAGEMENTS].reverse() },
      [],
    ],
    [
      "a row is known by its key wherever it stands",
      { engagements: ENGAGEMENTS },
      {
        engagements: [
          engagement("HT-3", { amount: "120.50", kind: "常年法律顾问" }),
          ...ENGAGEMENTS.slice(0, 2),
        ],
      },
      [
        "engagements changed 2025Q3/engagements.csv, row 2 (HT-3): kind (blank) → 常年法律顾问; amount 100.00 → 120.50",
      ],
    ],
    [
      "a row with a new key came, one went",
      { engagements: ENGAGEMENTS },
      { engagements: [...without(ENGAGEMENTS, 0), engagement("HT-4")] },
      [
        "engagements removed 2025Q3/engagements.csv, row 2 (HT-1): number HT-1; client 甲公司; signed 2025-08-01; lead 张伟",
        "engagements added 2025Q3/engagements.csv, row 4 (HT-4): number HT-4; client 甲公司; signed 2025-08-01; lead 张伟",
      ],
    ],
    [
      "without a key: one cell",
      { referrals: REFERRALS },
      { referrals: REFERRALS.map((row, at) => (at === 1 ? { ...row, referred: "庚公司" } : row)) },
      ["referrals changed 2025Q3/referrals.csv, row 3: referred 戊公司 → 庚公司"],
    ],
    [
      "without a key: a row above went, and the changed one is still found",
      { referrals: REFERRALS },
      {
        referrals: without(REFERRALS, 0).map((row, at) => (at === 0 ? { ...row, date: "2025-07-09" } : row)),
      },
      [
        "referrals removed 2025Q3/referrals.csv, row 2: date 2025-07-01; referrer 甲公司; referred 丁公司",
        "referrals changed 2025Q3/referrals.csv, row 2: date 2025-07-02 → 2025-07-09",
      ],
    ],
    [
      "of two equal rows one went",
      { referrals: REFERRALS },
      { referrals: without(REFERRALS, 2) },
      ["referrals removed 2025Q3/referrals.csv, row 5: date 2025-07-03; referrer 丙公司; referred 己公司"],
    ],
    [
      "two of three cells are another row",
      { referrals: REFERRALS },
      {
        referrals: REFERRALS.map((row, at) => (at === 1 ? referral("2025-08-02", "辛公司", "戊公司") : row)),
      },
      [
        "referrals removed 2025Q3/referrals.csv, row 3: date 2025-07-02; referrer 乙公司; referred 戊公司",
        "referrals added 2025Q3/referrals.csv, row 3: date 2025-08-02; referrer 辛公司; referred 戊公司",
      ],
    ],
    [
      "nothing was delivered before",
      {},
      { referrals: REFERRALS.slice(0, 1) },
      ["referrals added 2025Q3/referrals.csv, row 2: date 2025-07-01; referrer 甲公司; referred 丁公司"],
    ],
  ];
  test.each(cases)("%s", async (_, before, after, expected) => {
    expect(await changes(before, after)).toEqual(expected);
  });

  test("of a mark nothing is told but its place (考核规定 §三.4)", async () => {
    const mark = (rater: string, score: string): Row => ({ ratee: "张伟", rater, kind: "peer", score });
    const marks = [mark("李娜", "61"), mark("王芳", "72"), mark("陈晨", "83")];
    const said = await changes(
      { ratings: marks, department_ratings: [{ ratingDepartment: "争议部", rated: "商事部", score: "44" }] },
      { ratings: [{ ...mark("李娜", "62") }, ...marks.slice(2)] },
    );
    expect(said).toMatchInlineSnapshot(`
      [
        "ratings changed 2025Q3/ratings.csv, row 2: rater and mark are not shown",
        "ratings removed 2025Q3/ratings.csv, row 3: rater and mark are not shown",
        "department_ratings removed 2025Q3/department_ratings.csv, row 2: rater and mark are not shown",
      ]
    `);
  });

  test("a survey is told where one client may speak alone, and withheld where the policy asks for three", async () => {
    const survey = (score: string): Row => ({ date: "2025-08-05", client: "甲公司", person: "张伟", score });
    const both = (yaml: string) =>
      changes(
        { engagements: [engagement("HT-1")], surveys: [survey("60")] },
        { engagements: [engagement("HT-1")], surveys: [survey("90")] },
        yaml,
      );
    expect(await both("")).toMatchInlineSnapshot(`
      [
        "surveys changed 2025Q3/surveys.csv, row 2: score 60 → 90",
      ]
    `);
    const three =
      "policies: { minimum-raters: { superior: 1, peer: 3, subordinate: 3, client: 3, department: 1 } }\n";
    expect(await both(three)).toMatchInlineSnapshot(`
      [
        "surveys changed 2025Q3/surveys.csv, row 2: rater and mark are not shown",
      ]
    `);
  });
});
