import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** What is found out only when all exports are looked at together. */
export const measureEntries = {
  "history-missing": entry<{ quarter: string }>({
    level: "error",
    title: { zh: "缺少历史委托合同", en: "No engagements before the quarter" },
    message: ({ quarter }) => ({
      zh: `委托合同中没有 ${quarter} 之前签订的，客户登记也没有更早的首次委托日期；照此计算，每个客户都会成为新客户。`,
      en: `No engagement was signed before ${quarter} and no register gives an earlier first date: every client would look new.`,
    }),
    remedy: () => ({
      zh: "请让业务部导出全部历史合同或提供客户登记；若确无历史，请在 crm-kpi.yaml 写明 policies: { history: none }。",
      en: "Have the whole history exported or a client register delivered; if there is none on purpose, set policies: { history: none } in crm-kpi.yaml.",
    }),
  }),
  "nobody-assessed": entry<{ quarter: Text }>({
    level: "error",
    title: { zh: "没有被考核人员", en: "Nobody to assess" },
    message: ({ quarter }) => ({
      zh: `人员名册中没有${quarter.zh}在职天数达到规定的人员。`,
      en: `The roster holds nobody who was employed long enough in ${quarter.en}.`,
    }),
    remedy: () => ({
      zh: "请核对人员名册的入职、离职日期和所选季度。",
      en: "Check the dates of joining and leaving, and the quarter asked for.",
    }),
  }),
  "period-wrong": entry<{ source: Text; rows: string; quarter: string }>({
    level: "error",
    title: { zh: "不是本季度的数据", en: "Another quarter's data" },
    message: ({ source, rows, quarter }) => ({
      zh: `“${source.zh}”共 ${rows} 行，日期都不在 ${quarter}，多半是放错了季度的文件。`,
      en: `Every row of “${source.en}” (${rows}) is dated outside ${quarter}: probably another quarter's file.`,
    }),
    remedy: () => ({
      zh: "请放入本季度的文件；若本季度确实没有发生，请提交只有表头的文件。",
      en: "Put this quarter's file here; if nothing happened, deliver a file with its header only.",
    }),
  }),
  "rows-outside-quarter": entry<{ source: Text; rows: string; quarter: string }>({
    level: "confirm",
    title: { zh: "部分行不在本季度", en: "Rows outside the quarter" },
    message: ({ source, rows, quarter }) => ({
      zh: `“${source.zh}”有 ${rows} 行的日期不在 ${quarter}，没有计入。`,
      en: `Rows of “${source.en}” dated outside ${quarter} and not counted: ${rows}.`,
    }),
    remedy: () => ({
      zh: "若日期录错，请更正后重新运行；若确属其他季度，请在 crm-kpi.yaml 中确认。",
      en: "If a date is mistaken, correct it and run again; if they belong to another quarter, confirm it in crm-kpi.yaml.",
    }),
    asks: ({ rows }) => ({ key: null, value: rows }),
  }),
  "times-reversed": entry<{ source: Text; rows: string; list: Text; from: string; to: string }>({
    level: "confirm",
    title: { zh: "时间先后颠倒", en: "Times in the wrong order" },
    message: ({ source, rows, list, from, to }) => ({
      zh: `“${source.zh}”有 ${rows} 行（第 ${list.zh} 行）的“${to}”早于“${from}”，这些行已照此计入，算出的时间为负数。`,
      en: `Rows of “${source.en}” whose “${to}” lies before their “${from}”: ${rows} (rows ${list.en}). They were counted so, with a negative time.`,
    }),
    remedy: () => ({
      zh: "若时间录错，请更正后重新运行；若本来就可能提前，请在 crm-kpi.yaml 中确认。",
      en: "If a time is mistaken, correct it and run again; if it can lie before, confirm it in crm-kpi.yaml.",
    }),
    asks: ({ rows, to }) => ({ key: to, value: rows }),
  }),
  "quarter-unfinished": entry<{ last: string; cutOff: string }>({
    level: "warning",
    title: { zh: "季度尚未结束", en: "Quarter not over" },
    message: ({ last, cutOff }) => ({
      zh: `截止日 ${cutOff} 早于季度最后一天 ${last}，结果只是阶段性的。`,
      en: `The cut-off ${cutOff} lies before the quarter's last day ${last}: the results are provisional.`,
    }),
    remedy: () => ({ zh: "请在季度结束后重新运行。", en: "Run again when the quarter is over." }),
  }),
  "holidays-unknown": entry<{ year: string }>({
    level: "warning",
    title: { zh: "节假日安排未知", en: "Holidays not known" },
    message: ({ year }) => ({
      zh: `程序没有 ${year} 年的放假调休安排，投诉期限按普通周末计算。`,
      en: `The holidays and make-up days of ${year} are not known; complaint limits were computed with plain weekends.`,
    }),
    remedy: () => ({
      zh: "请在 crm-kpi.yaml 的 calendar 下补充该年的 holidays 和 workdays。",
      en: "Add that year's holidays and workdays under calendar in crm-kpi.yaml.",
    }),
  }),
} as const;
