import { HUNDRED } from "../../domain/exact.ts";
import { POSITION_LABELS } from "../../domain/position.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import { before, type PastQuarter } from "../../scoring/past.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import { inOrderOfRank } from "../in-order-of-rank.ts";
import type { Item, Value } from "../template/contract.ts";
import { NO_FIGURE, shownGap } from "../workbook/figures.ts";
import { shareFigure } from "./groups.ts";
import { items } from "./marks.ts";

/** Everybody by group and rank; who is not ranked at the end of the group, with the reason. */
export function rankingItems({ assessment, history, lang }: Publication): Item[] {
  const last = before(assessment.quarter, history, 1).at(-1) ?? null;
  return items(
    "ranking",
    inOrderOfRank(assessment).map((one) => ({
      profile: one.group.label[lang],
      rank: one.rank === null ? NO_FIGURE : { number: one.rank },
      id: one.person.id,
      name: one.person.name,
      department: one.person.department,
      position: POSITION_LABELS[one.person.position][lang],
      total: figure(one.total),
      grade: one.grade?.label[lang] ?? NO_FIGURE,
      "measured-weight": shareFigure(one.measuredWeight.div(HUNDRED)),
      ...moved(one, last),
      remark: (one.notRanked ?? one.quota?.reason)?.[lang] ?? null,
    })),
  );
}

/** The total of the quarter before, and the change as the two totals are shown; blank without one. */
function moved({ person, total }: PersonResult, last: PastQuarter | null): { before: Value; change: Value } {
  const then = last?.people.get(person.id)?.total ?? null;
  return {
    before: then === null ? null : figure(then),
    change: then === null || total === null ? null : figure(shownGap(total, then)),
  };
}

/** Who of the roster is not assessed, and why. */
export function notAssessedItems({ assessment, lang }: Publication): Item[] {
  return items(
    "not-assessed",
    assessment.notAssessed.map(({ person, reason }) => ({
      id: person.id,
      name: person.name,
      department: person.department,
      position: POSITION_LABELS[person.position][lang],
      reason: reason[lang],
    })),
  );
}
