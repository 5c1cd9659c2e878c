import { same, type Text } from "../../domain/text.ts";
import type { Correction } from "../../facts/appeals/contract.ts";
import { sayOrigin } from "../../findings/finding.ts";
import type { Source } from "../../sources/contract.ts";
import type { RowChange } from "./contract.ts";

/** How the corrections of appeals differ on two sides, for the rows of one source. */
export function correctionChanges(
  source: Source,
  before: readonly Correction[],
  after: readonly Correction[],
  withheld: boolean,
): RowChange[] {
  const of = (all: readonly Correction[]) => all.filter((one) => one.source === source.id);
  const [old, now] = [new Map(of(before).map(keyed)), new Map(of(after).map(keyed))];
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, one]) => undone(one, withheld));
  const come = [...now].filter(([key]) => !old.has(key)).map(([, one]) => made(one, withheld));
  return [...gone, ...come];
}

/** A correction as a change of its row. */
export function made(correction: Correction, withheld: boolean): RowChange {
  const { target } = correction;
  const by = sayAppeal(correction);
  const appeal = { zh: `按${by.zh}更正`, en: `corrected by ${by.en}` };
  const common = { before: target, key: "", withheld, appeal };
  if (correction.way === "drop") {
    const dropped = { zh: `按${by.zh}剔除`, en: `dropped by ${by.en}` };
    return { ...common, kind: "removed", after: null, cells: [], appeal: dropped };
  }
  const { header, from, to } = correction;
  const cell = { column: same(header), before: same(from), after: same(to) };
  return { ...common, kind: "changed", after: target, cells: withheld ? [] : [cell] };
}

/** A correction that no longer holds. */
function undone(correction: Correction, withheld: boolean): RowChange {
  const change = made(correction, withheld);
  const by = sayAppeal(correction);
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
