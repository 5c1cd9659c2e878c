import { describe, expect, test } from "vitest";
import { indicators, indicatorsOf } from "../../src/indicators/index.ts";
import { pointsChanges, totalChanges, valueChanges } from "../../src/scoring/fingerprint/changes.ts";
import { schemePrints } from "../../src/scoring/fingerprint/prints.ts";
import { printsJson, printsSchema } from "../../src/scoring/fingerprint/read.ts";
import { sayBreak } from "../../src/scoring/fingerprint/words.ts";
import { assessed, sampleFiles, schemeOf } from "../support/quarter.ts";

function prints(yaml = "") {
  const scheme = schemeOf(yaml);
  return schemePrints(scheme, indicatorsOf(scheme));
}

const BUILT_IN = prints();

const OWN = (least: number) => `own-indicators:
  seminars:
    label: { zh: 专业培训, en: Seminars }
    reference: 整改办法 §三.2
    better: higher
    unit: count
    minimum-sample: ${least}
    measure: entered
`;

const said = (changes: readonly { indicator: string | null; part: string }[]) =>
  changes.map(({ indicator, part }) => `${indicator ?? ""} ${part}`.trim()).sort();

describe("what a firm changes breaks the totals of a profile where they rest on it", () => {
  test.each([
    { name: "nothing", yaml: "", changed: [] },
    { name: "a holiday", yaml: "calendar: { holidays: [2025-08-08] }", changed: [] },
    { name: "who need not appear in a source", yaml: "exceptions: { engagements: [S007] }", changed: [] },
    { name: "the name of a profile", yaml: "profiles: { lead-lawyer: { label: 律师 } }", changed: [] },
    {
      name: "the target of an indicator",
      yaml: "indicators: { client-satisfaction: { target: 85 } }",
      changed: ["client-satisfaction target"],
    },
    {
      name: "the profile's own target",
      yaml: "profiles: { lead-lawyer: { targets: { new-clients: 5 } } }",
      changed: ["new-clients target"],
    },
    {
      name: "another profile's target does not concern it",
      yaml: "profiles: { partner: { targets: { new-clients: 5 } } }",
      changed: [],
    },
    {
      name: "a rule",
      yaml: "indicators: { referral-rate: { rule: { better: none, worse: none, cap: 100%, floor: 0 } } }",
      changed: ["referral-rate rule"],
    },
    {
      name: "what becomes of it without data",
      yaml: "indicators: { referral-rate: { no-value: zero } }",
      changed: ["referral-rate no-value"],
    },
    {
      name: "a policy that two values rest on",
      yaml: "policies: { withdrawn-complaints: exclude }",
      changed: [
        "complaint-rate policy:withdrawn-complaints",
        "complaint-timeliness policy:withdrawn-complaints",
      ],
    },
    {
      name: "whether count targets are prorated",
      yaml: "policies: { prorate-count-targets: false }",
      changed: ["new-clients policy:prorate-count-targets"],
    },
    {
      name: "the scale of the marks",
      yaml: "sources: { surveys: { scale: 5 } }",
      changed: ["client-satisfaction scale:surveys"],
    },
    { name: "what items may add", yaml: "items: { most-bonus: 3 }", changed: ["items"] },
    {
      name: "who is ranked with whom changes no total",
      yaml: "policies: { comparison-group: position }",
      changed: [],
    },
  ])("$name", ({ yaml, changed }) => {
    const changes = totalChanges(BUILT_IN, prints(yaml), ["lead-lawyer", "lead-lawyer"]);
    expect(said(changes)).toEqual(changed);
  });

  test("weights: each that moved, and what is not assessed any more", () => {
    const yaml = `profiles:
  secretary:
    weights: { client-satisfaction: 20, complaint-rate: 10, complaint-timeliness: 10, internal-communication: 60 }
`;
    const changes = totalChanges(BUILT_IN, prints(yaml), ["secretary", "secretary"]);
    expect(said(changes)).toEqual([
      "client-satisfaction weight",
      "cross-department assessed",
      "internal-communication weight",
    ]);
  });

  test("who has another profile now has totals of another kind", () => {
    expect(said(totalChanges(BUILT_IN, BUILT_IN, ["lead-lawyer", "partner"]))).toEqual(["profile"]);
  });
});

test("grades and ranks are part of the fingerprint, though no line is made of them", () => {
  const other = prints("policies: { quota-ties: up }");
  expect(other.fingerprint).not.toBe(BUILT_IN.fingerprint);
  expect(other.standing).not.toEqual(BUILT_IN.standing);
  expect(other.profiles).toEqual(BUILT_IN.profiles);
});

test("a value is another one by its definition alone, its points also by target and rule", () => {
  const target = prints("indicators: { complaint-rate: { target: 4% } }");
  expect(valueChanges(BUILT_IN, target, "complaint-rate")).toEqual([]);
  const profile = ["lead-lawyer", "lead-lawyer"] as const;
  expect(said(pointsChanges(BUILT_IN, target, "complaint-rate", profile))).toEqual(["complaint-rate target"]);
});

test("a declared indicator is another one where its declaration is, not where its name is", () => {
  const one = prints(OWN(1));
  expect(valueChanges(one, prints(OWN(2)), "seminars")).toHaveLength(1);
  expect(valueChanges(one, prints(OWN(1).replace("专业培训", "培训")), "seminars")).toEqual([]);
});

test("what was published before schemes were recorded is unknown, which is no change", () => {
  expect(valueChanges(null, BUILT_IN, "complaint-rate")).toEqual([]);
  expect(totalChanges(null, BUILT_IN, ["partner", "lead-lawyer"])).toEqual([]);
});

test("fingerprints read back from results.json as they were published", () => {
  const read = printsSchema.parse(JSON.parse(JSON.stringify(printsJson(BUILT_IN))));
  expect(read).toEqual(BUILT_IN);
});

test("the sentence names what changed, four at most, and counts the rest", () => {
  const labelOf = (id: string) => ({ zh: `“${id}”`, en: id });
  const change = (indicator: string | null, part: string) => ({ indicator, part });
  const two = [change("a", "target"), change("a", "policy:credit")];
  expect(sayBreak("2025Q2", two, labelOf).zh).toBe(
    "2025Q2 起方案有变，前后不可比（变动：“a”的目标、规定“新客户记给谁”）。",
  );
  const many = [..."abcdef"].map((id) => change(id, "weight"));
  expect(sayBreak("2025Q2", many, labelOf).en).toContain("d: weight; and 2 more indicators");
});

test("an indicator rests on no policy that it does not name", async () => {
  const { input } = await assessed(await sampleFiles("2025Q3"));
  for (const indicator of indicators) {
    const asked = new Set<string | symbol>();
    const policies = new Proxy(input.scheme.policies, {
      get: (all, name, self) => {
        asked.add(name);
        return Reflect.get(all, name, self);
      },
    });
    const { facts, quarter, cutOff, workingDays, scheme } = input;
    const context = { facts, quarter, cutOff, workingDays, policies, book: scheme.sourceBook };
    for (const person of facts.people.all) indicator.measure(context, person);
    indicator.measureFirm(context);
    expect({
      id: indicator.id,
      asked: [...asked].filter((one) => !indicator.policies.includes(one as never)),
    }).toEqual({
      id: indicator.id,
      asked: [],
    });
  }
});

/** Whoever changes a sentence below changes what an indicator is: raise its version where its values change too. */
test("a definition and its version change together", () => {
  expect(
    indicators.map(({ id, version, definition }) => `${id} ${version}: ${definition.zh}`),
  ).toMatchInlineSnapshot(`
    [
      "new-clients 1: 本季度与本所首次签订正式委托合同、且记给本人的客户数量",
      "new-client-revenue-share 1: 本季度实收业务收入（扣除退款和代收代付）中，来自记给本人的新客户的部分所占比例",
      "client-satisfaction 1: 各类评价主体（客户调查，以及收集到的上级、同事评价）平均分的平均值，0–100 分",
      "repeat-engagement-rate 1: 本人的老客户中，本季度再次与本所签订正式委托合同的比例",
      "referral-rate 1: 本人的老客户中，本季度有推荐记录的比例；被推荐人是否委托不影响计算",
      "complaint-rate 1: 本季度收到的针对本人的有效投诉件数 ÷ 本季度本人服务的客户数",
      "complaint-timeliness 1: 这些投诉中，在期限内处理的件数 ÷ 已到期或已处理的件数；截止日尚未到期的列为待处理，不计入",
      "internal-communication 1: 同事互评得分与流程请求按时回复比例的加权平均，0–100 分；一部分没有数据时由另一部分承担全部权重",
      "cross-department 1: 其他部门对本人或本人所在部门的评价，每个部门算一个评价主体，0–100 分",
    ]
  `);
});
