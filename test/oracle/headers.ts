/** What a column holds, as far as a reader of workbooks must know it. */
export type Holds = "text" | "date" | "time" | "money";

/** A column: its key, what it holds, its headers. */
type Header = readonly [key: string, holds: Holds, ...headers: string[]];

/** The word in a file's name by which a source is recognised, and its columns. */
export const SOURCE_HEADERS: Readonly<
  Record<string, { readonly file: string; readonly columns: readonly Header[] }>
> = {
  people: {
    file: "人员名册",
    columns: [
      ["id", "text", "工号", "人员编号", "员工编号", "编号"],
      ["name", "text", "姓名", "人员姓名", "员工姓名"],
      ["department", "text", "部门", "所属部门"],
      ["position", "text", "岗位", "职位", "职务"],
      ["superior", "text", "直接上级", "上级", "直属上级"],
      ["email", "text", "邮箱", "电子邮箱", "电子邮件"],
      ["joined", "date", "入职日期", "入所日期"],
      ["left", "date", "离职日期", "离所日期"],
      ["formerNames", "text", "曾用名", "曾用姓名", "原名"],
    ],
  },
  engagements: {
    file: "委托合同",
    columns: [
      ["number", "text", "合同编号", "委托合同编号", "合同号", "案号"],
      ["client", "text", "客户名称", "客户", "委托人"],
      ["clientId", "text", "客户编号", "客户号"],
      ["signed", "date", "签订日期", "签约日期", "签署日期", "合同签订日期"],
      ["lead", "text", "主办律师", "主办人", "承办律师"],
      ["people", "text", "参与人员", "承办人员", "参与人及比例", "业绩分配"],
      ["origin", "text", "案源人", "案源"],
      ["kind", "text", "委托类型", "合同类型"],
      ["status", "text", "状态", "合同状态"],
      ["closed", "date", "结案日期", "终止日期", "办结日期"],
      ["matter", "text", "案由", "委托事项", "业务类型"],
      ["amount", "money", "合同金额", "约定收费", "律师费"],
      ["unifiedCode", "text", "统一社会信用代码", "信用代码"],
    ],
  },
  clients: {
    file: "客户登记",
    columns: [
      ["client", "text", "客户名称", "客户"],
      ["clientId", "text", "客户编号", "客户号"],
      ["firstEngaged", "date", "首次委托日期", "首次签约日期", "建档日期"],
      ["unifiedCode", "text", "统一社会信用代码", "信用代码"],
      ["formerNames", "text", "曾用名", "曾用名称"],
      ["sameAs", "text", "同一客户"],
      ["differentFrom", "text", "不同客户"],
      ["decidedBy", "text", "认定人"],
      ["decidedOn", "date", "认定日期"],
      ["suspected", "text", "疑似客户"],
    ],
  },
  referrals: {
    file: "客户推荐",
    columns: [
      ["date", "date", "推荐日期", "登记日期"],
      ["referrer", "text", "推荐客户", "推荐人", "推荐方"],
      ["referred", "text", "被推荐人", "被推荐客户", "被推荐方"],
      ["person", "text", "接待人", "对接人"],
    ],
  },
  payments: {
    file: "收款明细",
    columns: [
      ["date", "date", "收款日期", "到账日期", "入账日期"],
      ["amount", "money", "金额", "收款金额", "到账金额"],
      ["engagement", "text", "合同编号", "委托合同编号", "合同号"],
      ["client", "text", "客户名称", "客户", "付款方"],
      ["people", "text", "业绩归属", "承办人", "分配人员"],
      ["kind", "text", "款项类型", "款项性质", "类型"],
    ],
  },
  surveys: {
    file: "满意度调查",
    columns: [
      ["date", "date", "调查日期", "回访日期"],
      ["client", "text", "客户名称", "客户"],
      ["person", "text", "被评价人", "服务律师", "评价对象"],
      ["engagement", "text", "合同编号", "委托合同编号", "合同号"],
      ["score", "text", "总体评分", "满意度", "评分", "满意度评分"],
      ["service", "text", "服务质量"],
      ["communication", "text", "沟通效率"],
      ["outcome", "text", "处理结果", "案件处理结果"],
      ["channel", "text", "调查方式", "渠道"],
    ],
  },
  complaints: {
    file: "投诉记录",
    columns: [
      ["number", "text", "投诉编号", "编号"],
      ["received", "date", "收到日期", "投诉日期", "受理日期"],
      ["client", "text", "客户名称", "客户", "投诉人"],
      ["people", "text", "被投诉人", "投诉对象"],
      ["due", "date", "处理期限", "应办结日期", "办理期限"],
      ["handled", "date", "处理日期", "办结日期", "处理完成日期"],
      ["status", "text", "处理状态", "状态"],
    ],
  },
  ratings: {
    file: "互评",
    columns: [
      ["ratee", "text", "被评人", "被评价人"],
      ["rater", "text", "评价人", "评分人"],
      ["kind", "text", "评价关系", "评价类型"],
      ["indicator", "text", "评价指标", "指标"],
      ["score", "text", "得分", "评分", "分数"],
      ["date", "date", "评价日期", "日期"],
    ],
  },
  department_ratings: {
    file: "部门协作评价",
    columns: [
      ["ratingDepartment", "text", "评价部门"],
      ["rated", "text", "被评部门或人员", "被评价部门", "被评部门", "被评对象"],
      ["score", "text", "得分", "评分", "分数"],
    ],
  },
  responses: {
    file: "内部流程记录",
    columns: [
      ["requested", "time", "发起时间", "请求时间", "提交时间"],
      ["responded", "time", "回复时间", "响应时间", "处理时间"],
      ["from", "text", "发起人", "请求人"],
      ["to", "text", "回复人", "处理人", "响应人"],
      ["limit", "text", "时限(小时)", "时限", "回复时限(小时)"],
    ],
  },
  items: {
    file: "奖惩事项",
    columns: [
      ["person", "text", "当事人", "人员", "姓名"],
      ["date", "date", "发生日期", "日期"],
      ["kind", "text", "事项类别", "奖惩类别", "类别"],
      ["points", "text", "分值", "加减分值"],
      ["amount", "money", "金额", "罚款金额"],
      ["reason", "text", "事由", "理由", "原因"],
      ["decidedBy", "text", "决定人"],
    ],
  },
  inquiries: {
    file: "调查记录",
    columns: [
      ["alarm", "text", "预警编号", "预警"],
      ["date", "date", "调查日期", "日期"],
      ["by", "text", "调查人"],
      ["outcome", "text", "结论", "调查结论"],
      ["measures", "text", "措施", "整改措施", "补救措施"],
    ],
  },
  commitments: {
    file: "改进计划",
    columns: [
      ["person", "text", "被考核人", "人员", "姓名"],
      ["indicator", "text", "指标", "改进指标", "指标名称"],
      ["goal", "text", "目标", "改进目标"],
      ["by", "text", "完成季度", "完成期限", "完成日期"],
      ["owner", "text", "责任人"],
      ["measures", "text", "措施", "改进措施"],
      ["made", "text", "制定季度", "制定日期"],
    ],
  },
  adjustments: {
    file: "申诉调整",
    columns: [
      ["person", "text", "被考核人", "人员", "姓名"],
      ["indicator", "text", "指标", "调整指标"],
      ["change", "text", "调整分值", "加减分"],
      ["correctedScore", "text", "更正得分", "调整后得分"],
      ["reason", "text", "理由", "调整理由", "原因"],
      ["decidedBy", "text", "决定人"],
      ["date", "date", "决定日期", "日期"],
    ],
  },
};
