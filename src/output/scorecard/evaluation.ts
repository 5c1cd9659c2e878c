import type { Exact } from "../../domain/exact.ts";
import { compareOrigins } from "../../domain/origin.ts";
import type { Text } from "../../domain/text.ts";
import type { AppliedAdjustment, PersonResult } from "../../scoring/contract.ts";
import { sayScore, shownGap } from "../workbook/figures.ts";

/** The total, the grade and the rank, or why there are none. */
export function sayTotal({ total, grade, rank, of, group, notRanked }: PersonResult): Text {
  if (total === null) {
    return {
      zh: "本季度没有可以计分的指标，因此没有总分，不参加排名。",
      en: "No indicator could be scored in the quarter; there is no total and no rank.",
    };
  }
  const score = sayScore(total);
  if (rank === null || grade === null) {
    const why = notRanked ?? { zh: "", en: "" };
    return {
      zh: `本季度总分 ${score} 分，不参加排名和评等：${why.zh}。`,
      en: `The total of the quarter is ${score} points; not ranked or graded: ${why.en}.`,
    };
  }
  return {
    zh: `本季度总分 ${score} 分，等级为“${grade.label.zh}”，在“${group.label.zh}”参加排名的 ${of} 人中列第 ${rank} 名。`,
    en: `The total of the quarter is ${score} points, grade “${grade.label.en}”, rank ${rank} of ${of} ranked in the group “${group.label.en}”.`,
  };
}

/** The total beside the group's mean. */
export function sayGroup(total: Exact, mean: Exact): Text {
  const gap = shownGap(total, mean);
  const by = sayScore(gap.abs());
  const compared =
    gap.n === 0n
      ? { zh: "本人与平均持平", en: "this total equals it" }
      : gap.s > 0n
        ? { zh: `本人高 ${by} 分`, en: `this total is ${by} above it` }
        : { zh: `本人低 ${by} 分`, en: `this total is ${by} below it` };
  return {
    zh: `同类人员平均总分 ${sayScore(mean)} 分，${compared.zh}。`,
    en: `The group's mean total is ${sayScore(mean)}; ${compared.en}.`,
  };
}

/** Who decided is not said here: a scorecard names nobody but its owner. */
export function sayAdjustment({ adjustment, info, before, after }: AppliedAdjustment): Text {
  const what = info?.label ?? { zh: "总分", en: "The total" };
  const why = adjustment.reason.replace(/[\s。.；;]+$/, "");
  return {
    zh: `${what.zh}由 ${sayScore(before)} 分调整为 ${sayScore(after)} 分（${adjustment.date} 决定，考核规定 §二.2）：${why}。`,
    en: `${what.en}: from ${sayScore(before)} to ${sayScore(after)} points (decided ${adjustment.date}, 考核规定 §二.2): ${why}.`,
  };
}

/** Complaints that count but are not due at the cut-off: counted by the rate, left out by the timeliness. */
export function pendingComplaints({ indicators }: PersonResult): number {
  const rows = (id: string, role: "part" | "left-out") =>
    indicators
      .filter(({ info }) => info.id === id)
      .flatMap(({ measurement }) => measurement.evidence.filter((row) => row.role === role));
  const counting = rows("complaint-rate", "part");
  return rows("complaint-timeliness", "left-out").filter(({ at }) =>
    counting.some((row) => compareOrigins(row.at, at) === 0),
  ).length;
}

/** The pending complaints in a sentence. */
export function sayPending(complaints: number): Text {
  return {
    zh: `有 ${complaints} 件投诉在数据截止日尚未到期，待处理；本季度不计入投诉处理及时率。`,
    en: `Complaints not yet due at the cut-off: ${complaints}; they are pending and left out of the complaint timeliness of this quarter.`,
  };
}
