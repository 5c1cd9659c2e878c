import { ONE, shown } from "../../../domain/exact.ts";
import type { Grade } from "../../../scheme/contract.ts";
import type { PersonResult } from "../../../scoring/contract.ts";
import { HEADINGS } from "../../words.ts";
import { pointsChange, sayPoints } from "../figures.ts";
import { personCell } from "../people.ts";
import { table } from "../table.ts";
import { REPORT_WORDS } from "../words.ts";
import type { FindMatter } from "./contract.ts";

/** People whose total lies within one point of a grade's threshold, on either side. */
export const gradeBorders: FindMatter = ({ ranking, assessment, say }) => {
  const near = ranking.flatMap((result) => {
    const border = borderOf(result, assessment.scheme.grades);
    return border === null || result.total === null ? [] : [{ result, total: result.total, border }];
  });
  if (near.length === 0) return null;
  return {
    says: {
      zh: `${near.length} 人的总分距等级分数线不超过 1 分`,
      en: `Totals within one point of a grade's threshold: ${near.length}`,
    },
    asks: { zh: "是否复核这些人员的评等？", en: "Shall these grades be reviewed?" },
    basis: table(
      [
        { header: say(HEADINGS.name) },
        { header: say(HEADINGS.profile) },
        { header: say(HEADINGS.total), set: "number" },
        { header: say(HEADINGS.grade) },
        { header: say(REPORT_WORDS.border) },
        { header: say(REPORT_WORDS.distance), set: "number" },
      ],
      near.map(({ result, total, border }) => [
        personCell(result.person),
        say(result.profile.label),
        sayPoints(total),
        result.grade === null ? null : say(result.grade.label),
        `${say(border.label)} ${shown(border.from)}`,
        pointsChange(border.from, total).says,
      ]),
    ),
  };
};

/** The nearest threshold within reach; the last grade has none, whoever reaches no other has it. */
function borderOf({ total, grade }: PersonResult, grades: readonly Grade[]): Grade | null {
  if (total === null || grade === null) return null;
  const within = grades
    .slice(0, -1)
    .map((border) => ({ border, gap: total.sub(border.from).abs() }))
    .filter(({ gap }) => gap.lte(ONE))
    .sort((a, b) => a.gap.compare(b.gap));
  return within[0]?.border ?? null;
}
