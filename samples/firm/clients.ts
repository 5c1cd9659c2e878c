import { followUps, type Scene, sign } from "./engagements.ts";
import { isCompany } from "./matters.ts";
import { type Client, employed, type Person } from "./model.ts";
import { clientPersonName, companyName } from "./names.ts";
import { type Period, workday } from "./period.ts";
import { at } from "./random.ts";
import { DEPARTMENTS } from "./seats.ts";

/** Of the quarters at the end of the history the firm wins clients at its full pace. */
const FULL_PACE = 5;

/** Adds a client to the register. */
export function addClient(clients: Client[], company: boolean, since: number | null = null): Client {
  const number = clients.length;
  const client: Client = {
    id: `K${String(number + 1).padStart(5, "0")}`,
    name: company ? companyName(number) : clientPersonName(number),
    company,
    since,
    engagements: [],
  };
  clients.push(client);
  return client;
}

/** Clients of the years before the history, about one for each member of the firm. */
export function oldClients(
  scene: Scene,
  clients: Client[],
  people: readonly Person[],
  periods: Period[],
): void {
  const { rng } = scene;
  const start = at(periods, 0);
  for (const lead of people) {
    if (!winsClients(lead) || !employed(lead, start.first)) continue;
    for (let turn = rng.between(1, 3); turn > 0; turn -= 1) {
      const since = start.first - rng.between(100, 2_200);
      const client = addClient(clients, isCompany(rng, departmentOf(lead)), since);
      const signed = workday(rng, start.first, at(periods, rng.int(4)).last);
      const draft = { client, signed, lead, kind: "新委托", origin: lead, periodEnd: signed };
      followUps(scene, sign(scene, draft), periods);
    }
  }
}

/** Clients won during the history, quarter by quarter and lawyer by lawyer. */
export function newClients(
  scene: Scene,
  clients: Client[],
  people: readonly Person[],
  periods: Period[],
): void {
  periods.forEach((period, index) => {
    const later = periods.slice(index);
    for (const lead of people) {
      if (!winsClients(lead)) continue;
      const first = Math.max(period.first, lead.joined);
      const last = Math.min(period.last, lead.left ?? period.last);
      if (last < first) continue;
      const days = ((last - first + 1) * 100) / (period.last - period.first + 1);
      for (let turn = wins(scene, lead, pace(index, periods.length), days); turn > 0; turn -= 1) {
        winClient(scene, clients, lead, workday(scene.rng, first, last), later);
      }
    }
  });
}

function winClient(
  scene: Scene,
  clients: Client[],
  lead: Person,
  signed: number,
  later: readonly Period[],
): void {
  const { rng } = scene;
  const client = addClient(clients, isCompany(rng, departmentOf(lead)));
  const periodEnd = at(later, 0).last;
  const first = sign(scene, { client, signed, lead, kind: "新委托", periodEnd });
  if (rng.chance(18)) {
    sign(scene, { client, signed: workday(rng, signed, periodEnd), lead, kind: "新委托", periodEnd });
  }
  followUps(scene, first, later);
}

/** How many clients a lawyer wins in a quarter: around the usual target, by talent and luck. */
function wins(scene: Scene, lead: Person, pacePercent: number, daysPercent: number): number {
  const { rng } = scene;
  const target = lead.position === "partner" ? 3 : 2;
  const hundredths = Math.floor((target * (40 + lead.talent) * pacePercent * daysPercent) / 10_000);
  const luck = rng.int(100);
  const count = Math.floor((hundredths + rng.int(100)) / 100);
  return Math.max(0, count + (luck < 12 ? -1 : luck >= 90 ? 1 : 0));
}

/** The firm grows: from a fifth of its pace to all of it. */
function pace(index: number, quarters: number): number {
  const ramp = quarters - FULL_PACE;
  return index >= ramp ? 100 : 18 + Math.floor((34 * index) / ramp);
}

function winsClients(person: Person): boolean {
  return person.position === "partner" || person.position === "lead-lawyer";
}

function departmentOf(person: Person): number {
  return person.unit % DEPARTMENTS.length;
}
