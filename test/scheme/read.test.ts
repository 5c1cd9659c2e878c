import { describe, expect, test } from "vitest";
import { rounded, toNumber } from "../../src/domain/exact.ts";
import type { SchemeError } from "../../src/scheme/contract.ts";
import { schemeErrors, schemeOf } from "../support/quarter.ts";
import { EDITION_MISTAKES } from "./mistakes/editions.ts";
import { GRADE_MISTAKES } from "./mistakes/grades.ts";
import { ITEM_MISTAKES } from "./mistakes/items.ts";
import { PROFILE_MISTAKES } from "./mistakes/profiles.ts";
import { SPELLING_MISTAKES } from "./mistakes/spelling.ts";
import { MISTAKES } from "./mistakes.ts";
import { RULE_MISTAKES } from "./rule-mistakes.ts";

function place({ file, line, column, path }: SchemeError): string {
  return `${file}:${line}:${column} ${path}`;
}

describe("a mistake is said once, where it stands, in both languages:", () => {
  test.for([
    ...MISTAKES,
    ...RULE_MISTAKES,
    ...PROFILE_MISTAKES,
    ...EDITION_MISTAKES,
    ...GRADE_MISTAKES,
    ...ITEM_MISTAKES,
    ...SPELLING_MISTAKES,
  ])("$name", ({ yaml, at, zh, en }) => {
    const errors = schemeErrors(yaml);
    expect(errors.map(place)).toEqual([`crm-kpi.yaml:${at}`]);
    expect(errors[0]?.message.zh).toContain(zh);
    expect(errors[0]?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(errors[0]?.message.en).toContain(en);
    expect(errors[0]?.message.en).not.toMatch(/[、，；。]/);
  });

  test.for([
    ["a list", "- a\n", "1:1 "],
    ["text", "hello\n", "1:1 "],
    ["a word for a map", "policies: none\n", "1:1 policies"],
    ["a number for a word", "time-zone: 8\n", "1:1 time-zone"],
    ["a word for a truth", "policies:\n  prorate-count-targets: 是\n", "2:3 policies.prorate-count-targets"],
    ["a fraction of days", "policies:\n  complaint-limit-days: 2.5\n", "2:3 policies.complaint-limit-days"],
    ["a date for a list", "calendar:\n  holidays: 2025-10-01\n", "2:3 calendar.holidays"],
    ["a word for a yes", "sources:\n  surveys: { nil: ja }\n", "2:14 sources.surveys.nil"],
  ] as const)("%s where another type belongs", ([, yaml, at]) => {
    const errors = schemeErrors(yaml);
    expect(errors.map(place)).toEqual([`crm-kpi.yaml:${at}`]);
    expect(errors[0]?.message.zh).toContain("类型不对");
    expect(errors[0]?.message.en).toContain("of the wrong type");
  });

  test("a rule is replaced as a whole: what it lacks is missing in the firm's file", () => {
    const errors = schemeErrors("indicators:\n  new-clients:\n    rule:\n      better: none\n");
    expect(errors.map(place).map((one) => one.replace(/ .*\./, " "))).toEqual(
      ["worse", "cap", "floor"].map((key) => `crm-kpi.yaml:3:5 ${key}`),
    );
  });

  test("grades are replaced as a whole: what one lacks is missing in the firm's file", () => {
    const errors = schemeErrors("grades:\n  - { from: 60, label: { zh: 合格 } }\n");
    expect(errors.map(place)).toEqual(["crm-kpi.yaml:2:17 grades.0.label.en"]);
  });

  test("all mistakes at once, in the order of the file", () => {
    const errors = schemeErrors(
      "time-zone: Mars\npolicies:\n  history: maybe\n  credit: us\nsources: { x: {} }\n",
    );
    expect(errors.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  test("one after a byte order mark and Windows line ends as well", () => {
    expect(schemeErrors("\uFEFFpolicies:\r\n  history: maybe\r\n").map(place)).toEqual([
      "crm-kpi.yaml:2:3 policies.history",
    ]);
  });

  test("full-width digits and percent signs are read as what they are", () => {
    const { indicators } = schemeOf(
      "indicators: { new-clients: { target: ３ }, referral-rate: { target: 5％ } }\n",
    );
    expect(indicators.get("new-clients")?.target.toFraction()).toBe("3");
    expect(indicators.get("referral-rate")?.target.toFraction()).toBe("1/20");
  });

  test("a file too large to be one", () => {
    expect(schemeErrors(`#${"x".repeat(1_000_001)}`)).toHaveLength(1);
  });
});

describe("the firm's file over the built-in edition", () => {
  const builtIn = schemeOf();
  const weights = (yaml: string, profile: "partner" | "assistant") =>
    [...(schemeOf(yaml).profiles.get(profile)?.weights ?? [])].map(
      ([id, weight]) => `${id} ${rounded(weight, 1)}`,
    );

  test.for(["", "# nothing but a remark\n", "{}\n", "policies: {}\n"])("%j changes nothing", (yaml) => {
    expect(schemeOf(yaml)).toEqual(builtIn);
  });

  test("a rule replaces the whole rule, and leaves the target", () => {
    const { rule, target } =
      schemeOf(
        "indicators:\n  new-clients:\n    rule: { better: none, worse: { steps: { every: 0.1, in: units, points: 1.5 } }, cap: 20, floor: 1 }\n",
      ).indicators.get("new-clients") ?? {};
    expect(rule).toMatchObject({
      better: "none",
      cap: { absolute: { n: 20n, d: 1n } },
      worse: { steps: { every: { number: { n: 1n, d: 10n } }, points: { absolute: { n: 3n, d: 2n } } } },
    });
    expect(target).toEqual(builtIn.indicators.get("new-clients")?.target);
  });

  test("a target leaves the rule, exactly as written", () => {
    const { rule, target } =
      schemeOf("indicators:\n  referral-rate:\n    target: 33.3%\n").indicators.get("referral-rate") ?? {};
    expect(target?.toFraction()).toBe("333/1000");
    expect(rule).toEqual(builtIn.indicators.get("referral-rate")?.rule);
  });

  test("weights replace all weights of that profile, and of no other", () => {
    const yaml = "profiles:\n  partner:\n    weights: { client-satisfaction: 60.5, complaint-rate: 39.5 }\n";
    expect(weights(yaml, "partner")).toEqual(["client-satisfaction 60.5", "complaint-rate 39.5"]);
    expect(weights(yaml, "assistant")).toEqual(weights("", "assistant"));
    expect(schemeOf(yaml).profiles.get("partner")?.label).toEqual(builtIn.profiles.get("partner")?.label);
  });

  test("a profile's targets are added to those that it has", () => {
    const { targets } =
      schemeOf("profiles:\n  partner:\n    targets: { client-satisfaction: 95 }\n").profiles.get("partner") ??
      {};
    expect([...(targets ?? [])].map(([id, value]) => `${id} ${toNumber(value, 2)}`)).toEqual([
      "new-clients 3",
      "new-client-revenue-share 0.3",
      "client-satisfaction 95",
    ]);
  });

  test("single policies are replaced one by one, and single raters within one", () => {
    const { policies } = schemeOf("policies:\n  credit: each\n  minimum-raters: { peer: 2 }\n");
    expect(policies).toEqual({
      ...builtIn.policies,
      credit: "each",
      "minimum-raters": { ...builtIn.policies["minimum-raters"], peer: 2 },
    });
  });

  test("grades and calendar days replace those before", () => {
    const { grades, calendar } = schemeOf(
      "grades: [{ from: 85, label: { zh: 甲, en: A } }, { from: 0, label: { zh: 乙, en: B } }]\ncalendar: { holidays: [2025-08-08] }\n",
    );
    expect(grades.map(({ from, label }) => `${label.zh} ${rounded(from, 0)}`)).toEqual(["甲 85", "乙 0"]);
    expect(calendar).toEqual({ holidays: ["2025-08-08"], workdays: [] });
  });

  test("sources are declared empty or with a scale", () => {
    const { sources } = schemeOf("sources:\n  referrals: { nil: true }\n  surveys: { scale: 5 }\n");
    expect(sources.get("referrals")).toEqual({ nil: true, scale: null, mappings: [] });
    expect(sources.get("surveys")).toMatchObject({
      nil: false,
      scale: { top: { n: 5n }, lowest: { n: 1n } },
    });
  });

  test("keys that every object has are keys that nobody knows", () => {
    expect(schemeErrors("__proto__:\n  policies: {}\nconstructor: {}\n").map(({ path }) => path)).toEqual([
      "__proto__",
      "constructor",
    ]);
    expect(schemeErrors("policies:\n  toString: x\n").map(({ path }) => path)).toEqual(["policies.toString"]);
  });
});
