import type { Exact } from "../../domain/exact.ts";
import type { Origin } from "../../domain/origin.ts";
import type { Text } from "../../domain/text.ts";
import type { Inquiry, PersonId } from "../../facts/contract.ts";
import type { Context } from "../../indicators/contract.ts";
import type { AssessmentInput } from "../assess.ts";
import type { FirmResult, PersonResult } from "../contract.ts";
import type { SchemePrints } from "../fingerprint/prints.ts";

/** What calls for an inquiry (整改办法 §三.2, §四.1). */
export const ALARM_KINDS = ["falling", "satisfaction-floor", "overdue"] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** A figure that an alarm rests on: of a month (`2025-07`) or a quarter (`2025Q3`), with the value as it is shown. */
export type Figure = { readonly period: string; readonly value: Exact; readonly says: string };

/** Whom an alarm is about, as the quarter that raised it knew the person. */
export type About = { readonly id: PersonId; readonly name: string; readonly department: string };

/** Something that calls for an inquiry, in words that need no other quarter's data. */
export type Alarm = {
  /** Such as `2025Q2/L008/complaint-rate/falling`: the same whenever the quarter is run again. */
  readonly id: string;
  /** The quarter that raised it. */
  readonly quarter: string;
  readonly kind: AlarmKind;
  /** Null for the firm as a whole. */
  readonly person: About | null;
  readonly indicator: string;
  readonly label: Text;
  /** Marks of raters are behind it: their rows are never shown, only counted. */
  readonly confidential: boolean;
  /** The oldest first. */
  readonly figures: readonly Figure[];
  /** What was not reached: the floor, or the deadline; null where there is none. */
  readonly limit: string | null;
  /** The number of the case; null where it is about no single one. */
  readonly number: string | null;
  /** The rows behind it. */
  readonly rows: readonly Origin[];
};

/** Raised by this quarter; raised earlier and without an inquiry; or closed by one that this quarter is the first to have. */
export const STANDINGS = ["new", "open", "closed"] as const;
export type Standing = (typeof STANDINGS)[number];

export type ListedAlarm = Alarm & {
  readonly standing: Standing;
  /** What closed it; null while it is open. */
  readonly inquiry: Pick<Inquiry, "date" | "by" | "outcome" | "measures"> | null;
};

/** All that a rule looks at. */
export type Look = {
  readonly input: AssessmentInput;
  readonly context: Context;
  readonly prints: SchemePrints;
  readonly people: readonly PersonResult[];
  readonly firm: readonly FirmResult[];
};

/** One reason for an alarm: what it finds in a quarter. */
export type AlarmRule = (look: Look) => readonly Alarm[];
