import { stringify } from "csv-stringify/sync";
import { type Exact, shown } from "../domain/exact.ts";
import type { State } from "../domain/measurement.ts";
import { POSITION_LABELS } from "../domain/position.ts";
import type { Lang, Text } from "../domain/text.ts";
import type { PersonResult } from "../scoring/contract.ts";
import type { Publication } from "./contract.ts";
import { STATE_LABELS } from "./states.ts";

const HEADERS: readonly Text[] = [
  { zh: "季度", en: "quarter" },
  { zh: "工号", en: "id" },
  { zh: "姓名", en: "name" },
  { zh: "部门", en: "department" },
  { zh: "岗位", en: "position" },
  { zh: "总分", en: "total" },
  { zh: "名次", en: "rank" },
  { zh: "参评人数", en: "of" },
  { zh: "等级", en: "grade" },
  { zh: "实测权重", en: "measured weight" },
  { zh: "指标代码", en: "indicator" },
  { zh: "指标", en: "label" },
  { zh: "状态", en: "state" },
  { zh: "实际值", en: "value" },
  { zh: "分子", en: "part" },
  { zh: "分母", en: "whole" },
  { zh: "目标", en: "target" },
  { zh: "权重", en: "weight" },
  { zh: "得分", en: "score" },
  { zh: "满分", en: "full" },
  { zh: "说明", en: "reason" },
];

/** results.csv: one row per person and indicator, for Excel (a UTF-8 mark, no cell that could run as a formula). */
export function* resultsCsv({ assessment, lang }: Publication): Generator<string> {
  yield stringify([HEADERS.map((header) => header[lang])], { bom: true, record_delimiter: "windows" });
  for (const person of assessment.people) {
    yield stringify(rowsOf(person, assessment.quarter.id, lang), { record_delimiter: "windows" });
  }
}

function rowsOf(result: PersonResult, quarter: string, lang: Lang): string[][] {
  const { person, total, rank, of, grade, measuredWeight } = result;
  const own = [
    quarter,
    ...[person.id, person.name, person.department, POSITION_LABELS[person.position][lang]].map(inert),
    number(total, 2),
    rank === null ? "" : String(rank),
    String(of),
    inert(grade?.label[lang] ?? ""),
    number(measuredWeight, 2),
  ];
  return result.indicators.map(({ info, measurement, target, weight, score, full }) => [
    ...own,
    info.id,
    info.label[lang],
    stateWord(measurement.state, lang),
    number(measurement.state === "value" ? measurement.value : null, 6),
    number(measurement.part, 6),
    number(measurement.whole, 6),
    number(target, 6),
    number(weight, 2),
    number(score, 2),
    number(full, 2),
    inert(measurement.state === "value" ? "" : measurement.reason[lang]),
  ]);
}

function number(value: Exact | null, places: number): string {
  return value === null ? "" : shown(value, places);
}

function stateWord(state: State, lang: Lang): string {
  return STATE_LABELS[state][lang];
}

/** Excel runs a cell that begins like a formula; an apostrophe keeps it text. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
