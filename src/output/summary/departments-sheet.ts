import { compareText } from "../../domain/order.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS } from "../words.ts";
import { count, points, share } from "../workbook/figures.ts";
import { type Line, tableSheet } from "../workbook/table.ts";
import type { BookSheet } from "../workbook.ts";
import { meanAchieved, meanTotal } from "./means.ts";
import { DEPARTMENTS_NOTE, heading, SUMMARY_WORDS } from "./words.ts";

/** Department, people, mean total; then each indicator. */
const FIRST_WIDTHS = [24, 9, 12];
const INDICATOR_WIDTH = 13;

/** Each department's means. They go to the leading group, which sees everybody's figures: small ones are shown too. */
export function departmentsSheet(publication: Publication): BookSheet {
  const { assessment, lang } = publication;
  const { firm, people } = assessment;
  const { department, people: number, meanTotal: mean } = HEADINGS;
  const headers = [department, number, mean, ...firm.map(({ info }) => info.label)];
  const names = [...new Set(people.map(({ person }) => person.department))].sort(compareText);
  return tableSheet({
    name: SUMMARY_WORDS.departments[lang],
    title: SUMMARY_WORDS.departmentsTitle[lang],
    notes: [heading(publication), DEPARTMENTS_NOTE[lang]],
    widths: [...FIRST_WIDTHS, ...firm.map(() => INDICATOR_WIDTH)],
    table: {
      columns: headers.map((text, index) => ({
        header: text[lang],
        ...(index === 0 ? {} : { align: "right" as const }),
      })),
      lines: names.map((name) =>
        departmentLine(
          name,
          people.filter(({ person }) => person.department === name),
          publication,
        ),
      ),
    },
    frozenColumns: 1,
    foot: SUMMARY_WORDS.foot[lang],
  });
}

function departmentLine(name: string, people: readonly PersonResult[], { assessment }: Publication): Line {
  return {
    values: [
      name,
      count(people.length),
      points(meanTotal(people)),
      ...assessment.firm.map(({ info }) => share(meanAchieved(people, info.id))),
    ],
  };
}
