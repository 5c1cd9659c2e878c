import { compareNatural } from "../domain/order.ts";
import { inQuarter } from "../domain/quarter.ts";
import type { ClientKey, Engagement, PersonId } from "../facts/contract.ts";
import { foldWord } from "../sources/kinds/words.ts";
import { RETENTION } from "./concepts/groups.ts";
import { loyaltyOf, loyaltyOfFirm } from "./concepts/loyalty.ts";
import { engagementEvidence } from "./concepts/served-clients.ts";
import { type Context, defineIndicator } from "./contract.ts";

type Ctx = Context<"engagements">;

/** 重复委托率是指老客户再次委托事务所办理业务的比例 (考核规定 §三.2). */
export const repeatEngagementRate = defineIndicator({
  id: "repeat-engagement-rate",
  label: { zh: "重复委托率", en: "Repeat engagement rate" },
  group: RETENTION,
  reference: "考核规定 §三.2 客户忠诚度",
  unit: "share",
  better: "higher",
  definition: {
    zh: "本人的老客户中，本季度再次与本所签订正式委托合同的比例",
    en: "of the person's old clients, those who signed another formal engagement in the quarter",
  },
  part: { zh: "再次委托的老客户", en: "old clients who engaged the firm again" },
  whole: { zh: "老客户", en: "old clients" },
  reads: ["engagements"],
  version: 1,
  policies: ["old-client-months", "re-engaged-with", "re-engagement-kinds"],
  // Who is an old client is settled on the day before the quarter.
  byMonth: false,
  measure(context, person) {
    return loyaltyOf(context, person.id, shows(context));
  },
  measureFirm(context) {
    const engagedAgain = context.facts.engagements.all
      .filter(({ signed }) => inQuarter(context.quarter, signed))
      .map(({ client }) => client);
    return loyaltyOfFirm(context, engagedAgain, shows(context));
  },
});

/** The client's first counting engagement of the quarter, as a row. */
function shows(context: Ctx) {
  return (client: ClientKey, person: PersonId | null) => {
    const [again] = context.facts.engagements
      .ofClient(client)
      .filter((engagement) => countsAgain(context, engagement, person))
      .sort((a, b) => compareNatural(a.number, b.number));
    return again === undefined ? null : engagementEvidence("part", again);
  };
}

function countsAgain({ quarter, policies }: Ctx, engagement: Engagement, person: PersonId | null): boolean {
  if (!inQuarter(quarter, engagement.signed)) return false;
  const kinds = policies["re-engagement-kinds"];
  const kind = foldWord(engagement.kind ?? "");
  if (kinds !== "all" && !kinds.some((one) => foldWord(one) === kind)) return false;
  if (policies["re-engaged-with"] === "firm" || person === null) return true;
  return engagement.participants.some((one) => one.person === person);
}
