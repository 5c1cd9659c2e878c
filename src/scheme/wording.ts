import type { z } from "zod";
import { type Text, unpackText } from "../domain/text.ts";
import type { Keys } from "./locate.ts";
import { didYouMean } from "./suggest.ts";
import { fullWidthHint } from "./yaml-faults.ts";

type Issue = z.core.$ZodIssue;

/** The keys that may stand at a path. */
export type KeysAt = (path: Keys) => readonly string[];

/**
 * The validation library's issues in words of ours, each at the path of what is wrong.
 * @param above the path to what was validated
 */
export function issueTexts(
  issues: readonly Issue[],
  keysAt: KeysAt,
  above: Keys = [],
): { path: Keys; text: Text }[] {
  const misspelt = issues
    .filter(({ code }) => code === "unrecognized_keys")
    .map(({ path }) => path.join("."));
  return issues.flatMap((issue): { path: Keys; text: Text }[] => {
    // What is missing beside a misspelt key is most likely that key.
    if (issue.code === "custom" && misspelt.includes(issue.path.join("."))) return [];
    const path = [...above, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
    const meant = issue.code === "invalid_union" ? likeliest(issue.errors) : [];
    if (meant.length > 0) return issueTexts(meant, keysAt, path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...path, key], text: unknownKey(key, path, keysAt) }));
    }
    if (issue.code === "invalid_key") {
      const own = issue.issues.flatMap(({ message }) => unpackText(message) ?? []);
      if (own[0] !== undefined) return [{ path, text: own[0] }];
      return [{ path, text: unknownKey(String(path.at(-1)), path.slice(0, -1), keysAt) }];
    }
    return [{ path, text: issueText(issue) }];
  });
}

/** More keys than this help nobody to find the right one. */
const MOST_LISTED = 20;

/** A key that nobody knows, and the one that was probably meant; a policy outside `policies` is told where it belongs. */
function unknownKey(key: string, path: Keys, keysAt: KeysAt): Text {
  if (path.length === 0 && keysAt(["policies"]).includes(key)) {
    return {
      zh: `“${key}”要写在 policies 下面（缩进两格）`,
      en: `“${key}” belongs below policies (indented by two blanks)`,
    };
  }
  const known = keysAt(path);
  const meant = didYouMean(key, known);
  const none = { zh: `没有“${key}”这一项`, en: `there is no key “${key}”` };
  const wide = fullWidthHint(key);
  if (wide.zh !== "") return { zh: `${none.zh}${wide.zh}`, en: `${none.en}${wide.en}` };
  if (meant.zh !== "") return { zh: `${none.zh}${meant.zh}`, en: `${none.en}${meant.en}` };
  const listed = known.length > 0 && known.length <= MOST_LISTED;
  const names = known.join(", ");
  return {
    zh: `${none.zh}，请检查拼写${listed ? `；这里可以写：${names}` : ""}`,
    en: `${none.en}; check its spelling${listed ? `; possible here: ${names}` : ""}`,
  };
}

/** Of several forms that a value may have, the one that was meant: whose mistakes lie deepest in it, and are fewest. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(depthOf));
  const [best] = [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best !== undefined && depth(best) > 0 ? best : [];
}

/** A key that nobody knows stands one deeper than what it is a key of. */
function depthOf({ code, path }: Issue): number {
  return path.length + (code === "unrecognized_keys" ? 1 : 0);
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
    const values = issue.values.map(String);
    const allowed = values.join(", ");
    const meant = didYouMean(typeof issue.input === "string" ? issue.input : "", values);
    return { zh: `应为其中之一：${allowed}${meant.zh}`, en: `expected one of: ${allowed}${meant.en}` };
  }
  if (issue.code === "invalid_type") {
    const { zh, en } = TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    return issue.input === undefined
      ? { zh: `缺少此项，应为${zh}`, en: `missing; expected ${en}` }
      : { zh: `类型不对，应为${zh}`, en: `of the wrong type; expected ${en}` };
  }
  if (issue.code === "invalid_union") {
    return issue.input === undefined
      ? { zh: "缺少此项", en: "missing" }
      : {
          zh: "写法不对，请对照说明文档中的例子",
          en: "not written as it should be; compare the examples in the documents",
        };
  }
  if (issue.code === "too_small" && issue.origin === "array") {
    return { zh: `至少要写 ${issue.minimum} 项`, en: `expected at least ${issue.minimum} of them` };
  }
  if (issue.code === "too_small") {
    return { zh: `太小，至少为 ${issue.minimum}`, en: `too small; at least ${issue.minimum}` };
  }
  if (issue.code === "too_big") {
    return { zh: `太大，最多为 ${issue.maximum}`, en: `too large; at most ${issue.maximum}` };
  }
  return { zh: `写法不符合要求（${issue.message}）`, en: issue.message };
}
