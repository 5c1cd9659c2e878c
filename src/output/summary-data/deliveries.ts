import type { Lang, Text } from "../../domain/text.ts";
import type { Delivery } from "../../scoring/contract.ts";
import type { Source } from "../../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../../sources/departments.ts";
import type { Publication } from "../contract.ts";
import { sayNotData } from "../not-data.ts";
import type { Item } from "../template/contract.ts";
import { type Fields, items } from "./marks.ts";

const COLON: Text = { zh: "：", en: ": " };

/** How many characters of a SHA-256 are shown: enough to tell any two files apart. */
const SHORT = 12;

export const STATES = {
  delivered: { zh: "已提交", en: "delivered" },
  empty: { zh: "声明为空", en: "declared empty" },
  missing: { zh: "未提交", en: "not delivered" },
  optional: { zh: "未提交（可不提交）", en: "not delivered (optional)" },
} as const satisfies Record<string, Text>;

/** Who delivered what: each source with its files in order, or that it was declared empty or did not come. */
export function deliveryItems({ assessment, deliveries, lang }: Publication): Item[] {
  return items(
    "deliveries",
    assessment.scheme.sourceBook.all.flatMap((source) => {
      const own = deliveries.filter((one) => one.source === source.id);
      if (own.length > 0) return own.map((one) => deliveredFields(source, one, lang));
      const nil = assessment.scheme.sources.get(source.id)?.nil === true;
      const absent = source.compulsory ? STATES.missing : STATES.optional;
      return [sourceFields(source, nil ? STATES.empty : absent, lang)];
    }),
  );
}

function sourceFields({ label, department }: Source, state: Text, lang: Lang): Fields<"deliveries"> {
  return {
    department: DEPARTMENT_LABELS[department][lang],
    source: label[lang],
    state: state[lang],
    file: null,
    sheet: null,
    first: null,
    last: null,
    rows: null,
    used: null,
    "left-out": null,
    blank: null,
    faulty: null,
    why: null,
    sha256: null,
  };
}

function deliveredFields(source: Source, one: Delivery, lang: Lang): Fields<"deliveries"> {
  const left = one.leftOut.reduce((total, { rows }) => total + rows, 0);
  return {
    ...sourceFields(source, STATES.delivered, lang),
    file: one.file,
    sheet: one.sheet,
    first: one.span === null ? null : { date: one.span.first },
    last: one.span === null ? null : { date: one.span.last },
    rows: { number: one.rows },
    used: { number: one.used },
    "left-out": { number: left },
    blank: { number: one.blank },
    faulty: { number: one.faulty },
    why: [
      ...one.leftOut.map(({ reason, rows }) => `${reason[lang]}${COLON[lang]}${rows}`),
      ...one.notData.map((line) => sayNotData(line, lang)),
    ].join("\n"),
    sha256: one.sha256.slice(0, SHORT),
  };
}
