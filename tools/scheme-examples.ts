import type { Text } from "../src/domain/text.ts";

/** A part of the scheme: what to know of it, and how it is written. */
type Section = { readonly key: string; readonly says: Text; readonly examples: readonly string[] };

/** The parts of the scheme in the order of the document. */
export const SECTIONS: readonly Section[] = [
  {
    key: "time-zone",
    says: {
      zh: "所有日期都是律所所在地的日期，与电脑的时区无关。",
      en: "All dates are those of the firm's place, whatever the machine's own time zone.",
    },
    examples: ["time-zone: Asia/Shanghai"],
  },
  {
    key: "editions",
    says: {
      zh: "方案改动时，把新的部分写进另一个文件，在这里写明从哪一天起施行。一个季度使用其最后一天有效的版本，它叠加在 crm-kpi.yaml 之上；已发布的季度不受影响，manifest.json 记录所用的版本。",
      en: "When the scheme changes, what is new goes into a file of its own, listed here with its first day. A quarter uses the edition in force on its last day, which stands over crm-kpi.yaml; published quarters keep theirs, and manifest.json records which one was used.",
    },
    examples: [
      "editions:\n  - { from: 2025-01-01, file: scheme-2025.yaml }\n  - { from: 2026-01-01, file: scheme-2026.yaml }",
    ],
  },
  {
    key: "policies",
    says: {
      zh: "每项都有名称、允许的值和默认值；运行时会列出本所改动的各项，全部列在汇总表“规则”中。",
      en: "Each has a name, allowed values and a default; a run lists those that the firm changed, and the summary's sheet “Rules” lists all.",
    },
    examples: [
      "policies:\n  credit: share\n  dormancy-months: 36\n  withdrawn-complaints: exclude\n  minimum-raters: { peer: 5 }\n  minimum-employment: 1/2",
      "policies:\n  comparison-group: department-and-profile\n  quota-ties: up\n  quota-minimum-group: 8",
    ],
  },
  {
    key: "calendar",
    says: { zh: "投诉处理期限按工作日计算。", en: "Limits for complaints count working days." },
    examples: ["calendar:\n  holidays: [2025-08-08]\n  workdays: [2025-08-09]"],
  },
  {
    key: "indicators",
    says: {
      zh: "达到目标得满分；优于或未达目标，各按自己的规则加减分，不超过 cap，不低于 floor。全部计分方式见 [rules.md](rules.md)。",
      en: "Reaching the target gives full points; better and worse each have a way of their own, between cap and floor. Every way of giving points: [rules.md](rules.md).",
    },
    examples: [
      "indicators:\n  new-clients: { target: 3 }\n  referral-rate: { target: 8%, no-value: full }",
      "indicators:\n  complaint-rate:\n    target: 5%\n    rule:\n      better: none\n      worse: { steps: { every: 1, in: percentage-points, points: 2%, whole: true } }\n      cap: 100%\n      floor: 80%\n    no-value: { move: client-satisfaction }",
    ],
  },
  {
    key: "profiles",
    says: {
      zh: "与岗位同名的类别由该岗位的人使用；另设的类别由 assign 指定给人、部门或岗位。继承（extends）的类别只写不同之处，权重合计仍须为 100。",
      en: "A profile named like a position is that of its people; others are given to people, departments or positions by assign. A profile that extends another one says only what differs; its weights must still add up to 100.",
    },
    examples: [
      "profiles:\n  partner:\n    targets: { new-clients: 5 }\n  administration:\n    weights: { internal-communication: 60, cross-department: 40 }",
      "profiles:\n  senior-partner:\n    label: { zh: 高级合伙人, en: Senior partners }\n    extends: partner\n    weights: { new-clients: 20, referral-rate: 5 }\n    targets: { new-client-revenue-share: 40% }\n  ip-lead:\n    label: 知识产权律师\n    extends: lead-lawyer\n    weights: { complaint-timeliness: none, cross-department: 20 }\nassign:\n  - { person: L007, profile: senior-partner }\n  - { department: 知识产权部, position: lead-lawyer, profile: ip-lead }",
    ],
  },
  {
    key: "assign",
    says: {
      zh: "同样具体的两条互相矛盾，或名册中没有所写的人或部门，都是错误。",
      en: "Two that are equally specific and disagree, and a person or department that the roster does not have, are errors.",
    },
    examples: [
      "assign:\n  - { department: 行政部, profile: administration }\n  - { department: 行政部, position: secretary, profile: secretary }\n  - { person: A003, profile: assistant }",
    ],
  },
  {
    key: "grades",
    says: {
      zh: "先按分数线，再按名额。名额按参加排名的人数取整；名额边缘同分的人不拆开，按 policies 的 quota-ties 一起留下或一起下调；人数少于 quota-minimum-group 时不用名额。",
      en: "First by threshold, then by quota. A quota is a whole number of the people ranked; equal totals at its edge are never split, quota-ties says whether they stay or go down together; below quota-minimum-group people there are no quotas.",
    },
    examples: [
      "grades:\n  - { from: 90, label: { zh: 优秀, en: Excellent }, at-most: 20% }\n  - { from: 75, label: 称职, at-most: 60% }\n  - { from: 0, label: 待改进, at-least: 5% }",
    ],
  },
  {
    key: "items",
    says: {
      zh: "提案采纳、违规等单项，由行政部提交（来源 items：当事人、日期、类别、分值或金额、事由、决定人）。分值在指标得分之后计入总分，加分和扣分各有上限。罚款只核对金额是否在规定范围内并列出，不由本程序扣款。",
      en: "Single occasions such as proposals adopted or violations, delivered by administration (source items). Their points are added to the total after the indicators, bonus and deductions each with a cap. Of fines the amount is checked and listed; the program never imposes them.",
    },
    examples: [
      "items:\n  most-bonus: 5\n  most-deduction: 10\n  kinds:\n    lecture: { label: 普法讲座, points: 2 }\n    late-for-client:\n      label: { zh: 会见迟到, en: Late for a client }\n      reference: 服务规则 第九条\n      points: { from: -3, to: -1 }\n      amount: { from: 100, to: 500 }",
    ],
  },
  {
    key: "sources",
    says: {
      zh: "资料一般按表头识别，不必在此写明。",
      en: "Exports are recognised by their headers; little has to be said here.",
    },
    examples: [
      "sources:\n  payments:\n    files: finance/*.csv\n    columns: { date: 入账日期, amount: 到账金额, engagement: 合同号, people: 承办人 }\n    unit: { amount: 万元 }\n    where: { 状态: [已到账] }\n    values: { kind: { 退回: refund } }",
      "sources:\n  surveys: { scale: 5 }\n  referrals: { nil: true }",
    ],
  },
  {
    key: "own-sources",
    says: {
      zh: "程序不认识的资料，在此写明各列。",
      en: "An export that the program does not know is declared with its columns.",
    },
    examples: [
      "own-sources:\n  visits:\n    label: { zh: 客户回访, en: Client visits }\n    department: business\n    reference: 服务规则 第三十七条\n    period: date\n    columns:\n      date: { header: 回访日期, kind: date, required: true }\n      lawyer: { header: 回访律师, kind: person, required: true }",
    ],
  },
  {
    key: "templates",
    says: { zh: "不写则用内置模板。", en: "Without one the built-in template is used." },
    examples: ["templates: { scorecard: templates/our.xlsx }"],
  },
  {
    key: "include",
    says: {
      zh: "内置指标库写明了制度提到的其他指标，按名称引入即可使用。",
      en: "The library has further figures that the rules imply; a scheme includes them by name.",
    },
    examples: ["include: [monitored]", "include: [win-rate, weekly-contact]"],
  },
  {
    key: "own-indicators",
    says: {
      zh: "任何资料上的指标都可以在此声明；它也要在 indicators 中写明目标和规则，在类别中写明权重。",
      en: "An indicator over any source is declared here; indicators says its target and rule, a profile its weight.",
    },
    examples: [
      "own-sources:\n  visits:\n    label: { zh: 客户回访, en: Client visits }\n    department: business\n    reference: 服务规则 第三十七条\n    period: date\n    columns:\n      date: { header: 回访日期, kind: date, required: true }\n      lawyer: { header: 回访律师, kind: person, required: true }\nown-indicators:\n  visits:\n    label: { zh: 回访次数, en: Visits }\n    reference: 服务规则 第三十七条\n    better: higher\n    measure: count\n    source: visits\n    credit: { person: lawyer }\nindicators:\n  visits:\n    target: 5\n    rule: { better: none, worse: { steps: { every: 1, in: units, points: 20% } }, cap: 100%, floor: 0 }\n    no-value: exclude\nprofiles:\n  secretary:\n    weights: { visits: 40, internal-communication: 60 }",
    ],
  },
  {
    key: "aliases",
    says: {
      zh: "资料中的简称、旧称，写明指的是谁。",
      en: "Short and former names in the exports, with what they stand for.",
    },
    examples: ["aliases:\n  people: { 小张: L008 }\n  departments: { 商事部: 商事业务部 }"],
  },
  {
    key: "exceptions",
    says: { zh: "某份资料中本来就没有的人。", en: "People who by right do not appear in a source." },
    examples: ["exceptions: { ratings: [A001] }"],
  },
  {
    key: "confirmations",
    says: { zh: "谁在何时确认了哪一项，为什么。", en: "Who confirmed what, when and why." },
    examples: [
      "confirmations:\n  - finding: client-similar\n    quarter: 2025Q3\n    value: 甲公司\n    by: 王芳\n    on: 2025-10-08\n    why: 已核对登记",
    ],
  },
  {
    key: "control-totals",
    says: { zh: "与资料的合计不符即为错误。", en: "A total that the source does not give is an error." },
    examples: ["control-totals:\n  payments: { 2025Q3: { amount: 1234567.80, rows: 321 } }"],
  },
  {
    key: "mail",
    says: {
      zh: "crm-kpi send 怎样发送结果。只能写在 crm-kpi.yaml 中；密码一律不写在这里。",
      en: "How crm-kpi send mails the results. It stands in crm-kpi.yaml only, and never has a password in it.",
    },
    examples: [
      "mail: { host: smtp.firm.cn, from: kpi@firm.cn }",
      "mail:\n  host: smtp.firm.cn\n  security: starttls\n  user: kpi@firm.cn\n  password-file: /etc/crm-kpi/smtp\n  from: 考核执行小组 <kpi@firm.cn>\n  domains: [firm.cn, firm.com.cn]\n  leading-group: [director@firm.cn]\n  departments: { finance: finance@firm.cn, administration: office@firm.cn }\n  operator: it@firm.cn\n  subject: { zh: '{quarter}考核结果（{name}）', en: 'Results of {quarter} for {name}' }",
    ],
  },
];
