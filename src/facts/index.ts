import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { compareOrigins } from "../domain/origin.ts";
import type { Findings } from "../findings/finding.ts";
import { inCell } from "../findings/finding.ts";
import { type Aliases, NO_ALIASES } from "../scheme/firm-parts.ts";
import type { AnyRow, Source } from "../sources/contract.ts";
import type { Row, Tables } from "../sources/index.ts";
import { readAdjustments } from "./adjustments.ts";
import { ClientBook, checkDecisions } from "./client-book.ts";
import { findDoubles } from "./client-doubles.ts";
import { listClients } from "./client-list.ts";
import { readDepartmentRatings, readRatings, readResponses } from "./collaboration.ts";
import { readCommitments } from "./commitments.ts";
import type { Adjustment, ClientKey, Facts, RegisteredClient } from "./contract.ts";
import { readEngagements } from "./engagements.ts";
import { readEntered } from "./entered.ts";
import { readComplaints, readReferrals, readSurveys } from "./feedback.ts";
import { indexed } from "./indexed.ts";
import { readItems } from "./items.ts";
import { readPayments } from "./payments.ts";
import { readReceipts } from "./receipts.ts";
import { readRecords } from "./records.ts";
import type { Resolver } from "./resolver.ts";
import { readRoster } from "./roster.ts";

/** The rows of a quarter: typed by source for the sources in code, and by id for any. */
type Rows = { readonly tables: Tables; readonly rows: ReadonlyMap<string, readonly AnyRow[]> };

/** What the facts are wanted for: the indicators of the run, and the sources whose rows are kept as records. */
type Wanted = {
  readonly infos: readonly IndicatorInfo[];
  /** Those whose values are entered. */
  readonly entered: readonly IndicatorInfo[];
  readonly generic: readonly { readonly source: Source; readonly own: boolean }[];
  readonly aliases?: Aliases;
  /** Points that appeals added or took; their corrections are in the rows already. */
  readonly ofAppeals?: readonly Adjustment[];
};

/**
 * Turns typed rows into facts: names become people and clients, shares become money, every reference is
 * followed, every row is indexed once. What cannot be resolved is a finding at its cell.
 */
export function buildFacts(
  { tables, rows }: Rows,
  { infos, entered, generic, aliases = NO_ALIASES, ofAppeals = [] }: Wanted,
  findings: Findings,
): Facts {
  const roster = readRoster(tables.people ?? [], findings, aliases);
  const clients = new ClientBook(tables.engagements ?? [], tables.clients ?? [], aliases.clients);
  checkDecisions(clients, tables.clients ?? [], aliases.clients, findings);
  const resolver: Resolver = { roster, clients, findings };
  const engagements = readEngagements(tables.engagements ?? [], resolver);
  return {
    people: { all: roster.all, byId: roster.byId },
    engagements,
    clients: readClients(tables, clients, readRegister(tables.clients ?? [], resolver)),
    referrals: readReferrals(tables.referrals ?? [], resolver),
    payments: readPayments(tables.payments ?? [], engagements, resolver),
    surveys: readSurveys(tables.surveys ?? [], engagements, resolver),
    complaints: readComplaints(tables.complaints ?? [], resolver),
    ratings: readRatings(tables.ratings ?? [], resolver),
    department_ratings: readDepartmentRatings(tables.department_ratings ?? [], resolver),
    responses: readResponses(tables.responses ?? [], resolver),
    items: readItems(tables.items ?? [], resolver),
    receipts: readReceipts(tables.receipts ?? [], resolver),
    commitments: readCommitments(tables.commitments ?? [], infos, resolver),
    inquiries: indexed(tables.inquiries ?? [], ({ alarm }) => [alarm]),
    adjustments: readAdjustments(tables.adjustments ?? [], infos, ofAppeals, resolver),
    entered: readEntered(tables.entered ?? [], entered, resolver),
    records: readRecords(rows, generic, engagements, resolver),
  };
}

function readClients(
  tables: Tables,
  book: ClientBook,
  firstEngaged: Facts["clients"]["firstEngaged"],
): Facts["clients"] {
  const known = listClients(tables.engagements ?? [], tables.clients ?? [], book);
  return { firstEngaged, known, doubles: findDoubles(known, book) };
}

/** The earliest first engagement that the register knows of each client. */
function readRegister(
  rows: readonly Row<"clients">[],
  { clients, findings }: Resolver,
): ReadonlyMap<ClientKey, RegisteredClient> {
  const first = new Map<ClientKey, RegisteredClient>();
  for (const row of rows) {
    const { firstEngaged, at } = row;
    const client = clients.identify(row, inCell(at, "client"), findings);
    if (client === null || firstEngaged === null) continue;
    const known = first.get(client);
    const earlier =
      known === undefined ||
      firstEngaged < known.firstEngaged ||
      (firstEngaged === known.firstEngaged && compareOrigins(at, known.at) < 0);
    if (earlier) first.set(client, { client, firstEngaged, at });
  }
  return first;
}
