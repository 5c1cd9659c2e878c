import type { CivilDate } from "../../domain/civil-date.ts";
import type { AppealRow, Appeals } from "../../facts/appeals/contract.ts";
import { readAppeals } from "../../facts/appeals/index.ts";
import { readReceipts } from "../../facts/receipts.ts";
import { readRoster } from "../../facts/roster.ts";
import { Findings } from "../../findings/finding.ts";
import { indicatorsOf } from "../../indicators/index.ts";
import { correctable } from "../../intake/correctable.ts";
import type { Intake } from "../../intake/read-sources.ts";
import type { Scheme } from "../../scheme/contract.ts";

/** Which rows of the appeals are looked at as a preview: as if they were upheld, beside the quarter without them. */
export type Tentative = (row: AppealRow) => boolean;

/** The appeals of a quarter, and its rows as they correct them. */
export type QuarterAppeals = {
  readonly appeals: Appeals;
  /** Rows and points without the corrections, or in a preview without what is only tried. */
  readonly without: Pick<Appeals, "corrections" | "adjustments">;
};

/** Reads the appeals of a quarter; what is wrong with them is in the findings. */
export function appealsOf(
  intake: Intake,
  scheme: Scheme,
  cutOff: CivilDate,
  tentative: Tentative | null,
  findings: Findings,
): QuarterAppeals {
  const roster = readRoster(intake.tables.people ?? [], new Findings(), scheme.aliases);
  const receipts = readReceipts(intake.tables.receipts ?? [], { roster, findings: new Findings() });
  const appeals = readAppeals(
    { ...intake, ...correctable(intake) },
    {
      roster,
      book: scheme.sourceBook,
      infos: indicatorsOf(scheme),
      cutOff,
      days: scheme.policies["appeal-days"],
      receivedOn: (person) => receipts.of(person)[0]?.received ?? null,
      assumed: tentative ?? (() => false),
      findings,
    },
  );
  const { corrections, adjustments } = appeals;
  if (tentative === null) return { appeals, without: { corrections: [], adjustments } };
  const tried = new Set((intake.tables.appeals ?? []).filter(tentative).map(({ at }) => at));
  return {
    appeals,
    without: {
      corrections: corrections.filter(({ appeal }) => !tried.has(appeal.at)),
      adjustments: adjustments.filter(({ at }) => !tried.has(at)),
    },
  };
}
