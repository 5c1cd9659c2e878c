import { type Guides, guide, guideIn } from "../contract.ts";

/** What the administration writes about clients' feedback (考核规定 §三.2 客户满意度, 客户反馈处理指标). */
export const feedbackGuides: {
  readonly surveys: Guides<"surveys">;
  readonly complaints: Guides<"complaints">;
} = {
  surveys: {
    date: guide("调查日期，应在本季度内", "the day of the survey, in the quarter", "2025-09-02"),
    client: guide(
      "客户全称，写法同委托合同",
      "the client's full name, as in the engagements",
      "青禾贸易有限公司",
    ),
    person: guide(
      "被评价人，多人用顿号分开；与合同编号至少填一项",
      "whom it is about, separated by 、; either this or the engagement is needed",
      "李娜",
    ),
    engagement: guide(
      "合同编号；填了即评价合同的全体参与人",
      "the engagement's number: then it is about all who take part",
      "",
    ),
    score: guide(
      "总体评分，百分制；没有总体评分的填后面三项",
      "the overall mark out of 100; without it, fill in the three parts",
      "92",
    ),
    service: guide("服务质量评分，百分制", "the mark for service out of 100", ""),
    communication: guide("沟通效率评分，百分制", "the mark for communication out of 100", ""),
    outcome: guide("处理结果评分，百分制", "the mark for the outcome out of 100", ""),
    channel: guideIn("调查方式", "how it was asked", { zh: "电话回访", en: "by telephone" }),
  },
  complaints: {
    number: guide(
      "投诉编号，每件投诉一行，编号不能重复",
      "the complaint's number; one row each, no number twice",
      "TS2025Q3-001",
    ),
    received: guide("收到投诉的日期，应在本季度内", "the day of receipt, in the quarter", "2025-08-04"),
    client: guide(
      "投诉的客户，写法同委托合同",
      "the client who complains, as in the engagements",
      "青禾贸易有限公司",
    ),
    people: guide(
      "被投诉人，多人用顿号分开，每人都计一件",
      "whom it is about, separated by 、; it counts for each",
      "李娜",
    ),
    due: guide("处理期限；留空即按方案的统一期限", "the deadline; blank: the scheme's limit", ""),
    handled: guide(
      "处理完成的日期；没有处理完的留空",
      "the day on which it was handled; blank if it is open",
      "2025-08-06",
    ),
    status: guideIn(
      "处理状态，从下拉中选；认定无效或重复须有书面决定",
      "the state, from the list; invalid or duplicate needs a decision",
      { zh: "有效", en: "valid" },
    ),
  },
};
