import { HUNDRED, mean } from "../domain/exact.ts";
import { quarterLabel } from "../domain/quarter.ts";
import { levelOf } from "../findings/finding.ts";
import { figure } from "./card-data/values.ts";
import type { Publication } from "./contract.ts";
import { adjustmentItems } from "./summary-data/adjustments.ts";
import { alarmItems } from "./summary-data/alarms.ts";
import { bonusItems, itemKinds } from "./summary-data/bonus-items.ts";
import { deliveryItems } from "./summary-data/deliveries.ts";
import { recordItems } from "./summary-data/delivery-records.ts";
import { departmentItems } from "./summary-data/departments.ts";
import { binItems, profileItems } from "./summary-data/distribution.ts";
import { findingItems } from "./summary-data/findings.ts";
import { firmAchieved, firmItems } from "./summary-data/firm.ts";
import { departmentNames, meanOfGroup, minimumSize, profilesOf, shareFigure } from "./summary-data/groups.ts";
import { placed, type SummaryLists, type SummaryValues } from "./summary-data/marks.ts";
import { peopleItems } from "./summary-data/people.ts";
import { peopleQuarterItems, shownQuarters } from "./summary-data/people-quarters.ts";
import { planItems } from "./summary-data/plans.ts";
import { notAssessedItems, rankingItems } from "./summary-data/ranking.ts";
import { ruleItems, schemeLists, weightItems } from "./summary-data/rules.ts";
import {
  earlier,
  indicatorQuarterItems,
  quarterItems,
  sayTrend,
  sayTrendBreaks,
  trendScale,
  valueQuarterItems,
} from "./summary-data/trends.ts";
import { UNIT_NAMES } from "./summary-data/units.ts";
import { departmentsNote, heading, SUMMARY_WORDS } from "./summary-data/words.ts";
import type { Data } from "./template/contract.ts";
import { sayRanking } from "./words.ts";

/** Everything that the summary for the leading group says (考核规定 §二), by the marks of its template. */
export function summaryData(publication: Publication): Data {
  const lists: SummaryLists = {
    ranking: rankingItems(publication),
    "not-assessed": notAssessedItems(publication),
    people: peopleItems(publication),
    departments: departmentItems(publication),
    profiles: profileItems(publication),
    bins: binItems(publication),
    quarters: quarterItems(publication),
    "indicator-quarters": indicatorQuarterItems(publication),
    "value-quarters": valueQuarterItems(publication),
    "people-quarters": peopleQuarterItems(publication),
    firm: firmItems(publication),
    deliveries: deliveryItems(publication),
    records: recordItems(publication),
    findings: findingItems(publication),
    adjustments: adjustmentItems(publication),
    alarms: alarmItems(publication),
    plans: planItems(publication),
    items: bonusItems(publication),
    "item-kinds": itemKinds(publication),
    weights: weightItems(publication),
    rules: ruleItems(publication),
    ...schemeLists(publication),
  };
  return { values: placed(values(publication, lists)), lists: new Map(Object.entries(lists)) };
}

/** How often the summary's repeated columns and charts stand: lines are drawn only where there is history. */
export function summaryAxes(publication: Publication): Map<string, number> {
  const { firm, scheme } = publication.assessment;
  const drawn = earlier(publication).length > 0;
  return new Map([
    ["indicators", firm.length],
    ["pictures", drawn ? firm.length : 0],
    ["trends", drawn ? 1 : 0],
    ["profiles", scheme.profiles.size],
    ["departments", departmentNames(publication).length],
    ["groups", profilesOf(publication).length + 1],
    ["grades", scheme.grades.length],
    ["quarters", shownQuarters(publication).length],
  ]);
}

function values(publication: Publication, lists: SummaryLists): SummaryValues {
  const { assessment, lang } = publication;
  const { firm, scheme, quarter } = assessment;
  const labels = firm.map(({ info }) => info.label[lang]);
  const drawn = earlier(publication).length > 0;
  const whole = SUMMARY_WORDS.firm[lang];
  return {
    ...overview(publication),
    "quarter.label": quarterLabel(quarter)[lang],
    heading: heading(publication),
    "ranking.note": sayRanking(scheme.policies)[lang],
    "trend.note": sayTrend(publication)[lang],
    "trend.breaks": sayTrendBreaks(publication),
    ...trendScale(lists.quarters),
    "trend.title#trends": drawn ? [SUMMARY_WORDS.trendTotals[lang]] : [],
    "trend.departments-title#trends": drawn ? [SUMMARY_WORDS.trendDepartments[lang]] : [],
    "departments.note": departmentsNote(minimumSize(publication))[lang],
    "indicators.label#indicators": labels,
    "indicators.unit#indicators": firm.map(({ info }) => UNIT_NAMES[info.unit][lang]),
    "indicators.achieved#indicators": firm.map(({ info }) => firmAchieved(publication, info.id)),
    "pictures.label#pictures": drawn ? labels : [],
    "profiles.label#profiles": [...scheme.profiles.values()].map(({ label }) => label[lang]),
    "departments.name#departments": departmentNames(publication),
    "groups.label#groups": [whole, ...profilesOf(publication).map(({ label }) => label[lang])],
    "quarters.id#quarters": shownQuarters(publication),
    "grades.label#grades": scheme.grades.map(({ label }) => label[lang]),
  };
}

type Overview = Extract<keyof SummaryValues, `overview.${string}`>;

function overview(publication: Publication): Pick<SummaryValues, Overview> {
  const { assessment, deliveries, findings } = publication;
  const { people } = assessment;
  const count = (number: number) => ({ number });
  const weights = people.map(({ measuredWeight }) => measuredWeight.div(HUNDRED));
  return {
    "overview.assessed": count(people.length),
    "overview.ranked": count(people.filter(({ rank }) => rank !== null).length),
    "overview.mean-total": figure(
      meanOfGroup(
        people.map(({ total }) => total),
        minimumSize(publication),
      ),
    ),
    "overview.measured-weight": shareFigure(weights.length === 0 ? null : mean(weights)),
    "overview.rows": count(deliveries.reduce((total, { rows }) => total + rows, 0)),
    "overview.findings": count(findings.filter((one) => levelOf(one) === "warning").length),
    "overview.adjustments": count(
      people.reduce(
        (total, { adjustments }) => total + adjustments.length,
        assessment.appeals.corrections.length,
      ),
    ),
  };
}
