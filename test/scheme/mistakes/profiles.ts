import type { Mistake } from "../mistakes.ts";

const unused = (id: string) => ({
  zh: `没有岗位或人员使用“${id}”`,
  en: `nobody has the profile “${id}”`,
});

/** Mistakes in profiles, in what they inherit, and in who has them. */
export const PROFILE_MISTAKES: readonly Mistake[] = [
  {
    name: "a profile that nobody has",
    yaml: "profiles:\n  trainee: { weights: { cross-department: 100 } }\n",
    at: "2:3 profiles.trainee",
    ...unused("trainee"),
  },
  {
    name: "a misspelt position among the profiles",
    yaml: "profiles:\n  parnter: { targets: { new-clients: 4 } }\n",
    at: "2:3 profiles.parnter",
    zh: "是不是想写“partner”？",
    en: "did you mean “partner”?",
  },
  {
    name: "a profile that extends one that is not there",
    yaml: "profiles:\n  senior: { extends: partners }\nassign: [{ person: L001, profile: senior }]\n",
    at: "2:13 profiles.senior.extends",
    zh: "没有考核类别“partners”；是不是想写“partner”？",
    en: "there is no profile “partners”; did you mean “partner”?",
  },
  {
    name: "a profile that extends itself",
    yaml: "profiles:\n  senior: { extends: senior, weights: { new-clients: 100 } }\nassign: [{ person: L001, profile: senior }]\n",
    at: "2:13 profiles.senior.extends",
    zh: "继承绕成一圈：senior → senior",
    en: "profiles extend each other in a circle: senior → senior",
  },
  {
    name: "profiles that extend each other in a circle",
    yaml: "profiles:\n  a: { extends: b, weights: { new-clients: 100 } }\n  b: { extends: c }\n  c: { extends: a }\nassign: [{ person: L001, profile: a }]\n",
    at: "2:8 profiles.a.extends",
    zh: "继承绕成一圈：a → b → c → a",
    en: "in a circle: a → b → c → a",
  },
  {
    name: "weights of 105 with those that are inherited",
    yaml: "profiles:\n  senior:\n    extends: partner\n    weights: { new-clients: 20 }\nassign: [{ person: L001, profile: senior }]\n",
    at: "4:5 profiles.senior.weights",
    zh: "“senior”的权重（含继承自“partner”的）合计为 105，应为 100",
    en: "the weights of “senior”, with those of “partner”, add up to 105; they must give 100",
  },
  {
    name: "an inherited weight taken away and not given to another",
    yaml: "profiles:\n  senior:\n    extends: partner\n    weights: { referral-rate: none }\nassign: [{ person: L001, profile: senior }]\n",
    at: "4:5 profiles.senior.weights",
    zh: "合计为 90，应为 100",
    en: "add up to 90",
  },
  {
    name: "a weight taken away where none is inherited",
    yaml: "profiles:\n  partner:\n    weights: { new-clients: 100, referral-rate: none }\n",
    at: "3:34 profiles.partner.weights.referral-rate",
    zh: "none 只用于继承",
    en: "none is for profiles that extend another one",
  },
  {
    name: "an assignment to a profile that is not there",
    yaml: "assign:\n  - { department: 知识产权部, profile: ip }\n",
    at: "2:26 assign.0.profile",
    zh: "没有考核类别“ip”",
    en: "there is no profile “ip”",
  },
  {
    name: "an assignment of nobody",
    yaml: "assign:\n  - { profile: partner }\n",
    at: "2:5 assign.0",
    zh: "请写明是谁",
    en: "say who",
  },
  {
    name: "an assignment of a person in a department",
    yaml: "assign:\n  - { person: L001, department: 商事部, profile: partner }\n",
    at: "2:5 assign.0",
    zh: "请写明是谁：person（一个人），或",
    en: "say who: person alone, or",
  },
  {
    name: "an assignment of an unknown position",
    yaml: "assign:\n  - { position: lawyer, profile: partner }\n",
    at: "2:7 assign.0.position",
    zh: "应为其中之一：partner, lead-lawyer",
    en: "expected one of: partner, lead-lawyer",
  },
  {
    name: "somebody assigned twice",
    yaml: "assign:\n  - { person: L001, profile: partner }\n  - { person: L001, profile: assistant }\n",
    at: "3:5 assign.1",
    zh: "“L001”已在上面指定过",
    en: "“L001” has been assigned above",
  },
  {
    name: "an unknown key of an assignment",
    yaml: "assign:\n  - { persons: L001, profile: partner }\n",
    at: "2:7 assign.0.persons",
    zh: "是不是想写“person”？",
    en: "did you mean “person”?",
  },
  {
    name: "a label that is a list",
    yaml: "profiles:\n  partner: { label: [合伙人] }\n",
    at: "2:14 profiles.partner.label",
    zh: "应为文字，或 { zh: 中文, en: 英文 }",
    en: "expected a text, or { zh: Chinese, en: English }",
  },
  {
    name: "a comparison group that there is not",
    yaml: "policies:\n  comparison-group: department\n",
    at: "2:3 policies.comparison-group",
    zh: "应为其中之一：profile, position, department-and-profile",
    en: "expected one of: profile, position, department-and-profile",
  },
];
