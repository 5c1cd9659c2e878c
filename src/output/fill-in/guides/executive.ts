import { type Guides, guide, guideIn } from "../contract.ts";

/** What the executive group writes itself: after appeals, of what was measured, and of receipts (考核规定 §二.2, §三.5). */
export const executiveGuides: {
  readonly adjustments: Guides<"adjustments">;
  readonly commitments: Guides<"commitments">;
  readonly entered: Guides<"entered">;
  readonly receipts: Guides<"receipts">;
} = {
  adjustments: {
    person: guide("被考核人的姓名或工号", "whose score it is: name or id", "李娜(L002)"),
    indicator: guideIn("调整哪项指标；留空即调整总分", "the indicator; blank: the total", {
      zh: "投诉处理及时率",
      en: "complaint-timeliness",
    }),
    change: guide(
      "加减的分数，减分写负数；与“更正得分”只填一项",
      "points added, or taken with a minus; this or the corrected score",
      "2",
    ),
    correctedScore: guide(
      "更正后的得分；与“调整分值”只填一项，必须写明指标",
      "the score as corrected; needs the indicator",
      "",
    ),
    reason: guideIn("理由，会写在本人的记分卡上", "the reason, which stands on the person's scorecard", {
      zh: "客户临时出境，经核实不计逾期",
      en: "the client was abroad: not counted as late",
    }),
    decidedBy: guide("决定人", "who decided", "王芳"),
    date: guide("决定日期", "the day of the decision", "2025-10-09"),
  },
  commitments: {
    person: guide("被考核人的姓名或工号", "whose plan it is: name or id", "李娜(L002)"),
    indicator: guideIn("要改进的指标", "the indicator to improve", {
      zh: "客户满意度",
      en: "client-satisfaction",
    }),
    goal: guideIn(
      "可以衡量的目标：≥ 90 分、至少 3 个、不超过 5%；+10% 是在原数值上增加一成，+5 个百分点是直接相加",
      "a goal that can be measured: ≥ 90, at least 3, ≤ 5%; +10% is a tenth of the earlier value, +5 pp is added to it",
      { zh: "≥ 90 分", en: "≥ 90" },
    ),
    by: guide(
      "在哪个季度完成；写日期的，按该日所在季度的数值判断",
      "the quarter by whose value it is judged; a date stands for its quarter",
      "2025Q4",
    ),
    owner: guide("责任人", "who answers for it", "李娜"),
    measures: guideIn("改进措施", "what will be done", {
      zh: "结案后一周内电话回访",
      en: "a call within a week after each matter",
    }),
    made: guide(
      "根据哪个季度的结果制定；写日期的，取该日之前最近结束的季度；留空即为完成季度的上一季度",
      "the quarter on whose results it was agreed; of a date the last quarter over by then; blank: the one before it is due",
      "2025Q3",
    ),
  },
  entered: {
    person: guide("被考核人的姓名或工号", "whose value it is: name or id", "李娜(L002)"),
    indicator: guide(
      "指标名称，与 crm-kpi.yaml 中声明的一致",
      "the indicator, as crm-kpi.yaml declares it",
      "专业培训",
    ),
    value: guide("数值；比率写成百分数，如 85%", "the value; a share as a percentage, such as 85%", "12"),
    measuredBy: guide("测算人", "who measured it", "王芳"),
    date: guide("测算日期", "the day on which it was measured", "2025-10-08"),
  },
  receipts: {
    person: guide("被考核人的姓名或工号", "who received the results: name or id", "李娜(L002)"),
    received: guide(
      "本人签收考核结果的日期；面谈和申诉的期限从这一天起算",
      "the day on which the person received the results; the interview and appeals are due from it",
      "2025-10-11",
    ),
    interviewed: guide(
      "面谈日期；尚未面谈的留空",
      "the day of the interview; blank: not yet held",
      "2025-10-15",
    ),
    interviewer: guide(
      "面谈人的姓名或工号；留空即直接上级",
      "who held the interview: name or id; blank: the direct superior",
      "王芳",
    ),
  },
};
