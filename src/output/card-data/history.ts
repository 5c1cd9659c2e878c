import type { PersonResult } from "../../scoring/contract.ts";
import { before } from "../../scoring/past.ts";
import type { Publication } from "../contract.ts";
import type { Item } from "../template/contract.ts";
import { NO_FIGURE } from "../workbook/figures.ts";
import { type Fields, items } from "./marks.ts";
import { figure, live } from "./values.ts";

/** How many earlier quarters are drawn beside this one. */
const QUARTERS = 7;

/** The person's own totals of the last quarters, and this quarter's; quarters without the person are left out. */
export function historyItems({ assessment, history, lang }: Publication, result: PersonResult): Item[] {
  const { quarter } = assessment;
  const { person, total, rank, of, grade } = result;
  const past = before(quarter, history, QUARTERS).flatMap((one): Fields<"history">[] => {
    const then = one.people.get(person.id);
    if (then === undefined) return [];
    return [
      {
        quarter: one.quarter.id,
        past: then.total === null ? null : figure(then.total),
        current: null,
        rank: then.rank === null ? NO_FIGURE : `${then.rank} / ${then.of}`,
        grade: then.grade ?? NO_FIGURE,
      },
    ];
  });
  const now: Fields<"history"> = {
    quarter: quarter.id,
    past: null,
    current: total === null ? null : live("[[person.total]]", total, 2),
    rank: rank === null ? NO_FIGURE : `${rank} / ${of}`,
    grade: grade?.label[lang] ?? NO_FIGURE,
  };
  return items("history", [...past, now]);
}
