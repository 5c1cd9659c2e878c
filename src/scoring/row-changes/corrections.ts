import { compareOrigins } from "../../domain/origin.ts";
import { same, type Text } from "../../domain/text.ts";
import type { Correction } from "../../facts/appeals/contract.ts";
import { sayOrigin } from "../../findings/finding.ts";
import type { AnyRow, Source } from "../../sources/contract.ts";
import type { RowChange } from "./contract.ts";
import { sayKey } from "./say-cell.ts";

/** One side of a source: its rows as they were delivered, and the corrections that hold for all sources. */
export type Corrected = { readonly rows: readonly AnyRow[]; readonly corrections: readonly Correction[] };

/** How the corrections of appeals differ on two sides, for the rows of one source. */
export function correctionChanges(
  source: Source,
  before: Corrected,
  after: Corrected,
  withheld: boolean,
): RowChange[] {
  const of = ({ corrections }: Corrected) =>
    new Map(corrections.filter((one) => one.source === source.id).map(keyed));
  const [old, now] = [of(before), of(after)];
  const gone = [...old].filter(([key]) => !now.has(key));
  const come = [...now].filter(([key]) => !old.has(key));
  return [
    ...gone.map(([, one]) => undone(made(one, source, before.rows, withheld), sayAppeal(one))),
    ...come.map(([, one]) => made(one, source, after.rows, withheld)),
  ];
}

/** A correction as a change of its row. */
export function made(
  correction: Correction,
  source: Source,
  rows: readonly AnyRow[],
  withheld: boolean,
): RowChange {
  const { target } = correction;
  const row = rows.find(({ at }) => compareOrigins(at, target) === 0);
  const by = sayAppeal(correction);
  const appeal = { zh: `按${by.zh}更正`, en: `corrected by ${by.en}` };
  const key = withheld || row === undefined ? "" : sayKey(source, row);
  const common = { before: target, key, withheld, appeal };
  if (correction.way === "drop") {
    const dropped = { zh: `按${by.zh}剔除`, en: `dropped by ${by.en}` };
    return { ...common, kind: "removed", after: null, cells: [], appeal: dropped };
  }
  const { header, from, to } = correction;
  const cell = { column: same(header), before: same(from), after: same(to) };
  return { ...common, kind: "changed", after: target, cells: withheld ? [] : [cell] };
}

/** A correction that no longer holds. */
function undone(change: RowChange, by: Text): RowChange {
  return {
    ...change,
    kind: change.kind === "removed" ? "added" : "changed",
    before: change.after,
    after: change.before,
    cells: change.cells.map(({ column, before, after }) => ({ column, before: after, after: before })),
    appeal: { zh: `不再按${by.zh}更正`, en: `no longer corrected by ${by.en}` },
  };
}

function sayAppeal({ appeal: { number, at } }: Correction): Text {
  if (number !== null) return { zh: `申诉 ${number} `, en: `appeal ${number}` };
  const place = sayOrigin(at);
  return { zh: `申诉（${place.zh}）`, en: `the appeal in ${place.en}` };
}

/** Two corrections are the same that make the same of the same row. */
function keyed(correction: Correction): [string, Correction] {
  const { target, way } = correction;
  const change = way === "correct" ? [correction.column, correction.to] : [];
  return [JSON.stringify([target.file, target.sheet, target.row, way, ...change]), correction];
}
