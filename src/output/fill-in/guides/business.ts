import { type Guides, guide, guideIn } from "../contract.ts";

/** What the business department writes (考核规定 §三.2 客户开发指标, 客户忠诚度). */
export const businessGuides: {
  readonly engagements: Guides<"engagements">;
  readonly clients: Guides<"clients">;
  readonly referrals: Guides<"referrals">;
} = {
  engagements: {
    number: guide(
      "合同编号，每份合同一行，编号不能重复",
      "the engagement's number; one row each, no number twice",
      "HT2025-018",
    ),
    client: guide(
      "客户全称，同一客户各处写法一致",
      "the client's full name, written the same everywhere",
      "青禾贸易有限公司",
    ),
    clientId: guide(
      "客户编号；有编号时同名客户不会混淆",
      "the client's number, which tells clients of one name apart",
      "KH-0031",
    ),
    unifiedCode: guide(
      "客户的统一社会信用代码，18 位；有它时名称写法不同也能认出同一客户",
      "the client's unified social credit code, 18 characters: by it one client is known under several spellings",
      "",
    ),
    signed: guide(
      "合同签订日期；草稿和未签订的合同留空",
      "the day on which it was signed; blank for drafts",
      "2025-07-08",
    ),
    lead: guide(
      "主办律师一人；有同名的写成 姓名(工号)",
      "the one lead lawyer; of two with one name: name(id)",
      "李娜(L002)",
    ),
    people: guide(
      "参与人员和业绩比例，用顿号分开，合计 100%；平均分配时都不写比例；留空即全归主办律师",
      "who takes part, with shares that give 100 %; without shares all have the same; blank: all is the lead's",
      "李娜 60%、张伟 40%",
    ),
    origin: guide("带来该客户的人；留空即主办律师", "who won the client; blank: the lead lawyer", "王芳"),
    kind: guideIn(
      "委托类型；可选下拉中的词，也可写本所自己的类型",
      "the kind of engagement; one of the list, or a kind of the firm's own",
      { zh: "续签", en: "renewal" },
    ),
    status: guideIn("合同现在的状态，从下拉中选", "its present state, from the list", {
      zh: "履行中",
      en: "active",
    }),
    closed: guide(
      "结案、终止或解除的日期；已结案、已解除的必须填写",
      "when it was closed or ended; needed where the status says so",
      "",
    ),
    matter: guideIn("案由或委托事项", "the matter", { zh: "买卖合同纠纷", en: "sales contract dispute" }),
    amount: guide("合同约定的收费，单位元", "the fee agreed on, in yuan", "80000"),
  },
  clients: {
    client: guide("客户全称", "the client's full name", "青禾贸易有限公司"),
    clientId: guide("客户编号", "the client's number", "KH-0031"),
    firstEngaged: guide(
      "首次委托本所的日期；早于委托合同表的老客户靠它认定",
      "the day of the first engagement; by it those older than the table of engagements are known as old",
      "2019-03-11",
    ),
    unifiedCode: guide(
      "统一社会信用代码，18 位，按文本填写",
      "the unified social credit code, 18 characters as text",
      "91500103MA5U00000D",
    ),
    formerNames: guide("曾用名，多个用顿号分开", "former names, separated by 、", "青禾商贸有限公司"),
    sameAs: guide(
      "认定与哪个客户是同一客户，写对方的名称或编号；须填认定人和认定日期",
      "which client this one was decided to be, by its name or number; needs who decided and when",
      "",
    ),
    differentFrom: guide(
      "认定与哪个名称相近的客户不是同一客户；须填认定人和认定日期",
      "which client of a like name this one was decided not to be; needs who decided and when",
      "",
    ),
    decidedBy: guide("认定人", "who decided", ""),
    decidedOn: guide("认定日期", "the day of the decision", ""),
    suspected: guide(
      "由程序填写的疑似同一客户，供认定时参考",
      "clients that may be this one, as the program suspects",
      "",
    ),
  },
  referrals: {
    date: guide("推荐日期，应在本季度内", "the day of the referral, in the quarter", "2025-07-15"),
    referrer: guide(
      "推荐他人的老客户，写法同委托合同",
      "the client who referred, as in the engagements",
      "青禾贸易有限公司",
    ),
    referred: guide(
      "被推荐的人或单位，不必已经委托",
      "who was referred; need not have signed",
      "云帆科技有限公司",
    ),
    person: guide("接待人，可留空", "who received them; may be blank", "王芳"),
  },
};
