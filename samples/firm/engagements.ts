import { drawAmount, drawMatter, RETAINER } from "./matters.ts";
import { type Client, type Ending, type Engagement, employed, type Person, participants } from "./model.ts";
import { type Period, workday } from "./period.ts";
import type { Random } from "./random.ts";
import { DEPARTMENTS } from "./seats.ts";
import { colleague, drawTeam, type Unit } from "./teams.ts";

/** What every new engagement needs to know. */
export type Scene = {
  readonly rng: Random;
  readonly units: readonly Unit[];
  readonly engagements: Engagement[];
};

export type Draft = {
  readonly client: Client;
  readonly signed: number;
  readonly lead: Person;
  readonly kind: string;
  /** The last day of the quarter of signing: what is voided is voided by then. */
  readonly periodEnd: number;
} & Partial<Pick<Engagement, "team" | "origin" | "matter" | "ending">>;

/** Signs an engagement: what the draft leaves open is drawn. */
export function sign(scene: Scene, draft: Draft): Engagement {
  const { rng } = scene;
  const { client, signed, lead, kind } = draft;
  const department = lead.unit % DEPARTMENTS.length;
  const unit = unitOf(scene, lead);
  const matter = draft.matter ?? drawMatter(rng, department, client.company);
  const engagement: Engagement = {
    number: "",
    client,
    signed,
    lead,
    team: draft.team ?? drawTeam(rng, unit, lead, signed),
    origin: draft.origin === undefined ? drawOrigin(rng, unit, lead, signed) : draft.origin,
    kind,
    matter,
    amount: drawAmount(rng, department),
    ending: draft.ending === undefined ? drawEnding(rng, matter, draft) : draft.ending,
  };
  client.engagements.push(engagement);
  scene.engagements.push(engagement);
  return engagement;
}

/** What follows on a client's first engagement, quarter by quarter. */
export function followUps(scene: Scene, first: Engagement, periods: readonly Period[]): void {
  const { rng } = scene;
  let latest = first;
  for (const period of periods) {
    if (period.last <= latest.signed + 45) continue;
    const ends = latest.matter === RETAINER ? latest.signed + 365 : null;
    const renews = ends !== null && ends >= period.first && ends <= period.last && rng.chance(60);
    if (!renews && !rng.chance(4 + Math.floor(latest.lead.talent / 11))) continue;
    const count = renews ? 1 : rng.pick([1, 1, 2, 2, 3]);
    for (let turn = 0; turn < count; turn += 1) latest = again(scene, latest, period, renews);
  }
}

function again(scene: Scene, latest: Engagement, period: Period, renews: boolean): Engagement {
  const { rng } = scene;
  const signed = workday(rng, Math.max(period.first, latest.signed), period.last);
  const stays = colleague(rng, [latest.lead], signed, []);
  const lead = stays ?? colleague(rng, unitOf(scene, latest.lead).lawyers, signed, []) ?? latest.lead;
  if (renews) {
    return sign(scene, {
      client: latest.client,
      signed,
      lead,
      kind: "常年顾问续签",
      matter: RETAINER,
      periodEnd: period.last,
    });
  }
  const kind = rng.pick(["新委托", "新委托", "二审", "补充协议"]);
  const present = participants(latest).every((person) => employed(person, signed));
  const same = kind !== "新委托" && latest.lead === lead && present;
  const kept = same ? { matter: latest.matter, team: latest.team } : {};
  return sign(scene, { client: latest.client, signed, lead, kind, periodEnd: period.last, ...kept });
}

/** Who won the client: mostly the lead (named or left blank), at times a colleague. */
function drawOrigin(rng: Random, unit: Unit, lead: Person, day: number): Person | null {
  const draw = rng.int(100);
  if (draw < 45) return lead;
  return draw < 85 ? null : colleague(rng, unit.lawyers, day, [lead]);
}

function drawEnding(rng: Random, matter: string, draft: Draft): Ending | null {
  const draw = rng.int(100);
  const { signed, periodEnd } = draft;
  if (draw < 2) return { day: Math.min(signed + rng.between(2, 20), periodEnd), status: "作废" };
  if (draw < 7) return { day: signed + rng.between(30, 240), status: "已解除" };
  if (matter === RETAINER) return { day: signed + 364, status: "已结案" };
  return draw < 93 ? { day: signed + rng.between(50, 400), status: "已结案" } : null;
}

function unitOf(scene: Scene, person: Person): Unit {
  const unit = scene.units[person.unit];
  if (unit === undefined) throw new RangeError(`nobody in unit ${person.unit}`);
  return unit;
}
