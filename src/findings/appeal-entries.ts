import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** What can be wrong with an appeal, its decision and the correction that it asks for (考核规定 §二.2). */
export const appealEntries = {
  "appeal-pending": entry<{ person: string; disputed: string }>({
    level: "note",
    title: { zh: "申诉尚未决定", en: "Appeal not decided" },
    message: ({ person, disputed }) => ({
      zh: `${person}的申诉尚未决定：${disputed}。`,
      en: `The appeal of ${person} is not decided: ${disputed}.`,
    }),
    remedy: () => ({
      zh: "作出决定前，相关数值、得分和名次仍可能变化；决定后请填写“决定”“决定日期”“决定人”和“决定理由”，再运行一次。",
      en: "Values, points and ranks may still change. Once it is decided, fill in decision, date, decider and reason, and run again.",
    }),
  }),
  "appeal-late": entry<{ filed: string; received: string; last: string; days: string }>({
    level: "error",
    title: { zh: "申诉超过期限", en: "Appeal filed too late" },
    message: ({ filed, received, last, days }) => ({
      zh: `结果于 ${received} 签收，申诉期限为 ${days} 个自然日，至 ${last} 为止；申诉于 ${filed} 提出，已超过期限。`,
      en: `The result was received on ${received}; appeals are open for ${days} calendar days, until ${last}. This one was filed on ${filed}.`,
    }),
    remedy: () => ({
      zh: "请核对两个日期。确已超期的，决定应为“驳回”；需要延长期限的，请修改方案中的 policies.appeal-days。",
      en: "Check both dates. If it is late, the decision is “dismissed”; a longer window is set by policies.appeal-days.",
    }),
  }),
  "appeal-too-early": entry<{ filed: string; received: string }>({
    level: "error",
    title: { zh: "申诉早于结果签收", en: "Appeal filed before the result was received" },
    message: ({ filed, received }) => ({
      zh: `申诉日期 ${filed} 早于结果签收日期 ${received}。`,
      en: `It was filed on ${filed}, before the result was received on ${received}.`,
    }),
    remedy: () => ({ zh: "请核对两个日期并更正。", en: "Check both dates and correct them." }),
  }),
  "appeal-in-future": entry<{ date: string; cutOff: string }>({
    level: "error",
    title: { zh: "日期晚于截止日", en: "Date after the cut-off" },
    message: ({ date, cutOff }) => ({
      zh: `${date} 晚于数据截止日 ${cutOff}，这一天还没有到。`,
      en: `${date} lies after the cut-off ${cutOff}: that day has not come yet.`,
    }),
    remedy: () => ({
      zh: "请更正日期；如果截止日不对，请用 --today 另行指定。",
      en: "Correct the date; if the cut-off is wrong, give another one by --today.",
    }),
  }),
  "appeal-decided-early": entry<{ filed: string; decided: string }>({
    level: "error",
    title: { zh: "决定早于申诉", en: "Decided before it was filed" },
    message: ({ filed, decided }) => ({
      zh: `决定日期 ${decided} 早于申诉日期 ${filed}。`,
      en: `It was decided on ${decided}, before it was filed on ${filed}.`,
    }),
    remedy: () => ({ zh: "请核对两个日期并更正。", en: "Check both dates and correct them." }),
  }),
  "appeal-receipt-unknown": entry<{ person: string; filed: string; days: string }>({
    level: "confirm",
    title: { zh: "不知结果何时签收", en: "Day of receipt not known" },
    message: ({ person, filed, days }) => ({
      zh: `没有${person}签收结果的日期，无法判断 ${filed} 提出的申诉是否在 ${days} 个自然日的期限内。`,
      en: `It is not known when ${person} received the result: whether the appeal of ${filed} came within ${days} calendar days cannot be told.`,
    }),
    remedy: () => ({
      zh: "请在“结果签收日期”一列补填，或提交结果签收记录；没有签收记录的，请确认申诉未超过期限。",
      en: "Fill in the day of receipt, or deliver the receipts; where there is none, confirm that the appeal came in time.",
    }),
    asks: ({ person, filed }) => ({ key: person, value: filed }),
  }),
  "appeal-decision-incomplete": entry<{ decision: Text; missing: Text }>({
    level: "error",
    title: { zh: "申诉决定不完整", en: "Decision is not complete" },
    message: ({ decision, missing }) => ({
      zh: `决定为“${decision.zh}”，但没有填写${missing.zh}。`,
      en: `The decision is “${decision.en}”, without ${missing.en}.`,
    }),
    remedy: () => ({
      zh: "请补填；还没有决定的，请把“决定”留空。",
      en: "Fill it in; leave the decision blank if there is none yet.",
    }),
  }),
  "appeal-decision-missing": entry<Record<string, never>>({
    level: "error",
    title: { zh: "没有写明决定", en: "No decision given" },
    message: () => ({
      zh: "已填写决定日期或决定人，但“决定”一列为空。",
      en: "The date of a decision or a decider is given, and no decision.",
    }),
    remedy: () => ({
      zh: "请填写“决定”（成立、部分成立、驳回、撤回）；还没有决定的，请清空决定日期和决定人。",
      en: "Give the decision (upheld, partly, dismissed, withdrawn), or clear its date and decider.",
    }),
  }),
  "appeal-decided-by-self": entry<{ decider: string; person: string }>({
    level: "error",
    title: { zh: "申诉人自己作了决定", en: "Decided by the appellant" },
    message: ({ decider }) => ({
      zh: `${decider}是申诉人，不能决定自己的申诉。`,
      en: `${decider} filed the appeal and cannot decide on it.`,
    }),
    remedy: () => ({ zh: "请由其他人员重新决定。", en: "Have somebody else decide." }),
  }),
  "appeal-decided-by-rater": entry<{ decider: string; person: string }>({
    level: "error",
    title: { zh: "由评价人作了决定", en: "Decided by a rater of the appellant" },
    message: ({ decider, person }) => ({
      zh: `${decider}在本季度互评中给申诉人${person}评过分，不能决定其申诉。`,
      en: `${decider} rated the appellant ${person} this quarter and cannot decide on the appeal.`,
    }),
    remedy: () => ({
      zh: "请由没有给申诉人评分的人员重新决定。",
      en: "Have somebody decide who did not rate the appellant.",
    }),
  }),
  "appeal-decided-by-party": entry<{ decider: string; place: Text }>({
    level: "error",
    title: { zh: "由当事人作了决定", en: "Decided by somebody concerned" },
    message: ({ decider, place }) => ({
      zh: `${decider}是要更正的那一行（${place.zh}）所涉及的人员，不能决定这件申诉。`,
      en: `${decider} is named in the row that is corrected (${place.en}) and cannot decide on the appeal.`,
    }),
    remedy: () => ({
      zh: "请由与这一行无关的人员重新决定。",
      en: "Have somebody decide whom the row does not concern.",
    }),
  }),
  "appeal-decider-unknown": entry<{ found: string }>({
    level: "confirm",
    title: { zh: "决定人不在名册中", en: "Decider not in the roster" },
    message: ({ found }) => ({
      zh: `人员名册中没有“${found}”，无法核对决定人是不是申诉人本人、其评价人或当事人。`,
      en: `“${found}” is not in the roster: whether the appellant, a rater or somebody concerned took part cannot be told.`,
    }),
    remedy: () => ({
      zh: "请写名册中的姓名或工号；如由集体或所外人员决定，请确认其中没有上述人员。",
      en: "Give a name or id of the roster; if a body or an outsider decided, confirm that none of these took part.",
    }),
    asks: ({ found }) => ({ key: null, value: found }),
  }),
  "appeal-without-correction": entry<Record<string, never>>({
    level: "error",
    title: { zh: "申诉成立却没有更正", en: "Upheld without a correction" },
    message: () => ({
      zh: "决定为成立或部分成立，但没有写明更正、剔除哪一行，或调整多少分。",
      en: "The appeal is upheld, and no row is corrected or dropped and no points are adjusted.",
    }),
    remedy: () => ({
      zh: "请补填处理方式和所更正的数据，或调整分值。",
      en: "Say which row is corrected or dropped, or by how many points the score changes.",
    }),
  }),
  "appeal-correction-idle": entry<{ decision: Text }>({
    level: "warning",
    title: { zh: "写了更正，但不生效", en: "Correction without effect" },
    message: ({ decision }) => ({
      zh: `决定为“${decision.zh}”，这一行所写的更正或调整不生效。`,
      en: `The decision is “${decision.en}”: the correction or adjustment of this row has no effect.`,
    }),
    remedy: () => ({
      zh: "请核对决定；无误的，可清空更正和调整的内容。",
      en: "Check the decision; if it is right, the correction may be cleared.",
    }),
  }),
  "appeal-correction-unclear": entry<{ why: Text }>({
    level: "error",
    title: { zh: "处理方式不明确", en: "Not clear what is to be done" },
    message: ({ why }) => ({ zh: `${why.zh}。`, en: `It is not clear what is to be done: ${why.en}.` }),
    remedy: () => ({
      zh: "每行只写一种处理方式：更正（一行中的一列）、剔除（一行），或调整分值；几处更正请分几行写。",
      en: "Each row does one thing: correct one column of a row, drop a row, or adjust points. Write several corrections in several rows.",
    }),
  }),
  "appeal-correction-incomplete": entry<{ missing: Text; blank: string }>({
    level: "error",
    title: { zh: "更正内容不完整", en: "Correction is not complete" },
    message: ({ missing }) => ({ zh: `缺少：${missing.zh}。`, en: `Missing: ${missing.en}.` }),
    remedy: ({ blank }) => ({
      zh: `请补填。“原值”用来核对更正的是不是这一行；原来或更正后为空的，请写“${blank}”。`,
      en: `Fill it in. The old value proves that it is the row that was meant; for a blank cell write “${blank}” or “blank”.`,
    }),
  }),
  "appeal-source-unknown": entry<{ found: string; guess: string; known: string }>({
    level: "error",
    title: { zh: "没有这类数据", en: "No such export" },
    message: ({ found, guess, known }) => ({
      zh: `本季度没有“${found}”这类数据${guess === "" ? "" : `，是不是“${guess}”？`}${guess === "" ? "。" : ""}已提交的有：${known}。`,
      en: `There is no export “${found}” in the quarter${guess === "" ? "." : `; did you mean “${guess}”?`} Delivered: ${known}.`,
    }),
    remedy: () => ({ zh: "请按上列名称更正。", en: "Write the name as listed." }),
  }),
  "appeal-file-unknown": entry<{ found: string; guess: string; known: string }>({
    level: "error",
    title: { zh: "没有这个数据文件", en: "No such file" },
    message: ({ found, guess, known }) => ({
      zh: `本季度的数据中没有文件“${found}”${guess === "" ? "" : `，是不是“${guess}”？`}${guess === "" ? "。" : ""}文件有：${known}。`,
      en: `There is no file “${found}” among the exports${guess === "" ? "." : `; did you mean “${guess}”?`} The files are: ${known}.`,
    }),
    remedy: () => ({
      zh: "请写文件名，或从律所文件夹算起的路径，如 2025Q3/投诉记录.csv。",
      en: "Give the file's name, or its path below the firm's folder, such as 2025Q3/投诉记录.csv.",
    }),
  }),
  "appeal-sheet-unknown": entry<{ found: string; known: string }>({
    level: "error",
    title: { zh: "没有这张工作表", en: "No such sheet" },
    message: ({ found, known }) => ({
      zh: `该文件中没有工作表“${found}”。${known === "" ? "CSV 文件没有工作表。" : `工作表有：${known}。`}`,
      en: `The file has no sheet “${found}”. ${known === "" ? "A CSV has no sheets." : `The sheets are: ${known}.`}`,
    }),
    remedy: () => ({
      zh: "请更正工作表名；CSV 文件请把“工作表”留空。",
      en: "Correct the sheet's name; leave it blank for a CSV.",
    }),
  }),
  "appeal-row-unknown": entry<{ found: string; why: Text }>({
    level: "error",
    title: { zh: "找不到要更正的行", en: "Row not found" },
    message: ({ found, why }) => ({ zh: `行号“${found}”：${why.zh}。`, en: `Row “${found}”: ${why.en}.` }),
    remedy: () => ({
      zh: "请按表格软件左侧的行号更正（表头也算一行）。",
      en: "Give the number that the spreadsheet shows at its left (the header counts).",
    }),
  }),
  "appeal-key-unknown": entry<{ found: string; why: Text }>({
    level: "error",
    title: { zh: "找不到这个数据编号", en: "Number not found" },
    message: ({ found, why }) => ({ zh: `“${found}”：${why.zh}。`, en: `“${found}”: ${why.en}.` }),
    remedy: () => ({
      zh: "请核对数据类别和数据编号（如投诉编号、合同编号）。",
      en: "Check the export and the number (such as a complaint's or an engagement's).",
    }),
  }),
  "appeal-row-ambiguous": entry<{ places: Text }>({
    level: "error",
    title: { zh: "不能确定是哪一行", en: "Several rows fit" },
    message: ({ places }) => ({
      zh: `有几行都符合：${places.zh}。`,
      en: `More than one row fits: ${places.en}.`,
    }),
    remedy: () => ({
      zh: "请写明数据文件、工作表和行号；如果一行表示几项数据（交叉表），请由提交部门更正原表。",
      en: "Give file, sheet and row; where one row stands for several data, have the department correct the table itself.",
    }),
  }),
  "appeal-not-correctable": entry<{ what: Text }>({
    level: "error",
    title: { zh: "不能通过申诉更正", en: "Not to be corrected by an appeal" },
    message: ({ what }) => ({
      zh: `不能通过申诉更正：${what.zh}。`,
      en: `An appeal cannot correct: ${what.en}.`,
    }),
    remedy: () => ({
      zh: "请由提交部门更正原表后重新提交。",
      en: "Have the department correct the table itself and deliver it again.",
    }),
  }),
  "appeal-column-unknown": entry<{ found: string; guess: string; known: string }>({
    level: "error",
    title: { zh: "没有这一列", en: "No such column" },
    message: ({ found, guess, known }) => ({
      zh: `表中没有“${found}”这一列${guess === "" ? "" : `，是不是“${guess}”？`}${guess === "" ? "。" : ""}列有：${known}。`,
      en: `The table has no column “${found}”${guess === "" ? "." : `; did you mean “${guess}”?`} The columns are: ${known}.`,
    }),
    remedy: () => ({ zh: "请按表头的写法更正。", en: "Write the column as its header does." }),
  }),
  // `found` is empty where what stands there is somebody's mark, which nobody may learn by a wrong guess.
  "appeal-guard-differs": entry<{ column: string; expected: string; found: string }>({
    level: "error",
    title: { zh: "原值与数据不符", en: "Old value is not the one in the file" },
    message: ({ column, expected, found }) => ({
      zh: `“${column}”一列的原值写的是“${expected}”，${found === "" ? "与数据不符（评分内容不予显示）" : `数据中却是“${found}”`}。`,
      en: `The old value of “${column}” is given as “${expected}”; in the file it is ${found === "" ? "another one (what is in a rating is not shown)" : `“${found}”`}.`,
    }),
    remedy: () => ({
      zh: "请核对文件、行号和列；数据已经重新提交或更正过的，请按现在的数据填写，或不再更正。",
      en: "Check file, row and column; if the file was delivered again or corrected already, write what stands there now, or take the correction out.",
    }),
  }),
  "appeal-conflict": entry<{ first: Text; target: Text }>({
    level: "error",
    title: { zh: "几项更正互相矛盾", en: "Corrections contradict each other" },
    message: ({ first, target }) => ({
      zh: `${target.zh}已按${first.zh}另作更正或剔除，与这一行矛盾。`,
      en: `${target.en} is corrected or dropped by ${first.en} in another way.`,
    }),
    remedy: () => ({ zh: "请核实后只保留一项。", en: "Find out which is right and keep one." }),
  }),
  "appeal-adjusted-twice": entry<{ first: Text }>({
    level: "error",
    title: { zh: "同一调整登记了两次", en: "Adjustment recorded twice" },
    message: ({ first }) => ({
      zh: `同一人的同一项在同一天已作过调整（${first.zh}），再计一次就会重复。`,
      en: `The same score of the same person was adjusted on the same day (${first.en}); it would count twice.`,
    }),
    remedy: () => ({
      zh: "请只在“申诉”或“申诉调整”其中一处登记。",
      en: "Keep it among the appeals or among the adjustments.",
    }),
  }),
  "appeal-rows-differ": entry<{ number: string; first: Text }>({
    level: "error",
    title: { zh: "同一申诉的各行不一致", en: "Rows of one appeal disagree" },
    message: ({ number, first }) => ({
      zh: `申诉 ${number} 的申诉人、申诉日期、决定、决定日期或决定人与${first.zh}不一致。`,
      en: `Appeal ${number}: appellant, dates, decision or decider differ from ${first.en}.`,
    }),
    remedy: () => ({
      zh: "一件申诉有几处更正的，各行的这些内容应当相同；不同的申诉请用不同的编号。",
      en: "The rows of one appeal agree in these; give different appeals different numbers.",
    }),
  }),
  "appeal-indicator-foreign": entry<{ person: string; indicator: Text; profile: Text }>({
    level: "error",
    title: { zh: "该人员不考核这项指标", en: "Not an indicator of this person" },
    message: ({ person, indicator, profile }) => ({
      zh: `${person}属于“${profile.zh}”，不考核“${indicator.zh}”。`,
      en: `${person} belongs to “${profile.en}”, which does not have “${indicator.en}”.`,
    }),
    remedy: () => ({ zh: "请核对申诉人和指标。", en: "Check the appellant and the indicator." }),
  }),
} as const;
