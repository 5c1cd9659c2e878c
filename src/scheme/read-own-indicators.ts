import type { IndicatorInfo, Unit } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import type { SourceBook } from "../sources/book.ts";
import { kindName } from "../sources/kinds/index.ts";
import type { WrittenIndicator } from "./own-indicator-schema.ts";
import type { Aggregate, Measure, OwnIndicator, Selection } from "./own-indicators.ts";
import { readMeasure } from "./read-measure.ts";
import type { Report } from "./report.ts";
import { sayMeasure } from "./say-measure.ts";

/** The group of what is watched beside the nine of 考核规定 §三.2. */
const OWN_GROUP: Text = { zh: "其他指标", en: "Further figures" };

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The indicators that the scheme declares; each mistake is reported at its key.
 * @param coded the indicators of the program, whose ids are taken
 */
export function readOwnIndicators(
  written: Readonly<Record<string, WrittenIndicator>>,
  coded: readonly IndicatorInfo[],
  book: SourceBook,
  report: Report,
): OwnIndicator[] {
  return Object.entries(written).flatMap(([id, one]) => {
    const path = ["own-indicators", id];
    if (coded.some((info) => info.id === id)) report(path, taken(id));
    else if (!ID.test(id)) report(path, BAD_ID);
    const measure = readMeasure(one, { path, book, report });
    if (measure === null) return [];
    for (const [key, text] of levelMistakes(one, measure)) report([...path, key], text);
    const unit = one.levels === undefined ? (one.unit ?? unitOf(measure)) : "level";
    if (isQuotient(measure) && unit === "share" && one.unit === undefined && !isShare(measure)) {
      report(path, UNIT_OPEN);
    }
    return [indicatorOf(id, one, measure, unit)];
  });
}

function indicatorOf(id: string, written: WrittenIndicator, measure: Measure, unit: Unit): OwnIndicator {
  const { label, reference, better, group, definition, positions, confidential } = written;
  const says = sayMeasure(measure, label);
  const selections = selectionsOf(measure);
  const throughEngagements = selections.some(({ credit }) => credit.through !== "person");
  const rows = measure.kind === "entered" ? ["entered"] : selections.map(({ source }) => source.id);
  return {
    id,
    label,
    group: group ?? OWN_GROUP,
    reference,
    unit,
    better,
    definition: definition ?? says.definition,
    part: written.part ?? says.part,
    whole: says.whole === null ? null : (written.whole ?? says.whole),
    ...(written.levels === undefined ? {} : { levels: written.levels }),
    measure,
    reads: [...new Set([...rows, ...(throughEngagements ? ["engagements"] : [])])],
    rows: [...new Set(rows)],
    minimumSample: written["minimum-sample"],
    positions: positions ?? null,
    confidential,
  };
}

const BAD_ID: Text = {
  zh: "指标的名称只用小写字母、数字和连字符，如 win-rate",
  en: "an indicator's id has lower-case letters, digits and hyphens only, such as win-rate",
};
const UNIT_OPEN: Text = {
  zh: "两个数相除：请写明 unit（share 比率、count 数量、rating 评分）",
  en: "one number divided by another: say the unit (share, count, rating)",
};

function* levelMistakes(
  { levels, unit, better }: WrittenIndicator,
  measure: Measure,
): Generator<[key: string, text: Text]> {
  if (levels === undefined) return;
  if (measure.kind !== "entered") {
    yield ["levels", { zh: "只有直接录入的指标可以写等级", en: "only an entered indicator has levels" }];
  }
  if (new Set(levels).size < levels.length) {
    yield ["levels", { zh: "等级不能重复", en: "levels must differ" }];
  }
  if (unit !== undefined) {
    yield ["unit", { zh: "有等级的指标不写单位", en: "an indicator in levels has no unit" }];
  }
  if (better === "lower") {
    yield [
      "better",
      { zh: "等级由好到差排列，应为 higher", en: "levels go from the best down: write higher" },
    ];
  }
}

function taken(id: string): Text {
  return {
    zh: `“${id}”是程序自带的指标，请换一个名称`,
    en: `“${id}” is an indicator of the program; choose another id`,
  };
}

function isQuotient(measure: Measure): measure is Extract<Measure, { kind: "ratio" }> {
  return measure.kind === "ratio";
}

/** Pieces of pieces, or money of money, are a share; minutes of pieces are not. */
function isShare({ part, whole }: Extract<Measure, { kind: "ratio" }>): boolean {
  return isMoney(part) === isMoney(whole) && isTimed(part) === isTimed(whole);
}

function isMoney(aggregate: Aggregate): boolean {
  return "value" in aggregate && "money" in aggregate.value && aggregate.value.money;
}

function isTimed(aggregate: Aggregate): boolean {
  return "value" in aggregate && !isMoney(aggregate);
}

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["score", "rating"],
  ["percent", "share"],
  ["money", "money"],
] as const);

/** What a number counts where the scheme does not say it. */
function unitOf(measure: Measure): Unit {
  if (measure.kind === "entered") return "count";
  if (measure.kind !== "aggregate") return "share";
  const { aggregate } = measure;
  if (!("value" in aggregate)) return "count";
  const { value, source } = aggregate;
  if (!("column" in value)) return value.in === "hours" ? "count" : value.in;
  const kind = source.columns[value.column]?.kind;
  return (kind === undefined ? undefined : UNITS.get(kindName(kind))) ?? "count";
}

function selectionsOf(measure: Measure): Selection[] {
  if (measure.kind === "entered") return [];
  if (measure.kind === "aggregate") return [measure.aggregate];
  return measure.kind === "ratio" ? [measure.part, measure.whole] : [measure.rows];
}

/** The indicators that no profile gives a weight: they are shown, and give no points. */
export function monitoredAmong(
  own: readonly OwnIndicator[],
  profiles: Iterable<{ readonly weights: ReadonlyMap<string, unknown> }>,
): ReadonlySet<string> {
  const weighed = new Set([...profiles].flatMap(({ weights }) => [...weights.keys()]));
  return new Set(own.map(({ id }) => id).filter((id) => !weighed.has(id)));
}
