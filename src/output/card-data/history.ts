import type { PersonResult } from "../../scoring/contract.ts";
import { before } from "../../scoring/past.ts";
import type { Publication } from "../contract.ts";
import type { Item } from "../template/contract.ts";
import { BREAK, withBreaks } from "../trend-breaks.ts";
import { NO_FIGURE } from "../workbook/figures.ts";
import { type Fields, items } from "./marks.ts";
import { type OwnQuarter, ownLine, totalBreaks } from "./own-line.ts";
import { figure, live } from "./values.ts";

/** How many earlier quarters are drawn beside this one. */
const QUARTERS = 7;

/**
 * The person's own totals of the last quarters, and this quarter's; quarters without the person are left out. Where
 * the scheme changed a line without figures stands between two quarters, in the chart a gap with its name.
 */
export function historyItems(publication: Publication, result: PersonResult): Item[] {
  const { assessment, history, lang } = publication;
  const line = ownLine(publication, before(assessment.quarter, history, QUARTERS), result).filter(
    ({ absent }) => absent !== true,
  );
  const rows = line.map((one) => (one.past === null ? now(publication, result) : earlier(one)));
  const gap = { quarter: BREAK[lang], past: null, current: null, rank: null, grade: null };
  return items(
    "history",
    withBreaks(rows, totalBreaks(line), () => gap),
  );
}

function earlier({ quarter, past }: OwnQuarter): Fields<"history"> {
  const { total, rank, of, grade } = past ?? { total: null, rank: null, of: 0, grade: null };
  return {
    quarter,
    past: total === null ? null : figure(total),
    current: null,
    rank: rank === null ? NO_FIGURE : `${rank} / ${of}`,
    grade: grade ?? NO_FIGURE,
  };
}

function now({ assessment, lang }: Publication, result: PersonResult): Fields<"history"> {
  const { total, rank, of, grade } = result;
  return {
    quarter: assessment.quarter.id,
    past: null,
    current: total === null ? null : live("[[person.total]]", total, 2),
    rank: rank === null ? NO_FIGURE : `${rank} / ${of}`,
    grade: grade?.label[lang] ?? NO_FIGURE,
  };
}
