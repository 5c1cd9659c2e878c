import { Findings, inCell } from "../findings/finding.ts";
import type { AnyRow, Source } from "../sources/contract.ts";
import { kindName } from "../sources/kinds/index.ts";
import { isPeople, isPersonName } from "../sources/kinds/people.ts";
import type {
  ClientKey,
  Engagement,
  Facts,
  InformalEngagement,
  Participant,
  SourceRecord,
} from "./contract.ts";
import { split } from "./engagements.ts";
import type { Resolver } from "./resolver.ts";

type Engagements = Facts["engagements"];

/**
 * The rows of any source with the people, clients and engagements that they name: what declared indicators are
 * computed from. A name that cannot be told in a source of the firm's own is a finding at its cell; of the program's
 * sources the facts have said it already.
 * @param generic the sources whose rows are kept so
 */
export function readRecords(
  rows: ReadonlyMap<string, readonly AnyRow[]>,
  generic: readonly { readonly source: Source; readonly own: boolean }[],
  engagements: Engagements,
  resolver: Resolver,
): Facts["records"] {
  return new Map(
    generic.map(({ source, own }) => {
      const quiet = own ? resolver : { ...resolver, findings: new Findings() };
      const records = rows.get(source.id) ?? [];
      return [source.id, records.map((row) => readRecord(row, source, engagements, quiet))];
    }),
  );
}

function readRecord(
  row: AnyRow,
  { columns }: Source,
  engagements: Engagements,
  resolver: Resolver,
): SourceRecord {
  const people = new Map<string, readonly Participant[]>();
  const clients = new Map<string, ClientKey>();
  const referred = new Map<string, Engagement | InformalEngagement>();
  for (const [column, { kind }] of Object.entries(columns)) {
    const value = row[column];
    if (value === null || value === undefined) continue;
    const name = kindName(kind);
    if (name === "person" || name === "people") keep(people, column, peopleIn(row, column, resolver));
    if (name === "client") keep(clients, column, clientIn(row, column, resolver));
    if (name === "engagement") keep(referred, column, engagementIn(row, column, engagements, resolver));
  }
  return { at: row.at, row, people, clients, engagements: referred };
}

function keep<T>(found: Map<string, T>, column: string, value: T | null): void {
  if (value !== null) found.set(column, value);
}

function peopleIn(row: AnyRow, column: string, { roster, findings }: Resolver): Participant[] | null {
  const value = row[column];
  const named = isPersonName(value) ? [{ ...value, share: null }] : isPeople(value) ? value : [];
  const people = roster.findAll(named, inCell(row.at, column), findings);
  return people && split(people, named);
}

/** Where the client's number stands beside it, by that: as the engagements and the register name clients. */
function clientIn(row: AnyRow, column: string, { clients, findings }: Resolver): ClientKey | null {
  const name = row[column];
  if (typeof name !== "string") return null;
  const { clientId } = row;
  const place = inCell(row.at, column);
  return column === "client" && typeof clientId === "string"
    ? clients.identify({ client: name, clientId, unifiedCode: null }, place, findings)
    : clients.find(name, place, findings);
}

function engagementIn(
  row: AnyRow,
  column: string,
  engagements: Engagements,
  { findings }: Resolver,
): Engagement | InformalEngagement | null {
  const number = row[column];
  if (typeof number !== "string") return null;
  const found = engagements.numbered(number);
  if (found === null && !engagements.faulty.numbers.has(number))
    findings.add("engagement-unknown", inCell(row.at, column), { found: number });
  return found;
}
