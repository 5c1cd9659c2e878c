import { stringify } from "csv-stringify/sync";
import type { ClientDouble, KnownClient } from "../facts/contract.ts";
import { sources } from "../sources/index.ts";

/** The register's file in the firm's folder: it lasts across quarters. */
export const REGISTER = "clients.csv";

/** The register as it stands: every line of the file cell by cell, and which of them is its header. */
export type StandingRegister = {
  readonly lines: readonly (readonly string[])[];
  /** Counted from 1. */
  readonly header: number;
  /** By canonical column name: where it stands. */
  readonly columns: ReadonlyMap<string, number>;
};

const COLUMNS = [
  "client",
  "clientId",
  "unifiedCode",
  "firstEngaged",
  "formerNames",
  "suspected",
  "sameAs",
  "differentFrom",
  "decidedBy",
  "decidedOn",
] as const;
type ColumnName = (typeof COLUMNS)[number];

/** What the program can say of a client in the register's columns. */
type Known = Readonly<Partial<Record<ColumnName, string>>>;

/**
 * The register's new content. What stands in it stays: every line, column and filled cell, in its place. Blank
 * numbers, codes and first dates are filled in, clients that it lacks are added below, and the column of suspected
 * doubles, which is the program's own, is written anew.
 */
export function clientRegister(
  known: readonly KnownClient[],
  doubles: readonly ClientDouble[],
  standing: StandingRegister | null,
): string {
  const suspected = suspicions(doubles);
  const before = standing ?? { lines: [], header: 0, columns: new Map<string, number>() };
  const { head, places } = headerOf(before);
  const byRow = rowsOf(known);
  const lines = before.lines.map((line, index) => {
    if (index + 1 <= before.header) return index + 1 === before.header ? head : line;
    const client = byRow.get(index + 1);
    return client === undefined ? line : filledIn(line, knownOf(client, suspected), places);
  });
  const missing = known.filter(({ registered }) => !registered.some(({ file }) => file === REGISTER));
  const added = missing.map((client) => newLine(knownOf(client, suspected), places, head.length));
  const all = before.header === 0 ? [head, ...added] : [...lines, ...added];
  return stringify(all, { bom: true, record_delimiter: "windows" });
}

/** By line of the register's file: whom it is about. */
function rowsOf(known: readonly KnownClient[]): ReadonlyMap<number, KnownClient> {
  return new Map(
    known.flatMap((client) =>
      client.registered.filter(({ file }) => file === REGISTER).map(({ row }) => [row, client] as const),
    ),
  );
}

/** The standing header with the columns behind it that it lacks, and where each of ours stands. */
function headerOf({ lines, header, columns }: StandingRegister): {
  head: readonly string[];
  places: ReadonlyMap<ColumnName, number>;
} {
  const head = [...(lines[header - 1] ?? [])];
  const places = new Map<ColumnName, number>();
  for (const column of COLUMNS) {
    const at = columns.get(column);
    places.set(column, at ?? head.length);
    if (at === undefined) head.push(sources.clients.columns[column].zh);
  }
  return { head, places };
}

function filledIn(
  line: readonly string[],
  known: Known,
  places: ReadonlyMap<ColumnName, number>,
): readonly string[] {
  const cells = [...line];
  for (const column of ["clientId", "unifiedCode", "firstEngaged"] as const) {
    const at = places.get(column) ?? 0;
    if ((cells[at] ?? "").trim() === "") setCell(cells, at, known[column] ?? "");
  }
  setCell(cells, places.get("suspected") ?? 0, known.suspected ?? "");
  return padded(cells, Math.max(...places.values()) + 1);
}

function newLine(known: Known, places: ReadonlyMap<ColumnName, number>, width: number): string[] {
  const cells: string[] = [];
  for (const [column, at] of places) setCell(cells, at, known[column] ?? "");
  return padded(cells, width);
}

function setCell(cells: string[], at: number, text: string): void {
  while (cells.length <= at) cells.push("");
  cells[at] = text;
}

function padded(cells: readonly string[], width: number): string[] {
  return [...cells, ...new Array<string>(Math.max(0, width - cells.length)).fill("")];
}

function knownOf(client: KnownClient, suspected: ReadonlyMap<string, readonly string[]>): Known {
  const [name = "", ...spellings] = client.names;
  const former = [...new Set([...spellings, ...client.formerNames])].filter((one) => !SEPARATOR.test(one));
  return {
    client: inert(name),
    clientId: only(client.numbers),
    unifiedCode: only(client.codes),
    firstEngaged: client.firstEngaged ?? "",
    formerNames: inert(former.join("、")),
    suspected: inert((suspected.get(client.key) ?? []).join("、")),
  };
}

/** A name with a separator in it would be read back as several. */
const SEPARATOR = /[、,，;；]/;

/** A number or code where there is exactly one; which of several holds is not for the program to say. */
function only(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? "") : "";
}

/** By client: whom it may be, by number where there is one, else by name. */
function suspicions(doubles: readonly ClientDouble[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (of: KnownClient, other: KnownClient) => {
    const said = only(other.numbers) === "" ? (other.names[0] ?? "") : only(other.numbers);
    found.set(of.key, [...(found.get(of.key) ?? []), said]);
  };
  for (const { one, other } of doubles) {
    add(one, other);
    add(other, one);
  }
  return found;
}

/** Excel runs a cell that begins like a formula; an apostrophe keeps it text, and is not read as part of a name. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
