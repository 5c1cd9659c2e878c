import {
  cell,
  dateCell,
  filledCell,
  fold,
  type Named,
  plain,
  type RawRow,
  type RawTables,
  readPeople,
  rowsOf,
} from "./cells.ts";
import type { OraclePolicies } from "./policies.ts";
import { NOTHING, type Rational, rational } from "./rational.ts";
import { meaningOf } from "./words.ts";

/** Somebody of the firm; name and department in the form in which they are compared. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly joined: string | null;
  readonly left: string | null;
};

/** Somebody who takes part in an engagement or a payment, with a share of one. */
export type Participant = { readonly person: string; readonly share: Rational };

export type Engagement = {
  readonly number: string;
  readonly client: string;
  /** Signed, and neither void nor draft. */
  readonly formal: boolean;
  /** Empty where an engagement that is not formal has no signing date. */
  readonly signed: string;
  readonly closed: string | null;
  readonly lead: string;
  readonly origin: string | null;
  readonly people: readonly Participant[];
  readonly kind: string | null;
};

/** What an indicator is computed from: everything, as plain lists. */
export type Firm = {
  readonly tables: RawTables;
  readonly quarter: { readonly first: string; readonly last: string };
  readonly cutOff: string;
  readonly policies: OraclePolicies;
  readonly people: readonly Person[];
  readonly names: readonly ClientName[];
  readonly engagements: readonly Engagement[];
};

/** A client's name as a row of the engagements or the register has it. */
type ClientName = { readonly name: string; readonly id: string | null; readonly current: string };

/** Whether the date lies in the quarter. */
export function inQuarter(firm: Firm, date: string): boolean {
  return date >= firm.quarter.first && date <= firm.quarter.last;
}

/** Reads people, client names and engagements. */
export function readFirm(
  tables: RawTables,
  quarter: Firm["quarter"],
  cutOff: string,
  policies: OraclePolicies,
): Firm {
  if (cutOff < quarter.last) throw new Error("oracle: the cut-off lies before the quarter's end");
  const people = rowsOf(tables, "people").map((row) => ({
    id: filledCell(row, "id"),
    name: fold(filledCell(row, "name")),
    department: fold(filledCell(row, "department")),
    joined: dateCell(row, "joined"),
    left: dateCell(row, "left"),
  }));
  const names: ClientName[] = [];
  for (const row of [...rowsOf(tables, "engagements"), ...rowsOf(tables, "clients")]) {
    const id = cell(row, "clientId");
    const current = fold(filledCell(row, "client"));
    names.push({ name: current, id, current });
    for (const former of (cell(row, "formerNames") ?? "").split(/[、,;/\n]/)) {
      if (former.trim() !== "") names.push({ name: fold(former), id, current });
    }
  }
  const engagements = rowsOf(tables, "engagements").map((row) => readEngagement(row, people, names));
  return { tables, quarter, cutOff, policies, people, names, engagements };
}

function readEngagement(row: RawRow, staff: readonly Person[], names: readonly ClientName[]): Engagement {
  const status = meaningOf.engagementStatus(row);
  const signed = dateCell(row, "signed");
  const closed = dateCell(row, "closed");
  const formal = status !== "void" && status !== "draft";
  if (formal && signed === null) throw new Error("oracle: a formal engagement without a signing date");
  if ((status === "closed" || status === "terminated") && closed === null) {
    throw new Error("oracle: a closed engagement without a closing date");
  }
  const lead = onePerson(staff, filledCell(row, "lead"));
  const people = cell(row, "people");
  const origin = cell(row, "origin");
  return {
    number: filledCell(row, "number"),
    client: clientOf(names, cell(row, "clientId"), filledCell(row, "client")),
    formal,
    signed: signed ?? "",
    closed,
    lead,
    origin: origin === null ? null : onePerson(staff, origin),
    people: people === null ? [{ person: lead, share: rational(1) }] : withLead(staff, people, lead),
    kind: meaningOf.engagementKind(row),
  };
}

/** The people of the cell; the lead too, with nothing, where the shares given leave the lead out. */
function withLead(staff: readonly Person[], text: string, lead: string): Participant[] {
  const people = participants(staff, text);
  for (const one of people) if (one.person === lead) return people;
  for (const one of readPeople(text)) {
    if (one.share === null) throw new Error("oracle: no shares, and the lead is not among the people");
  }
  return [...people, { person: lead, share: NOTHING }];
}

/** The people a cell names with their shares; equal shares where it gives none. */
export function participants(staff: readonly Person[], text: string): Participant[] {
  const named = readPeople(text);
  return named.map((one) => ({
    person: identify(staff, one),
    share: one.share ?? rational(1, named.length),
  }));
}

/** The id of the one person a cell names. */
export function onePerson(staff: readonly Person[], text: string): string {
  const [only, ...others] = readPeople(text);
  if (only === undefined || others.length > 0) throw new Error(`oracle: not one person: ${text}`);
  return identify(staff, only);
}

/** The id of the person if the text names one of the firm, else null. */
export function personIfAny(staff: readonly Person[], text: string): string | null {
  const [named] = readPeople(text);
  const wanted = fold(named?.name ?? "");
  for (const one of staff) {
    if (one.id === named?.id || one.id === named?.name || one.name === wanted) return onePerson(staff, text);
  }
  return null;
}

function identify(staff: readonly Person[], named: Named): string {
  for (const one of staff) if (one.id === (named.id ?? named.name)) return one.id;
  if (named.id !== null) throw new Error(`oracle: nobody has the id ${named.id}`);
  const found: string[] = [];
  const wanted = fold(named.name);
  for (const one of staff) if (one.name === wanted) found.push(one.id);
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`oracle: ${found.length} people: ${named.name}`);
  return only;
}

/** The client that a row means: by its id, else by the one id the name belongs to, else by the name. */
export function clientOf(names: readonly ClientName[], id: string | null, name: string): string {
  if (id !== null) return `id ${plain(id)}`;
  const wanted = fold(name);
  const ids: string[] = [];
  const now: string[] = [];
  for (const known of names) {
    if (known.name !== wanted) continue;
    if (known.id === null) {
      if (!now.includes(known.current)) now.push(known.current);
    } else if (!ids.includes(known.id)) ids.push(known.id);
  }
  if (ids.length > 1) throw new Error(`oracle: several clients are called ${name}`);
  if (ids.length === 1) return `id ${ids[0]}`;
  // A former name of a client without an id leads to the name it has now.
  const others = now.filter((current) => current !== wanted);
  if (others.length > 1) throw new Error(`oracle: ${name} is a former name of several clients`);
  return others[0] === undefined ? `name ${wanted}` : clientOf(names, null, others[0]);
}

/** Whether the person takes part in the engagement. */
export function takesPart(engagement: Engagement, person: string): boolean {
  for (const one of engagement.people) if (one.person === person) return true;
  return false;
}

/** The engagement of that number. */
export function engagementOf(firm: Firm, number: string): Engagement {
  for (const engagement of firm.engagements) if (engagement.number === number) return engagement;
  throw new Error(`oracle: no engagement ${number}`);
}
