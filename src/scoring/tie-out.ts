import { type Exact, shown, sum, ZERO } from "../domain/exact.ts";
import type { Measurement } from "../domain/measurement.ts";
import type { PersonId } from "../facts/contract.ts";
import type { Tie } from "../indicators/contract.ts";

/** The program contradicts itself: nothing may be published (exit 3). */
export class TieOutError extends Error {
  override readonly name = "TieOutError";
}

/** What the assessed people have together, and what is left for people who are not assessed and for nobody. */
export type TiedOut = { readonly credited: Exact; readonly unattributed: Exact };

/**
 * Checks that nothing got lost between rows and people: what the assessed people were measured with, and what
 * belongs to nobody assessed, add up to the firm's total, which was found from the rows alone.
 * @throws {TieOutError} where they do not
 */
export function tieOut(indicator: string, tie: Tie, measured: ReadonlyMap<PersonId, Measurement>): TiedOut {
  const credited = sum([...measured.values()].map((one) => one[tie.of] ?? ZERO));
  const unattributed = sum(
    tie.credits.flatMap(({ person, amount }) => (person !== null && measured.has(person) ? [] : [amount])),
  );
  if (!credited.add(unattributed).equals(tie.total)) {
    throw new TieOutError(
      `${indicator} (${tie.of}): ${shown(credited, 6)} + ${shown(unattributed, 6)} ≠ ${shown(tie.total, 6)}`,
    );
  }
  return { credited, unattributed };
}
