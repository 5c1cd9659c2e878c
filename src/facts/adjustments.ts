import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { inCell } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import type { Adjustment, Facts } from "./contract.ts";
import { indexed } from "./indexed.ts";
import { indicatorNames } from "./indicator-names.ts";
import type { Resolver } from "./resolver.ts";

/**
 * Resolves adjustments after appeals (考核规定 §二.2): whose score of which indicator changes, and why.
 * @param ofAppeals those that stand among the appeals, resolved
 */
export function readAdjustments(
  rows: readonly Row<"adjustments">[],
  infos: readonly IndicatorInfo[],
  ofAppeals: readonly Adjustment[],
  { roster, findings }: Resolver,
): Facts["adjustments"] {
  const indicatorOf = indicatorNames(infos);
  const adjustments = rows.flatMap((row): Adjustment[] => {
    const { change, correctedScore, reason, decidedBy, date, at } = row;
    const person = roster.find(row.person, inCell(at, "person"), findings);
    const indicator = row.indicator === null ? null : indicatorOf(row.indicator);
    if (indicator === undefined) {
      const known = infos.map(({ label }) => label.zh).join("、");
      findings.add("indicator-unknown", inCell(at, "indicator"), { found: row.indicator ?? "", known });
      return [];
    }
    if ((change === null) === (correctedScore === null) || (correctedScore !== null && indicator === null)) {
      findings.add("adjustment-unclear", inCell(at, "change"), {});
      return [];
    }
    return person === null
      ? []
      : [{ person, indicator, change, correctedScore, reason, decidedBy, date, at }];
  });
  return indexed([...adjustments, ...ofAppeals], ({ person }) => [person]);
}
