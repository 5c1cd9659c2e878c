import { evidence } from "../domain/measurement.ts";
import { inQuarter } from "../domain/quarter.ts";
import type { ClientKey } from "../facts/contract.ts";
import { RETENTION } from "./concepts/groups.ts";
import { loyaltyOf, loyaltyOfFirm } from "./concepts/loyalty.ts";
import { type Context, defineIndicator } from "./contract.ts";

type Ctx = Context<"engagements" | "referrals">;

/** 客户推荐率是指老客户向他人推荐事务所的比例 (考核规定 §三.2). */
export const referralRate = defineIndicator({
  id: "referral-rate",
  label: { zh: "客户推荐率", en: "Referral rate" },
  group: RETENTION,
  reference: "考核规定 §三.2 客户忠诚度",
  unit: "share",
  better: "higher",
  definition: {
    zh: "本人的老客户中，本季度有推荐记录的比例；被推荐人是否委托不影响计算",
    en: "of the person's old clients, those with a recorded referral in the quarter, whether or not the referred signed",
  },
  part: { zh: "推荐了他人的老客户", en: "old clients who referred somebody" },
  whole: { zh: "老客户", en: "old clients" },
  reads: ["engagements", "referrals"],
  version: 1,
  policies: ["old-client-months"],
  // Who is an old client is settled on the day before the quarter.
  byMonth: false,
  measure(context, person) {
    return loyaltyOf(context, person.id, shows(context));
  },
  measureFirm(context) {
    const referrers = context.facts.referrals.all.map(({ referrer }) => referrer);
    return loyaltyOfFirm(context, referrers, shows(context));
  },
});

/** The client's first referral of the quarter, as a row. */
function shows({ facts, quarter }: Ctx) {
  return (client: ClientKey) => {
    const [first] = facts.referrals
      .of(client)
      .filter(({ date }) => inQuarter(quarter, date))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    return first === undefined
      ? null
      : evidence("part", first.at, { client: first.referrerName, date: first.date });
  };
}
