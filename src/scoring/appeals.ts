import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import type { Appeal, Correction } from "../facts/appeals/contract.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import type { AnyIndicator } from "../indicators/contract.ts";
import { RATER_SOURCES } from "../sources/raters.ts";
import type { Assessment } from "./contract.ts";
import { type Movement, movements } from "./movements.ts";

/** A correction of an appeal as it came out. */
export type AppliedCorrection = {
  readonly correction: Correction;
  /** Null for the total. */
  readonly info: IndicatorInfo | null;
  /** What the corrected row is a row of. */
  readonly source: Text;
  /** Whether the quarter could be computed without the corrections: else nothing is known of what moved. */
  readonly compared: boolean;
  /**
   * What moved for the appellant by all corrections of the quarter together, without what would show a rater's mark
   * by subtraction; null where nothing did.
   */
  readonly moved: Movement | null;
  /** Whether the row is somebody's mark: then neither the row nor what stood in it is shown (流程规定 §四.1). */
  readonly confidential: boolean;
  /** Whether what moved is withheld, since a mark could be found by subtraction. */
  readonly withheld: boolean;
};

/** What the appeals of a quarter came to. */
export type AppealsResult = {
  readonly pending: readonly { readonly appeal: Appeal; readonly info: IndicatorInfo | null }[];
  readonly corrections: readonly AppliedCorrection[];
  /** The quarter without the corrections (in a preview: without what is tried); null where there are none. */
  readonly before: Assessment | null;
};

export const NO_APPEALS_RESULT: AppealsResult = { pending: [], corrections: [], before: null };

/** Sources whose rows are somebody's marks: on a card a client's is protected like a colleague's. */
const OF_MARKS: ReadonlySet<string> = new Set([...RATER_SOURCES, "surveys"]);

type Read = { readonly pending: readonly Appeal[]; readonly corrections: readonly Correction[] };

/** The assessment with what appeals changed in it, each correction with what moved for the appellant. */
export function withCorrections(
  after: Assessment,
  before: Assessment | null,
  { pending, corrections }: Read,
  indicators: readonly AnyIndicator[],
): Assessment {
  const infoOf = ({ indicator }: Appeal) => indicators.find(({ id }) => id === indicator) ?? null;
  const moved = new Map((before === null ? [] : movements(before, after)).map((one) => [one.person.id, one]));
  const marks = new Set(corrections.filter((one) => isConfidential(one, after)).map(({ source }) => source));
  const madeOfMarks = new Set(
    indicators.filter(({ reads }) => reads.some((source) => marks.has(source))).map(({ id }) => id),
  );
  const applied = corrections.map((correction): AppliedCorrection => {
    const own = moved.get(correction.appeal.person) ?? null;
    const confidential = marks.has(correction.source);
    const byMarks = own?.indicators.some(({ info }) => madeOfMarks.has(info.id)) ?? false;
    const withheld = confidential || byMarks || (own?.withheld ?? false);
    const source = after.scheme.sourceBook.of(correction.source).label;
    const info = infoOf(correction.appeal);
    return { correction, info, source, compared: before !== null, moved: own, confidential, withheld };
  });
  return {
    ...after,
    people: after.people.map((one) => ({
      ...one,
      corrections: applied.filter(({ correction }) => correction.appeal.person === one.person.id),
    })),
    appeals: {
      pending: pending.map((appeal) => ({ appeal, info: infoOf(appeal) })),
      corrections: applied,
      before,
    },
  };
}

/** Rows of raters, and of what indicators read that the scheme declares as confidential. */
function isConfidential({ source }: Correction, { scheme }: Assessment): boolean {
  const own = scheme.ownIndicators.filter(({ confidential }) => confidential);
  return OF_MARKS.has(source) || own.some(({ rows }) => rows.includes(source));
}

/** An appeal is about an indicator that the appellant's profile has, or about one that is shown without points. */
export function checkAppealIndicators(
  { people }: Assessment,
  appeals: readonly Appeal[],
  findings: Findings,
): void {
  for (const { person, indicator, at } of appeals) {
    const result = people.find((one) => one.person.id === person);
    const own = result?.indicators.find(({ info }) => info.id === indicator);
    if (result === undefined || own === undefined || own.rule !== null) continue;
    if (own.measurement.state !== "not-applicable") continue;
    findings.add("appeal-indicator-foreign", inCell(at, "indicator"), {
      person: `${result.person.name}（${person}）`,
      indicator: own.info.label,
      profile: result.profile.label,
    });
  }
}
