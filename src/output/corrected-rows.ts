import { type Evidence, evidence } from "../domain/measurement.ts";
import type { Origin } from "../domain/origin.ts";
import { joinTexts, type Text } from "../domain/text.ts";
import { DROPPED } from "../indicators/concepts/reasons.ts";
import type { AppliedCorrection } from "../scoring/appeals.ts";
import type { Assessment, IndicatorResult, PersonResult } from "../scoring/contract.ts";
import { sayAppeal } from "./appeal-words.ts";

/** Rows behind a person's number that an appeal took out: left out, as they stood in the measurement without it. */
export function droppedRows(
  { appeals }: Assessment,
  { person }: PersonResult,
  { info }: IndicatorResult,
): Evidence[] {
  const dropped = appeals.corrections.filter(({ correction }) => correction.way === "drop");
  const before = appeals.before?.people.find((one) => one.person.id === person.id);
  const rows = before?.indicators.find((one) => one.info.id === info.id)?.measurement.evidence ?? [];
  const counted = rows.filter(({ role }) => role !== "left-out");
  const seen = new Map<string, Evidence>();
  for (const row of counted) {
    const one = dropped.find(({ correction }) => isSame(correction.target, row.at));
    if (one === undefined) continue;
    const { key, client, date, confidential } = row;
    const by = sayAppeal(one.correction.appeal);
    const reason: Text = { zh: `${DROPPED.zh}（${by.zh}）`, en: `${DROPPED.en} (${by.en})` };
    seen.set(
      JSON.stringify(row.at),
      evidence("left-out", row.at, { key, client, date, confidential, reason }),
    );
  }
  return [...seen.values()];
}

/** That a row was corrected, by which appeal and how; null for any other row. */
export function sayCorrected(at: Origin, { appeals }: Assessment): Text | null {
  const own = appeals.corrections.filter(
    ({ correction }) => correction.way === "correct" && isSame(correction.target, at),
  );
  return own.length === 0 ? null : joinTexts(own.map(sayOne));
}

function sayOne({ correction, confidential }: AppliedCorrection): Text {
  const by = sayAppeal(correction.appeal);
  if (confidential || correction.way === "drop")
    return { zh: `按${by.zh} 更正`, en: `corrected by ${by.en}` };
  const { header, from, to } = correction;
  return {
    zh: `按${by.zh} 更正：${header} ${from} → ${to}`,
    en: `corrected by ${by.en}: ${header} ${from} → ${to}`,
  };
}

function isSame(a: Origin, b: Origin): boolean {
  return a.file === b.file && a.sheet === b.sheet && a.row === b.row;
}
