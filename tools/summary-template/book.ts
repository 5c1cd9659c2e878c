import { Workbook } from "wasm-xlsxwriter";
import type { Lang } from "../../src/domain/text.ts";
import { SUMMARY_WORDS } from "../../src/output/summary-data/words.ts";
import { formatOf } from "../scorecard-template/styles.ts";
import { adjustmentsSheet } from "./adjustments-sheet.ts";
import { alarmsSheet } from "./alarms-sheet.ts";
import { deliveriesSheet, findingsSheet } from "./data-sheets.ts";
import { departmentsSheet } from "./departments-sheet.ts";
import { distributionSheet } from "./distribution-sheet.ts";
import { finish } from "./finish.ts";
import { firmSheet } from "./firm-sheet.ts";
import { heatSheet, valuesSheet } from "./matrix-sheets.ts";
import { overviewSheet } from "./overview-sheet.ts";
import { Book, Page } from "./page.ts";
import { peopleTrendsSheet } from "./people-trends-sheet.ts";
import { plansSheet } from "./plans-sheet.ts";

import { rankingSheet } from "./ranking-sheet.ts";
import { rulesSheet, weightsSheet } from "./rules-sheets.ts";
import { indicatorTrendsSheet, trendsSheet } from "./trends-sheets.ts";

/** The summary's sheets in order. */
const SHEETS = [
  ["overview", overviewSheet],
  ["ranking", rankingSheet],
  ["matrix", heatSheet],
  ["values", valuesSheet],
  ["departments", departmentsSheet],
  ["distribution", distributionSheet],
  ["trends", trendsSheet],
  ["indicatorTrends", indicatorTrendsSheet],
  ["peopleTrends", peopleTrendsSheet],
  ["alarms", alarmsSheet],
  ["firm", firmSheet],
  ["deliveryList", deliveriesSheet],
  ["dataQuality", findingsSheet],
  ["adjustments", adjustmentsSheet],
  ["plans", plansSheet],
  ["weightsSheet", weightsSheet],
  ["rules", rulesSheet],
] as const;

/** The summary's template in a language: the same bytes on every machine and at every time. */
export function summaryTemplateBytes(lang: Lang): Uint8Array {
  const workbook = new Workbook();
  workbook.setDefaultFormat(formatOf({ size: 9 }), 18, 64);
  const book = new Book(lang);
  const pages = SHEETS.map(([word, fill], index) => {
    const name = SUMMARY_WORDS[word][lang];
    const sheet = workbook.addWorksheet().setName(name);
    if (index === 0) sheet.setActive(true);
    const page = new Page(book, sheet, name);
    fill(page);
    return page;
  });
  return finish(workbook.saveToBufferSync(), pages, book.charts);
}
