import type { Publication } from "./contract.ts";
import { adjustmentsSheet } from "./summary/adjustments-sheet.ts";
import { dataQualitySheet } from "./summary/data-quality-sheet.ts";
import { departmentsSheet } from "./summary/departments-sheet.ts";
import { firmSheet } from "./summary/firm-sheet.ts";
import { itemsSheets } from "./summary/items-sheet.ts";
import { matrixSheet } from "./summary/matrix-sheet.ts";
import { rankingSheet } from "./summary/ranking-sheet.ts";
import { rulesSheet } from "./summary/rules-sheet.ts";
import type { Book } from "./workbook.ts";

/** The executive group's workbook for the leading group (考核规定 §二): everybody's results, and what they rest on. */
export function summary(publication: Publication): Book {
  return {
    dated: publication.assessment.cutOff,
    sheets: [
      rankingSheet(publication),
      matrixSheet(publication),
      firmSheet(publication),
      departmentsSheet(publication),
      dataQualitySheet(publication),
      adjustmentsSheet(publication),
      ...itemsSheets(publication),
      rulesSheet(publication),
    ],
  };
}
