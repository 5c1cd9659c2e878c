import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { inCell } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import { foldWord } from "../sources/kinds/words.ts";
import type { Adjustment, Facts } from "./contract.ts";
import { indexed } from "./indexed.ts";
import type { Resolver } from "./resolver.ts";

/** Resolves adjustments after appeals (考核规定 §二.2): whose score of which indicator changes, and why. */
export function readAdjustments(
  rows: readonly Row<"adjustments">[],
  infos: readonly IndicatorInfo[],
  { roster, findings }: Resolver,
): Facts["adjustments"] {
  const byName = new Map(
    infos.flatMap(({ id, label }) => [id, label.zh, label.en].map((name) => [foldWord(name), id])),
  );
  const adjustments = rows.flatMap((row): Adjustment[] => {
    const { change, correctedScore, reason, decidedBy, date, at } = row;
    const person = roster.find(row.person, inCell(at, "person"), findings);
    const indicator = row.indicator === null ? null : byName.get(foldWord(row.indicator));
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
  return indexed(adjustments, ({ person }) => [person]);
}
