import { exact, sum, ZERO } from "../domain/exact.ts";
import type { Evidence } from "../domain/measurement.ts";
import { inQuarter } from "../domain/quarter.ts";
import type { PersonId } from "../facts/contract.ts";
import { DEVELOPMENT } from "./concepts/groups.ts";
import { counted } from "./concepts/measure.ts";
import { type NewClient, newClientsOfQuarter } from "./concepts/new-clients-of-quarter.ts";
import { engagementEvidence } from "./concepts/served-clients.ts";
import { type Context, defineIndicator, type Tie } from "./contract.ts";

type Ctx = Context<"engagements" | "clients">;

/** 考核期内成功开发的新客户数量，以与新客户签订正式委托合同为准 (考核规定 §三.2). */
export const newClients = defineIndicator({
  id: "new-clients",
  label: { zh: "新客户数量", en: "New clients" },
  group: DEVELOPMENT,
  reference: "考核规定 §三.2 客户开发指标",
  unit: "count",
  better: "higher",
  definition: {
    zh: "本季度与本所首次签订正式委托合同、且记给本人的客户数量",
    en: "clients whose first formal engagement with the firm was signed in the quarter, credited to the person",
  },
  part: { zh: "新客户", en: "new clients" },
  whole: null,
  reads: ["engagements", "clients"],
  version: 1,
  policies: ["dormancy-months", "credit", "same-day"],
  byMonth: true,
  measure(context, person) {
    const { byPerson } = newClientsOfQuarter(context);
    const credits = byPerson.of(person.id).map((client) => creditOf(client, person.id));
    return counted(sum(credits), credits.length, { evidence: signingEvidence(context, person.id) });
  },
  measureFirm(context) {
    const { clients } = newClientsOfQuarter(context);
    return {
      measurement: counted(exact(clients.size), clients.size, { evidence: [] }),
      ties: [creditTie(context)],
    };
  },
});

function creditOf({ credits }: NewClient, person: PersonId) {
  return credits.get(person) ?? ZERO;
}

/** Every engagement of the quarter that credits the person, and the void ones the person leads. */
function signingEvidence(context: Ctx, person: PersonId): Evidence[] {
  const signed = newClientsOfQuarter(context)
    .signings.of(person)
    .map(({ engagement, credits, notNew }) =>
      notNew === null
        ? engagementEvidence("part", engagement, { credit: credits.get(person) ?? null })
        : engagementEvidence("left-out", engagement, { reason: notNew }),
    );
  const informal = context.facts.engagements.informal
    .of(person)
    .filter((one) => one.signed !== null && inQuarter(context.quarter, one.signed))
    .map((one) =>
      engagementEvidence("left-out", one, {
        reason:
          one.status === "void"
            ? { zh: "合同已作废，不是正式委托", en: "void: not a formal engagement" }
            : { zh: "合同未签订，不是正式委托", en: "a draft: not a formal engagement" },
      }),
    );
  return [...signed, ...informal];
}

/**
 * Where each client is credited once (`origin`, `lead`, `share`; the first of one day), the total is the number
 * of clients; where it is credited several times over, the total is that of all credits.
 */
function creditTie(context: Ctx): Tie {
  const { clients } = newClientsOfQuarter(context);
  const credits = [...clients.values()].flatMap((client) =>
    [...client.credits].map(([person, amount]) => ({ person, amount })),
  );
  const once = context.policies.credit !== "each" && context.policies["same-day"] === "first";
  const total = once ? exact(clients.size) : sum(credits.map(({ amount }) => amount));
  return { of: "part", total, credits };
}
