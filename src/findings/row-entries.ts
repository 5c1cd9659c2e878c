import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** Faults of rows and cells, seen without looking at other exports. */
export const rowEntries = {
  "row-ragged": entry<{ found: string; expected: string }>({
    level: "error",
    title: { zh: "列数与表头不符", en: "Row does not fit the header" },
    message: ({ found, expected }) => ({
      zh: `这一行有 ${found} 格，表头有 ${expected} 列；多半是内容里的逗号没有加引号。`,
      en: `This row has ${found} cells, the header ${expected}; probably a comma inside a text without quotes.`,
    }),
    remedy: () => ({
      zh: "请更正该行，或改为导出 .xlsx。",
      en: "Correct the row, or export as .xlsx instead.",
    }),
  }),
  "cell-missing": entry<Record<string, never>>({
    level: "error",
    title: { zh: "必填项为空", en: "Required cell is blank" },
    message: () => ({ zh: "此格必须填写，现为空。", en: "This cell must be filled in; it is blank." }),
    remedy: () => ({
      zh: "请让提供部门补填；若这一行不是数据（如合计行），请删除该行。",
      en: "Have the department fill it in; if the row is no data (a total, say), delete the row.",
    }),
  }),
  "cell-invalid": entry<{ found: string; expected: Text }>({
    level: "error",
    title: { zh: "内容填写有误", en: "Cell not filled in rightly" },
    message: ({ found, expected }) => ({
      zh: `“${found}”填写有误，应填${expected.zh}。`,
      en: `“${found}” is not right here; expected is ${expected.en}.`,
    }),
    remedy: () => ({ zh: "请更正此格后重新提交。", en: "Correct the cell and deliver the file again." }),
  }),
  "cell-error": entry<{ found: string }>({
    level: "error",
    title: { zh: "公式出错", en: "Formula error in a cell" },
    message: ({ found }) => ({
      zh: `此格是公式错误值“${found}”。`,
      en: `The cell holds the formula error “${found}”.`,
    }),
    remedy: () => ({
      zh: "请在 Excel 中更正公式，或把结果粘贴为数值。",
      en: "Correct the formula in Excel, or paste its result as a value.",
    }),
  }),
  "digits-lost": entry<{ found: string }>({
    level: "error",
    title: { zh: "数字位数过多", en: "Too many digits for a number" },
    message: ({ found }) => ({
      zh: `此格按数字保存了“${found}”，超过 15 位，表格软件已丢失后面的数位。`,
      en: `The cell holds “${found}” as a number; of more than 15 digits a spreadsheet loses the last ones.`,
    }),
    remedy: () => ({
      zh: "请按原始凭证重新填写：编号先把单元格设为文本格式再输入；金额请核对单位。",
      en: "Enter it again from the original: a code into a cell formatted as text; an amount with its unit checked.",
    }),
  }),
  "formula-without-result": entry<{ found: string }>({
    level: "error",
    title: { zh: "公式没有结果", en: "Formula without a result" },
    message: ({ found }) => ({
      zh: `此格是公式“${found}”，但文件里没有保存计算结果。`,
      en: `The cell holds the formula “${found}”, but the file carries no result of it.`,
    }),
    remedy: () => ({
      zh: "请用 Excel 打开，重新计算并保存后再提交。",
      en: "Open the file in Excel, recalculate, save, and deliver it again.",
    }),
  }),
  "word-unknown": entry<{ found: string; allowed: string }>({
    level: "error",
    title: { zh: "用词不在范围内", en: "Word not in the list" },
    message: ({ found, allowed }) => ({
      zh: `“${found}”不在可用的词之内：${allowed}。`,
      en: `“${found}” is none of the words known here: ${allowed}.`,
    }),
    remedy: () => ({ zh: "请改用其中一个词。", en: "Use one of these words." }),
  }),
  "shares-not-100": entry<{ found: string; total: string }>({
    level: "error",
    title: { zh: "比例之和不是 100%", en: "Shares do not add up to 100 %" },
    message: ({ found, total }) => ({
      zh: `“${found}”中的比例合计为 ${total}%。每人写明比例时合计应为 100%；只有一人不写时，其余合计应低于 100%，剩下的归这一人。`,
      en: `The shares in “${found}” add up to ${total} %. With a share for each person they must give 100 %; where one person alone has none, the others must give less, and that one has the rest.`,
    }),
    remedy: () => ({
      zh: "请更正比例；若是平均分配，可以都不写比例。",
      en: "Correct the shares; for an equal split leave them all out.",
    }),
  }),
  "score-out-of-range": entry<{ found: string; lowest: string; top: string }>({
    level: "error",
    title: { zh: "评分超出量程", en: "Mark outside its scale" },
    message: ({ found, lowest, top }) => ({
      zh: `评分“${found}”超出本表量程 ${lowest}–${top}。`,
      en: `The mark “${found}” lies outside the scale ${lowest}–${top} of this export.`,
    }),
    remedy: () => ({
      zh: "请更正评分；若量程不同，请在 crm-kpi.yaml 的 sources 下写明 scale（5、10 或 100）。",
      en: "Correct the mark; if the scale is another, declare scale (5, 10 or 100) under sources in crm-kpi.yaml.",
    }),
  }),
  "scale-doubtful": entry<{ top: string; highest: string }>({
    level: "error",
    title: { zh: "量程可疑", en: "Scale is doubtful" },
    message: ({ top, highest }) => ({
      zh: `按 ${top} 分制读取，但全表最高只有 ${highest} 分，可能是 5 分制或 10 分制。`,
      en: `Read on a scale of ${top}, yet the highest mark is ${highest}: it may be a scale of 5 or 10.`,
    }),
    remedy: () => ({
      zh: "请在 crm-kpi.yaml 的 sources 下为本类数据写明 scale: 5、scale: 10 或 scale: 100。",
      en: "Declare scale: 5, scale: 10 or scale: 100 for this source under sources in crm-kpi.yaml.",
    }),
  }),
  "row-repeated": entry<{ first: Text; found: string }>({
    level: "confirm",
    title: { zh: "整行重复", en: "Whole row repeated" },
    message: ({ first }) => ({
      zh: `这一行与 ${first.zh} 完全相同，两行都已计入。`,
      en: `This row is exactly that of ${first.en} again; both were counted.`,
    }),
    remedy: () => ({
      zh: "若是重复录入，请删除一行后重新运行；若确实发生了两次，请在 crm-kpi.yaml 中确认。",
      en: "If it was entered twice, delete one and run again; if it happened twice, confirm it in crm-kpi.yaml.",
    }),
    asks: ({ found }) => ({ key: null, value: found }),
  }),
  "key-duplicate": entry<{ key: string; first: Text }>({
    level: "error",
    title: { zh: "编号重复", en: "Number given twice" },
    message: ({ key, first }) => ({
      zh: `编号“${key}”已在 ${first.zh} 出现过，同一编号只能有一行。`,
      en: `The number “${key}” stands already in ${first.en}; one number may have one row only.`,
    }),
    remedy: () => ({
      zh: "请删除多余的行，或更正编号。",
      en: "Delete the surplus row, or correct the number.",
    }),
  }),
  "dates-reversed": entry<{ earlier: string; later: string }>({
    level: "error",
    title: { zh: "日期先后颠倒", en: "Dates in the wrong order" },
    message: ({ earlier, later }) => ({
      zh: `${later} 早于 ${earlier}，先后颠倒。`,
      en: `${later} lies before ${earlier}, which it must follow.`,
    }),
    remedy: () => ({ zh: "请核对两个日期并更正。", en: "Check both dates and correct them." }),
  }),
  "kind-missing": entry<{ kinds: string }>({
    level: "error",
    title: { zh: "缺少委托类型", en: "Kind of engagement missing" },
    message: ({ kinds }) => ({
      zh: `方案只把这些类型算作重复委托：${kinds}；这份本季度签订的合同没有写类型，无法判断是否计入。`,
      en: `By the scheme only these kinds count as another engagement: ${kinds}; this engagement of the quarter has no kind.`,
    }),
    remedy: () => ({ zh: "请补填委托类型。", en: "Fill in the kind of engagement." }),
  }),
  "closing-date-missing": entry<Record<string, never>>({
    level: "error",
    title: { zh: "缺少结案日期", en: "Closing date missing" },
    message: () => ({
      zh: "状态为已结案或已解除，却没有结案日期，无法判断本季度是否仍在服务该客户。",
      en: "The status says closed or terminated, but there is no closing date: nobody can tell whether the client was still served.",
    }),
    remedy: () => ({ zh: "请补填结案日期。", en: "Fill in the closing date." }),
  }),
} as const;
