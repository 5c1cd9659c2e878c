import { Chart, ChartRange, ChartSeries, ChartType, type Worksheet } from "wasm-xlsxwriter";
import type { Lang, Text } from "../../src/domain/text.ts";
import type { ChartSpec } from "./chart-xml.ts";
import type { Format } from "./formats.ts";

/** A sheet that is being made: what the library writes, and what is added to its parts afterwards. */
export class Page {
  readonly sheet: Worksheet;
  readonly name: string;
  readonly lang: Lang;
  readonly formats: Format[] = [];
  /** Rows, counted from 0, that begin a new printed page. */
  readonly breaks: number[] = [];
  readonly #book: Book;

  constructor(book: Book, sheet: Worksheet, name: string) {
    this.#book = book;
    this.sheet = sheet;
    this.name = name;
    this.lang = book.lang;
  }

  /** A text in the template's language. */
  say(text: Text): string {
    return text[this.lang];
  }

  /** Puts a chart at a cell, both counted from 0, some pixels away from its corner; it keeps its size. */
  chart(spec: ChartSpec, row: number, column: number, x = 0, y = 4): void {
    const range = ChartRange.newFromRange(this.name, 0, 0, 0, 0);
    const holder = new Chart(ChartType.Bar);
    holder.pushSeries(new ChartSeries().setValues(range));
    holder.setAltText(this.#book.hold(spec)).setWidth(spec.size.width).setHeight(spec.size.height);
    this.sheet.insertChartWithOffset(row, column, holder, x, y);
  }
}

/** All sheets, and the charts that finishing puts in the place of the library's. */
export class Book {
  readonly lang: Lang;
  readonly charts = new Map<string, ChartSpec>();

  constructor(lang: Lang) {
    this.lang = lang;
  }

  hold(spec: ChartSpec): string {
    const key = `chart-${this.charts.size + 1}`;
    this.charts.set(key, spec);
    return key;
  }
}
