import {
  Chart,
  ChartDataLabel,
  ChartDataLabelPosition,
  ChartFont,
  ChartFormat,
  ChartLegendPosition,
  ChartRange,
  ChartSeries,
  ChartSolidFill,
  ChartType,
} from "wasm-xlsxwriter";
import type { Lang } from "../../src/domain/text.ts";
import { HISTORY_ROW } from "./rules-sheet.ts";
import { type Colour, colour, FONT } from "./styles.ts";
import { wordsIn } from "./words.ts";

const HEIGHT = 310;

/** Own achievement by indicator, and the group's mean where there is one. @param item the row of the list */
export function achievementChart(sheet: string, item: number, lang: Lang): Chart {
  const word = wordsIn(lang);
  const series = (name: string, column: number, fill: Colour) =>
    bars(cells(sheet, item, 0), cells(sheet, item, column), fill).setName(name);
  const chart = new Chart(ChartType.Bar);
  chart.pushSeries(series(word("own"), 6, "navy").setDataLabel(labels("0%")));
  chart.pushSeries(series(`='${sheet}'!$I$${item}`, 8, "tint"));
  return finished(chart, word("chartAchieved"), { width: 447, format: "0%", isBar: true });
}

/** The totals of the last quarters; the current one in the accent. */
export function historyChart(sheet: string, lang: Lang): Chart {
  const word = wordsIn(lang);
  const series = (name: string, column: number, fill: Colour) =>
    bars(cells(sheet, HISTORY_ROW, 0), cells(sheet, HISTORY_ROW, column), fill)
      .setName(name)
      .setDataLabel(labels("0.0"));
  const chart = new Chart(ChartType.Column);
  chart.pushSeries(series(word("past"), 1, "tint"));
  chart.pushSeries(series(word("current"), 2, "navy"));
  chart.legend().setHidden();
  return finished(chart, word("chartHistory"), { width: 420, format: "0", isBar: false });
}

function bars(categories: ChartRange, values: ChartRange, fill: Colour): ChartSeries {
  const format = new ChartFormat().setSolidFill(new ChartSolidFill().setColor(colour(fill))).setNoBorder();
  return new ChartSeries().setCategories(categories).setValues(values).setFormat(format);
}

function cells(sheet: string, row: number, column: number): ChartRange {
  return ChartRange.newFromRange(sheet, row, column, row, column);
}

function labels(format: string): ChartDataLabel {
  return new ChartDataLabel()
    .showValue()
    .setNumFormat(format)
    .setPosition(ChartDataLabelPosition.OutsideEnd)
    .setFont(font(8, "ink"));
}

function font(size: number, name: Colour): ChartFont {
  return new ChartFont().setName(FONT).setSize(size).setColor(colour(name));
}

type Look = { readonly width: number; readonly format: string; readonly isBar: boolean };

function finished(chart: Chart, title: string, { width, format, isBar }: Look): Chart {
  chart.title().setName(title).setFont(font(9, "navy").setBold());
  // Of a bar chart the library takes the upright axis, which has the categories, for the x axis's other.
  const [categories, values] = isBar ? [chart.yAxis(), chart.xAxis()] : [chart.xAxis(), chart.yAxis()];
  categories.setFont(font(8, "ink"));
  values.setFont(font(8, "grey")).setMin(0).setNumFormat(format);
  chart.legend().setPosition(ChartLegendPosition.Bottom).setFont(font(8, "grey"));
  return chart.setWidth(width).setHeight(HEIGHT).setAltText(title);
}
