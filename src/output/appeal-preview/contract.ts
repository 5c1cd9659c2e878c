import type { Exact } from "../../domain/exact.ts";
import type { Origin } from "../../domain/origin.ts";
import type { Text } from "../../domain/text.ts";
import type { RowChange } from "../../scoring/row-changes/contract.ts";
import type { ResultComparison } from "../result-comparison/contract.ts";

/** A row of a file of appeals, and what it would change. */
export type PreviewedAppeal = {
  readonly at: Origin;
  /** Null where the firm does not number its appeals. */
  readonly number: string | null;
  /** The appellant: `张伟（L001）`. */
  readonly person: string;
  /** Null for the total. */
  readonly indicator: Text | null;
  readonly disputed: string;
  /** Null where it changes no row. */
  readonly change: RowChange | null;
  /** Points that it adds or takes; null where it does not. */
  readonly points: Exact | null;
};

/** What a quarter would be if appeals were upheld; nothing of it is written. */
export type AppealPreview = {
  /** The file that is tried, as it is named in the findings. */
  readonly file: string;
  readonly appeals: readonly PreviewedAppeal[];
  /** What cannot be told, and why. */
  readonly notes: readonly Text[];
  /** The quarter as it is and as it would be; without rows one by one, which stand with their appeals. */
  readonly comparison: ResultComparison;
};
