import { describe, expect, test } from "vitest";
import { assess, engagement, errorsOf, indicatorOf, personOf, refuses, written } from "../support/tables.ts";

/** Assigns profiles and says who is measured by which. */
async function profilesUnder(yaml: string): Promise<Record<string, string>> {
  const run = await assess({}, { yaml });
  expect(errorsOf(run)).toEqual([]);
  const people = run.assessment?.people ?? [];
  return Object.fromEntries(people.map(({ person, profile }) => [person.name, profile.id]));
}

const SENIOR =
  "profiles: { senior: { extends: lead-lawyer, weights: { new-clients: 10, referral-rate: 10 } } }\n";

describe("a person is measured by the profile of the own position, unless assigned to another (考核规定 §二.1)", () => {
  test("by position where nothing is assigned", async () => {
    expect(await profilesUnder("")).toEqual({
      张伟: "lead-lawyer",
      李娜: "lead-lawyer",
      王芳: "partner",
      陈晨: "assistant",
      赵敏: "secretary",
    });
  });

  test.for([
    ["a whole department", "[{ department: 商事部, profile: senior }]", ["senior", "senior", "senior"]],
    ["a whole position", "[{ position: lead-lawyer, profile: senior }]", ["senior", "senior", "partner"]],
    [
      "a position in one department",
      "[{ department: 商事部, position: partner, profile: senior }]",
      ["lead-lawyer", "lead-lawyer", "senior"],
    ],
    ["a person by id", "[{ person: L002, profile: senior }]", ["lead-lawyer", "senior", "partner"]],
    ["a person by name", "[{ person: 李娜, profile: senior }]", ["lead-lawyer", "senior", "partner"]],
    [
      "the person before the department's position before the department",
      "[{ department: 商事部, profile: assistant }, { department: 商事部, position: lead-lawyer, profile: senior }, { person: L001, profile: partner }]",
      ["partner", "senior", "assistant"],
    ],
    [
      "whatever the order in which they are written",
      "[{ person: L001, profile: partner }, { department: 商事部, position: lead-lawyer, profile: senior }, { department: 商事部, profile: assistant }]",
      ["partner", "senior", "assistant"],
    ],
    [
      "assignments that agree do not contradict each other",
      "[{ department: 商事部, profile: senior }, { position: lead-lawyer, profile: senior }]",
      ["senior", "senior", "senior"],
    ],
  ] as const)("%s", async ([, assign, [zhang, li, wang]]) => {
    const senior = assign.includes("senior") ? SENIOR : "";
    const found = await profilesUnder(`${senior}assign: ${assign}\n`);
    expect([found.张伟, found.李娜, found.王芳]).toEqual([zhang, li, wang]);
  });

  test.for([
    {
      name: "a person who is not in the roster",
      assign: "{ person: L099, profile: partner }",
      codes: ["person-unknown"],
    },
    {
      name: "a department that is not",
      assign: "{ department: 知识产权部, profile: partner }",
      codes: ["department-unknown"],
    },
    {
      name: "a department and a position that disagree about two people",
      assign: "{ department: 商事部, profile: partner }, { position: lead-lawyer, profile: assistant }",
      codes: ["assignment-ambiguous", "assignment-ambiguous"],
    },
    {
      name: "one person by name and by id",
      assign: "{ person: L001, profile: partner }, { person: 张伟, profile: assistant }",
      codes: ["assignment-ambiguous"],
    },
  ])("$name is an error", ({ assign, codes, name }) =>
    refuses({ name, tables: {}, yaml: `assign: [${assign}]`, codes }),
  );

  test("the finding points to the line of the configuration", async () => {
    const { findings } = await assess({}, { yaml: "assign:\n  - { person: L099, profile: partner }\n" });
    expect(findings[0]?.at).toEqual({ file: "crm-kpi.yaml", sheet: null, row: 2, column: null });
  });
});

describe("a profile that extends another one", () => {
  const yaml = `profiles:
  senior:
    label: 高级律师
    extends: lead-lawyer
    weights: { new-clients: 20, referral-rate: none }
    targets: { new-clients: 4 }
assign: [{ person: L001, profile: senior }]
`;

  test("has the other's weights and targets but for its own; what it takes away is not applicable, never zero", async () => {
    const run = await assess(
      { engagements: [engagement("HT-1"), engagement("HT-2", { client: "乙公司" })] },
      { yaml },
    );
    const { profile, indicators } = personOf(run, "张伟");
    expect(profile.label).toEqual({ zh: "高级律师", en: "高级律师" });
    expect([...profile.weights].map(([id, weight]) => `${id} ${written(weight)}`)).toEqual([
      "new-clients 20",
      "new-client-revenue-share 10",
      "client-satisfaction 20",
      "repeat-engagement-rate 10",
      "complaint-rate 10",
      "complaint-timeliness 10",
      "internal-communication 10",
      "cross-department 10",
    ]);
    expect(indicators.find(({ info }) => info.id === "referral-rate")).toMatchObject({
      measurement: { state: "not-applicable", reason: { zh: "“高级律师”不考核此项" } },
      score: null,
    });
    expect(written(indicatorOf(run, "张伟", "new-clients").target)).toBe("4");
    expect(written(indicatorOf(run, "李娜", "new-clients").target)).toBe("2");
  });

  test("of several, the nearest says what holds", async () => {
    const chain = `profiles:
  b: { extends: a, targets: { new-clients: 6 } }
  a: { extends: partner, targets: { new-clients: 5, client-satisfaction: 95 } }
assign: [{ person: L001, profile: b }]
`;
    const run = await assess({}, { yaml: chain });
    const targetOf = (id: string) => written(indicatorOf(run, "张伟", id).target);
    expect([
      targetOf("new-clients"),
      targetOf("client-satisfaction"),
      targetOf("new-client-revenue-share"),
    ]).toEqual(["6", "95", "0.3"]);
  });
});

describe("people are ranked within the group that the policy names", () => {
  const groupsUnder = async (yaml: string) => {
    const { assessment } = await assess({ engagements: [engagement("HT-1")] }, { yaml });
    return assessment?.groups.map(({ label, size }) => `${label.zh} ${size}`);
  };
  const ASSIGN = `${SENIOR}assign: [{ person: L001, profile: senior }]\n`;

  test.for([
    ["profile", ["合伙人 1", "主办律师 1", "律师助理 1", "法律秘书 1", "senior 1"]],
    ["position", ["合伙人 1", "主办律师 2", "律师助理 1", "法律秘书 1"]],
    [
      "department-and-profile",
      [
        "商事部 · 合伙人 1",
        "商事部 · 主办律师 1",
        "争议部 · 律师助理 1",
        "行政部 · 法律秘书 1",
        "商事部 · senior 1",
      ],
    ],
  ] as const)("%s", async ([policy, groups]) => {
    expect(await groupsUnder(`${ASSIGN}policies: { comparison-group: ${policy} }\n`)).toEqual(groups);
  });
});
