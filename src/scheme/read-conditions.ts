import { type Exact, HUNDRED, isExact, ZERO } from "../domain/exact.ts";
import { fenAsYuan } from "../domain/fen.ts";
import type { Text } from "../domain/text.ts";
import type { Source } from "../sources/contract.ts";
import { type CellFault, type ReadOptions, UNDECLARED } from "../sources/kinds/contract.ts";
import { foldWord } from "../sources/kinds/words.ts";
import { type KindName, USES, usedColumn } from "./column-use.ts";
import type { Keys } from "./locate.ts";
import {
  type BEINGS,
  COMPARISONS,
  type Scalar,
  type WrittenCondition,
  type WrittenWhere,
} from "./own-indicator-schema.ts";
import type { Condition } from "./own-indicators.ts";
import type { Report } from "./report.ts";

/** Reads conditions on a source's columns; their values are read as the cells of the column are. */
export function readConditions(
  where: WrittenWhere | undefined,
  source: Source,
  path: Keys,
  report: Report,
): Condition[] {
  return Object.entries(where ?? {}).flatMap(([column, written]) =>
    readCondition({ source, column, path: [...path, column], report }, written),
  );
}

/** A condition's column, and where mistakes in it are said. */
type Place = {
  readonly source: Source;
  readonly column: string;
  readonly path: Keys;
  readonly report: Report;
};

function readCondition(place: Place, written: WrittenCondition): Condition[] {
  if (typeof written !== "object" || Array.isArray(written)) return isOneOf(place, written, false);
  const read = [
    ...(written.not === undefined ? [] : isOneOf(at(place, "not"), written.not, true)),
    ...(written.is === undefined ? [] : being(at(place, "is"), written.is)),
    ...COMPARISONS.flatMap((compare) => {
      const to = written[compare];
      return to === undefined ? [] : comparison(at(place, compare), compare, to);
    }),
  ];
  if (Object.keys(written).length === 0) {
    place.report(place.path, { zh: "条件是空的", en: "the condition is empty" });
  }
  return read;
}

function at(place: Place, key: string): Place {
  return { ...place, path: [...place.path, key] };
}

function isOneOf(place: Place, written: Scalar | Scalar[], negated: boolean): Condition[] {
  const { source, column, path, report } = place;
  const kind = usedColumn(source, column, USES.equal, path, report);
  if (kind === null) return [];
  const values = Array.isArray(written) ? written : [written];
  const read = values.map((value) => readValue(place, kind, value));
  const oneOf = read.flatMap((value) => (value === null ? [] : [keyOf(value)]));
  return [{ column, oneOf, negated, says: values.map(String).join("、") }];
}

/** Equal values have equal keys: texts without regard to case and blanks, numbers exactly. */
export function keyOf(value: Exact | string): string {
  return typeof value === "string" ? foldWord(value) : value.toFraction();
}

function being(place: Place, is: (typeof BEINGS)[number]): Condition[] {
  const { source, column, path, report } = place;
  if (is === "filled" || is === "blank") {
    if (Object.hasOwn(source.columns, column)) return [{ column, is }];
    usedColumn(source, column, USES.equal, path, report);
    return [];
  }
  return usedColumn(source, column, USES.date, path, report) === null ? [] : [{ column, is }];
}

function comparison(
  place: Place,
  compare: (typeof COMPARISONS)[number],
  to: Scalar | { readonly column: string },
): Condition[] {
  const { source, column, path, report } = place;
  const kind = usedColumn(source, column, USES.compare, path, report);
  if (kind === null) return [];
  if (typeof to !== "object") {
    const value = readValue(place, kind, to);
    return value === null ? [] : [{ column, compare, to: value }];
  }
  const other = usedColumn(source, to.column, USES.compare, [...path, "column"], report);
  if (other === null) return [];
  if (isDate(kind) === isDate(other)) return [{ column, compare, to }];
  report([...path, "column"], {
    zh: `“${column}”和“${to.column}”一个是日期、一个是数字，无法比较`,
    en: `of “${column}” and “${to.column}” one is a date and the other a number: they cannot be compared`,
  });
  return [];
}

function isDate(kind: KindName): boolean {
  return kind === "date" || kind === "date-time";
}

/** Values in a scheme are written in yuan, and marks on 0–100. */
const OPTIONS: ReadOptions = {
  ...UNDECLARED,
  yuanPerUnit: 1n,
  scale: { top: HUNDRED, lowest: ZERO },
  date1904: false,
};

/** A value as a cell of the column would be read; a date stands for a moment's day as well. */
function readValue(
  { source, column, path, report }: Place,
  kind: KindName,
  value: Scalar,
): Exact | string | null {
  const schema = source.columns[column]?.kind(OPTIONS);
  const day = kind === "date-time" ? /^\d{4}-\d{2}-\d{2}$/.exec(String(value)) : null;
  if (day !== null) return day[0];
  const read = schema?.safeParse(typeof value === "boolean" ? value : String(value));
  if (read?.success) return operandOf(read.data);
  for (const issue of read?.error.issues ?? []) report(path, faultText(issue));
  return null;
}

/** A typed cell as it is compared: money in yuan. */
export function operandOf(value: unknown): Exact | string | null {
  if (typeof value === "bigint") return fenAsYuan(value);
  if (typeof value === "string") return value;
  return isExact(value) ? value : null;
}

function faultText(issue: { readonly code?: string | undefined }): Text {
  const fault: CellFault | undefined =
    "params" in issue ? (issue.params as { fault?: CellFault }).fault : undefined;
  switch (fault?.code) {
    case "word-unknown":
      return {
        zh: `“${fault.args.found}”不在规定的词语中：${fault.args.allowed}`,
        en: `“${fault.args.found}” is none of the column's words: ${fault.args.allowed}`,
      };
    case "cell-invalid":
      return {
        zh: `“${fault.args.found}”不合列的类型，应为${fault.args.expected.zh}`,
        en: `“${fault.args.found}” does not fit the column; expected ${fault.args.expected.en}`,
      };
    default:
      return { zh: "这个值不合列的类型", en: "the value does not fit the column" };
  }
}
