import type { CivilDate } from "../domain/civil-date.ts";
import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Measurement } from "../domain/measurement.ts";
import type { Quarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { Adjustment, Commitment, Person, RecordedItem } from "../facts/contract.ts";
import type { Rule } from "../rules/index.ts";
import type { Grade, Profile, Scheme } from "../scheme/contract.ts";
import type { ItemKind } from "../scheme/items.ts";
import type { ListedAlarm } from "./alarms/contract.ts";
import type { AppealsResult, AppliedCorrection } from "./appeals.ts";
import type { Comparison } from "./compare.ts";
import type { SchemePrints } from "./fingerprint/prints.ts";

/** What an indicator gave a person: the measurement, the points, and how each came out. */
export type IndicatorResult = {
  readonly info: IndicatorInfo;
  readonly measurement: Measurement;
  /** Null where the profile lacks the indicator, or where there was no earlier value to take it from. */
  readonly target: Exact | null;
  /** Null where the profile lacks the indicator. */
  readonly rule: Rule | null;
  /** The profile's weight; zero where the profile lacks the indicator. */
  readonly weight: Exact;
  /** The points that reaching the target gives, after weights were moved or scaled up; zero if out of play. */
  readonly full: Exact;
  /** The points, adjustments included; null where there is no score, which is never written as 0. */
  readonly score: Exact | null;
  /** The arithmetic of the points in words; null without a score. */
  readonly says: Text | null;
  /** What became of the weight where it was moved, excluded or scaled; null where nothing did. */
  readonly treatment: Text | null;
  /** Where the rule compares with an earlier quarter: what was found there; null for other rules. */
  readonly comparison: Comparison | null;
};

/** An adjustment after an appeal as it was applied, with before and after (考核规定 §二.2). */
export type AppliedAdjustment = {
  readonly adjustment: Adjustment;
  /** Null for the total. */
  readonly info: IndicatorInfo | null;
  readonly before: Exact;
  readonly after: Exact;
};

/** People who are ranked with each other. */
export type ComparisonGroup = { readonly id: string; readonly label: Text };

/** A bonus or deduction of the quarter, with the scheme's kind. */
export type CountedItem = {
  readonly item: RecordedItem;
  readonly kind: ItemKind;
  /** Before the caps; zero for a kind without points. */
  readonly points: Exact;
  /** In yuan: recorded, never imposed. */
  readonly amount: Exact | null;
};

/** What became of an improvement plan: `open` where there is nothing to judge it by. */
export type Outcome = "kept" | "missed" | "not-due" | "open";

/** An improvement plan as the quarter judges it (整改办法 §五.1). */
export type JudgedCommitment = {
  readonly commitment: Commitment;
  readonly info: IndicatorInfo;
  readonly outcome: Outcome;
  /** The value from which a relative goal counts; null for other goals, and where there is none. */
  readonly earlier: Exact | null;
  /** The number that the goal comes to, in the indicator's unit; null where it depends on a value that is missing. */
  readonly bound: Exact | null;
  /** What was measured; null where the plan is not yet due or nothing was. */
  readonly value: Exact | null;
  /** Why it is open; else null. */
  readonly reason: Text | null;
};

export type PersonResult = {
  readonly person: Person;
  readonly profile: Profile;
  readonly group: ComparisonGroup;
  /** Days of the quarter on which the person was employed. */
  readonly daysEmployed: number;
  readonly indicators: readonly IndicatorResult[];
  readonly adjustments: readonly AppliedAdjustment[];
  /** Rows that the person's own appeals corrected, with the standing before and after. */
  readonly corrections: readonly AppliedCorrection[];
  /** Bonus and deduction items, and the points that they add to the total after the caps. */
  readonly items: readonly CountedItem[];
  readonly itemPoints: Exact;
  /** Improvement plans due in the quarter or later. */
  readonly commitments: readonly JudgedCommitment[];
  /** Indicators worse than their target for which no plan is due later. */
  readonly plansNeeded: readonly IndicatorResult[];
  /** When the person received the results and when the interview is due and was held; null without a receipt. */
  readonly interview: {
    readonly received: CivilDate;
    readonly due: CivilDate;
    readonly held: CivilDate | null;
  } | null;
  /** Out of 100, with what is above for doing better; null where nothing could be measured. */
  readonly total: Exact | null;
  /** The share of weight that rests on real measurements, 0–100. */
  readonly measuredWeight: Exact;
  /** Within the comparison group, among those who are ranked; null with the reason in `notRanked`. */
  readonly rank: number | null;
  readonly of: number;
  readonly grade: Grade | null;
  readonly notRanked: Text | null;
  /** Where a quota gave another grade than the thresholds: theirs, and why; else null. */
  readonly quota: { readonly byPoints: Grade; readonly reason: Text } | null;
};

/** Somebody of the roster who is not assessed, and why. */
export type NotAssessed = {
  readonly person: Person;
  readonly reason: Text;
  readonly commitments: readonly JudgedCommitment[];
};

/** The firm's figure of one indicator, and what no assessed person could be credited with. */
export type FirmResult = {
  readonly info: IndicatorInfo;
  readonly measurement: Measurement;
  /** What the assessed people and nobody in particular have of the part; null where parts do not add up. */
  readonly credited: Exact | null;
  readonly unattributed: Exact | null;
};

/** How many rows of a file were counted, and how many were left out for which reason. */
export type Delivery = {
  /** The source's id. */
  readonly source: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly sha256: string;
  /** The periods that the file's name, the sheet's or the title speaks of; null where none does. */
  readonly period?: string | null;
  /** Lines that hold something, header and titles not among them. */
  readonly rows: number;
  /** Blank lines among them, which are not rows. */
  readonly blank: number;
  /** Rows with a faulty cell: none in a quarter that was published. */
  readonly faulty: number;
  /** The earliest and the latest date of the rows; null where they have none. */
  readonly span: { readonly first: CivilDate; readonly last: CivilDate } | null;
  readonly used: number;
  readonly leftOut: readonly { readonly reason: Text; readonly rows: number }[];
  /** Lines that are no rows of data, and where they stand: titles, totals, footers, what the mapping leaves out. */
  readonly notData: readonly { readonly reason: Text; readonly rows: number; readonly at: string }[];
};

/** The means of a comparison group, where it is large enough to show them without showing a person. */
export type Group = ComparisonGroup & {
  readonly size: number;
  readonly ranked: number;
  /** Null below the policy's minimum size. */
  readonly meanTotal: Exact | null;
  /** By indicator: the mean of points ÷ full points. */
  readonly meanAchievement: ReadonlyMap<string, Exact>;
};

/** The whole result of a quarter: everything that is published is made from it. */
export type Assessment = {
  readonly quarter: Quarter;
  readonly cutOff: CivilDate;
  readonly scheme: Scheme;
  /** What later quarters must have in common with it to be compared with it. */
  readonly prints: SchemePrints;
  /** In order of id. */
  readonly people: readonly PersonResult[];
  readonly notAssessed: readonly NotAssessed[];
  readonly groups: readonly Group[];
  readonly firm: readonly FirmResult[];
  /** What calls for an inquiry, or was closed by one in this quarter. */
  readonly alarms: readonly ListedAlarm[];
  readonly appeals: AppealsResult;
};
