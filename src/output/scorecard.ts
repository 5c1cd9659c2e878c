import type { PersonResult } from "../scoring/contract.ts";
import type { Publication } from "./contract.ts";
import { cardContent } from "./scorecard/card-content.ts";
import { cardSheet } from "./scorecard/card-sheet.ts";
import { detailsSheet } from "./scorecard/details-sheet.ts";
import { rulesSheet } from "./scorecard/rules-sheet.ts";
import type { Book } from "./workbook.ts";

/**
 * A person's own scorecard (考核规定 §三.5): the result on one page, the rows behind it, the rules. It holds
 * nobody else's name, figure or client, and no rater (流程规定 §四.1).
 */
export function scorecard(publication: Publication, person: PersonResult): Book {
  const { lang } = publication;
  return {
    dated: publication.assessment.cutOff,
    sheets: [
      cardSheet(cardContent(publication, person), lang),
      detailsSheet(publication, person),
      rulesSheet(publication, person),
    ],
  };
}
