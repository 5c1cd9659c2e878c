import fc from "fast-check";
import type { RawRow } from "../cells.ts";
import {
  dayAround,
  dayBetween,
  earlier,
  LATEST,
  later,
  many,
  nat,
  type PlanOf,
  perhaps,
  pick,
  QUARTER,
} from "./picks.ts";
import { peopleCell, reference, type Staff, writePeople } from "./staff.ts";

const NAMES = ["Acme（中国）有限公司", "江城置业", "ＡＢＣ贸易", "globex Ltd.", "王小明", "北方机械 2 厂"];
const STATUSES = {
  open: [null, "active", "履行中"],
  ended: ["closed", "已结案", "terminated", "已解除"],
  void: ["void", "作废"],
  draft: ["draft", "未签订"],
} as const;
const KINDS = [null, "new", "新签", "续签", "renewal", "二审", "补充协议", "专项服务"];

const engagementPlan = fc.record({
  client: nat,
  isRenamed: fc.boolean(),
  hasId: fc.boolean(),
  form: nat,
  signed: fc.oneof(dayBetween("2023-05-15", LATEST), dayBetween(QUARTER.first, LATEST)),
  lead: reference,
  people: fc.option(peopleCell, { freq: 3 }),
  origin: perhaps(reference),
  kind: nat,
  stage: fc.constantFrom("open", "open", "open", "ended", "ended", "void", "draft"),
  status: nat,
  lasted: fc.oneof(fc.nat({ max: 900 }), fc.constant(0)),
  isEndUnmarked: fc.boolean(),
});
const registerPlan = fc.record({
  isListed: fc.boolean(),
  hasId: fc.boolean(),
  first: perhaps(dayBetween("2019-01-01", LATEST)),
});

export const businessPlan = fc.record({
  /** For each client whether it has an id. */
  clients: many(fc.boolean(), 6, 1),
  register: fc.array(registerPlan, { minLength: 6, maxLength: 6 }),
  engagements: many(engagementPlan, 15),
});

/** Engagements and register of a firm. */
export type Business = {
  readonly engagements: readonly (RawRow & { readonly number: string; readonly client: string })[];
  readonly formal: readonly (RawRow & { readonly number: string; readonly client: string })[];
  readonly register: readonly RawRow[];
  /** Every client name as some row writes it. */
  readonly names: readonly string[];
};

/** The name as it is, in half-width, in capitals, in small or in full-width letters. */
export function spelled(name: string, form: number): string {
  const wide = (letter: string) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);
  const forms = [
    name,
    name,
    name.normalize("NFKC"),
    name.toUpperCase(),
    name.toLowerCase(),
    name.replaceAll(/[A-Za-z]/g, wide),
  ];
  return pick(forms, form);
}

export function makeBusiness(plan: PlanOf<typeof businessPlan>, staff: Staff): Business {
  const idOf = (client: number) =>
    pick(plan.clients, client) ? `K${(client % plan.clients.length) + 1}` : null;
  const engagements = plan.engagements.map((one, index) => {
    const client = one.client % plan.clients.length;
    const id = idOf(client);
    // Only a client with an id can be recognised under another name.
    const name = one.isRenamed && id !== null ? `${pick(NAMES, client)}改名后` : pick(NAMES, client);
    const signed = one.stage === "draft" || (one.stage === "void" && one.isEndUnmarked) ? null : one.signed;
    const hasEnd = one.stage === "ended";
    const end = later(one.signed, one.lasted);
    return {
      // Seven and sixteen have no common divisor: the numbers are unique and in no order.
      number: `HT-${((index * 7) % 16) + 1}`,
      client: spelled(name, one.form),
      clientId: one.hasId ? id : null,
      signed,
      lead: staff.nameOf(one.lead),
      people: one.people && writePeople(staff, one.people, one.lead),
      origin: one.origin && staff.nameOf(one.origin),
      kind: pick(KINDS, one.kind),
      status: hasEnd && one.isEndUnmarked ? null : pick(STATUSES[one.stage], one.status),
      closed: hasEnd ? earlier(end, LATEST) : null,
      matter: null,
      amount: null,
      planned: String(client),
      stage: one.stage,
    };
  });
  const formal = engagements.filter((row) => row.stage !== "void" && row.stage !== "draft");
  const register: RawRow[] = [];
  for (const [client, one] of plan.register.slice(0, plan.clients.length).entries()) {
    if (!one.isListed) continue;
    let first = one.first;
    for (const row of formal) {
      if (row.planned === String(client) && first !== null && (row.signed ?? first) < first)
        first = row.signed;
    }
    const clientId = one.hasId ? idOf(client) : null;
    register.push({ client: pick(NAMES, client), clientId, firstEngaged: first });
  }
  const hasHistory =
    formal.some((row) => (row.signed ?? LATEST) < QUARTER.first) ||
    register.some((row) => (row.firstEngaged ?? LATEST) < QUARTER.first);
  if (!hasHistory) register.push({ client: "老客户", clientId: null, firstEngaged: "2020-05-01" });
  const bare = engagements.map(({ planned: _, stage: __, ...row }) => row);
  const names = [...engagements, ...register].map((row) => row.client ?? "");
  const isFormal = (row: RawRow) => formal.some((one) => one.number === row.number);
  return { engagements: bare, formal: bare.filter(isFormal), register, names };
}

export const referralPlan = (outside: boolean) =>
  fc.record({ date: dayAround(outside), client: nat, form: nat, person: perhaps(reference) });

export function makeReferral(
  plan: PlanOf<ReturnType<typeof referralPlan>>,
  staff: Staff,
  business: Business,
): RawRow {
  return {
    date: plan.date,
    referrer: spelled(pick(business.names, plan.client), plan.form),
    referred: "某新客户",
    person: plan.person && staff.nameOf(plan.person),
  };
}
