import { HUNDRED, ZERO } from "../domain/exact.ts";
import type { Text } from "../domain/text.ts";
import type { Source } from "../sources/contract.ts";
import { foldHeader, headersOf } from "../sources/header-names.ts";
import type { DateNumbers, ReadOptions } from "../sources/kinds/contract.ts";
import { UNDECLARED } from "../sources/kinds/contract.ts";
import { score } from "../sources/kinds/number.ts";
import { isAddable, isDate, isMoney, isNumber, isRate } from "../sources/kinds/roles.ts";
import { foldWord } from "../sources/kinds/words.ts";
import { columnIndex } from "../sources/letters.ts";
import { yuanPer } from "../sources/units.ts";
import type { SchemePlace } from "./contract.ts";
import type { Keys } from "./locate.ts";
import type {
  CellFrom,
  ColumnFrom,
  ColumnUnit,
  Mapping,
  Unpivot,
  Written,
  WrittenFrom,
  WrittenMapping,
} from "./mapping.ts";
import { unknownColumn } from "./own-sources.ts";
import type { Report } from "./report.ts";

/** Where the keys of a path stand in the configuration. */
export type Locate = (path: Keys) => SchemePlace;

/** A mapping as written, made ready for one source; what it says of columns that the source lacks is reported. */
export function resolveMapping(
  source: Source,
  written: WrittenMapping,
  path: Keys,
  report: Report,
  locate: Locate,
): Mapping {
  return new MappingReader(source, written, path, report, locate).mapping();
}

class MappingReader {
  readonly #source: Source;
  readonly #written: WrittenMapping;
  readonly #path: Keys;
  readonly #report: Report;
  readonly #locate: Locate;

  constructor(source: Source, written: WrittenMapping, path: Keys, report: Report, locate: Locate) {
    this.#source = source;
    this.#written = written;
    this.#path = path;
    this.#report = report;
    this.#locate = locate;
  }

  mapping(): Mapping {
    const written = this.#written;
    this.#needsPlace();
    const columns = this.#columns();
    return {
      at: this.#at([]),
      files: this.#list("files", written.files),
      sheets: this.#list("sheet", written.sheet),
      headerRows: written.header === "none" ? [] : (written["header-row"] ?? null),
      columns,
      units: this.#units(),
      scale: written.scale ?? null,
      dateOrder: written["date-order"] ?? null,
      dateNumbers: this.#dateNumbers(),
      values: this.#values(),
      where: this.#where(),
      delimiter: written.delimiter ?? null,
      mergeBy: this.#mergeBy(),
      hidden: written.hidden,
      fillDown: this.#fillDown(),
      unpivot: this.#unpivot(columns),
      negatives: written.negatives,
      dashes: written.dashes,
    };
  }

  /** What is said of a file's form must be said of certain files: by its header it could not be recognised. */
  #needsPlace(): void {
    const { files, sheet, header, unpivot, delimiter } = this.#written;
    const needs = [
      ["header", header !== undefined && files === undefined && sheet === undefined],
      ["header-row", this.#written["header-row"] !== undefined && files === undefined && sheet === undefined],
      ["unpivot", unpivot !== undefined && files === undefined && sheet === undefined],
      ["delimiter", delimiter !== undefined && files === undefined],
    ] as const;
    for (const [key, missing] of needs) if (missing) this.#say([key], NEEDS_FILES);
    if (header === undefined) return;
    if (this.#written["header-row"] !== undefined) this.#say(["header-row"], TWO_HEADERS);
    if (unpivot !== undefined) this.#say(["unpivot"], TWO_HEADERS);
  }

  #columns(): Mapping["columns"] {
    const columns = new Map<string, { from: ColumnFrom; at: SchemePlace }>();
    for (const [key, from] of Object.entries(this.#written.columns)) {
      const path = ["columns", key];
      const column = this.#column(key, path);
      if (column === null) continue;
      if (columns.has(column)) this.#say(path, TWICE);
      const read = this.#from(from, path);
      if (read !== null) columns.set(column, { from: read, at: this.#at(path) });
    }
    return columns;
  }

  #from(from: WrittenFrom, path: Keys): ColumnFrom | null {
    if (typeof from === "object" && "constant" in from) return { by: "constant", value: from.constant };
    if (typeof from === "string" || "column" in from) return this.#cell(from, path);
    const parts = from.join.map((part, index) => this.#cell(part, [...path, "join", index]));
    const found = parts.filter((part) => part !== null);
    return found.length < parts.length ? null : { by: "join", parts: found, between: from.with };
  }

  /** A header; in a file without one, and where `column` says so, a column's letters. */
  #cell(from: string | { readonly column: string }, path: Keys): CellFrom | null {
    if (typeof from === "string" && this.#written.header !== "none") return { by: "header", header: from };
    const letters = (typeof from === "string" ? from : from.column).trim();
    const index = columnIndex(letters);
    if (index !== null) return { by: "letters", letters: letters.toUpperCase(), index };
    this.#say(path, {
      zh: `“${letters}”不是列标；列标如 A、B、AA`,
      en: `“${letters}” are no letters of a column, such as A, B or AA`,
    });
    return null;
  }

  #units(): Mapping["units"] {
    const units = new Map<string, ColumnUnit>();
    for (const [key, unit] of Object.entries(this.#written.unit)) {
      const path = ["unit", key];
      const column = this.#column(key, path);
      if (column === null) continue;
      const yuanPerUnit = yuanPer(unit);
      const kind = this.#source.columns[column]?.kind;
      if (!(yuanPerUnit === null ? isRate(kind) : isMoney(kind))) this.#say(path, unitMisplaced(unit));
      units.set(
        column,
        yuanPerUnit === null ? { percent: unit === "%" ? "percent" : "fraction" } : { yuanPerUnit },
      );
    }
    return units;
  }

  #dateNumbers(): Mapping["dateNumbers"] {
    const numbers = new Map<string, DateNumbers>();
    for (const [key, what] of Object.entries(this.#written.dates)) {
      const path = ["dates", key];
      const column = this.#column(key, path);
      if (column === null) continue;
      if (!isDate(this.#source.columns[column]?.kind)) this.#say(path, NO_DATE);
      numbers.set(column, what);
    }
    return numbers;
  }

  #values(): Mapping["values"] {
    const values = new Map<string, ReadonlyMap<string, string>>();
    for (const [key, words] of Object.entries(this.#written.values)) {
      const column = this.#column(key, ["values", key]);
      if (column === null) continue;
      for (const [word, text] of Object.entries(words)) this.#checkValue(column, text, ["values", key, word]);
      values.set(column, new Map(Object.entries(words).map(([word, text]) => [foldWord(word), text])));
    }
    return values;
  }

  /** A translation into a word that the column does not know would be found out only where it is used. */
  #checkValue(column: string, text: string, path: Keys): void {
    const kind = this.#source.columns[column]?.kind;
    if (kind === undefined || kind === score || text === "") return;
    if (!kind(PLAIN).safeParse(text).success) {
      this.#say(path, {
        zh: `“${text}”不是该列可以填的内容`,
        en: `“${text}” is nothing that this column can hold`,
      });
    }
  }

  #where(): Mapping["where"] {
    return Object.entries(this.#written.where).map(([header, texts]) => ({
      header: { text: header, at: this.#at(["where", header]) },
      texts: new Set(texts.map(foldWord)),
      shown: texts.map((text) => text || "（空）").join("、"),
    }));
  }

  #mergeBy(): Mapping["mergeBy"] {
    const written = this.#written["merge-by"];
    if (written === undefined) return null;
    const { column: key, add = [] } = typeof written === "string" ? { column: written } : written;
    const column = this.#column(key, ["merge-by"]);
    const added = new Set<string>();
    for (const one of add) {
      const found = this.#column(one, ["merge-by", "add"]);
      if (found === null) continue;
      if (!isAddable(this.#source.columns[found]?.kind)) this.#say(["merge-by", "add"], NO_NUMBER);
      added.add(found);
    }
    return column === null ? null : { column, add: added };
  }

  #fillDown(): Mapping["fillDown"] {
    const columns = new Set<string>();
    for (const [index, key] of (this.#written["fill-down"] ?? []).entries()) {
      const path = ["fill-down", index];
      const column = this.#column(key, path);
      if (column === null) continue;
      if (isNumber(this.#source.columns[column]?.kind)) this.#say(path, NO_FILLED_NUMBERS);
      columns.add(column);
    }
    return columns;
  }

  #unpivot(columns: Mapping["columns"]): Unpivot | null {
    const written = this.#written.unpivot;
    if (written === undefined) return null;
    const [name, value] = (["name", "value"] as const).map((key) => {
      const column = this.#column(written[key], ["unpivot", key]);
      if (column !== null && columns.has(column)) this.#say(["unpivot", key], TWICE);
      return column;
    });
    const headers =
      written.columns === "rest"
        ? null
        : written.columns.map(
            (text, index): Written => ({ text, at: this.#at(["unpivot", "columns", index]) }),
          );
    return name && value ? { headers, name, value } : null;
  }

  #list(key: "files" | "sheet", texts: readonly string[] | undefined): readonly Written[] {
    const list = texts ?? [];
    // A single text stands at its key, one of several at its own line.
    return list.map((text, index) => ({ text, at: this.#at(list.length === 1 ? [key] : [key, index]) }));
  }

  /** A column of the source by its name, its Chinese name or another header of it; null where there is none. */
  #column(key: string, path: Keys): string | null {
    const column = headersOf(this.#source.columns).get(foldHeader(key));
    if (column !== undefined) return column;
    this.#say(path, unknownColumn(key, Object.keys(this.#source.columns)));
    return null;
  }

  #say(path: Keys, text: Text): void {
    this.#report([...this.#path, ...path], text);
  }

  #at(path: Keys): SchemePlace {
    return this.#locate([...this.#path, ...path]);
  }
}

const PLAIN: ReadOptions = {
  ...UNDECLARED,
  yuanPerUnit: 1n,
  scale: { lowest: ZERO, top: HUNDRED },
  date1904: false,
};

const NEEDS_FILES: Text = {
  zh: "这一项只能与 files 或 sheet 一起写（delimiter 须写 files）：否则不知道指哪个文件",
  en: "goes only with files or sheet (delimiter with files): which file is meant could not be told",
};
const TWO_HEADERS: Text = {
  zh: "不能与 header: none 同时写",
  en: "cannot stand beside header: none",
};
const TWICE: Text = { zh: "同一列写了两次", en: "the same column is given twice" };
const NO_DATE: Text = { zh: "该列不是日期或时间", en: "this column holds no dates or times" };
const NO_NUMBER: Text = { zh: "该列不是可以相加的数字", en: "this column holds no numbers that add up" };
const NO_FILLED_NUMBERS: Text = {
  zh: "数字列不能向下填充，否则同一个数会被重复计算",
  en: "a column of numbers cannot be filled down: one number would count several times",
};

function unitMisplaced(unit: string): Text {
  return {
    zh: `该列不能用单位“${unit}”：元、万元等用于金额列，% 和 fraction 用于评分列和百分数列`,
    en: `the unit “${unit}” does not fit this column: 元, 万元 and so on are for amounts, % and fraction for marks and percentages`,
  };
}
