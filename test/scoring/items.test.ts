import { describe, expect, test } from "vitest";
import { assess, errorsOf, personOf, type Row, refuses, written } from "../support/tables.ts";

function item(row: Row): Row {
  return {
    person: "张伟",
    date: "2025-08-01",
    kind: "提案采纳",
    reason: "改进立案流程",
    decidedBy: "领导小组",
    ...row,
  };
}

const RATED: readonly Row[] = ["李娜", "王芳", "陈晨"].map((rater) => ({
  ratee: "张伟",
  rater,
  kind: "peer",
  score: "88",
}));
/** One indicator that 张伟 reaches exactly: 100 points without items. */
const ONE = "profiles: { lead-lawyer: { weights: { internal-communication: 100 } } }\n";
const KINDS = `items:
  most-bonus: 5
  most-deduction: 4
  kinds:
    lecture: { label: 普法讲座, points: 2 }
    late: { label: 会见迟到, points: { from: -3, to: -1 }, amount: { from: 100, to: 500 } }
`;

async function totalWith(items: readonly Row[], yaml = `${ONE}${KINDS}`): Promise<string> {
  const run = await assess({ ratings: RATED, items }, { yaml });
  expect(errorsOf(run)).toEqual([]);
  const { itemPoints, total } = personOf(run, "张伟");
  return `${written(itemPoints)} → ${written(total)}`;
}

describe("bonus and deduction items are added to the total", () => {
  test.for([
    { name: "nothing", items: [], is: "0 → 100" },
    { name: "a bonus", items: [item({ points: "3" })], is: "3 → 103" },
    {
      name: "a kind by its key or its name",
      items: [item({ kind: "suggestion-adopted", points: "1.5" })],
      is: "1.5 → 101.5",
    },
    { name: "a fixed number need not be written", items: [item({ kind: "普法讲座" })], is: "2 → 102" },
    {
      name: "and is that number where it is",
      items: [item({ kind: "普法讲座", points: "2" })],
      is: "2 → 102",
    },
    { name: "a deduction", items: [item({ kind: "会见迟到", points: "-2", amount: "200" })], is: "-2 → 98" },
    {
      name: "all bonus together has a cap",
      items: [item({ points: "4" }), item({ points: "3" })],
      is: "5 → 105",
    },
    {
      name: "all deductions together have one of their own",
      items: ["-3", "-3"].map((points) => item({ kind: "会见迟到", points, amount: "100" })),
      is: "-4 → 96",
    },
    {
      name: "the caps are taken before the two are set off",
      items: [
        item({ points: "5" }),
        item({ points: "5" }),
        item({ kind: "会见迟到", points: "-3", amount: "100" }),
      ],
      is: "2 → 102",
    },
    {
      name: "a fine is recorded and takes nothing (服务规则 第五十条)",
      items: [item({ kind: "违反服务规则", amount: "500" })],
      is: "0 → 100",
    },
    {
      name: "another quarter's item is left out",
      items: [item({ points: "1" }), item({ points: "3", date: "2025-10-01" })],
      is: "1 → 101",
    },
    { name: "somebody else's", items: [item({ points: "3", person: "李娜" })], is: "0 → 100" },
  ])("$name", async ({ items, is }) => {
    expect(await totalWith(items)).toBe(is);
  });

  test("an adjustment of the total comes after them", async () => {
    const change = {
      person: "张伟",
      indicator: "",
      change: "-1",
      reason: "更正",
      decidedBy: "领导小组",
      date: "2025-10-08",
    };
    const run = await assess(
      { ratings: RATED, items: [item({ points: "3" })], adjustments: [change] },
      { yaml: ONE },
    );
    const { adjustments, total } = personOf(run, "张伟");
    expect(adjustments.map(({ before, after }) => `${written(before)} → ${written(after)}`)).toEqual([
      "103 → 102",
    ]);
    expect(written(total)).toBe("102");
  });

  test.for([
    {
      name: "a kind that the scheme does not have",
      row: { kind: "见义勇为", points: "1" },
      codes: ["item-kind-unknown"],
    },
    { name: "more points than the kind allows", row: { points: "5.01" }, codes: ["item-out-of-range"] },
    { name: "fewer", row: { points: "0.99" }, codes: ["item-out-of-range"] },
    { name: "no points where there is a range", row: {}, codes: ["item-out-of-range"] },
    {
      name: "a fine of 99.99 yuan",
      row: { kind: "违反服务规则", amount: "99.99" },
      codes: ["item-out-of-range"],
    },
    {
      name: "a fine of 500.01 yuan",
      row: { kind: "违反服务规则", amount: "500.01" },
      codes: ["item-out-of-range"],
    },
    {
      name: "points of a kind that has none",
      row: { kind: "违反服务规则", amount: "100", points: "-1" },
      codes: ["item-value-unexpected"],
    },
    {
      name: "money of a kind that has none",
      row: { points: "1", amount: "100" },
      codes: ["item-value-unexpected"],
    },
    {
      name: "a person who is not in the roster",
      row: { points: "1", person: "周洋" },
      codes: ["person-unknown"],
    },
  ])("$name is an error", ({ name, row, codes }) => refuses({ name, tables: { items: [item(row)] }, codes }));

  test("one of somebody without a total is a warning, and changes nothing", async () => {
    const run = await assess({ items: [item({ points: "3" })] }, { yaml: ONE });
    expect(personOf(run, "张伟").total).toBeNull();
    expect(run.findings.map(({ code }) => code)).toEqual(["item-without-total"]);
  });
});
