import type { z } from "zod";
import { type Text, unpackText } from "../domain/text.ts";
import type { Keys } from "./locate.ts";

type Issue = z.core.$ZodIssue;

/** The validation library's issues in words of ours, each at the path of what is wrong. */
export function issueTexts(issues: readonly Issue[]): { path: Keys; text: Text }[] {
  return issues.flatMap((issue): { path: Keys; text: Text }[] => {
    const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
    const meant = issue.code === "invalid_union" ? likeliest(issue.errors) : [];
    if (meant.length > 0) {
      return issueTexts(meant).map((one) => ({ ...one, path: [...path, ...one.path] }));
    }
    if (issue.code !== "unrecognized_keys") return [{ path, text: issueText(issue) }];
    return issue.keys.map((key) => ({
      path: [...path, key],
      text: { zh: `没有“${key}”这一项，请检查拼写`, en: `there is no key “${key}”; check its spelling` },
    }));
  });
}

/** Of several forms that a value may have, the one that was meant: whose mistakes lie deepest in it. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  const [best] = [...branches].sort((a, b) => depth(b) - depth(a));
  return best !== undefined && depth(best) > 0 ? best : [];
}

/** What a value must be, in words. */
const TYPES: Readonly<Record<string, Text>> = {
  object: { zh: "一组“键: 值”", en: "a group of keys and values" },
  record: { zh: "一组“键: 值”", en: "a group of keys and values" },
  array: { zh: "列表", en: "a list" },
  string: { zh: "文字", en: "a text" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: " true 或 false", en: "true or false" },
};

function issueText(issue: Issue): Text {
  const own = unpackText(issue.message);
  if (own !== null) return own;
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String).join(", ");
    return { zh: `应为其中之一：${allowed}`, en: `expected one of: ${allowed}` };
  }
  if (issue.code === "invalid_type") {
    const { zh, en } = TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    return issue.input === undefined
      ? { zh: `缺少此项，应为${zh}`, en: `missing; expected ${en}` }
      : { zh: `类型不对，应为${zh}`, en: `of the wrong type; expected ${en}` };
  }
  if (issue.code === "too_small") {
    return { zh: `太小，至少为 ${issue.minimum}`, en: `too small; at least ${issue.minimum}` };
  }
  if (issue.code === "too_big") {
    return { zh: `太大，最多为 ${issue.maximum}`, en: `too large; at most ${issue.maximum}` };
  }
  if (issue.code === "invalid_key") {
    return { zh: "没有这一项，请检查拼写", en: "no such key; check its spelling" };
  }
  return { zh: `写法不符合要求（${issue.message}）`, en: issue.message };
}
