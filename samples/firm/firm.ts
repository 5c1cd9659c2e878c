import { adjustmentsTable } from "./adjustments.ts";
import { newClients, oldClients } from "./clients.ts";
import { complaintsTable } from "./complaints.ts";
import { departmentRatingsTable } from "./department-ratings.ts";
import type { Scene } from "./engagements.ts";
import { clientsTable, engagementsTable, rosterTable } from "./exports.ts";
import type { Client, Engagement, Firm, FirmOptions } from "./model.ts";
import { monitoredTables } from "./monitored.ts";
import { paymentsTable } from "./payments.ts";
import { history, type Period, periodOf } from "./period.ts";
import { at, random } from "./random.ts";
import { ratingsTable } from "./ratings.ts";
import { referralsTable } from "./referrals.ts";
import { responsesTable } from "./responses.ts";
import { makeRoster } from "./roster.ts";
import { SEATS } from "./seats.ts";
import { addStories } from "./stories.ts";
import { surveysTable } from "./surveys.ts";
import { dateCell, type SampleTable } from "./table.ts";
import { makeUnits } from "./teams.ts";

/** The firm that is checked in as the samples. */
export const SAMPLE: FirmOptions = {
  seed: 20_250_930,
  people: SEATS.length,
  quarters: ["2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3"],
};

/**
 * All exports of an invented firm. The same options give the same tables; time and memory grow in
 * proportion to the people and payments.
 * @throws {RangeError} for fewer than 54 people, no quarters, or a quarter that is none
 */
export function generateFirm(options: FirmOptions): SampleTable[] {
  if (options.people < SEATS.length) throw new RangeError(`a firm has at least ${SEATS.length} people`);
  const firm = makeFirm(options);
  const tables = [rosterTable(firm), clientsTable(firm)];
  const last = options.quarters.length - 1;
  options.quarters.forEach((id, index) => {
    tables.push(...quarterTables(firm, periodOf(id), options.payments, index === last));
  });
  return options.workbooks === false ? tables.map(asCsv) : tables;
}

/** The exports of the monitored figures of the firm's last quarter; the other exports know nothing of them. */
export function generateMonitored(options: FirmOptions): SampleTable[] {
  return monitoredTables(makeFirm(options), periodOf(at(options.quarters, options.quarters.length - 1)));
}

function makeFirm({ seed, people: count, quarters }: FirmOptions): Firm {
  const periods = history(quarters);
  const people = makeRoster(seed, count, at(periods, periods.length - 1));
  const engagements: Engagement[] = [];
  const clients: Client[] = [];
  const scene: Scene = { rng: random(seed, "engagements"), units: makeUnits(people), engagements };
  oldClients(scene, clients, people, periods);
  newClients(scene, clients, people, periods);
  addStories({ scene, clients, people, periods });
  number(engagements);
  return { seed, people, clients, engagements };
}

/** Numbers the engagements in the order of signing, year by year. */
function number(engagements: Engagement[]): void {
  engagements.sort((a, b) => a.signed - b.signed);
  const counters = new Map<string, number>();
  for (const engagement of engagements) {
    const year = dateCell(engagement.signed).date.slice(0, 4);
    const count = (counters.get(year) ?? 0) + 1;
    counters.set(year, count);
    engagement.number = `HT${year}-${String(count).padStart(4, "0")}`;
  }
}

function quarterTables(
  firm: Firm,
  period: Period,
  payments: number | undefined,
  last: boolean,
): SampleTable[] {
  const surveys = surveysTable(firm, period);
  const complaints = complaintsTable(firm, period);
  return [
    engagementsTable(firm, period),
    referralsTable(firm, period),
    paymentsTable(firm, period, payments),
    surveys,
    complaints,
    ratingsTable(firm, period),
    departmentRatingsTable(firm, period),
    responsesTable(firm, period),
    ...(last ? [adjustmentsTable(firm, period, complaints, surveys)] : []),
  ];
}

function asCsv(table: SampleTable): SampleTable {
  return { ...table, path: table.path.replace(/\.xlsx$/, ".csv"), sheet: null, title: null };
}
