import { same, type Text } from "../../../domain/text.ts";
import type { Column } from "../../../sources/contract.ts";
import type { SourceId } from "../../../sources/index.ts";
import { kindName } from "../../../sources/kinds/index.ts";
import type { Guide, Guides } from "../contract.ts";
import { administrationGuides } from "./administration.ts";
import { appealGuides } from "./appeals.ts";
import { businessGuides } from "./business.ts";
import { executiveGuides } from "./executive.ts";
import { feedbackGuides } from "./feedback.ts";
import { financeGuides } from "./finance.ts";
import { inquiryGuides } from "./inquiries.ts";

const known: { readonly [Id in SourceId]: Guides<Id> } = {
  ...administrationGuides,
  ...businessGuides,
  ...feedbackGuides,
  ...financeGuides,
  ...executiveGuides,
  ...appealGuides,
  ...inquiryGuides,
};

const KIND_GUIDES: Readonly<Record<ReturnType<typeof kindName>, Guide>> = {
  text: plainly("一行文字", "a text of one line", ""),
  prose: plainly("文字", "a text", ""),
  code: plainly("编号，按文本填写", "a number or code, as text", "A-001"),
  number: plainly("数字", "a number", "1.5"),
  quantity: plainly("不小于 0 的数字", "a number, not negative", "24"),
  money: plainly("金额，单位元，最多两位小数", "an amount in yuan with two decimals at most", "12345.60"),
  percent: plainly("百分比，如 35%", "a percentage, such as 35 %", "35%"),
  score: plainly("评分", "a mark", "90"),
  date: plainly("日期", "a date", "2025-07-03"),
  "date-time": plainly("日期和时间", "a date with a time of day", "2025-07-03 14:30"),
  "yes-no": { what: { zh: "是或否", en: "yes or no" }, example: { zh: "是", en: "yes" } },
  person: plainly("一个人的姓名或工号", "one person's name or id", "张伟"),
  people: plainly("一人或多人，用顿号分开", "one person or several, separated by 、", "张伟、李娜"),
  client: plainly(
    "客户全称，写法同委托合同",
    "a client's full name, as in the engagements",
    "青禾贸易有限公司",
  ),
  engagement: plainly("合同编号，与委托合同表一致", "an engagement's number", "HT2025-018"),
  words: plainly("从下拉中选", "one of the list", ""),
};

/** What is to be written into a column; of a firm's own source as much as its kind says. */
export function guideOf(source: string, key: string, column: Column): Guide {
  const guides: Readonly<Record<string, Readonly<Record<string, Guide>>>> = known;
  return guides[source]?.[key] ?? KIND_GUIDES[kindName(column.kind)];
}

function plainly(zh: string, en: string, example: string): Guide {
  const what: Text = { zh, en };
  return { what, example: same(example) };
}
