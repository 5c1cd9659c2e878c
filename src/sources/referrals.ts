import { defineSource, filled, optional } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { person } from "./kinds/people.ts";
import { client } from "./kinds/references.ts";
import { text } from "./kinds/text.ts";

/** Who was recommended to the firm by which client; the recommended need not have signed. */
export const referrals = defineSource({
  id: "referrals",
  label: { zh: "客户推荐", en: "Referrals" },
  department: "business",
  reference: "考核规定 §三.2 客户忠诚度",
  compulsory: true,
  keepsHistory: false,
  key: null,
  period: "date",
  columns: {
    date: filled(date, "推荐日期", "登记日期"),
    referrer: filled(client, "推荐客户", "推荐人", "推荐方", "referrer (client)", "referrer client"),
    referred: filled(text, "被推荐人", "被推荐客户", "被推荐方"),
    person: optional(person, "接待人", "对接人"),
  },
});
