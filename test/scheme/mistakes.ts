/** A mistake in crm-kpi.yaml: where it is said to be, and what is said of it in both languages. */
export type Mistake = {
  readonly name: string;
  readonly yaml: string;
  /** `line:column keys`. */
  readonly at: string;
  readonly zh: string;
  readonly en: string;
};

const meant = (word: string) => ({ zh: `是不是想写“${word}”？`, en: `did you mean “${word}”?` });
const unknown = { zh: "没有可用的指标“win-rate”", en: "“win-rate” cannot stand here" };
const yaml = { zh: "YAML 写法有误", en: "not well-formed YAML" };
const least = { zh: "至少为 1", en: "at least 1" };
const date = { zh: "应为日期，如 2025-10-01", en: "expected a date such as 2025-10-01" };

/** Mistakes in weights, policies, grades, days, sources, and in the writing of the file. */
export const MISTAKES: readonly Mistake[] = [
  { name: "an unknown key", yaml: "policy:\n  history: none\n", at: "1:1 policy", ...meant("policies") },
  {
    name: "an unknown key like none that is known",
    yaml: "calendar:\n  feast: []\n",
    at: "2:3 calendar.feast",
    zh: "没有“feast”这一项，请检查拼写；这里可以写：holidays, workdays",
    en: "there is no key “feast”; check its spelling; possible here: holidays, workdays",
  },
  {
    name: "a policy that does not stand below policies",
    yaml: "time-zone: Asia/Shanghai\ncredit: lead\n",
    at: "2:1 credit",
    zh: "“credit”要写在 policies 下面",
    en: "“credit” belongs below policies",
  },
  {
    name: "an unknown policy",
    yaml: "policies:\n  credit: lead\n  histroy: none\n",
    at: "3:3 policies.histroy",
    ...meant("history"),
  },
  {
    name: "an unknown source",
    yaml: "sources:\n  survey: { scale: 5 }\n",
    at: "2:3 sources.survey",
    ...meant("surveys"),
  },
  {
    name: "an unknown key of a source",
    yaml: "sources:\n  surveys: { top: 5 }\n",
    at: "2:14 sources.surveys.top",
    zh: "没有“top”这一项，请检查拼写；这里可以写：nil, scale",
    en: "possible here: nil, scale",
  },
  {
    name: "weights of 99",
    yaml: "profiles:\n  secretary:\n    weights:\n      client-satisfaction: 25\n      complaint-rate: 74\n",
    at: "3:5 profiles.secretary.weights",
    zh: "“法律秘书”的权重合计为 99，应为 100",
    en: "the weights of “Legal secretaries” add up to 99; they must give 100",
  },
  {
    name: "weights of 100.1",
    yaml: "profiles:\n  secretary:\n    weights: { client-satisfaction: 33.4, complaint-rate: 66.7 }\n",
    at: "3:5 profiles.secretary.weights",
    zh: "权重合计为 100.1",
    en: "add up to 100.1",
  },
  {
    name: "a weight of nothing",
    yaml: "profiles:\n  partner:\n    weights: { client-satisfaction: 100, complaint-rate: 0 }\n",
    at: "3:42 profiles.partner.weights.complaint-rate",
    zh: "权重应大于 0",
    en: "a weight lies above 0",
  },
  {
    name: "a negative weight",
    yaml: "profiles:\n  partner:\n    weights:\n      client-satisfaction: 110\n      complaint-rate: 100\n",
    at: "4:7 profiles.partner.weights.client-satisfaction",
    zh: "不超过 100",
    en: "up to 100",
  },
  {
    name: "an unknown indicator among the weights",
    yaml: "profiles:\n  partner:\n    weights: { client-satisfaction: 50, win-rate: 50 }\n",
    at: "3:41 profiles.partner.weights.win-rate",
    ...unknown,
  },
  {
    name: "grades out of order",
    yaml: "grades:\n  - { from: 60, label: { zh: 合格, en: Pass } }\n  - { from: 90, label: { zh: 优秀, en: Top } }\n",
    at: "3:5 grades.1",
    zh: "从高到低",
    en: "from high to low",
  },
  {
    name: "grades with the same threshold",
    yaml: "grades:\n  - { from: 60, label: { zh: 甲, en: A } }\n  - { from: 60, label: { zh: 乙, en: B } }\n",
    at: "3:5 grades.1",
    zh: "分数线不能相同",
    en: "each threshold below",
  },
  {
    name: "a misspelt value of a policy",
    yaml: "policies:\n  credit: orgin\n",
    at: "2:3 policies.credit",
    ...meant("origin"),
  },
  {
    name: "a misspelt indicator among the weights",
    yaml: "profiles:\n  administration:\n    weights: { internal-comunication: 55, cross-department: 45 }\n",
    at: "3:16 profiles.administration.weights.internal-comunication",
    ...meant("internal-communication"),
  },
  { name: "no grade", yaml: "grades: []\n", at: "1:1 grades", zh: "至少要写 1 项", en: "at least 1" },
  {
    name: "a wrong value of a policy",
    yaml: "policies:\n  history: maybe\n",
    at: "2:3 policies.history",
    zh: "应为其中之一：required, none",
    en: "expected one of: required, none",
  },
  {
    name: "0 months",
    yaml: "policies:\n  dormancy-months: 0\n",
    at: "2:3 policies.dormancy-months",
    ...least,
  },
  {
    name: "more than the whole quarter",
    yaml: "policies:\n  minimum-employment: 2\n",
    at: "2:3 policies.minimum-employment",
    zh: "应在 0 与 1 之间",
    en: "between 0 and 1",
  },
  {
    name: "parts of 90",
    yaml: "policies:\n  communication-parts: { ratings: 60, responses: 30 }\n",
    at: "2:3 policies.communication-parts",
    zh: "两部分之和应为 100",
    en: "must add up to 100",
  },
  {
    name: "no rater",
    yaml: "policies:\n  minimum-raters: { peer: 0 }\n",
    at: "2:21 policies.minimum-raters.peer",
    ...least,
  },
  {
    name: "a time zone that is none",
    yaml: "time-zone: Asia/Peking\n",
    at: "1:1 time-zone",
    zh: "没有这个时区",
    en: "no such time zone",
  },
  {
    name: "a date that does not exist",
    yaml: "calendar:\n  holidays:\n    - 2025-10-01\n    - 2025-02-30\n",
    at: "4:7 calendar.holidays.1",
    ...date,
  },
  {
    name: "a date in another order",
    yaml: 'calendar: { workdays: ["10/11/2025"] }\n',
    at: "1:24 calendar.workdays.0",
    ...date,
  },
  {
    name: "a scale of 7",
    yaml: "sources:\n  surveys: { scale: 7 }\n",
    at: "2:14 sources.surveys.scale",
    zh: "量程应为 5、10 或 100",
    en: "a scale is 5, 10 or 100",
  },
  {
    name: "a key given twice",
    yaml: "policies:\n  history: none\n  history: required\n",
    at: "3:3 ",
    ...yaml,
  },
  { name: "a bracket that is not closed", yaml: "policies:\n  history: [none\n", at: "3:1 ", ...yaml },
  { name: "a tab", yaml: "policies:\n\thistory: none\n", at: "2:1 ", ...yaml },
  { name: "two documents", yaml: "policies: {}\n---\npolicies: {}\n", at: "2:1 ", ...yaml },
  {
    name: "a tag that makes something",
    yaml: "policies:\n  history: !!js/function 'x'\n",
    at: "2:12 ",
    ...yaml,
  },
  {
    name: "an alias bomb",
    yaml: `a: &a [${"x,".repeat(9)}]\nb: &b [${"*a,".repeat(9)}]\nc: &c [${"*b,".repeat(9)}]\npolicies: [*c,*c,*c]\n`,
    at: "1:1 ",
    ...yaml,
  },
];
