import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** Faults of a firm's own scorecard template. It belongs to the configuration, not to the data. */
export const templateEntries = {
  "mark-unknown": entry<{ mark: string; detail: Text; nearest: string | null }>({
    level: "error",
    title: { zh: "模板中的标记无法识别", en: "Mark of the template not known" },
    message: ({ mark, detail, nearest }) => ({
      zh: `标记“${mark}”无法填写：${detail.zh}。${nearest === null ? "" : `您要写的可能是“${nearest}”。`}`,
      en: `The mark “${mark}” cannot be filled in: ${detail.en}.${nearest === null ? "" : ` You may have meant “${nearest}”.`}`,
    }),
    remedy: () => ({
      zh: "请在模板中更正。可用的标记都列在 crm-kpi templates --scorecard 写出的“标记说明”表中。",
      en: "Correct it in the template. All marks are listed on the sheet “Template marks” that crm-kpi templates --scorecard writes.",
    }),
  }),
  "mark-misplaced": entry<{ mark: string; detail: Text }>({
    level: "error",
    title: { zh: "模板中的标记放错了位置", en: "Mark in the wrong place of the template" },
    message: ({ mark, detail }) => ({
      zh: `标记“${mark}”不能放在这里：${detail.zh}。`,
      en: `The mark “${mark}” cannot stand here: ${detail.en}.`,
    }),
    remedy: () => ({
      zh: "请在模板中移开或删去这个标记，然后重新运行。",
      en: "Move the mark or delete it in the template, and run again.",
    }),
  }),
  "template-unreadable": entry<{ detail: Text; todo: Text }>({
    level: "error",
    title: { zh: "模板不能使用", en: "Template cannot be used" },
    message: ({ detail }) => ({
      zh: `记分卡模板不能使用：${detail.zh}。`,
      en: `The scorecard's template cannot be used: ${detail.en}.`,
    }),
    remedy: ({ todo }) => todo,
  }),
} as const;
