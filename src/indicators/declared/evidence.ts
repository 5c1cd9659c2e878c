import { parseCivilDate } from "../../domain/civil-date.ts";
import { type Exact, ONE } from "../../domain/exact.ts";
import { type Evidence, evidence } from "../../domain/measurement.ts";
import type { SourceRecord } from "../../facts/contract.ts";
import type { Selection } from "../../scheme/own-indicators.ts";
import { kindName } from "../../sources/kinds/index.ts";
import { RATER_SOURCES } from "../../sources/raters.ts";
import type { Figure, Judged } from "./figure.ts";

/** A judged row as its owner may see it: money in the column of amounts, other numbers in that of counts. */
export function evidenceOf(row: Judged, { selection }: Figure, given: Exact, fen: bigint | null): Evidence {
  const { record, role, says } = row;
  return evidence(role, record.at, {
    ...shown(record, selection),
    amount: role === "left-out" ? null : fen,
    credit: role === "left-out" || fen !== null || given.equals(ONE) ? null : given,
    reason: says,
    confidential: RATER_SOURCES.has(selection.source.id),
  });
}

/** What tells a row: its number, its client, its date. */
export function shown(
  { row, engagements, clients }: SourceRecord,
  { source, where }: Selection,
): Pick<Evidence, "key" | "client" | "date"> {
  const [engagement] = engagements.values();
  const [clientColumn] = clients.keys();
  const client = clientColumn === undefined ? engagement?.clientName : row[clientColumn];
  const key = source.key === null ? engagement?.number : row[source.key];
  const inTime = where.find((one) => "is" in one && one.is === "in-quarter")?.column;
  const first = Object.entries(source.columns).find(([, { kind }]) =>
    ["date", "date-time"].includes(kindName(kind)),
  );
  const date = row[inTime ?? source.period ?? first?.[0] ?? ""];
  return {
    key: typeof key === "string" ? key : "",
    client: typeof client === "string" ? client : null,
    date: typeof date === "string" ? parseCivilDate(date.slice(0, 10)) : null,
  };
}
