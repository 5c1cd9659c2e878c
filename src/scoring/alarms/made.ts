import type { Exact } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Evidence, Measurement } from "../../domain/measurement.ts";
import { compareOrigins, type Origin } from "../../domain/origin.ts";
import type { Quarter } from "../../domain/quarter.ts";
import type { Person } from "../../facts/contract.ts";
import { sayValue } from "../../rules/numbers.ts";
import type { Alarm, AlarmKind, Figure } from "./contract.ts";

/** An alarm about an indicator of a person, or of the firm. */
export function alarmOf(
  kind: AlarmKind,
  { id: quarter }: Quarter,
  person: Person | null,
  info: IndicatorInfo,
  found: Pick<Alarm, "figures"> & Partial<Pick<Alarm, "limit" | "number">>,
  evidence: readonly Evidence[],
): Alarm {
  const { number = null, limit = null, figures } = found;
  const parts = [quarter, person?.id ?? "firm", info.id, kind, ...(number === null ? [] : [number])];
  return {
    id: parts.join("/"),
    quarter,
    kind,
    person: person === null ? null : { id: person.id, name: person.name, department: person.department },
    indicator: info.id,
    label: info.label,
    confidential: evidence.some(({ confidential }) => confidential),
    figures,
    limit,
    number,
    rows: eachOnce(evidence.map(({ at }) => at)),
  };
}

/** A value of a month or a quarter as an alarm keeps it. */
export function figureOf(period: string, value: Exact, info: IndicatorInfo): Figure {
  return { period, value, says: sayValue(value, info) };
}

/**
 * The rows that an inquiry has to look at: where less is better what happened, where a share should be high the cases
 * that are not in its part, else all that counted.
 */
export function behind({ better, unit }: IndicatorInfo, measurements: readonly Measurement[]): Evidence[] {
  const counted = measurements.flatMap(({ evidence }) => evidence.filter(({ role }) => role !== "left-out"));
  const role = better === "lower" ? "part" : unit === "share" ? "whole" : null;
  const telling = counted.filter((row) => row.role === role);
  return telling.length === 0 ? counted : telling;
}

function eachOnce(all: readonly Origin[]): Origin[] {
  const known = new Map(
    all.map(({ file, sheet, row }) => [JSON.stringify([file, sheet, row]), { file, sheet, row }]),
  );
  return [...known.values()].sort(compareOrigins);
}
