import { defineSource, filled, optional } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { person } from "./kinds/people.ts";

/** Who received the own results when, and when the superior's interview took place: it starts the periods that follow. */
export const receipts = defineSource({
  id: "receipts",
  label: { zh: "结果签收", en: "Receipts" },
  department: "executive",
  reference: "考核规定 §三.5",
  compulsory: false,
  keepsHistory: false,
  key: null,
  // Results are received after the quarter: the rows belong to the quarter in whose folder they lie.
  period: null,
  columns: {
    person: filled(person, "被考核人", "人员", "姓名"),
    received: filled(date, "签收日期", "收到结果日期"),
    interviewed: optional(date, "面谈日期"),
    interviewer: optional(person, "面谈人"),
  },
});
