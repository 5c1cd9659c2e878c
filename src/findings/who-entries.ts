import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** Faults of references: who is who, and what belongs to what. */
export const whoEntries = {
  "person-unknown": entry<{ found: string }>({
    level: "error",
    title: { zh: "查无此人", en: "Person not in the roster" },
    message: ({ found }) => ({
      zh: `人员名册中没有“${found}”。`,
      en: `“${found}” is not in the roster.`,
    }),
    remedy: () => ({
      zh: "请更正姓名或工号；已离职的人员也须保留在人员名册中。",
      en: "Correct the name or id; people who left must stay in the roster.",
    }),
  }),
  "person-ambiguous": entry<{ found: string; candidates: string }>({
    level: "error",
    title: { zh: "同名，无法确定是谁", en: "Several people of that name" },
    message: ({ found, candidates }) => ({
      zh: `有几位“${found}”：${candidates}。`,
      en: `There are several “${found}”: ${candidates}.`,
    }),
    remedy: ({ found }) => ({
      zh: `请写工号，或在姓名后加工号，如 ${found}(工号)。`,
      en: `Give the id, or put it behind the name: ${found}(id).`,
    }),
  }),
  "person-mismatch": entry<{ found: string; name: string }>({
    level: "error",
    title: { zh: "姓名与工号不符", en: "Name and id disagree" },
    message: ({ found, name }) => ({
      zh: `“${found}”中的工号在名册中属于“${name}”。`,
      en: `The id in “${found}” belongs to “${name}” in the roster.`,
    }),
    remedy: () => ({ zh: "请更正姓名或工号。", en: "Correct the name or the id." }),
  }),
  "person-repeated": entry<{ found: string }>({
    level: "error",
    title: { zh: "同一格中重复同一人", en: "Person named twice in a cell" },
    message: ({ found }) => ({
      zh: `“${found}”在同一格中出现两次。`,
      en: `“${found}” stands twice in this cell.`,
    }),
    remedy: () => ({ zh: "请合并为一项。", en: "Make it one entry." }),
  }),
  "department-unknown": entry<{ found: string; known: string }>({
    level: "error",
    title: { zh: "查无此部门或人员", en: "Department or person not in the roster" },
    message: ({ found, known }) => ({
      zh: `“${found}”既不是名册中的部门，也不是名册中的人员。部门有：${known}。`,
      en: `“${found}” is neither a department nor a person of the roster. Departments: ${known}.`,
    }),
    remedy: () => ({ zh: "请按人员名册的写法更正。", en: "Write it as the roster does." }),
  }),
  "assignment-ambiguous": entry<{ person: string; line: string; first: string; second: string }>({
    level: "error",
    title: { zh: "考核类别的指定互相矛盾", en: "Assignments of profiles contradict each other" },
    message: ({ person, line, first, second }) => ({
      zh: `“${person}”在第 ${line} 行指定为“${first}”，在这一行又指定为“${second}”。`,
      en: `“${person}” is assigned to “${first}” in line ${line} and to “${second}” in this one.`,
    }),
    remedy: () => ({
      zh: "请删去其中一行，或另写一行更具体的指定（某部门的某岗位，或 person: 工号）。",
      en: "Take one of the lines out, or add one that is more specific (a department's position, or person: id).",
    }),
  }),
  "client-unknown": entry<{ found: string }>({
    level: "error",
    title: { zh: "查无此客户", en: "Client not known" },
    message: ({ found }) => ({
      zh: `委托合同和客户登记中都没有客户“${found}”。`,
      en: `Neither the engagements nor the client register know the client “${found}”.`,
    }),
    remedy: () => ({
      zh: "请按委托合同的写法更正客户名称，或在客户登记中补登记（曾用名也可）。",
      en: "Write the name as the engagements do, or add it to the client register (as a former name, if it is one).",
    }),
  }),
  "client-ambiguous": entry<{ found: string; candidates: string }>({
    level: "error",
    title: { zh: "客户同名，无法确定", en: "Several clients of that name" },
    message: ({ found, candidates }) => ({
      zh: `客户“${found}”对应几个客户编号：${candidates}。`,
      en: `The client name “${found}” belongs to several client numbers: ${candidates}.`,
    }),
    remedy: () => ({
      zh: "请用不同的名称区分，或补充客户编号。",
      en: "Tell them apart by name, or give the client number.",
    }),
  }),
  "engagement-unknown": entry<{ found: string }>({
    level: "error",
    title: { zh: "查无此合同", en: "Engagement not known" },
    message: ({ found }) => ({
      zh: `委托合同中没有编号“${found}”。`,
      en: `There is no engagement with the number “${found}”.`,
    }),
    remedy: () => ({
      zh: "请更正合同编号，或补充该委托合同。",
      en: "Correct the number, or add the engagement.",
    }),
  }),
  "engagement-unsplit": entry<{ lead: string }>({
    level: "error",
    title: { zh: "主办律师不在参与人之列", en: "Lead not among the people" },
    message: ({ lead }) => ({
      zh: `参与人员没有写比例，又不包括主办律师“${lead}”，无法判断业绩怎样分配。`,
      en: `The people have no shares and leave out the lead “${lead}”: the split of credit is not clear.`,
    }),
    remedy: () => ({
      zh: "请把主办律师列入参与人员，或给每个人写明比例。",
      en: "Name the lead among the people, or give everybody a share.",
    }),
  }),
  "payment-unassigned": entry<Record<string, never>>({
    level: "error",
    title: { zh: "收款没有对应的合同或客户", en: "Payment belongs to nothing" },
    message: () => ({
      zh: "这笔收款既没有合同编号，也没有客户。",
      en: "This payment names neither an engagement nor a client.",
    }),
    remedy: () => ({
      zh: "请让财务部补填合同编号（或客户和业绩归属）。",
      en: "Have finance fill in the engagement's number (or the client and the people).",
    }),
  }),
  "payment-ambiguous": entry<{ client: string; engagements: string }>({
    level: "error",
    title: { zh: "收款不知归谁", en: "Payment cannot be split" },
    message: ({ client, engagements }) => ({
      zh: `这笔收款只写了客户“${client}”，该客户的委托合同（${engagements || "无"}）不能确定唯一的分配办法。`,
      en: `This payment names only the client “${client}”, whose engagements (${engagements || "none"}) do not give one split.`,
    }),
    remedy: () => ({
      zh: "请补填合同编号，或在“业绩归属”中写明人员和比例。",
      en: "Give the engagement's number, or name the people and shares.",
    }),
  }),
  "client-mismatch": entry<{ client: string; engagement: string; other: string }>({
    level: "error",
    title: { zh: "客户与合同不符", en: "Client and engagement disagree" },
    message: ({ client, engagement, other }) => ({
      zh: `这里写的客户是“${client}”，但合同 ${engagement} 的客户是“${other}”。`,
      en: `The client here is “${client}”, but engagement ${engagement} is one of “${other}”.`,
    }),
    remedy: () => ({
      zh: "请更正客户名称或合同编号。",
      en: "Correct the client or the engagement's number.",
    }),
  }),
  "survey-without-person": entry<Record<string, never>>({
    level: "error",
    title: { zh: "调查没有评价对象", en: "Survey is about nobody" },
    message: () => ({
      zh: "这份调查既没有被评价人，也没有合同编号。",
      en: "This survey names neither a person nor an engagement.",
    }),
    remedy: () => ({ zh: "请补填其中一项。", en: "Fill in one of the two." }),
  }),
  "survey-without-score": entry<Record<string, never>>({
    level: "error",
    title: { zh: "调查没有评分", en: "Survey has no score" },
    message: () => ({
      zh: "总体评分和分项评分都是空的。",
      en: "Neither an overall score nor one of its parts is filled in.",
    }),
    remedy: () => ({
      zh: "请补填评分；未作答的调查请删除该行。",
      en: "Fill in a score; delete the row if the client did not answer.",
    }),
  }),
  "entered-not-declared": entry<{ found: string; known: string }>({
    level: "error",
    title: { zh: "指标不是录入的", en: "Indicator is not entered" },
    message: ({ found, known }) => ({
      zh: `“${found}”不是方案中声明为直接录入（measure: entered）的指标。这样的指标有：${known === "" ? "无" : known}。`,
      en: `“${found}” is no indicator that the scheme declares as entered (measure: entered). Those are: ${known === "" ? "none" : known}.`,
    }),
    remedy: () => ({
      zh: "请按指标名称更正；需要新的录入指标时，请在 crm-kpi.yaml 的 own-indicators 中声明。",
      en: "Write the name as listed, or declare the indicator below own-indicators in crm-kpi.yaml.",
    }),
  }),
  "entered-twice": entry<{ person: string; indicator: Text; first: Text }>({
    level: "error",
    title: { zh: "同一数值录入两次", en: "Value entered twice" },
    message: ({ person, indicator, first }) => ({
      zh: `${person}的“${indicator.zh}”在${first.zh}已经录入过。`,
      en: `“${indicator.en}” of ${person} has been entered before: ${first.en}.`,
    }),
    remedy: () => ({
      zh: "请核实后只保留一个数值，即使两个数值相同。",
      en: "Find out which is right and keep one, even if they are the same.",
    }),
  }),
  "adjustment-unclear": entry<Record<string, never>>({
    level: "error",
    title: { zh: "调整不明确", en: "Adjustment is not clear" },
    message: () => ({
      zh: "“调整分值”和“更正得分”必须且只能填一项；更正得分还须写明指标。",
      en: "Give either a change or a corrected score, not both or neither; a corrected score needs its indicator.",
    }),
    remedy: () => ({ zh: "请更正后重新提交。", en: "Correct it and deliver the file again." }),
  }),
  "adjustment-conflict": entry<{ date: string }>({
    level: "error",
    title: { zh: "同日调整次序不明", en: "Order of adjustments not clear" },
    message: ({ date }) => ({
      zh: `同一人的同一项在 ${date} 有几次调整，其中有“更正得分”，先后不同结果就不同。`,
      en: `Several adjustments of one score are dated ${date}, a corrected score among them: their order changes the result.`,
    }),
    remedy: () => ({
      zh: "请合并为一次更正得分，或写明不同的决定日期。",
      en: "Make them one corrected score, or give them the different dates on which they were decided.",
    }),
  }),
  "adjustment-without-score": entry<{ person: string; indicator: Text }>({
    level: "error",
    title: { zh: "没有可以调整的得分", en: "Nothing to adjust" },
    message: ({ person, indicator }) => ({
      zh: `${person} 的“${indicator.zh}”本季度没有得分，无法加减。`,
      en: `${person} has no score for “${indicator.en}” this quarter that could be changed.`,
    }),
    remedy: () => ({
      zh: "请核对人员和指标；若要调整总分，请把指标留空。",
      en: "Check the person and the indicator; to change the total, leave the indicator blank.",
    }),
  }),
  "indicator-unknown": entry<{ found: string; known: string }>({
    level: "error",
    title: { zh: "没有这个指标", en: "No such indicator" },
    message: ({ found, known }) => ({
      zh: `“${found}”不是考核指标。指标有：${known}。`,
      en: `“${found}” is no indicator. The indicators are: ${known}.`,
    }),
    remedy: () => ({ zh: "请按指标名称更正。", en: "Write the indicator's name as listed." }),
  }),
} as const;
