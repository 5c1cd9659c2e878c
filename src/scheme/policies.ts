import { z } from "zod";
import { HUNDRED, isNegative, isPositive, percent, shown } from "../domain/exact.ts";
import { packText, same, type Text } from "../domain/text.ts";
import { exactNumber } from "../rules/numbers.ts";

/** The kinds of rater that a mark can come from (考核规定 §三.4). */
export const RATER_KINDS = ["superior", "peer", "subordinate", "client", "department"] as const;
export type RaterKind = (typeof RATER_KINDS)[number];

export const RATER_LABELS: Readonly<Record<RaterKind, Text>> = {
  superior: { zh: "上级", en: "superior" },
  peer: { zh: "同事", en: "peers" },
  subordinate: { zh: "下级", en: "subordinates" },
  client: { zh: "客户", en: "clients" },
  department: { zh: "其他部门", en: "other departments" },
};

/** A decision that the regulation leaves to the firm, with its allowed values and its words. */
type Policy<T> = {
  readonly schema: z.ZodType<T>;
  /** Which decision it belongs to, or the clause. */
  readonly reference: string;
  readonly label: Text;
  readonly say: (value: T) => Text;
};

function policy<T>(definition: Policy<T>): Policy<T> {
  return definition;
}

/** A hundred years: further back no calendar of ours goes. */
const MOST_MONTHS = 1200;

/** A day that every month has. */
const SHORTEST_MONTH = 28;
/** A whole quarter: by then the next one is judged. */
const MOST_DAYS = 92;

const wholeNumber = z.int().min(0);
const perKind = <T>(schema: z.ZodType<T>) =>
  z.strictObject({ superior: schema, peer: schema, subordinate: schema, client: schema, department: schema });
const dayOfMonth = z.int().min(1).max(SHORTEST_MONTH);
const sayDayOfMonth = (day: number): Text => ({
  zh: `季度结束后次月 ${day} 日`,
  en: `day ${day} of the month after the quarter`,
});
const positive = exactNumber.refine((value) => isPositive(value), packText("必须大于 0", "must be above 0"));
const fraction = exactNumber.refine(
  (value) => !isNegative(value) && value.lte(1),
  packText("应在 0 与 1 之间，如 1/3", "must lie between 0 and 1, such as 1/3"),
);
const hundredth = exactNumber.refine(
  (value) => !isNegative(value) && value.lte(HUNDRED),
  packText("应在 0 与 100 之间", "must lie between 0 and 100"),
);

function sayKinds(values: Readonly<Record<RaterKind, string>>): Text {
  return {
    zh: RATER_KINDS.map((kind) => `${RATER_LABELS[kind].zh} ${values[kind]}`).join("、"),
    en: RATER_KINDS.map((kind) => `${RATER_LABELS[kind].en} ${values[kind]}`).join(", "),
  };
}

function choice<V extends string>(words: Readonly<Record<V, Text>>) {
  return { schema: z.enum(Object.keys(words) as V[]), say: (value: V) => words[value] };
}

/** The named decisions of the regulation's page, each with the values it may take. */
export const policies = {
  history: policy({
    ...choice({
      required: { zh: "必须有历史合同或客户登记", en: "earlier engagements or a register are required" },
      none: { zh: "确无历史，首次合同即为新客户", en: "there is none on purpose" },
    }),
    reference: "考核规定 §三.2 客户开发指标",
    label: { zh: "历史委托", en: "history of engagements" },
  }),
  "dormancy-months": policy({
    schema: z.union([z.literal("never"), z.int().min(1).max(MOST_MONTHS)]),
    reference: "考核规定 §三.2 客户开发指标",
    label: { zh: "沉睡客户重新算作新客户", en: "dormant clients count as new again" },
    say: (value) =>
      value === "never"
        ? { zh: "从不", en: "never" }
        : { zh: `中断 ${value} 个月后`, en: `after ${value} months` },
  }),
  credit: policy({
    ...choice({
      origin: { zh: "案源人，没有案源人时为主办律师", en: "the originator, else the lead lawyer" },
      lead: { zh: "主办律师", en: "the lead lawyer" },
      share: { zh: "按业绩比例", en: "by shares" },
      each: { zh: "每位参与人各计一个", en: "one for everybody who takes part" },
    }),
    reference: "考核规定 §三.2 客户开发指标",
    label: { zh: "新客户记给谁", en: "who is credited with a new client" },
  }),
  "same-day": policy({
    ...choice({
      first: { zh: "编号最小的一份", en: "the lowest number" },
      each: { zh: "当天每一份", en: "each of them" },
    }),
    reference: "考核规定 §三.2 客户开发指标",
    label: { zh: "同日签订几份首次合同时以哪份为准", en: "several first engagements on one day" },
  }),
  "old-client-months": policy({
    schema: z.union([z.literal("ever"), z.int().min(1).max(MOST_MONTHS)]),
    reference: "考核规定 §三.2 客户忠诚度",
    label: { zh: "老客户的回溯期", en: "how far back a client is an old client" },
    say: (value) =>
      value === "ever" ? { zh: "不限", en: "ever" } : { zh: `${value} 个月`, en: `${value} months` },
  }),
  "re-engaged-with": policy({
    ...choice({
      firm: { zh: "再次委托本所即可", en: "the firm" },
      person: { zh: "须再次委托本人", en: "the same person" },
    }),
    reference: "考核规定 §三.2 客户忠诚度",
    label: { zh: "重复委托的对象", en: "whom a client re-engages" },
  }),
  "re-engagement-kinds": policy({
    schema: z.union([z.literal("all"), z.array(z.string()).min(1)]),
    reference: "考核规定 §三.2 客户忠诚度",
    label: { zh: "算作重复委托的类型", en: "kinds that count as another engagement" },
    say: (value) => (value === "all" ? { zh: "全部", en: "all" } : same(value.join(", "))),
  }),
  "withdrawn-complaints": policy({
    ...choice({
      count: { zh: "计入", en: "count" },
      exclude: { zh: "不计入", en: "do not count" },
    }),
    reference: "考核规定 §三.2 客户反馈处理指标",
    label: { zh: "撤回的投诉", en: "withdrawn complaints" },
  }),
  "complaint-limit-days": policy({
    schema: wholeNumber,
    reference: "考核规定 §三.2 客户反馈处理指标",
    label: { zh: "未写明期限的投诉的处理期限", en: "limit for complaints without a deadline" },
    say: (value) => ({ zh: `收到后 ${value} 个工作日`, en: `${value} working days after receipt` }),
  }),
  "minimum-raters": policy({
    schema: perKind(z.int().min(1)),
    reference: "考核规定 §三.4 定性指标评分",
    label: { zh: "各类评价主体的最少人数", en: "fewest raters of each kind" },
    say: (value) =>
      sayKinds(
        Object.fromEntries(RATER_KINDS.map((kind) => [kind, String(value[kind])])) as Record<
          RaterKind,
          string
        >,
      ),
  }),
  "rater-weights": policy({
    schema: perKind(positive),
    reference: "考核规定 §三.4 定性指标评分",
    label: { zh: "各类评价主体的权重", en: "weights of the kinds of rater" },
    say: (value) =>
      sayKinds(
        Object.fromEntries(RATER_KINDS.map((kind) => [kind, shown(value[kind], 6)])) as Record<
          RaterKind,
          string
        >,
      ),
  }),
  "communication-parts": policy({
    schema: z
      .strictObject({ ratings: hundredth, responses: hundredth })
      .refine(
        (value) => value.ratings.add(value.responses).equals(HUNDRED),
        packText("两部分之和应为 100", "the two parts must add up to 100"),
      ),
    reference: "考核规定 §三.2 内部沟通效率",
    label: { zh: "内部沟通效率的构成", en: "parts of internal communication" },
    say: (value) => ({
      zh: `互评 ${shown(value.ratings, 6)}%，流程回复 ${shown(value.responses, 6)}%`,
      en: `ratings ${shown(value.ratings, 6)}%, workflow responses ${shown(value.responses, 6)}%`,
    }),
  }),
  "response-limit-hours": policy({
    schema: positive,
    reference: "考核规定 §三.2 内部沟通效率",
    label: { zh: "未写明时限的流程请求的回复时限", en: "limit for requests without one" },
    say: (value) => ({ zh: `${shown(value, 6)} 小时`, en: `${shown(value, 6)} hours` }),
  }),
  "minimum-measured-weight": policy({
    schema: hundredth,
    reference: "考核规定 §三.4",
    label: { zh: "参加排名所需的最低实测权重", en: "measured weight needed for a rank" },
    say: (value) => same(`${shown(value, 6)}%`),
  }),
  "minimum-employment": policy({
    schema: fraction,
    reference: "考核规定 §一.2",
    label: {
      zh: "参加考核所需的最短在职时间（占季度天数）",
      en: "share of the quarter employed to be assessed",
    },
    say: (value) => same(value.d === 1n ? percent(value) : value.toFraction()),
  }),
  "prorate-count-targets": policy({
    schema: z.boolean(),
    reference: "考核规定 §三.4",
    label: { zh: "数量目标按在职天数折算", en: "count targets prorated by days employed" },
    say: (value) => (value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" }),
  }),
  "comparison-group": policy({
    ...choice({
      profile: { zh: "同一考核类别", en: "people of one profile" },
      position: { zh: "同一岗位", en: "people of one position" },
      "department-and-profile": {
        zh: "同一部门的同一考核类别",
        en: "people of one department and profile",
      },
    }),
    reference: "考核规定 §三.4",
    label: { zh: "与谁比较名次", en: "who is ranked with whom" },
  }),
  "quota-ties": policy({
    ...choice({
      up: { zh: "全部留在较高等级", en: "all of them stay in the higher grade" },
      down: { zh: "全部评为较低等级", en: "all of them go to the lower grade" },
    }),
    reference: "考核规定 §三.4",
    label: { zh: "等级名额边缘同分的人", en: "equal totals at the edge of a grade's quota" },
  }),
  "quota-minimum-group": policy({
    schema: z.int().min(1),
    reference: "考核规定 §三.4",
    label: { zh: "适用等级名额的最少人数", en: "group size from which grades have quotas" },
    say: (value) => ({ zh: `${value} 人`, en: `${value} people` }),
  }),
  "satisfaction-floor": policy({
    schema: hundredth,
    reference: "整改办法 §二.1、§四.1",
    label: { zh: "客户满意度低于多少分发出预警", en: "client satisfaction below which an alarm is raised" },
    say: (value) => ({ zh: `${shown(value, 6)} 分`, en: `${shown(value, 6)} of 100` }),
  }),
  "alarm-minimum-sample": policy({
    schema: z.int().min(1),
    reference: "整改办法 §四.1",
    label: { zh: "判断连续变差所需的最少样本数", en: "cases from which falling values raise an alarm" },
    say: (value) => ({ zh: `每期 ${value} 个`, en: `${value} in each period` }),
  }),
  "minimum-group-size": policy({
    schema: z.int().min(2),
    reference: "流程规定 §四.1",
    label: { zh: "显示小组平均值所需的最少人数", en: "group size from which averages are shown" },
    say: (value) => ({ zh: `${value} 人`, en: `${value} people` }),
  }),
  "data-due-day": policy({
    schema: dayOfMonth,
    reference: "考核规定 §二.3",
    label: { zh: "各部门交数据的期限", en: "day by which the departments deliver" },
    say: sayDayOfMonth,
  }),
  "results-day": policy({
    schema: dayOfMonth,
    reference: "考核规定 §三.1",
    label: { zh: "考核结果统计和反馈的期限", en: "day by which results are computed and fed back" },
    say: sayDayOfMonth,
  }),
  "interview-days": policy({
    schema: z.int().min(1).max(MOST_DAYS),
    reference: "考核规定 §三.5",
    label: { zh: "考核面谈的期限", en: "time for the interview" },
    say: (value) => ({ zh: `本人签收后 ${value} 日内`, en: `${value} days from receipt` }),
  }),
  "deadline-on-rest-day": policy({
    ...choice({
      keep: { zh: "不变", en: "stays" },
      next: { zh: "顺延到下一个工作日", en: "moves to the next working day" },
      previous: { zh: "提前到上一个工作日", en: "moves to the working day before" },
    }),
    reference: "考核规定 §三.1",
    label: { zh: "考核流程的期限遇休息日", en: "a deadline of the cycle on a day off" },
  }),
  "appeal-days": policy({
    schema: z.int().min(1).max(366),
    reference: "考核规定 §二.2",
    label: { zh: "申诉期限", en: "window for appeals" },
    say: (value) => ({
      zh: `签收结果后 ${value} 个自然日`,
      en: `${value} calendar days after the result is received`,
    }),
  }),
} as const;

const shape = Object.fromEntries(Object.entries(policies).map(([name, { schema }]) => [name, schema])) as {
  [K in keyof typeof policies]: (typeof policies)[K]["schema"];
};

export const policiesSchema = z.strictObject(shape);

export type PolicyName = keyof typeof policies;

/** The policies in force, every one of them with a value. */
export type Policies = z.output<typeof policiesSchema>;

/** The policies in force as lines for documents: name, label, value in words, clause. */
export function sayPolicies(
  inForce: Policies,
): { name: string; label: Text; value: Text; reference: string }[] {
  const names = Object.keys(policies) as (keyof typeof policies)[];
  return names.map((name) => {
    const { label, reference, say } = policies[name] as Policy<unknown>;
    return { name, label, reference, value: say(inForce[name]) };
  });
}
