import type { Exact } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Text } from "../../domain/text.ts";
import { together } from "../../scoring/fingerprint/changes.ts";
import { before, type PastQuarter } from "../../scoring/past.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import type { Item, Value } from "../template/contract.ts";
import {
  BREAK,
  BREAK_MARK,
  breaksAlong,
  firmChanges,
  meanChanges,
  quartersOfPeople,
  sayBreaks,
  withBreaks,
} from "../trend-breaks.ts";
import { achievedBy, departmentNames, meanOfGroup, minimumSize, profilesOf, shareFigure } from "./groups.ts";
import { items } from "./marks.ts";
import { inUnit, measuredValue } from "./units.ts";

/** How many earlier quarters are shown beside this one: two years. */
const QUARTERS = 8;
/** The ends of a scale of totals are multiples of it. */
const SCALE = 5;

/** One person's figures of a quarter, whichever it is. */
type Figures = {
  readonly total: Exact | null;
  readonly profile: string;
  readonly department: string;
  readonly achieved: (indicator: string) => Exact | null;
};

type QuarterFigures = { readonly quarter: string; readonly people: readonly Figures[] };

/** The earlier quarters that lines are drawn from, the oldest first. */
export function earlier({ assessment, history }: Publication): PastQuarter[] {
  return before(assessment.quarter, history, QUARTERS);
}

/** Mean totals by quarter: the firm's, each profile's, each department's, where the group is large enough. */
export function quarterItems(publication: Publication): Item[] {
  const minimum = minimumSize(publication);
  const gap = {
    quarter: BREAK[publication.lang],
    "total#groups": [null, ...profilesOf(publication).map(() => null)],
    "department#departments": departmentNames(publication).map(() => null),
  };
  return items(
    "quarters",
    broken(
      publication,
      quarters(publication).map(({ quarter, people }) => {
        const meanOf = (belongs: (one: Figures) => boolean) =>
          figure(
            meanOfGroup(
              people.filter(belongs).map(({ total }) => total),
              minimum,
            ),
          );
        return {
          quarter,
          "total#groups": [
            meanOf(() => true),
            ...profilesOf(publication).map(({ id }) => meanOf((one) => one.profile === id)),
          ],
          "department#departments": departmentNames(publication).map((name) =>
            meanOf((one) => one.department === name),
          ),
        };
      }),
      gap,
    ),
  );
}

/** Where the scale of mean totals begins and ends: the fives around all of them. */
export function trendScale(quarters: readonly Item[]): { "trend.low": Value; "trend.high": Value } {
  const means = quarters
    .flatMap(({ values }) => [...values.values()])
    .flatMap((value) =>
      typeof value === "object" && value !== null && "number" in value ? [value.number] : [],
    );
  if (means.length === 0) return { "trend.low": null, "trend.high": null };
  const low = means.reduce((least, one) => Math.min(least, one));
  const high = means.reduce((most, one) => Math.max(most, one));
  return {
    "trend.low": { number: Math.floor(low / SCALE) * SCALE },
    "trend.high": { number: Math.ceil(high / SCALE) * SCALE },
  };
}

/** The firm's mean of points ÷ full points of each indicator by quarter. */
export function indicatorQuarterItems(publication: Publication): Item[] {
  const minimum = minimumSize(publication);
  return items(
    "indicator-quarters",
    broken(
      publication,
      quarters(publication).map(({ quarter, people }) => ({
        quarter,
        "achieved#indicators": publication.assessment.firm.map(({ info }) =>
          shareFigure(
            meanOfGroup(
              people.map((one) => one.achieved(info.id)),
              minimum,
            ),
          ),
        ),
      })),
      { quarter: BREAK_MARK, "achieved#indicators": noIndicators(publication) },
    ),
  );
}

/** The firm's own value of each indicator by quarter. */
export function valueQuarterItems(publication: Publication): Item[] {
  const { assessment, lang } = publication;
  const { firm, quarter } = assessment;
  const past = earlier(publication).map((one) => ({
    quarter: one.quarter.id,
    "value#indicators": firm.map(({ info }) => inUnit(pastValue(one, info), info)),
  }));
  const now = {
    quarter: quarter.id,
    "value#indicators": firm.map(({ info, measurement }) => measuredValue(measurement, info, lang)),
  };
  const line = quartersOfPeople(publication, earlier(publication));
  const breaks = breaksAlong(line, (one, next) =>
    together(firm.map(({ info }) => firmChanges(info.id)(one, next))),
  );
  const gap = { quarter: BREAK_MARK, "value#indicators": noIndicators(publication) };
  return items(
    "value-quarters",
    withBreaks([...past, now], breaks, () => gap),
  );
}

const CUT: Text = {
  zh: "各表和各图在“∥”处断开，其中没有变动的指标也一并断开。",
  en: "Tables and charts break at “∥”, those of indicators that did not change among them.",
};

function noIndicators({ assessment }: Publication): null[] {
  return assessment.firm.map(() => null);
}

/** The quarters with a line without figures where means over people cannot be compared with those before. */
function broken<T>(publication: Publication, all: readonly T[], gap: T): T[] {
  const line = quartersOfPeople(publication, earlier(publication));
  return withBreaks(all, breaksAlong(line, meanChanges), () => gap);
}

/** From which quarter on lines cannot be compared with what was before, one sentence a line; blank where all can. */
export function sayTrendBreaks(publication: Publication): Value {
  const line = quartersOfPeople(publication, earlier(publication));
  const breaks = breaksAlong(line, meanChanges);
  const cut = breaks.some((changes) => changes.length > 0) ? [CUT] : [];
  const said = [...sayBreaks(publication, line, breaks), ...cut];
  return said.length === 0 ? null : said.map((text) => text[publication.lang]).join("\n");
}

/** What stands above the lines: since when they go, or that there is nothing yet to draw. */
export function sayTrend(publication: Publication): Text {
  const first = earlier(publication)[0];
  if (first === undefined) {
    return {
      zh: "还没有以往季度的发布结果（results/<季度>/results.json），因此只列出本季度，不画趋势图。以后各季度发布后会自动出现。",
      en: "No earlier quarter has been published (results/<quarter>/results.json): only this quarter is listed, and no lines are drawn. They appear by themselves as quarters are published.",
    };
  }
  const minimum = minimumSize(publication);
  return {
    zh: `自 ${first.quarter.id} 起各季度按当时发布的结果列出，方案如有变动，以当时的方案为准。部门按各季度当时所属部门统计；不足${minimum}人的不显示平均值，线在该处断开。`,
    en: `Since ${first.quarter.id}, each quarter as it was published, under the scheme of its day. People count for the department that they belonged to in the quarter; means of fewer than ${minimum} people are not shown, and the line breaks there.`,
  };
}

function quarters(publication: Publication): QuarterFigures[] {
  const { quarter, people } = publication.assessment;
  return [
    ...earlier(publication).map(pastFigures),
    {
      quarter: quarter.id,
      people: people.map((one) => ({
        total: one.total,
        profile: one.profile.id,
        department: one.person.department,
        achieved: (indicator) => achievedBy(one, indicator),
      })),
    },
  ];
}

function pastFigures({ quarter, people }: PastQuarter): QuarterFigures {
  return {
    quarter: quarter.id,
    people: [...people.values()].map(({ total, profile, department, indicators }) => ({
      total,
      profile,
      department,
      achieved: (indicator) => {
        const one = indicators.get(indicator);
        return one === undefined || one.score === null || one.full.n === 0n ? null : one.score.div(one.full);
      },
    })),
  };
}

function pastValue({ firm }: PastQuarter, { id }: IndicatorInfo): Exact | null {
  return firm.get(id)?.value ?? null;
}
