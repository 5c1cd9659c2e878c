import { describe, expect, test } from "vitest";
import { indicatorsOf } from "../../../src/indicators/index.ts";
import { schemeChanges } from "../../../src/output/result-comparison/scheme-changes.ts";
import { schemeOf } from "../../support/quarter.ts";

const WEIGHTS = "new-clients: 50, internal-communication: 50";
const PROFILE = `profiles: { lead-lawyer: { weights: { ${WEIGHTS} } } }\n`;

function changes(before: string, after: string): string[] {
  const [old, now] = [schemeOf(before), schemeOf(after)];
  const infos = new Map([...indicatorsOf(old), ...indicatorsOf(now)].map((info) => [info.id, info]));
  return schemeChanges(old, now, infos).map(
    ({ what, before: was, after: is }) => `${what.zh}：${was?.zh ?? "–"} → ${is?.zh ?? "–"}`,
  );
}

describe("what is another rule than before (考核规定 §二.1)", () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ["the same scheme", PROFILE, PROFILE, []],
    ["a policy", "", "policies: { withdrawn-complaints: exclude }\n", ["撤回的投诉：计入 → 不计入"]],
    [
      "weights of a profile",
      PROFILE,
      PROFILE.replace(WEIGHTS, "new-clients: 40, internal-communication: 60"),
      ["主办律师 · 新客户数量 · 权重：50 → 40", "主办律师 · 内部沟通效率 · 权重：50 → 60"],
    ],
    [
      "an indicator that a profile has no longer",
      PROFILE,
      PROFILE.replace(WEIGHTS, "new-clients: 100"),
      ["主办律师 · 新客户数量 · 权重：50 → 100", "主办律师 · 内部沟通效率 · 权重：50 → –"],
    ],
    [
      "a target, and not the rule in whose sentence it stands",
      "",
      "indicators: { complaint-rate: { target: 3% } }\n",
      ["客户投诉率 · 目标：5% → 3%"],
    ],
    [
      "what becomes of a weight without data",
      "",
      "indicators: { referral-rate: { no-value: zero } }\n",
      ["客户推荐率 · 没有数据时：权重不计，其余指标按比例放大 → 不得分"],
    ],
    [
      "grades",
      "grades: [{ from: 90, label: 甲 }, { from: 0, label: 乙 }]\n",
      "grades: [{ from: 85, label: 甲 }, { from: 0, label: 乙 }]\n",
      ["等级：甲 90 分起、乙 0 分起 → 甲 85 分起、乙 0 分起"],
    ],
    [
      "what has no short words, by its name",
      "",
      "aliases: { people: { 小张: L001 } }\ncalendar: { holidays: [2025-08-01] }\nsources: { surveys: { scale: 5 } }\n",
      ["节假日与调休：– → –", "别名：– → –", "数据读取方式 · 满意度调查：– → –"],
    ],
  ];
  test.each(cases)("%s", (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});
