import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { IndicatorInfo } from "../../src/domain/indicator-info.ts";
import { refusals, ruleSchema, sayRule } from "../../src/rules/index.ts";
import { readTarget } from "../../src/scheme/target.ts";
import { infoOf } from "../scheme/published-rule.ts";

const TEXT = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");

/** Each example: the indicator in its first line, the rule, and the sentence below it. */
const EXAMPLES = [...TEXT.matchAll(/```yaml\n# (.*)\n([\s\S]*?)```\n\n> (.*)\n/g)].map(
  ([, indicator = "", yaml = "", sentence = ""]) => ({ indicator, yaml, sentence }),
);

const UNITS = z.enum(["count", "share", "rating", "money", "days", "minutes", "level"]);

function readIndicator(text: string): { info: IndicatorInfo; target: string } {
  const [, unit, levels, better, target = ""] = /^(\w+)(?: \((.*)\))?, (\w+), target (.*)$/.exec(text) ?? [];
  const info = infoOf({
    unit: UNITS.parse(unit),
    better: z.enum(["higher", "lower"]).parse(better),
    levels: levels?.split(" "),
  });
  return { info, target };
}

/** Every key that a rule may have, however deep. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "properties" in schema ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}

describe("docs/rules.md", () => {
  test.for(EXAMPLES)("$sentence", ({ indicator, yaml, sentence }) => {
    const { info, target } = readIndicator(indicator);
    const goal = readTarget(target, info);
    const rule = ruleSchema.parse(parse(yaml));
    if ("wrong" in goal) throw new Error(goal.wrong.en);
    expect(refusals(rule, goal.value, info)).toEqual([]);
    expect(sayRule(rule, goal.value, info).zh).toBe(sentence);
  });

  test("has an example for every block of YAML, and names every key that a rule may have", () => {
    expect(EXAMPLES).toHaveLength(TEXT.split("```yaml").length - 1);
    const schema = z.toJSONSchema(ruleSchema, { io: "input", unrepresentable: "any" });
    const keys = new Set(keysOf(schema));
    expect(keys.size).toBeGreaterThan(25);
    expect([...keys].filter((key) => !TEXT.includes(`\`${key}\``))).toEqual([]);
  });
});
