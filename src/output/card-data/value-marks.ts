import type { Text } from "../../domain/text.ts";

/** Marks that stand for one value of a card, each with what it is. */
export const VALUE_MARKS = {
  "person.name": { zh: "姓名", en: "name" },
  "person.id": { zh: "工号", en: "id" },
  "person.department": { zh: "部门", en: "department" },
  "person.position": { zh: "岗位", en: "position" },
  "person.profile": { zh: "考核类别", en: "profile (comparison group)" },
  "person.days-employed": { zh: "在职天数 / 本季度天数", en: "days employed / days of the quarter" },
  "person.total": { zh: "总分（两位小数，公式）", en: "total (2 decimals, a formula)" },
  "person.exact-total": { zh: "总分（未四舍五入，公式）", en: "total before rounding (a formula)" },
  "person.total-adjustment": { zh: "总分的申诉调整", en: "adjustment of the total after an appeal" },
  "person.full": { zh: "总分的满分", en: "full points of the total" },
  "person.grade": { zh: "等级", en: "grade" },
  "person.next-grade": {
    zh: "距上一等级的差距（一句话）",
    en: "what the next higher grade takes, a sentence",
  },
  "person.rank": { zh: "名次，如 3 / 24", en: "rank, such as 3 / 24" },
  "person.measured-weight": { zh: "实测权重", en: "share of weight really measured" },
  "person.group-mean": { zh: "同类平均总分", en: "the group's mean total" },
  "person.group-size": { zh: "同类人数", en: "people in the group" },
  "person.evaluation": { zh: "总体评价（几句话）", en: "overall evaluation, some sentences" },
  "quarter.id": { zh: "季度，如 2025Q3", en: "the quarter, such as 2025Q3" },
  "quarter.label": { zh: "季度（文字）", en: "the quarter in words" },
  "quarter.first": { zh: "季度第一天", en: "first day of the quarter" },
  "quarter.last": { zh: "季度最后一天", en: "last day of the quarter" },
  "quarter.cut-off": { zh: "数据截止日", en: "cut-off date" },
  "group.achieved-heading": {
    zh: "同类得分率的列名；人数不足时说明不显示",
    en: "heading of the group's column; says so where the group is too small",
  },
  "interview.rule": { zh: "面谈期限的规定（一句话）", en: "by when the interview is due, a sentence" },
  "interview.note": {
    zh: "面谈期限的规定，以及怎样填写（一两句话）",
    en: "by when the interview is due and how that is filled in, one or two sentences",
  },
  "interview.received": {
    zh: "本人收到结果的日期；没有签收记录时留空",
    en: "day of receipt; blank where none is known",
  },
  "interview.due": {
    zh: "面谈期限（没有签收记录时为公式）",
    en: "day on which the interview is due (a formula without a receipt)",
  },
  "interview.held": { zh: "面谈日期；没有记录时留空", en: "day of the interview; blank where none is known" },
  "trend.quarter-1": { zh: "趋势表第 1 列的季度", en: "quarter of column 1 of the trends" },
  "trend.quarter-2": { zh: "趋势表第 2 列的季度", en: "quarter of column 2 of the trends" },
  "trend.quarter-3": { zh: "趋势表第 3 列的季度", en: "quarter of column 3 of the trends" },
  "trend.quarter-4": { zh: "趋势表第 4 列的季度", en: "quarter of column 4 of the trends" },
  "trend.quarter-5": { zh: "趋势表第 5 列的季度", en: "quarter of column 5 of the trends" },
  "trend.quarter-6": { zh: "趋势表第 6 列的季度", en: "quarter of column 6 of the trends" },
  "trend.quarter-7": { zh: "趋势表第 7 列的季度", en: "quarter of column 7 of the trends" },
  "trend.quarter-8": {
    zh: "趋势表第 8 列的季度（本季度）",
    en: "quarter of column 8 of the trends (this quarter)",
  },
  "trend.breaks": {
    zh: "方案变动说明：自哪一季度起与以前不可比（没有则为空）",
    en: "from which quarter on nothing before can be compared; blank where all can",
  },
  "indicators.note": { zh: "指标表的注", en: "note under the table of indicators" },
} as const satisfies Record<string, Text>;
