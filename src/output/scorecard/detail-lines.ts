import { ONE } from "../../domain/exact.ts";
import type { Evidence, Role } from "../../domain/measurement.ts";
import { compareOrigins } from "../../domain/origin.ts";
import { joinTexts, type Lang, type Text } from "../../domain/text.ts";
import type { IndicatorResult } from "../../scoring/contract.ts";
import { ROLE_WORDS } from "../words.ts";
import { credit, money } from "../workbook/figures.ts";
import type { Line } from "../workbook/table.ts";
import type { CellValue } from "../workbook.ts";
import { CARD_WORDS } from "./words.ts";

const ROLE_ORDER: readonly Role[] = ["part", "whole", "left-out"];
const SENTENCES: Text = { zh: "；", en: "; " };

/** The lines behind one indicator's number: a summary where there is one, then the owner's rows in order. */
export function detailLines({ info, measurement }: IndicatorResult, lang: Lang): Line[] {
  const own = measurement.evidence.filter((row) => !row.confidential);
  const marks = measurement.evidence.filter((row) => row.confidential);
  const label = info.label[lang];
  return [
    ...summaryLines(label, measurement.notes, marks, lang),
    ...[...own].sort(compareRows).map((row) => rowLine(label, row, lang)),
  ];
}

/** By role, then by place. */
export function compareRows(a: Evidence, b: Evidence): number {
  return ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || compareOrigins(a.at, b.at);
}

function rowLine(label: string, row: Evidence, lang: Lang): Line {
  const { role, key, client, date, amount, credit: part, reason, at } = row;
  return {
    values: [
      label,
      ROLE_WORDS[role][lang],
      key,
      client,
      date === null ? null : { date },
      amount === null ? null : money(amount),
      part === null || part.equals(ONE) ? null : credit(part),
      reason?.[lang] ?? null,
      at.file,
      at.sheet,
      { number: at.row, format: "0" },
    ],
    ...(role === "left-out" ? { tone: "muted" } : {}),
  };
}

/** Marks appear as their number and the kinds' means only, without any row's place (流程规定 §四.1). */
function summaryLines(label: string, notes: readonly Text[], marks: readonly Evidence[], lang: Lang): Line[] {
  if (marks.length === 0 && notes.length === 0) return [];
  const kind = marks.length === 0 ? CARD_WORDS.summary : CARD_WORDS.marks;
  const words = [...(marks.length === 0 ? [] : [sayMarks(marks, notes)]), ...notes];
  const nothing = new Array<CellValue | null>(5).fill(null);
  return [
    {
      values: [label, kind[lang], ...nothing, joinTexts(words, SENTENCES)[lang], null, null, null],
      tone: "strong",
    },
  ];
}

/** How many marks counted and how many did not, with the reasons that the notes do not give. */
export function sayMarks(marks: readonly Evidence[], notes: readonly Text[]): Text {
  const counted = marks.filter(({ role }) => role !== "left-out").length;
  const left = marks.length - counted;
  const reasons = leftOutReasons(marks, notes);
  const why = reasons.length === 0 ? { zh: "", en: "" } : joinTexts(reasons);
  return {
    zh: `计入评价 ${counted} 份${left === 0 ? "" : `，未计入 ${left} 份${why.zh === "" ? "" : `（${why.zh}）`}`}`,
    en: `marks counted: ${counted}${left === 0 ? "" : `, left out: ${left}${why.en === "" ? "" : ` (${why.en})`}`}`,
  };
}

/** The reasons with their numbers, but for those that the notes give already. */
function leftOutReasons(marks: readonly Evidence[], notes: readonly Text[]): Text[] {
  const counts = new Map<string, { reason: Text; rows: number }>();
  for (const { role, reason } of marks) {
    if (role !== "left-out" || reason === null || notes.some(({ zh }) => zh === reason.zh)) continue;
    counts.set(reason.zh, { reason, rows: (counts.get(reason.zh)?.rows ?? 0) + 1 });
  }
  return [...counts.values()].map(({ reason, rows }) => ({
    zh: `${reason.zh} ${rows} 份`,
    en: `${reason.en}: ${rows}`,
  }));
}
