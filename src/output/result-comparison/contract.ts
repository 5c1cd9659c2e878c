import type { CivilDate } from "../../domain/civil-date.ts";
import type { Quarter } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { Movement } from "../../scoring/movements.ts";
import type { SourceChange } from "../../scoring/row-changes/contract.ts";
import type { SchemeChange } from "./scheme-changes.ts";

/** One of two results. */
export type Side = {
  /** In words: `2025年第3季度 修订 2`. */
  readonly label: Text;
  /** As results folders are named: `2025Q3.rev2`. */
  readonly name: string;
  readonly quarter: Quarter;
  /** By what it was computed, such as `crm-kpi 0.1.0`. */
  readonly program: string;
  readonly cutOff: CivilDate;
};

/** Two results: what went in otherwise, and what came out otherwise because of it. */
export type ResultComparison = {
  readonly before: Side;
  readonly after: Side;
  /** Null where the rows of a side are no longer at hand. */
  readonly rows: readonly SourceChange[] | null;
  /** Null where the scheme of a side is no longer at hand. */
  readonly scheme: readonly SchemeChange[] | null;
  /** What the reader must know of it: what is not compared, and why. */
  readonly notes: readonly Text[];
  /** Of one quarter everybody who moves, of two everybody. */
  readonly people: readonly Movement[];
};

/** Whether both are results of one quarter, whose rows can be paired. */
export function isOneQuarter({ before, after }: Pick<ResultComparison, "before" | "after">): boolean {
  return before.quarter.id === after.quarter.id;
}
