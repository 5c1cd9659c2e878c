import type { Lang, Text } from "../../domain/text.ts";

/** The shape of the file for editors, which lies beside it in the firm's folder. */
export const SCHEMA_FILE = "crm-kpi.schema.json";

/** A part of the configuration: what it is for, and its settings as they hold already. */
type Part = { readonly about: Text; readonly yaml: string };

const PARTS: readonly Part[] = [
  {
    about: { zh: "时区：截止日“今天”按它计算", en: "The time zone in which “today” is the cut-off date" },
    yaml: "time-zone: Asia/Shanghai",
  },
  {
    about: {
      zh: "政策：考核规定没有写明之处怎样处理，这里写的是内置的办法。\n全部政策见汇总表和记分卡的“说明”，那里写有每项的含义和依据。",
      en: "Policies: how the regulation is read where it is silent; here as they are built in.\nAll of them stand in the summary and on each scorecard, with meaning and clause.",
    },
    yaml: `policies:
  history: required              # none
  dormancy-months: never         # 24
  credit: origin                 # lead, share, each
  old-client-months: 24          # ever
  re-engaged-with: firm          # person
  withdrawn-complaints: count    # exclude
  complaint-limit-days: 3
  minimum-raters: { superior: 1, peer: 3, subordinate: 3, client: 1, department: 1 }
  communication-parts: { ratings: 70, responses: 30 }
  response-limit-hours: 24
  minimum-measured-weight: 60
  minimum-employment: 1/3`,
  },
  {
    about: {
      zh: "各指标的目标；比率写成百分数",
      en: "The targets of the indicators; shares as percentages",
    },
    yaml: `indicators:
  new-clients: { target: 2 }
  new-client-revenue-share: { target: 20% }
  client-satisfaction: { target: 90 }
  repeat-engagement-rate: { target: 10% }
  referral-rate: { target: 5% }
  complaint-rate: { target: 5% }
  complaint-timeliness: { target: 95% }
  internal-communication: { target: 88 }
  cross-department: { target: 88 }`,
  },
  {
    about: {
      zh: "各岗位的权重（合计 100，写了就整组替换）和单独的目标",
      en: "Weights of a position (100 in all, replaced as a whole) and targets of its own",
    },
    yaml: `profiles:
  partner:
    weights:
      new-clients: 15
      new-client-revenue-share: 15
      client-satisfaction: 15
      repeat-engagement-rate: 10
      referral-rate: 10
      complaint-rate: 10
      complaint-timeliness: 5
      internal-communication: 10
      cross-department: 10
    targets: { new-clients: 3, new-client-revenue-share: 30% }`,
  },
  {
    about: {
      zh: "等级和分数线，从高到低（写了就整组替换）",
      en: "Grades and their thresholds, highest first (replaced as a whole)",
    },
    yaml: `grades:
  - { from: 90, label: { zh: 优秀, en: Excellent } }
  - { from: 80, label: { zh: 良好, en: Good } }
  - { from: 60, label: { zh: 合格, en: Satisfactory } }
  - { from: 0, label: { zh: 待改进, en: Needs improvement } }`,
  },
  {
    about: {
      zh: "数据：scale 是评分的满分（5、10 或 100）；nil: true 表示本季度确实没有发生",
      en: "Exports: scale is the full mark of its ratings (5, 10 or 100); nil: true says that nothing happened",
    },
    yaml: `sources:
  surveys: { scale: 100 }
  ratings: { scale: 100 }
  department_ratings: { scale: 100 }
  referrals: { nil: false }`,
  },
  {
    about: {
      zh: "与国家法定节假日安排不同的日子（计算投诉处理期限用）",
      en: "Days that differ from the official calendar (for the limits of complaints)",
    },
    yaml: `calendar:
  holidays: []
  workdays: []`,
  },
  {
    about: {
      zh: "本所自己的记分卡模板；crm-kpi templates --scorecard --out templates 写出可以修改的模板",
      en: "The firm's own scorecard template; crm-kpi templates --scorecard --out templates writes one to change",
    },
    yaml: `templates: {}                    # { scorecard: templates/记分卡模板.xlsx }`,
  },
];

const HEAD: Text = {
  zh: `考核方案配置。没有写的都按内置方案，所以这个文件可以一个字不改。
要改哪一项，删去那几行行首的 #（上一级的名称也要去掉 #），再改成本所的值。
改错了，程序会指出第几行第几列，不会发布任何结果。`,
  en: `The firm's assessment scheme. What is not written here holds as built in, so that this file may stay as it is.
To change a setting, take the # from its lines (and from the name above them), and give your value.
A mistake is reported with its line and column, and nothing is published.`,
};

/** crm-kpi.yaml of a new firm: valid as it is, every setting there as a comment. */
export function configText(lang: Lang): string {
  const schema = `# yaml-language-server: $schema=${SCHEMA_FILE}\n\n`;
  const parts = PARTS.map(({ about, yaml }) => `${lines(about[lang], "# ")}\n${lines(yaml, "#")}\n`);
  return `${schema}${lines(HEAD[lang], "# ")}\n\n${parts.join("\n")}`;
}

/** Words begin with `# `, settings with `#` alone: taking it away leaves the settings as they are written. */
function lines(text: string, mark: string): string {
  return text
    .split("\n")
    .map((line) => `${mark}${line}`)
    .join("\n");
}
