import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** Faults of bonus and deduction items (服务规则 第五十条). */
export const itemEntries = {
  "item-kind-unknown": entry<{ found: string; known: string }>({
    level: "error",
    title: { zh: "没有这类奖惩事项", en: "Kind of item not known" },
    message: ({ found, known }) => ({
      zh: `考核方案中没有“${found}”这类奖惩事项；现有：${known}。`,
      en: `The scheme has no kind of item called “${found}”; it has: ${known}.`,
    }),
    remedy: () => ({
      zh: "请更正类别，或在 crm-kpi.yaml 的 items.kinds 中写明这一类。",
      en: "Correct the kind, or declare it in items.kinds of crm-kpi.yaml.",
    }),
  }),
  "item-out-of-range": entry<{ kind: Text; column: Text; range: string }>({
    level: "error",
    title: { zh: "奖惩事项超出规定范围", en: "Item outside its range" },
    message: ({ kind, column, range }) => ({
      zh: `“${kind.zh}”的${column.zh}应在规定范围内：${range}。`,
      en: `The ${column.en} of “${kind.en}” must be within its range: ${range}.`,
    }),
    remedy: () => ({
      zh: "请填写决定中的数值；确需超出的，请先由考核领导小组修改方案。",
      en: "Fill in what was decided; where it must be more, the leading group changes the scheme first.",
    }),
  }),
  "item-value-unexpected": entry<{ kind: Text; column: Text }>({
    level: "error",
    title: { zh: "奖惩事项不应有这个数值", en: "Item has a value that its kind does not have" },
    message: ({ kind, column }) => ({
      zh: `按考核方案，“${kind.zh}”没有${column.zh}，这一格却填了数值。`,
      en: `By the scheme “${kind.en}” has no ${column.en}, but this cell has one.`,
    }),
    remedy: () => ({
      zh: "请清空这一格，或更正类别。",
      en: "Empty the cell, or correct the kind.",
    }),
  }),
  "item-without-total": entry<{ person: string }>({
    level: "warning",
    title: { zh: "奖惩分值不起作用", en: "Item's points change nothing" },
    message: ({ person }) => ({
      zh: `${person}本季度没有总分，这一项的分值无处可加减。`,
      en: `${person} has no total this quarter; the points of this item change nothing.`,
    }),
    remedy: () => ({
      zh: "请确认当事人是否写对；无误则无须处理。",
      en: "Check that the person is the right one; if so, nothing needs to be done.",
    }),
  }),
} as const;
