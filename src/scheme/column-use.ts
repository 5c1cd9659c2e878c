import type { Text } from "../domain/text.ts";
import type { Source } from "../sources/contract.ts";
import { kindName, type NamedKind } from "../sources/kinds/index.ts";
import type { Keys } from "./locate.ts";
import { unknownColumn } from "./own-sources.ts";
import type { Report } from "./report.ts";

export type KindName = NamedKind | "words";

/** What a column may be used for: the kinds that can be, and what is said of others. */
export type Use = { readonly kinds: readonly KindName[]; readonly says: Text };

const NUMBERS = ["number", "quantity", "money"] as const;
const DATES = ["date", "date-time"] as const;
const WORDS = ["text", "prose", "code", "client", "engagement", "yes-no", "words"] as const;

export const USES = {
  sum: { kinds: NUMBERS, says: { zh: "求和", en: "summed" } },
  mean: { kinds: [...NUMBERS, "percent", "score"], says: { zh: "求平均数或中位数", en: "averaged" } },
  weight: { kinds: ["number", "quantity", "percent"], says: { zh: "用作权数", en: "a weight" } },
  limit: { kinds: ["number", "quantity"], says: { zh: "用作时限", en: "a limit" } },
  compare: { kinds: [...NUMBERS, "percent", "score", ...DATES], says: { zh: "比较大小", en: "compared" } },
  equal: {
    kinds: [...WORDS, ...NUMBERS, "percent", "score", ...DATES],
    says: { zh: "与某个值比较", en: "compared with a value" },
  },
  distinct: {
    kinds: [...WORDS, ...DATES, "person"],
    says: { zh: "按不同的值计数", en: "counted by distinct value" },
  },
  date: { kinds: DATES, says: { zh: "用作日期", en: "a date" } },
  time: {
    kinds: ["date-time"],
    says: { zh: "按分钟或小时计时（需要日期时间）", en: "timed in minutes or hours" },
  },
  person: { kinds: ["person", "people"], says: { zh: "用作人员", en: "a person" } },
  engagement: { kinds: ["engagement"], says: { zh: "用作合同", en: "an engagement" } },
  client: { kinds: ["client"], says: { zh: "用作客户", en: "a client" } },
} as const satisfies Readonly<Record<string, Use>>;

const KIND_WORDS: Readonly<Record<KindName, Text>> = {
  text: { zh: "文字", en: "text" },
  prose: { zh: "多行文字", en: "prose" },
  code: { zh: "编号", en: "code" },
  number: { zh: "数字", en: "number" },
  quantity: { zh: "非负数", en: "quantity" },
  money: { zh: "金额", en: "money" },
  percent: { zh: "百分比", en: "percent" },
  score: { zh: "评分", en: "score" },
  date: { zh: "日期", en: "date" },
  "date-time": { zh: "日期时间", en: "date-time" },
  "yes-no": { zh: "是否", en: "yes-no" },
  person: { zh: "人员", en: "person" },
  people: { zh: "多名人员", en: "people" },
  client: { zh: "客户", en: "client" },
  engagement: { zh: "合同", en: "engagement" },
  words: { zh: "固定词语", en: "words" },
};

/** The kind of a column that can be used so; null, said at the path, where there is no such column or it cannot. */
export function usedColumn(
  source: Source,
  name: string,
  use: Use,
  path: Keys,
  report: Report,
): KindName | null {
  const column = Object.hasOwn(source.columns, name) ? source.columns[name] : undefined;
  const kind = column === undefined ? null : kindName(column.kind);
  if (kind !== null && use.kinds.includes(kind)) return kind;
  report(
    path,
    kind === null ? unknownColumn(name, Object.keys(source.columns)) : unfit(source, name, kind, use),
  );
  return null;
}

function unfit(source: Source, name: string, kind: KindName, use: Use): Text {
  const fit = columnsFor(source, use);
  const is = KIND_WORDS[kind];
  return {
    zh: `“${name}”列是${is.zh}，不能${use.says.zh}；可以的列：${fit === "" ? "无" : fit}`,
    en: `the column “${name}” is of kind ${is.en} and cannot be ${use.says.en}; columns that can: ${fit === "" ? "none" : fit}`,
  };
}

/** The columns of a source that can be used so, as a list. */
export function columnsFor({ columns }: Source, use: Use): string {
  return Object.entries(columns)
    .filter(([, { kind }]) => use.kinds.includes(kindName(kind)))
    .map(([name]) => name)
    .join(", ");
}
