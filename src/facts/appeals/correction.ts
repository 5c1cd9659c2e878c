import { joinTexts, type Text } from "../../domain/text.ts";
import { Findings, inCell } from "../../findings/finding.ts";
import { nearest } from "../../scheme/suggest.ts";
import { foldHeader, headersOf } from "../../sources/header-names.ts";
import type { Written } from "../../sources/kinds/as-written.ts";
import { cellText } from "../../sources/kinds/contract.ts";
import { kindName } from "../../sources/kinds/index.ts";
import type { PersonName } from "../../sources/kinds/people.ts";
import { RATER_SOURCES } from "../../sources/raters.ts";
import { BLANK_WORD, comparable, saysBlank, sayValue } from "./cell-words.ts";
import type { Appeal, AppealContext, AppealRow, Correction, Delivered } from "./contract.ts";
import { type Located, locate } from "./locate.ts";

type Way = NonNullable<AppealRow["way"]>;

/** The columns of an appeal that say which row is meant. */
const PLACE = ["file", "sheet", "row", "source", "key"] as const;

/** Whether a row asks for no correction at all. */
export function isIdle(row: AppealRow): boolean {
  return ([...PLACE, "way", "column", "old", "new", "change"] as const).every((key) => row[key] === null);
}

/** How an appeal that was upheld is put into effect; null, with a finding, where that is not one way. */
export function wayOf(row: AppealRow, { findings }: AppealContext): Way | null {
  if (isIdle(row)) {
    findings.add("appeal-without-correction", inCell(row.at, "decision"), {});
    return null;
  }
  const onRow = [...PLACE, "column", "old", "new"].some((key) => row[key as keyof AppealRow] !== null);
  const way = row.way ?? (row.change !== null ? "adjust" : row.new !== null ? "correct" : null);
  const why = way === null ? UNCLEAR.none : (whyUnclear(way, row, onRow) ?? null);
  if (why === null) return way;
  findings.add("appeal-correction-unclear", inCell(row.at, row.change === null ? "way" : "change"), { why });
  return null;
}

const UNCLEAR = {
  none: { zh: "没有写处理方式，也没有更正后的值", en: "neither the way nor a new value is given" },
  both: {
    zh: "同一行既要更正数据，又要调整分值",
    en: "one row both corrects data and adjusts points",
  },
  dropped: { zh: "要剔除的行又写了更正值", en: "a row that is to be dropped has a new value" },
  points: { zh: "处理方式是调整分值，却没有写分值", en: "points are to be adjusted, and none are given" },
} satisfies Readonly<Record<string, Text>>;

function whyUnclear(way: Way, row: AppealRow, onRow: boolean): Text | null {
  if (way === "adjust" ? onRow : row.change !== null) return UNCLEAR.both;
  if (way === "adjust" && row.change === null) return UNCLEAR.points;
  return way === "drop" && row.new !== null ? UNCLEAR.dropped : null;
}

/** The row that an appeal corrects or drops; null, with findings, where it cannot be. */
export function correctionOf(
  row: AppealRow,
  appeal: Appeal,
  way: Exclude<Way, "adjust">,
  delivered: Delivered,
  context: AppealContext,
): Correction | null {
  const missing = missingIn(row, way);
  if (missing.length > 0) {
    const args = { missing: joinTexts(missing), blank: BLANK_WORD };
    context.findings.add("appeal-correction-incomplete", inCell(row.at, null), args);
    return null;
  }
  const located = locate(row, delivered, context);
  if (located === null) return null;
  const cell = cellOf(row, located, delivered, context);
  if (cell === null) return null;
  const base = { appeal, source: located.source.id, target: located.row.at };
  if (way === "drop") return { ...base, way };
  return cell === "none" ? null : changeOf(row, cell, base, located, delivered, context);
}

/** What tells the row, and what guards it against having become another one since. */
function missingIn(row: AppealRow, way: Exclude<Way, "adjust">): Text[] {
  const named = row.key !== null || (row.row !== null && (row.file !== null || row.source !== null));
  const guarded = way === "correct" || row.key === null || row.column !== null || row.old !== null;
  return [
    ...(named
      ? []
      : [{ zh: "数据文件和行号（或数据类别和数据编号）", en: "file and row (or source and key)" }]),
    ...(guarded && row.column === null ? [{ zh: "更正列", en: "the column" }] : []),
    ...(guarded && row.old === null ? [{ zh: "原值", en: "the old value" }] : []),
    ...(way === "correct" && row.new === null ? [{ zh: "更正为", en: "the new value" }] : []),
  ];
}

type Cell = { readonly column: string; readonly header: string };

/** The column that is meant, its old value being the one that stands there; `none` where no column is given. */
function cellOf(
  row: AppealRow,
  located: Located,
  delivered: Delivered,
  context: AppealContext,
): Cell | "none" | null {
  if (row.column === null || row.old === null) return "none";
  const cell = columnNamed(row.column, row, located, delivered, context);
  return cell !== null && isGuarded(row.old, cell, row, located, delivered, context) ? cell : null;
}

function columnNamed(
  name: string,
  { at }: AppealRow,
  { source, row }: Located,
  { headersAt }: Delivered,
  { findings }: AppealContext,
): Cell | null {
  const headers = headersAt(row.at, source.id);
  const wanted = foldHeader(name);
  const standing = [...headers].find(([, header]) => foldHeader(header) === wanted)?.[0];
  const column = standing ?? headersOf(source.columns).get(wanted);
  if (column !== undefined)
    return { column, header: headers.get(column) ?? source.columns[column]?.zh ?? column };
  const known = [...headers.values()];
  const args = { found: name, guess: nearest(name, known) ?? "", known: known.join("、") };
  findings.add("appeal-column-unknown", inCell(at, "column"), args);
  return null;
}

/** Whether the old value stands in the file, however either is spelled. */
function isGuarded(
  old: Written,
  { column, header }: Cell,
  { at }: AppealRow,
  { source, row }: Located,
  { readAs }: Delivered,
  { findings, roster }: AppealContext,
): boolean {
  const kind = source.columns[column];
  if (kind === undefined) throw new RangeError(`${source.id} has no column ${column}`);
  const read = saysBlank(old) ? { value: null } : readAs(row.at, source.id, column, old);
  const idOf = (named: PersonName) => roster.find(named, inCell(at, null), new Findings());
  if ("value" in read && comparable(read.value, idOf) === comparable(row[column], idOf)) return true;
  const expected = "value" in read ? sayValue(read.value, kind) : cellText(old.cell);
  const found = RATER_SOURCES.has(source.id) ? "" : sayValue(row[column], kind);
  findings.add("appeal-guard-differs", inCell(at, "old"), { column: header, expected, found });
  return false;
}

/** The new value, read as the cell that it goes into. */
function changeOf(
  { new: written, at }: AppealRow,
  { column, header }: Cell,
  base: Pick<Correction, "appeal" | "source" | "target">,
  { source, row }: Located,
  { readAs }: Delivered,
  { findings }: AppealContext,
): Correction | null {
  const kind = source.columns[column];
  if (written === null || kind === undefined) return null;
  const place = inCell(at, "new");
  if (column === source.key) {
    const what = { zh: `“${header}”（这是该行的编号）`, en: `“${header}”, which identifies the row` };
    findings.add("appeal-not-correctable", inCell(at, "column"), { what });
    return null;
  }
  const read = saysBlank(written) ? { value: null } : readAs(row.at, source.id, column, written);
  if ("faults" in read) {
    for (const fault of read.faults) findings.push({ ...fault, at: place });
    return null;
  }
  if (read.value === null && kind.need === "cell") {
    const what = { zh: `把“${header}”改为空`, en: `a blank in “${header}”, which must be filled in` };
    findings.add("appeal-not-correctable", place, { what });
    return null;
  }
  const namesPeople = ["person", "people"].includes(kindName(kind.kind));
  const from = sayValue(row[column], kind);
  return {
    ...base,
    way: "correct",
    column,
    header,
    from,
    to: sayValue(read.value, kind),
    value: read.value,
    namesPeople,
  };
}
