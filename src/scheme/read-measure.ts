import { isPositive } from "../domain/exact.ts";
import type { Text } from "../domain/text.ts";
import { readExact } from "../rules/numbers.ts";
import type { SourceBook } from "../sources/book.ts";
import type { Source } from "../sources/contract.ts";
import { columnsFor, USES, type Use, usedColumn } from "./column-use.ts";
import type { Keys } from "./locate.ts";
import type {
  WrittenCredit,
  WrittenIndicator,
  WrittenInTime,
  WrittenMeasure,
  WrittenRowValue,
  WrittenSide,
  WrittenWhere,
} from "./own-indicator-schema.ts";
import type {
  Aggregate,
  Condition,
  Credit,
  Deadline,
  Limit,
  Measure,
  RowValue,
  Selection,
  Span,
} from "./own-indicators.ts";
import { unknownSource } from "./own-sources.ts";
import { readConditions } from "./read-conditions.ts";
import type { Report } from "./report.ts";

/** What is written of the rows: for the whole indicator, or for one side of a ratio. */
type WrittenRows = {
  readonly source: string | undefined;
  readonly where: WrittenWhere | undefined;
  readonly credit: WrittenCredit | undefined;
  readonly weightedBy: string | undefined;
};

/** Where something stands in the scheme, and what it is read with. */
type Place = { readonly path: Keys; readonly book: SourceBook; readonly report: Report };

const below = (place: Place, ...keys: string[]): Place => ({ ...place, path: [...place.path, ...keys] });

/** Reads how a declared indicator is measured; null, every mistake said, where that cannot be told. */
export function readMeasure(written: WrittenIndicator, place: Place): Measure | null {
  const { measure, source, where, credit } = written;
  const rows: WrittenRows = { source, where, credit, weightedBy: written["weighted-by"] };
  if (measure === "entered") return entered(written, place);
  if (measure === "count") return oneAggregate({ of: "count" }, rows, place);
  const [way, ...others] = Object.keys(measure);
  const at = below(place, "measure");
  if (way === undefined || others.length > 0) {
    place.report(at.path, {
      zh: "measure 下应恰好写一种计算方法",
      en: "give exactly one way of measuring below “measure”",
    });
    return null;
  }
  return readWay(measure, rows, place, below(at, way));
}

function readWay(measure: WrittenMeasure, rows: WrittenRows, place: Place, at: Place): Measure | null {
  if (measure.ratio !== undefined) {
    const part = readSide(measure.ratio.part, rows, place, below(at, "part"));
    const whole = readSide(measure.ratio.whole, rows, place, below(at, "whole"));
    return part && whole && { kind: "ratio", part, whole };
  }
  if (measure.share === undefined && measure["in-time"] === undefined && measure.weekly === undefined) {
    return oneAggregate({ of: measure }, rows, place);
  }
  const selected = readRows(rows, place, place);
  if (selected === null) return null;
  if (measure.share !== undefined) {
    return { kind: "share", rows: selected, meeting: readGroups(measure.share, selected.source, at) };
  }
  if (measure.weekly !== undefined) return weekly(measure.weekly, selected, place, at);
  const deadline = measure["in-time"] && readDeadline(measure["in-time"], selected.source, at);
  return deadline ? { kind: "in-time", rows: selected, to: measure["in-time"]?.to ?? "", deadline } : null;
}

/** Conditions as they stand, or several groups of them of which a row must meet one. */
function readGroups(written: WrittenWhere | WrittenWhere[], source: Source, at: Place): Condition[][] {
  const groups = Array.isArray(written) ? written : [written];
  return groups.map((group, index) => {
    const path = Array.isArray(written) ? [...at.path, index] : at.path;
    if (Object.keys(group).length === 0) at.report(path, NO_CONDITION);
    return readConditions(group, source, path, at.report);
  });
}

const NO_CONDITION: Text = {
  zh: "share 下应写至少一个条件：满足它的行占多少",
  en: "give at least one condition below “share”: the rows that meet it are the part",
};

function entered(written: WrittenIndicator, { path, report }: Place): Measure {
  for (const key of ["source", "where", "credit", "weighted-by"] as const) {
    if (written[key] === undefined) continue;
    report([...path, key], {
      zh: "measure: entered 的数值直接录入，不写此项",
      en: "a value that is entered needs no such key",
    });
  }
  return { kind: "entered" };
}

function oneAggregate(side: Pick<WrittenSide, "of">, rows: WrittenRows, place: Place): Measure | null {
  const selected = readRows(rows, place, place);
  const aggregate = selected && readAggregate(side.of, selected, below(place, "measure"));
  return aggregate && { kind: "aggregate", aggregate };
}

/** A side of a ratio has the indicator's rows unless it says otherwise; its conditions come on top of those. */
function readSide(side: WrittenSide, rows: WrittenRows, place: Place, at: Place): Aggregate | null {
  const other = side.source !== undefined && side.source !== rows.source;
  const selected = readRows(
    {
      source: side.source ?? rows.source,
      where: other ? undefined : rows.where,
      credit: side.credit ?? (other ? undefined : rows.credit),
      weightedBy: side["weighted-by"] ?? (other ? undefined : rows.weightedBy),
    },
    place,
    { ...at, path: side.source === undefined ? place.path : at.path },
  );
  if (selected === null) return null;
  const more = readConditions(side.where, selected.source, [...at.path, "where"], at.report);
  return readAggregate(side.of, { ...selected, where: [...selected.where, ...more] }, below(at, "of"));
}

function readAggregate(of: WrittenSide["of"], rows: Selection, at: Place): Aggregate | null {
  if (of === "count") return { ...rows, of };
  const [way, ...others] = Object.entries(of).filter(([, value]) => value !== undefined);
  if (way === undefined || others.length > 0) {
    at.report(at.path, { zh: "应恰好写一种计算方法", en: "give exactly one way of measuring" });
    return null;
  }
  if (of.distinct !== undefined) {
    const path = [...at.path, "distinct"];
    if (usedColumn(rows.source, of.distinct, USES.distinct, path, at.report) === null) return null;
    return unshared({ ...rows, of: "distinct", column: of.distinct }, at);
  }
  if (of.sum !== undefined) return valued("sum", of.sum, rows, at);
  if (of.mean !== undefined) return valued("mean", of.mean, rows, at);
  return of.median === undefined ? null : unshared(valued("median", of.median, rows, at), at);
}

function valued(
  of: "sum" | "mean" | "median",
  written: WrittenRowValue,
  rows: Selection,
  at: Place,
): Aggregate | null {
  const value = readRowValue(written, rows.source, of === "sum" ? USES.sum : USES.mean, below(at, of));
  return value && { ...rows, of, value };
}

/** What is counted once for a person cannot be split or weighed. */
function unshared(aggregate: Aggregate | null, { path, report }: Place): Aggregate | null {
  if (aggregate === null || (aggregate.credit.by !== "shares" && aggregate.weightedBy === null))
    return aggregate;
  report(path, {
    zh: `${aggregate.of} 不能按份额（by: shares）或权数（weighted-by）计算`,
    en: `${aggregate.of} goes neither by shares nor by weights`,
  });
  return null;
}

function readRowValue(
  written: WrittenRowValue,
  source: Source,
  use: Use,
  { path, report }: Place,
): RowValue | null {
  if (typeof written === "string") {
    const kind = usedColumn(source, written, use, path, report);
    return kind && { column: written, money: kind === "money" };
  }
  return elapsed(source, written.from, written.to, written.in, { path, report }) ? written : null;
}

/** Minutes and hours need times of day on both sides, days need dates at least. */
function elapsed(
  source: Source,
  from: string,
  to: string,
  span: Span,
  { path, report }: Pick<Place, "path" | "report">,
): boolean {
  const use = span === "days" ? USES.date : USES.time;
  const begins = usedColumn(source, from, use, [...path, "from"], report);
  const ends = usedColumn(source, to, use, [...path, "to"], report);
  return begins !== null && ends !== null;
}

function readDeadline(written: WrittenInTime, source: Source, at: Place): Deadline | null {
  const { from, to, limit, due, in: span } = written;
  const { path, report } = at;
  const limited = from !== undefined || limit !== undefined || span !== undefined;
  if (due !== undefined) {
    const fits = usedColumn(source, due, USES.date, [...path, "due"], report);
    const ends = usedColumn(source, to, USES.date, [...path, "to"], report);
    if (fits === null || ends === null) return null;
    if (!limited) return { due, limit: null };
  }
  if (from === undefined || limit === undefined || span === undefined) {
    report(path, {
      zh: "应写 from、to、limit 和 in（minutes、hours、days、working-days），或写 to 和 due",
      en: "give from, to, limit and in (minutes, hours, days, working-days), or to and due",
    });
    return null;
  }
  const read = readLimit({ from, to, limit, in: span }, source, at);
  return read && { due: due ?? null, limit: read };
}

type WrittenLimit = {
  readonly from: string;
  readonly to: string;
  readonly limit: number | string;
  readonly in: Limit["in"];
};

function readLimit(written: WrittenLimit, source: Source, { path, report }: Place): Limit | null {
  const { from, to, limit, in: span } = written;
  const where = [...path, "limit"];
  if (!elapsed(source, from, to, span === "working-days" ? "days" : span, { path, report })) return null;
  const fixed = readExact(limit);
  if (fixed === null) {
    const column = String(limit);
    return usedColumn(source, column, USES.limit, where, report) && { from, limit: { column }, in: span };
  }
  if (isPositive(fixed) && (span !== "working-days" || fixed.d === 1n))
    return { from, limit: fixed, in: span };
  report(where, {
    zh: "时限应大于 0，工作日应为整数",
    en: "a limit is above 0, and whole if it counts working days",
  });
  return null;
}

/** Each open matter's weeks: the rows must name the engagement that they are about. */
function weekly(date: string, rows: Selection, place: Place, at: Place): Measure | null {
  if (usedColumn(rows.source, date, USES.date, at.path, at.report) === null) return null;
  if (rows.credit.through === "engagement" && rows.credit.by !== "shares" && rows.weightedBy === null) {
    return { kind: "weekly", rows, date };
  }
  place.report([...place.path, "credit"], {
    zh: "weekly 按未结合同逐周计算，credit 应写成 { engagement: 合同列, by: lead 或 all }",
    en: "weekly goes by open engagements: write credit: { engagement: column, by: lead or all }",
  });
  return null;
}

/** The rows that are looked at. @param at where the source, if it is missing, should stand */
function readRows(rows: WrittenRows, place: Place, at: Place): Selection | null {
  const { book, report } = place;
  const ids = book.all.map(({ id }) => id);
  if (rows.source === undefined) {
    report(at.path, {
      zh: `缺少 source（来源）；有：${ids.join(", ")}`,
      en: `source is missing; there are: ${ids.join(", ")}`,
    });
    return null;
  }
  const source = book.find(rows.source);
  if (source === null) {
    report([...at.path, "source"], unknownSource(rows.source, ids));
    return null;
  }
  const where = readConditions(rows.where, source, [...place.path, "where"], report);
  const credit = readCredit(rows.credit, source, at);
  const weightedBy = rows.weightedBy ?? null;
  const weighs =
    weightedBy === null ||
    usedColumn(source, weightedBy, USES.weight, [...at.path, "weighted-by"], report) !== null;
  return credit !== null && weighs ? { source, where, credit, weightedBy } : null;
}

const THROUGH = ["person", "engagement", "client"] as const;

function readCredit(
  written: WrittenCredit | undefined,
  source: Source,
  { path, report }: Place,
): Credit | null {
  const [through, ...others] = THROUGH.filter((key) => written?.[key] !== undefined);
  if (written === undefined || through === undefined || others.length > 0) {
    report(written === undefined ? path : [...path, "credit"], noCredit(source));
    return null;
  }
  const column = written[through] ?? "";
  if (usedColumn(source, column, USES[through], [...path, "credit", through], report) === null) return null;
  const { by } = written;
  const possible = {
    person: ["all", "shares"],
    engagement: ["all", "lead", "shares"],
    client: ["all", "lead"],
  }[through];
  if (possible.includes(by)) return { through, column, by };
  report([...path, "credit", "by"], {
    zh: `通过 ${through} 归属时，by 应为 ${possible.join(" 或 ")}`,
    en: `through ${through}, by is ${possible.join(" or ")}`,
  });
  return null;
}

/** Whose a row is must be said: a number that is nobody's would be lost. */
function noCredit(source: Source): Text {
  const columns = THROUGH.flatMap((key) => {
    const fit = columnsFor(source, USES[key]);
    return fit === "" ? [] : [`${key}: ${fit}`];
  });
  const list =
    columns.length === 0
      ? { zh: "这个来源没有这样的列", en: "this source has no such column" }
      : { zh: columns.join("；"), en: columns.join("; ") };
  return {
    zh: `应写明每一行记给谁：credit: { person、engagement 或 client 其中之一: 列 }；可以的列：${list.zh}`,
    en: `say whose each row is: credit: { one of person, engagement, client: column }; columns that can: ${list.en}`,
  };
}
