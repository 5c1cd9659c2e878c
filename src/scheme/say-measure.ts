import { isExact, shown } from "../domain/exact.ts";
import { joinTexts, same, type Text } from "../domain/text.ts";
import type { Source } from "../sources/contract.ts";
import type {
  Aggregate,
  Condition,
  Deadline,
  Limit,
  Measure,
  RowValue,
  Selection,
} from "./own-indicators.ts";

/** What a measure is, in words: in a sentence, and what stands above and below the line. */
export type MeasureWords = { readonly definition: Text; readonly part: Text; readonly whole: Text | null };

/** Says a measure as the cards and documents say it, where the scheme does not say it itself. */
export function sayMeasure(measure: Measure, label: Text): MeasureWords {
  switch (measure.kind) {
    case "entered":
      return { definition: ENTERED, part: label, whole: null };
    case "weekly":
      return { definition: WEEKLY, part: WEEKS_WITH, whole: WEEKS };
    case "aggregate":
      return sayAggregate(measure.aggregate, label);
    case "share":
      return quotient(rowsThat(measure.meeting, measure.rows.source), rowsOf(measure.rows), measure.rows);
    case "in-time":
      return quotient(sayInTime(measure.deadline, measure.rows.source), rowsOf(measure.rows), measure.rows);
    case "ratio":
      return {
        definition: joinTexts([sayOne(measure.part), sayOne(measure.whole)], same(" ÷ ")),
        part: sayOne(measure.part),
        whole: sayOne(measure.whole),
      };
  }
}

const ENTERED: Text = { zh: "由考核执行小组直接录入的数值", en: "a value that the executive group enters" };
const WEEKLY: Text = {
  zh: "本人未结合同在季度内的每个完整周（周一至周日，且该周内合同始终未结）中，至少有一行记录的周数 ÷ 周数",
  en: "of the whole weeks (Monday to Sunday) of the quarter in which an engagement of the person was open throughout, those with at least one row",
};
const WEEKS_WITH: Text = { zh: "有记录的合同周", en: "engagement weeks with a row" };
const WEEKS: Text = { zh: "应有记录的合同周", en: "engagement weeks" };

function sayAggregate(aggregate: Aggregate, label: Text): MeasureWords {
  const says = sayOne(aggregate);
  if (aggregate.of !== "mean") return { definition: says, part: label, whole: null };
  return { definition: says, part: sayTotal(aggregate.value, aggregate.source), whole: rowsOf(aggregate) };
}

function quotient(part: Text, whole: Text, rows: Selection): MeasureWords {
  const { weightedBy } = rows;
  const by = weightedBy === null ? null : columnLabel(rows.source, weightedBy);
  const weighted =
    by === null ? { zh: "", en: "" } : { zh: `（按“${by}”加权）`, en: ` (weighted by “${by}”)` };
  return {
    definition: {
      zh: `${whole.zh}中，${part.zh}所占的比例${weighted.zh}`,
      en: `share of ${part.en} among ${whole.en}${weighted.en}`,
    },
    part,
    whole,
  };
}

const AGGREGATES: Readonly<Record<"sum" | "mean" | "median", Text>> = {
  sum: { zh: "之和", en: "sum of" },
  mean: { zh: "的平均数", en: "mean of" },
  median: { zh: "的中位数", en: "median of" },
};

function sayOne(aggregate: Aggregate): Text {
  const rows = rowsOf(aggregate);
  if (aggregate.of === "count") return rows;
  if (aggregate.of === "distinct") {
    const column = columnLabel(aggregate.source, aggregate.column);
    return { zh: `${rows.zh}中不同“${column}”的个数`, en: `number of different “${column}” in ${rows.en}` };
  }
  const of = AGGREGATES[aggregate.of];
  const value = sayValue(aggregate.value, aggregate.source);
  return { zh: `${rows.zh}的${value.zh}${of.zh}`, en: `${of.en} ${value.en} over ${rows.en}` };
}

function sayTotal(value: RowValue, source: Source): Text {
  const says = sayValue(value, source);
  return { zh: `${says.zh}合计`, en: `sum of ${says.en}` };
}

export const SPANS: Readonly<Record<Limit["in"], Text>> = {
  minutes: { zh: "分钟", en: "minutes" },
  hours: { zh: "小时", en: "hours" },
  days: { zh: "天", en: "days" },
  "working-days": { zh: "个工作日", en: "working days" },
};

function sayValue(value: RowValue, source: Source): Text {
  if ("column" in value) {
    const column = columnLabel(source, value.column);
    return { zh: `“${column}”`, en: `“${column}”` };
  }
  const [from, to] = [columnLabel(source, value.from), columnLabel(source, value.to)];
  const span = SPANS[value.in];
  return { zh: `从“${from}”到“${to}”的${span.zh}数`, en: `${span.en} from “${from}” to “${to}”` };
}

function sayInTime({ due, limit }: Deadline, source: Source): Text {
  const by = due === null ? [] : [sayDue(columnLabel(source, due))];
  const within = limit === null ? [] : [sayLimit(limit, source)];
  const says = joinTexts([...by, ...within], { zh: "，未填的", en: ", where blank " });
  return { zh: `${says.zh}的行`, en: `rows ${says.en}` };
}

function sayDue(column: string): Text {
  return { zh: `不晚于“${column}”`, en: `no later than “${column}”` };
}

function sayLimit({ limit, in: span }: Limit, source: Source): Text {
  const length = isExact(limit) ? shown(limit) : `“${columnLabel(source, limit.column)}”`;
  return { zh: `${length} ${SPANS[span].zh}以内`, en: `within ${length} ${SPANS[span].en}` };
}

/** The rows of a source that count, with their conditions. */
function rowsOf({ source, where }: Selection): Text {
  const rows = { zh: `${source.label.zh}的行`, en: `rows of ${source.label.en}` };
  if (where.length === 0) return rows;
  const conditions = sayConditions(where, source);
  return { zh: `${rows.zh}（${conditions.zh}）`, en: `${rows.en} (${conditions.en})` };
}

function rowsThat(groups: readonly (readonly Condition[])[], source: Source): Text {
  const says = sayGroups(groups, source);
  return { zh: `${says.zh}的行`, en: `rows with ${says.en}` };
}

/** Groups of conditions of which one must be met. */
export function sayGroups(groups: readonly (readonly Condition[])[], source: Source): Text {
  return joinTexts(
    groups.map((group) => sayConditions(group, source)),
    { zh: "，或", en: ", or " },
  );
}

function sayConditions(conditions: readonly Condition[], source: Source): Text {
  return joinTexts(conditions.map((one) => sayCondition(one, source)));
}

const BEINGS: Readonly<Record<Extract<Condition, { is: unknown }>["is"], Text>> = {
  filled: { zh: "已填写", en: "filled in" },
  blank: { zh: "为空", en: "blank" },
  "in-quarter": { zh: "在本季度内", en: "in the quarter" },
  "before-quarter": { zh: "在本季度之前", en: "before the quarter" },
  "by-quarter-end": { zh: "不晚于季度末", en: "by the quarter's end" },
  "not-before-quarter": { zh: "不早于本季度或为空", en: "not before the quarter, or blank" },
  "by-cut-off": { zh: "不晚于截止日", en: "by the cut-off" },
};
const COMPARED: Readonly<Record<Extract<Condition, { compare: unknown }>["compare"], Text>> = {
  above: { zh: "大于", en: "above" },
  below: { zh: "小于", en: "below" },
  "at-least": { zh: "不小于", en: "at least" },
  "at-most": { zh: "不大于", en: "at most" },
};

/** A condition in words: `“状态”为有效`. */
export function sayCondition(condition: Condition, source: Source): Text {
  const column = columnLabel(source, condition.column);
  if ("is" in condition) {
    const is = BEINGS[condition.is];
    return { zh: `“${column}”${is.zh}`, en: `“${column}” ${is.en}` };
  }
  if ("oneOf" in condition) {
    const not = condition.negated;
    return {
      zh: `“${column}”${not ? "不为" : "为"}${condition.says}`,
      en: `“${column}” ${not ? "other than" : "being"} ${condition.says}`,
    };
  }
  const { to } = condition;
  const other = isExact(to)
    ? shown(to, 6)
    : typeof to === "string"
      ? to
      : `“${columnLabel(source, to.column)}”`;
  const compare = COMPARED[condition.compare];
  return { zh: `“${column}”${compare.zh} ${other}`, en: `“${column}” ${compare.en} ${other}` };
}

/** A column by the header that a person looks for. */
export function columnLabel({ columns }: Source, column: string): string {
  return (Object.hasOwn(columns, column) ? columns[column]?.zh : undefined) ?? column;
}
