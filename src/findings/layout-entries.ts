import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** Faults in how a sheet is laid out: totals, hidden rows, merged cells, units above the header. */
export const layoutEntries = {
  "total-differs": entry<{ label: string; found: string; sums: string }>({
    level: "error",
    title: { zh: "合计与明细不符", en: "Total differs from its rows" },
    message: ({ label, found, sums }) => ({
      zh: `“${label}”行的合计是 ${found} 元，而明细相加为 ${sums} 元，可能有行缺失或改动。`,
      en: `The line “${label}” says ${found} yuan, but its rows add up to ${sums} yuan: rows may be missing or changed.`,
    }),
    remedy: () => ({
      zh: "请与提供部门核对明细和合计；合计行本身从不计入。",
      en: "Check rows and total with the department; a totals line itself is never counted.",
    }),
  }),
  "rows-hidden": entry<{ count: string; rows: string }>({
    level: "warning",
    title: { zh: "隐藏的行已计入", en: "Hidden rows were counted" },
    message: ({ count, rows }) => ({
      zh: `有 ${count} 行被隐藏或被筛选掉（第 ${rows} 行），仍已计入。`,
      en: `Rows hidden by hand or by a filter were counted all the same: ${rows} (${count} in all).`,
    }),
    remedy: () => ({
      zh: "若这些行不应计入，请从文件中删除，或在 crm-kpi.yaml 的该类数据下写明 hidden: skip。",
      en: "If they should not count, delete them from the file, or declare hidden: skip for this source in crm-kpi.yaml.",
    }),
  }),
  "columns-hidden": entry<{ columns: string }>({
    level: "warning",
    title: { zh: "隐藏的列已读取", en: "Hidden columns were read" },
    message: ({ columns }) => ({
      zh: `这些列被隐藏，但已按其内容读取：${columns}。`,
      en: `These columns are hidden and were read all the same: ${columns}.`,
    }),
    remedy: () => ({
      zh: "请取消隐藏并核对内容；不应计入的列请删除。",
      en: "Unhide them and check what they hold; delete a column that should not count.",
    }),
  }),
  "sheet-hidden": entry<Record<string, never>>({
    level: "warning",
    title: { zh: "隐藏的工作表已计入", en: "A hidden sheet was counted" },
    message: () => ({
      zh: "这个工作表是隐藏的，其中的数据仍已计入。",
      en: "This sheet is hidden; its rows were counted all the same.",
    }),
    remedy: () => ({
      zh: "请取消隐藏并核对；若不应计入，请从文件中删除该工作表。",
      en: "Unhide and check it; delete the sheet if it should not count.",
    }),
  }),
  "merged-number": entry<{ found: string; rows: string }>({
    level: "error",
    title: { zh: "数字跨行合并", en: "A number merged over rows" },
    message: ({ found, rows }) => ({
      zh: `“${found}”跨第 ${rows} 行合并，无法判断属于哪一行，还是应在各行之间分配。`,
      en: `“${found}” is merged over rows ${rows}: whether it belongs to one of them, or how it is to be split, cannot be told.`,
    }),
    remedy: () => ({
      zh: "请取消合并，在每一行填写各自的数字；若这几行是同一编号的明细，请在 crm-kpi.yaml 中写明 merge-by。",
      en: "Unmerge the cells and give each row its own number; if the rows are lines of one item, declare merge-by in crm-kpi.yaml.",
    }),
  }),
  "value-under-merge": entry<{ found: string }>({
    level: "error",
    title: { zh: "合并单元格下另有内容", en: "A value under merged cells" },
    message: ({ found }) => ({
      zh: `此格在合并区域之内，表面看不到，里面却有“${found}”。`,
      en: `This cell lies under a merged area, where nobody sees it, and holds “${found}”.`,
    }),
    remedy: () => ({
      zh: "请取消合并，核对被盖住的内容，更正后重新提交。",
      en: "Unmerge the cells, check what was covered, correct it and deliver the file again.",
    }),
  }),
  "unit-unclear": entry<{ found: string }>({
    level: "error",
    title: { zh: "金额单位不明", en: "Unit of amounts not clear" },
    message: ({ found }) => ({
      zh: `表头上方注明单位是“${found}”，无法换算为人民币元。`,
      en: `A line above the header gives the unit “${found}”, which cannot be turned into yuan.`,
    }),
    remedy: () => ({
      zh: "请让提供部门按人民币元提供；若金额已是人民币，请在 crm-kpi.yaml 中用 unit 写明该列的单位，如 unit: { amount: 万元 }。",
      en: "Have the amounts delivered in yuan; if they are, give the column's unit in crm-kpi.yaml, such as unit: { amount: 万元 }.",
    }),
  }),
  "line-items-differ": entry<{ first: Text }>({
    level: "error",
    title: { zh: "同一编号的明细不一致", en: "Lines of one number disagree" },
    message: ({ first }) => ({
      zh: `这一行与 ${first.zh} 编号相同，按 merge-by 合并为一条，但此列内容不同。`,
      en: `This row has the number of ${first.en} and is merged with it (merge-by), but this column differs.`,
    }),
    remedy: () => ({
      zh: "请更正其中一行；若两行本来是两件事，请使用不同的编号。",
      en: "Correct one of the two; if they are two things, give them different numbers.",
    }),
  }),
} as const;
