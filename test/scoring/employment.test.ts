import { describe, expect, test } from "vitest";
import { explanation } from "../../src/output/terminal/explanation.ts";
import { assess, engagement, indicatorOf, personOf, type Row, STAFF, written } from "../support/tables.ts";

/** 张伟 with these dates of joining and leaving, among the others. */
function employed(dates: Row): { people: Row[] } {
  return { people: STAFF.map((one) => (one.id === "L001" ? { ...one, ...dates } : one)) };
}

/** The days that 张伟 was employed, or why 张伟 is not assessed. */
async function daysOf(dates: Row, yaml = ""): Promise<string> {
  const { assessment } = await assess(employed(dates), { yaml });
  const assessed = assessment?.people.find(({ person }) => person.id === "L001");
  const reason = assessment?.notAssessed.find(({ person }) => person.id === "L001")?.reason.en;
  return assessed === undefined ? (reason ?? "nowhere") : String(assessed.daysEmployed);
}

describe("joined or left during the quarter (decision 10)", () => {
  test.for([
    { name: "without dates: all of its 92 days", dates: {}, expected: "92" },
    { name: "joined on its first day", dates: { joined: "2025-07-01" }, expected: "92" },
    { name: "left on its last day", dates: { left: "2025-09-30" }, expected: "92" },
    { name: "the day of joining counts", dates: { joined: "2025-07-02" }, expected: "91" },
    { name: "the day of leaving counts", dates: { left: "2025-09-29" }, expected: "91" },
    { name: "both in the quarter", dates: { joined: "2025-07-11", left: "2025-08-20" }, expected: "41" },
    { name: "31 days are a third of 92", dates: { joined: "2025-08-31" }, expected: "31" },
    {
      name: "30 days are less than a third",
      dates: { joined: "2025-09-01" },
      expected: "employed for 30 days of the quarter, fewer than the 30.67 needed",
    },
    { name: "left after 31 days", dates: { left: "2025-07-31" }, expected: "31" },
    {
      name: "left after 30 days",
      dates: { left: "2025-07-30" },
      expected: "employed for 30 days of the quarter, fewer than the 30.67 needed",
    },
    {
      name: "left before the quarter",
      dates: { left: "2025-06-30" },
      expected: "not employed in the quarter",
    },
    {
      name: "joins after the quarter",
      dates: { joined: "2025-10-01" },
      expected: "not employed in the quarter",
    },
  ])("$name", async ({ dates, expected }) => {
    expect(await daysOf(dates)).toBe(expected);
  });

  test.for([
    { name: "exactly a quarter of the days is enough for 1/4", left: "2025-07-23", expected: "23" },
    {
      name: "a day less is not",
      left: "2025-07-22",
      expected: "employed for 22 days of the quarter, fewer than the 23 needed",
    },
  ])("the share is a policy: $name", async ({ left, expected }) => {
    expect(await daysOf({ left }, "policies: { minimum-employment: 1/4 }")).toBe(expected);
  });
});

describe("count targets are prorated by days employed", () => {
  test.for([
    { name: "46 of 92 days halve a target of 2", yaml: "", id: "new-clients", target: "1" },
    {
      name: "unless the policy says no",
      yaml: "policies: { prorate-count-targets: false }",
      id: "new-clients",
      target: "2",
    },
    { name: "shares are not prorated", yaml: "", id: "complaint-rate", target: "0.05" },
    { name: "ratings are not prorated", yaml: "", id: "client-satisfaction", target: "90" },
  ])("$name", async ({ yaml, id, target }) => {
    const run = await assess(employed({ joined: "2025-08-16" }), { yaml });
    expect(personOf(run, "张伟").daysEmployed).toBe(46);
    expect(written(indicatorOf(run, "张伟", id).target)).toBe(target);
  });

  test("a count that is shown without points has the part of its target, too", async () => {
    const yaml = `
own-indicators:
  visits: { label: 走访, unit: count, better: higher, measure: entered, definition: 走访次数, part: 走访, reference: 考核规定 §二.1 }
indicators: { visits: { target: 4, rule: { better: none, worse: none, cap: 100%, floor: 0 }, no-value: exclude } }
`;
    const run = await assess(employed({ joined: "2025-08-16" }), { yaml });
    expect(written(indicatorOf(run, "张伟", "visits").target)).toBe("2");
    expect(written(indicatorOf(run, "李娜", "visits").target)).toBe("4");
  });

  test("explain says that a target was prorated, where it was", async () => {
    const { assessment } = await assess(employed({ joined: "2025-08-16" }));
    const said = (id: string) => {
      const person = assessment?.people.find((one) => one.person.id === id);
      if (!assessment || person === undefined) throw new Error(`no ${id}`);
      const lines = explanation(assessment, person, person.indicators, "zh").split("\n");
      return lines.filter((line) => line.includes("折算") && line.includes("天"));
    };
    expect(said("L001")).toEqual(["  　　　目标按在职 46 天 ÷ 92 天折算"]);
    expect(said("L002")).toEqual([]);
  });

  test("one client in half of the quarter reaches a target of two", async () => {
    const run = await assess({ ...employed({ joined: "2025-08-16" }), engagements: [engagement("HT-1")] });
    const { score, full } = indicatorOf(run, "张伟", "new-clients");
    expect(score?.equals(full)).toBe(true);
  });
});

test("what belongs to somebody who is not assessed is the firm's, credited to nobody", async () => {
  const run = await assess({ ...employed({ left: "2025-07-30" }), engagements: [engagement("HT-1")] });
  const firm = run.assessment?.firm.find(({ info }) => info.id === "new-clients");
  expect([written(firm?.credited ?? null), written(firm?.unattributed ?? null)]).toEqual(["0", "1"]);
});
