import type { View } from "../view.ts";
import { adjustments } from "./adjustments.ts";
import { corrections, pendingAppeals } from "./appeals.ts";
import type { FindMatter, Matter } from "./contract.ts";
import { equalRanks } from "./equal-ranks.ts";
import { gradeBorders } from "./grade-borders.ts";
import { items } from "./items.ts";
import { largeMoves } from "./large-moves.ts";
import { notRanked } from "./not-ranked.ts";
import { pendingComplaints } from "./pending-complaints.ts";
import { quotaMoves } from "./quota-moves.ts";
import { unattributed } from "./unattributed.ts";
import { warnings } from "./warnings.ts";

/** First what the results rest on, then who is affected. */
const KINDS: readonly FindMatter[] = [
  warnings,
  notRanked,
  pendingComplaints,
  pendingAppeals,
  corrections,
  adjustments,
  items,
  unattributed,
  equalRanks,
  quotaMoves,
  gradeBorders,
  largeMoves,
];

/** Every matter that the leading group has to decide. */
export function mattersOf(view: View): Matter[] {
  return KINDS.flatMap((find) => find(view) ?? []);
}
