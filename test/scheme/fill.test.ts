import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { test } from "vitest";
import { sayRule, ruleSchema } from "../../src/rules/index.ts";
import { readTarget } from "../../src/scheme/target.ts";
import { infoOf } from "./published-rule.ts";
test("fill", () => {
  const dir = new URL("./published/", import.meta.url);
  for (const name of readdirSync(dir)) {
    const text = readFileSync(new URL(name, dir), "utf8").replace(/says:\n  zh: .*\n  en: .*\n/, "");
    const y = parse(text);
    const info = infoOf(y.indicator);
    const t = readTarget(String(y.target), info);
    if ("wrong" in t) throw new Error(name + JSON.stringify(t));
    const rule = ruleSchema.safeParse(y.rule);
    if (!rule.success) { console.log(name, JSON.stringify(rule.error.issues, null, 1)); continue; }
    const { zh, en } = sayRule(rule.data, t.value, info);
    console.log(`${name}\n  ${y.written}\n  ${zh}\n  ${en}`);
    writeFileSync(new URL(name, dir), text.replace("rows:\n", `says:\n  zh: ${JSON.stringify(zh)}\n  en: ${JSON.stringify(en)}\nrows:\n`));
  }
});
