import { type Guides, guide, guideIn } from "../contract.ts";

/** What finance writes (考核规定 §三.3 内部数据收集). */
export const financeGuides: { readonly payments: Guides<"payments"> } = {
  payments: {
    date: guide("到账日期，应在本季度内", "the day on which it was received, in the quarter", "2025-07-10"),
    amount: guide(
      "到账金额，单位元，最多两位小数；退款可写负数",
      "the amount in yuan with two decimals at most; a refund may have a minus",
      "30000",
    ),
    engagement: guide(
      "合同编号，与委托合同表一致；没有合同编号时须写客户或业绩归属",
      "the engagement's number; without it, the client or the people are needed",
      "HT2025-018",
    ),
    client: guide(
      "客户全称；写了合同编号的可以留空",
      "the client's full name; may be blank where the engagement is given",
      "青禾贸易有限公司",
    ),
    people: guide(
      "这笔款归谁，只有与合同约定的分配不同时才填，比例合计 100%",
      "whose it is, only where it differs from the engagement's shares; shares give 100 %",
      "",
    ),
    kind: guideIn("款项类型，从下拉中选；留空即律师费", "the kind of payment, from the list; blank: a fee", {
      zh: "律师费",
      en: "fee",
    }),
  },
};
