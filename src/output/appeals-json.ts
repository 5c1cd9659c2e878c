import { type Exact, toNumber } from "../domain/exact.ts";
import type { Appeal } from "../facts/appeals/contract.ts";
import type { AppliedCorrection } from "../scoring/appeals.ts";
import type { Figure, Standing } from "../scoring/movements.ts";

/** A correction as results.json gives it: what would show a rater's mark is null there too. */
export function correctionJson({ correction, confidential, withheld, moved }: AppliedCorrection) {
  const { appeal, way, source, target } = correction;
  const change =
    correction.way === "correct" && !confidential
      ? { column: correction.header, from: correction.from, to: correction.to }
      : null;
  return {
    ...appealJson(appeal),
    decision: appeal.decision,
    decided: appeal.decided,
    decidedBy: appeal.decidedBy,
    reason: appeal.reason,
    way,
    source,
    row: confidential ? null : target,
    change,
    withheld,
    indicators: withheld
      ? null
      : (moved?.indicators ?? []).map(({ info, before, after }) => ({
          id: info.id,
          before: figureJson(before),
          after: figureJson(after),
        })),
    before: withheld ? null : standingJson(moved?.before ?? null),
    after: withheld ? null : standingJson(moved?.after ?? null),
  };
}

/** An appeal on which nothing is decided. */
export function pendingJson(appeal: Appeal) {
  return { person: appeal.person, ...appealJson(appeal) };
}

function appealJson({ number, indicator, disputed, filed, at }: Appeal) {
  return { appeal: number, indicator, disputed, filed, at };
}

function figureJson(figure: Figure | null) {
  return figure && { state: figure.state, value: number(figure.value, 6), score: number(figure.points, 2) };
}

function standingJson(standing: Standing | null) {
  return standing && { total: number(standing.total, 2), rank: standing.rank, of: standing.of };
}

function number(value: Exact | null, places: number): number | null {
  return value === null ? null : toNumber(value, places);
}
