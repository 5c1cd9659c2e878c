import { type Guides, guide, guideIn } from "../contract.ts";

/** What the administration writes about people and their work together (考核规定 §一.2, §三.2 沟通与协作指标). */
export const administrationGuides: {
  readonly people: Guides<"people">;
  readonly ratings: Guides<"ratings">;
  readonly department_ratings: Guides<"department_ratings">;
  readonly responses: Guides<"responses">;
  readonly items: Guides<"items">;
} = {
  people: {
    id: guide(
      "工号，每人一个，不能重复；按文本填写，前面的 0 会保留",
      "the person's id, no id twice; as text, leading zeros are kept",
      "L002",
    ),
    name: guide("姓名", "the name", "李娜"),
    department: guide(
      "所属部门，同一部门写法一致",
      "the department, written the same everywhere",
      "商事业务部",
    ),
    position: guideIn(
      "岗位，从下拉中选；决定按哪一类考核",
      "the position, from the list; it decides the profile",
      {
        zh: "主办律师",
        en: "lead-lawyer",
      },
    ),
    superior: guide("直接上级的姓名或工号", "the direct superior's name or id", "王芳"),
    email: guide(
      "本人邮箱，用于发送记分卡",
      "the person's own address, to which the scorecard goes",
      "lina@example.com",
    ),
    joined: guide(
      "入职日期；留空即整个季度在职",
      "the day of joining; blank: employed all quarter",
      "2021-06-15",
    ),
    left: guide(
      "离职日期；离职的人也要保留在名册中",
      "the day of leaving; people who left stay in the roster",
      "",
    ),
    formerNames: guide(
      "曾用的姓名，多个用顿号分开；旧合同、旧记录中写的是曾用名时靠它认人",
      "former names, separated by 、; by them older records are known",
      "",
    ),
  },
  ratings: {
    ratee: guide("被评人的姓名或工号", "who is rated: name or id", "李娜"),
    rater: guide("评价人的姓名；评价人不会出现在任何记分卡中", "who rates; named in no scorecard", "王芳"),
    kind: guideIn("评价人与被评人的关系，从下拉中选", "what the rater is to the ratee, from the list", {
      zh: "上级",
      en: "superior",
    }),
    indicator: guideIn(
      "评的是哪项指标，从下拉中选；留空即内部沟通效率（其他部门评的为跨部门协作）",
      "which indicator is rated; blank: internal communication (of another department: cross-department work)",
      { zh: "内部沟通效率", en: "internal-communication" },
    ),
    score: guide(
      "得分，百分制；用 5 分或 10 分制的请先告诉考核执行小组",
      "the mark out of 100; tell the executive group of any other scale",
      "90",
    ),
    date: guide("评价日期", "the day of the rating", "2025-09-20"),
  },
  department_ratings: {
    ratingDepartment: guide("评价的部门", "the department that rates", "行政部"),
    rated: guide("被评的部门，或其他部门的某个人", "the department rated, or a person of one", "商事业务部"),
    score: guide("得分，百分制", "the mark out of 100", "91"),
  },
  responses: {
    requested: guide("发起请求的日期和时间", "the day and time of the request", "2025-07-21 09:30"),
    responded: guide(
      "回复的日期和时间；没有回复的留空",
      "the day and time of the answer; blank if there was none",
      "2025-07-21 15:00",
    ),
    from: guide("发起人的姓名或工号", "who asked: name or id", "李娜"),
    to: guide("应回复的人的姓名或工号", "who was to answer: name or id", "赵敏"),
    limit: guide(
      "回复时限，单位小时；留空即按方案的统一时限",
      "the limit in hours; blank: the scheme's limit",
      "24",
    ),
  },
  items: {
    person: guide("当事人的姓名或工号", "who it is about: name or id", "李娜(L002)"),
    date: guide("发生日期，应在本季度内", "the day on which it happened, in the quarter", "2025-08-18"),
    kind: guide(
      "事项类别，与 crm-kpi.yaml 中 items 所列的一致",
      "the kind, as items in crm-kpi.yaml lists it",
      "合理化建议",
    ),
    points: guide(
      "加减的分数；按方案固定分值的可以留空",
      "points added or taken; blank where the scheme fixes them",
      "2",
    ),
    amount: guide(
      "罚款金额，单位元；只核对和列出，不自动扣款",
      "a fine in yuan; it is checked and listed only",
      "",
    ),
    reason: guideIn("事由", "the reason", { zh: "建议被采纳", en: "a proposal was adopted" }),
    decidedBy: guide("决定人", "who decided", "王芳"),
  },
};
