import type { CivilDate } from "../domain/civil-date.ts";
import type { Confirmation } from "../domain/confirmation.ts";
import type { Exact } from "../domain/exact.ts";
import type { Position } from "../domain/position.ts";
import type { Text } from "../domain/text.ts";
import type { Rule } from "../rules/index.ts";
import type { SourceBook } from "../sources/book.ts";
import type { Scale } from "../sources/kinds/contract.ts";
import type { Aliases, ControlTotals } from "./firm-parts.ts";
import type { ItemRules } from "./items.ts";
import type { MailSettings } from "./mail.ts";
import type { Mapping } from "./mapping.ts";
import type { OwnIndicator } from "./own-indicators.ts";
import type { Policies } from "./policies.ts";

/** What becomes of an indicator's weight where there is no value. */
export type NoValue = "full" | "exclude" | "zero" | { readonly move: string };

export type IndicatorScheme = {
  /** In the indicator's unit; shares as fractions of one. */
  readonly target: Exact;
  readonly rule: Rule;
  readonly noValue: NoValue;
};

/** What people are measured by: those of the position that it is named after, and those that it is assigned to. */
export type Profile = {
  readonly id: string;
  readonly label: Text;
  /** Indicator to weight; the weights add up to 100. */
  readonly weights: ReadonlyMap<string, Exact>;
  readonly targets: ReadonlyMap<string, Exact>;
};

/** Who has another profile than that of the own position: one person, or everybody of a department or a position. */
export type Assignment = {
  /** A name or an id. */
  readonly person: string | null;
  readonly department: string | null;
  readonly position: Position | null;
  readonly profile: string;
  readonly at: SchemePlace;
};

export type Grade = {
  readonly from: Exact;
  readonly label: Text;
  /** The largest share of a comparison group that may have it; null without a quota. */
  readonly atMost: Exact | null;
  /** The smallest share that must have it (the last grade only); null without a quota. */
  readonly atLeast: Exact | null;
};

/** Single days on which the firm's calendar differs from the official one. */
export type CalendarDays = {
  readonly holidays: readonly CivilDate[];
  readonly workdays: readonly CivilDate[];
};

export type SourceSettings = {
  /** Declared empty: nothing happened. */
  readonly nil: boolean;
  /** The scale of its marks; null where the firm did not declare it. */
  readonly scale: Scale | null;
  /** How its exports are read where their headers do not say it. */
  readonly mappings: readonly Mapping[];
};

/** The firm's own templates, as paths below its folder with `/` between names; null for the built-in one. */
export type Templates = { readonly scorecard: string | null };
/** Where something stands in a configuration file: `profiles.partner.weights` are the keys that lead there. */
export type SchemePlace = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
};

/** A file whose settings hold from a day on, until a later edition begins. */
export type Edition = { readonly from: CivilDate; readonly file: string; readonly at: SchemePlace };

/** The assessment scheme in force, checked and exact. */
export type Scheme = {
  readonly timeZone: string;
  readonly editions: readonly Edition[];
  /** The one in force; null where crm-kpi.yaml alone holds. */
  readonly edition: Edition | null;
  readonly policies: Policies;
  /** Names of the policies that the firm settled otherwise than the built-in edition. */
  readonly ownPolicies: readonly string[];
  readonly calendar: CalendarDays;
  readonly indicators: ReadonlyMap<string, IndicatorScheme>;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly assignments: readonly Assignment[];
  /** Highest first; whoever reaches none of the thresholds has the last. */
  readonly grades: readonly Grade[];
  readonly items: ItemRules;
  /** By the source's id. */
  readonly sources: ReadonlyMap<string, SourceSettings>;
  /** The exports that the program knows, and those that the firm declares. */
  readonly sourceBook: SourceBook;
  readonly templates: Templates;
  readonly ownIndicators: readonly OwnIndicator[];
  /** The declared indicators that no profile gives a weight: they are shown, and give no points. */
  readonly monitored: ReadonlySet<string>;
  readonly aliases: Aliases;
  /** By source: the ids of people who need not appear in it. */
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
  readonly confirmations: readonly Confirmation[];
  /** By source and quarter: what the department says they add up to. */
  readonly controlTotals: ControlTotals;
  /** How results are mailed; null where the firm did not say it. */
  readonly mail: MailSettings | null;
};

/** A configuration file's name, for messages, its text, and of a file of the firm the SHA-256 of its bytes. */
export type ConfigFile = { readonly name: string; readonly text: string; readonly sha256?: string };

/** Something wrong in a configuration file, with its place. */
export type SchemeError = SchemePlace & { readonly message: Text };
