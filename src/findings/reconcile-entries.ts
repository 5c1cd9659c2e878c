import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** What does not fit together: with what finance says, with the quarter before, with who is assessed. */
export const reconcileEntries = {
  "confirmation-unmatched": entry<{ finding: string; place: string }>({
    level: "warning",
    title: { zh: "确认事项没有对应的问题", en: "Confirmation fits no finding" },
    message: ({ finding, place }) => ({
      zh: `配置中对 ${finding}（${place}）的确认，本次检查没有与之相符的问题，可能数据已更正，也可能值已改变。`,
      en: `The confirmation of ${finding} (${place}) fits nothing that was found: the data were corrected, or the value is another now.`,
    }),
    remedy: () => ({
      zh: "请核对后删除这条确认；若值已改变，请按新的提示重新确认。",
      en: "Look at it and delete it; if the value changed, confirm anew what is asked now.",
    }),
  }),
  "control-total-differs": entry<{
    source: Text;
    quarter: string;
    what: Text;
    given: string;
    found: string;
  }>({
    level: "error",
    title: { zh: "与控制总数不符", en: "Differs from the control total" },
    message: ({ source, quarter, what, given, found }) => ({
      zh: `“${source.zh}”${quarter} 的${what.zh}：控制总数为 ${given}，导出文件合计为 ${found}。`,
      en: `${what.en} of “${source.en}” in ${quarter}: the control total is ${given}, the exports give ${found}.`,
    }),
    remedy: () => ({
      zh: "请与提供部门核对：文件是否缺行、重复或金额有误；控制总数写错的，请在 crm-kpi.yaml 的 control-totals 中更正。",
      en: "Find out with the department whether rows are missing, doubled or wrong; if the control total is wrong, correct it under control-totals in crm-kpi.yaml.",
    }),
  }),
  "period-label-wrong": entry<{ label: string; quarter: string }>({
    level: "error",
    title: { zh: "文件标明的是其他期间", en: "The file says it is of another period" },
    message: ({ label, quarter }) => ({
      zh: `文件名、工作表名或标题行写的是“${label}”，而考核的是 ${quarter}。`,
      en: `The file's name, sheet or title says “${label}”; the quarter assessed is ${quarter}.`,
    }),
    remedy: () => ({
      zh: "请换成本季度的文件；若内容确属本季度，请更正标题或文件名。",
      en: "Put the right quarter's file in its place; if its content is of this quarter, correct the title or name.",
    }),
  }),
  "file-copy": entry<{ first: string; rows: string }>({
    level: "confirm",
    title: { zh: "可能是另一个文件的副本", en: "Perhaps a copy of another file" },
    message: ({ first, rows }) => ({
      zh: `看文件名，这是“${first}”的副本，但内容不同：两个文件都已读入，这里的 ${rows} 行也计入了，有重复计算的可能。`,
      en: `By its name this is a copy of “${first}”, with other content: both were read, the ${rows} rows here counted too, and what stands in both counts twice.`,
    }),
    remedy: () => ({
      zh: "请只保留正确的一个，把另一个移走后重新运行；若两个文件各有各的数据，请改名，或在 crm-kpi.yaml 中确认。",
      en: "Keep the right one, move the other away and run again; if each has rows of its own, rename it or confirm it in crm-kpi.yaml.",
    }),
    asks: ({ rows }) => ({ key: null, value: rows }),
  }),
  "file-of-other-quarter": entry<{ source: Text; other: string; share: string }>({
    level: "error",
    title: { zh: "与其他季度的文件雷同", en: "The same as another quarter's file" },
    message: ({ source, other, share }) => ({
      zh: `“${source.zh}”有 ${share} 的行与 ${other} 已提交的相同，可能误放了其他季度的文件。`,
      en: `${share} of the rows of “${source.en}” are those delivered for ${other}: it may be that quarter's file.`,
    }),
    remedy: () => ({
      zh: "请让提供部门提交本季度的文件。",
      en: "Have the department deliver this quarter's file.",
    }),
  }),
  "amount-moved": entry<{ source: Text; column: string; before: string; now: string; other: string }>({
    level: "confirm",
    title: { zh: "金额的量级变了", en: "Amounts of another magnitude" },
    message: ({ source, column, before, now, other }) => ({
      zh: `“${source.zh}”中“${column}”的中位数为 ${now} 元，${other} 为 ${before} 元，相差百倍以上，可能混淆了元和万元。`,
      en: `The median of “${column}” in “${source.en}” is ${now} yuan, in ${other} it was ${before}: more than a hundredfold; yuan and 10,000 yuan may have been mixed up.`,
    }),
    remedy: () => ({
      zh: "请核对单位；若单位有误，请在表头写明（如“金额(万元)”）或在配置中声明。",
      en: "Look at the unit; if it is wrong, say it in the header (such as “金额(万元)”) or in the configuration.",
    }),
    asks: ({ before, now, column }) => ({ key: column, value: `${before} → ${now}` }),
  }),
  "person-moved": entry<{ person: string; id: string; before: string; now: string; other: string }>({
    level: "confirm",
    title: { zh: "总分变动超过一半", en: "Total moved by more than half" },
    message: ({ person, before, now, other }) => ({
      zh: `${person} 的总分由 ${other} 的 ${before} 变为 ${now}，变动超过一半。`,
      en: `The total of ${person} went from ${before} in ${other} to ${now}: more than half.`,
    }),
    remedy: () => ({
      zh: "请用 explain 命令核对原因（人员、合同、评分是否齐全）。",
      en: "Look at the cause with explain: are people, engagements and ratings complete?",
    }),
    asks: ({ id, before, now }) => ({ key: id, value: `${before} → ${now}` }),
  }),
  "person-not-in-source": entry<{ person: string; id: string; source: Text; listed: string }>({
    level: "confirm",
    title: { zh: "被考核人在数据中没有出现", en: "An assessed person is missing from a source" },
    message: ({ person, source }) => ({
      zh: `${person}参加考核，但“${source.zh}”中没有与其有关的行。`,
      en: `${person} is assessed, but no row of “${source.en}” is about this person.`,
    }),
    remedy: ({ id, listed }) => ({
      zh: `请让提供部门补充；若确实不涉及此人，请列入 crm-kpi.yaml 的例外名单：exceptions: { ${listed}: [${id}] }。`,
      en: `Have it completed; if the person has nothing to do with it, put the person on the list of exceptions in crm-kpi.yaml: exceptions: { ${listed}: [${id}] }.`,
    }),
    asks: ({ id, listed }) => ({ key: id, value: listed }),
  }),
  "person-not-excepted": entry<{ person: string; id: string; source: Text; listed: string }>({
    level: "error",
    title: {
      zh: "被考核人既无数据，也不在例外名单",
      en: "An assessed person has neither rows nor an exception",
    },
    message: ({ person, source, listed }) => ({
      zh: `“${source.zh}”有例外名单（exceptions 的 ${listed}），${person}不在其中，数据中也没有与其有关的行。`,
      en: `“${source.en}” has a list of exceptions (exceptions: ${listed}); ${person} is not on it, and no row is about this person.`,
    }),
    remedy: ({ id }) => ({
      zh: `请让提供部门补充；若确实不涉及此人，请把 ${id} 加入例外名单。`,
      en: `Have it completed; if the person has nothing to do with it, add ${id} to the list of exceptions.`,
    }),
  }),
} as const;
