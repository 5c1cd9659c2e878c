import { type Exact, HUNDRED, percent, sum, toNumber, ZERO } from "../../domain/exact.ts";
import { POSITION_LABELS } from "../../domain/position.ts";
import { quarterLabel } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import { literal } from "../../rules/numbers.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { type Comparison, comparisonOf } from "../scorecard/comparison.ts";
import { sayGroup, sayTotal } from "../scorecard/evaluation.ts";
import { applies } from "../scorecard/explanation.ts";
import { tableNote } from "../scorecard/table-note.ts";
import { CARD_WORDS } from "../scorecard/words.ts";
import type { Value } from "../template/contract.ts";
import { NO_FIGURE, sayScore, shownGap } from "../workbook/figures.ts";
import { adjustmentOf } from "./adjusted.ts";
import { interviewValues } from "./interview.ts";
import type { CardValues } from "./marks.ts";
import { trendHeadings } from "./trends.ts";
import { figure, live, operand, rounding } from "./values.ts";

const SUM = "SUM([[indicators[].exact-points:range]])";

/** The values of a card that stand once: who, when, the result as a whole. */
export function cardValues(publication: Publication, result: PersonResult): CardValues {
  const { assessment, lang } = publication;
  const { quarter, cutOff, scheme } = assessment;
  const { person, profile, daysEmployed, total, grade, rank, of, measuredWeight } = result;
  const comparison = comparisonOf(assessment, result);
  const minimum = scheme.policies["minimum-group-size"];
  const adjustment = total === null ? null : adjustmentOf(result, null, SUM);
  const next = nextGrade(result, scheme.grades);
  return {
    "person.name": person.name,
    "person.id": person.id,
    "person.department": person.department,
    "person.position": POSITION_LABELS[person.position][lang],
    "person.profile": profile.label[lang],
    "person.days-employed": `${daysEmployed} / ${quarter.days}`,
    "person.total": total === null ? NO_FIGURE : rounding("[[person.exact-total]]", total),
    "person.exact-total": exactTotal(result, adjustment),
    "person.total-adjustment": adjustment,
    "person.full": total === null ? NO_FIGURE : { number: 100 },
    "person.grade": grade?.label[lang] ?? NO_FIGURE,
    "person.next-grade": next?.[lang] ?? null,
    "person.rank": rank === null ? NO_FIGURE : `${rank} / ${of}`,
    "person.measured-weight": {
      number: toNumber(measuredWeight.div(HUNDRED), 4),
      text: percent(measuredWeight.div(HUNDRED)),
    },
    "person.group-mean": figure(comparison.meanTotal),
    "person.group-size": { number: comparison.size },
    "person.evaluation": evaluated(result, comparison)
      .map((text) => text[lang])
      .join(GAPS[lang]),
    "quarter.id": quarter.id,
    "quarter.label": quarterLabel(quarter)[lang],
    "quarter.first": { date: quarter.first },
    "quarter.last": { date: quarter.last },
    "quarter.cut-off": { date: cutOff },
    ...interviewValues(publication, result),
    ...trendHeadings(publication, result),
    "group.achieved-heading": groupHeading(comparison, minimum)[lang],
    "indicators.note": tableNote(result, scheme.policies)[lang],
  };
}

/** What stands between two sentences. */
const GAPS = { zh: "", en: " " } as const;

/** The total before rounding: all indicators' points, bonus and deduction items, and what an appeal changed. */
function exactTotal({ indicators, itemPoints, total }: PersonResult, adjustment: Value): Value {
  if (total === null) return null;
  const scores = sum(indicators.map(({ score }) => score ?? ZERO)).add(itemPoints);
  const added = itemPoints.n === 0n ? SUM : `${SUM}+(${literal(itemPoints)})`;
  if (adjustment !== null) return live(`${added}+[[person.total-adjustment]]`, total);
  return scores.equals(total) ? live(added, total) : operand(total);
}

function groupHeading({ meanTotal }: Comparison, minimum: number): Text {
  if (meanTotal !== null) return CARD_WORDS.groupAchieved;
  return { zh: `同类（不足${minimum}人）`, en: `Group (< ${minimum})` };
}

/** The overall evaluation on the first sheet: short, since the table and the lists below say the rest. */
function evaluated(result: PersonResult, { meanTotal }: Comparison): Text[] {
  const { total } = result;
  return [
    sayTotal(result),
    ...(total === null || meanTotal === null ? [] : [sayGroup(total, meanTotal)]),
    sayMeasured(result),
  ];
}

function sayMeasured({ indicators, measuredWeight }: PersonResult): Text {
  const own = indicators.filter(applies);
  const measured = own.filter(({ measurement }) => measurement.state === "value").length;
  const weight = percent(measuredWeight.div(HUNDRED));
  return {
    zh: `考核 ${own.length} 项指标，${measured} 项有实际数值，实测权重 ${weight}。`,
    en: `Of ${own.length} indicators ${measured} have a value, with ${weight} of the weight.`,
  };
}

/** What is missing to the next higher grade, for who is graded and not at the top. */
function nextGrade(
  { total, grade }: PersonResult,
  grades: readonly { readonly from: Exact; readonly label: Text }[],
): Text | null {
  if (total === null || grade === null) return null;
  const higher = grades.filter(({ from }) => from.gt(total)).at(-1);
  if (higher === undefined) return null;
  const missing = sayScore(shownGap(higher.from, total));
  return {
    zh: `距“${higher.label.zh}”还差 ${missing} 分。`,
    en: `${missing} points short of “${higher.label.en}”.`,
  };
}
