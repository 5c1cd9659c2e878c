import { compareOrigins, type Origin } from "../domain/origin.ts";
import { quarterLabel } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { AppealPreview, PreviewedAppeal } from "../output/appeal-preview/contract.ts";
import { pointsText } from "../output/appeal-preview/text.ts";
import type { ResultComparison, Side } from "../output/result-comparison/contract.ts";
import type { Assessment } from "../scoring/contract.ts";
import { movements } from "../scoring/movements.ts";
import { made } from "../scoring/row-changes/corrections.ts";
import { rowChanges, secretSources } from "../scoring/row-changes/index.ts";
import type { Loaded } from "./load.ts";

/** What the tried appeals of a loaded quarter would change, and for whom. */
export function previewOf(loaded: Loaded, after: Assessment, version: string): AppealPreview {
  const appeals = triedAppeals(loaded, after);
  return {
    file: loaded.tried?.name ?? "",
    appeals,
    comparison: comparisonOf(loaded, after, appeals, `crm-kpi ${version}`),
  };
}

/** Each tried row of the appeals, with the correction or the points that it would come to. */
function triedAppeals({ intake, tried, scheme }: Loaded, after: Assessment): PreviewedAppeal[] {
  const rows = (intake.tables.appeals ?? []).filter((row) => tried?.isTried(row) ?? false);
  const secret = secretSources(scheme, scheme);
  const people = [
    ...after.people.map(({ person }) => person),
    ...after.notAssessed.map(({ person }) => person),
  ];
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.flatMap((row): PreviewedAppeal[] => {
    const applied = after.appeals.corrections.find(({ correction }) => isAt(correction.appeal.at, row.at));
    const adjusted = after.people
      .flatMap(({ adjustments }) => adjustments)
      .find(({ adjustment }) => isAt(adjustment.at, row.at));
    const person = applied?.correction.appeal.person ?? adjusted?.adjustment.person;
    if (person === undefined) return [];
    return [
      {
        at: row.at,
        number: row.number,
        person: `${nameOf.get(person) ?? ""}（${person}）`,
        indicator: (applied ?? adjusted)?.info?.label ?? null,
        disputed: row.disputed,
        change:
          applied === undefined ? null : made(applied.correction, secret.has(applied.correction.source)),
        points: adjusted?.adjustment.change ?? null,
      },
    ];
  });
}

function isAt(a: Origin, b: Origin): boolean {
  return compareOrigins(a, b) === 0;
}

function comparisonOf(
  { intake, scheme, tried, quarter }: Loaded,
  after: Assessment,
  appeals: readonly PreviewedAppeal[],
  program: string,
): ResultComparison {
  const { before } = after.appeals;
  const corrections = after.appeals.corrections.map(({ correction }) => correction);
  const standing = corrections.filter(({ appeal }) => !(tried?.isTried(appeal) ?? false));
  const read = { rows: intake.rows, scheme };
  const label = quarterLabel(quarter);
  const side = (state: Text, name: string): Side => ({
    label: { zh: `${label.zh}（${state.zh}）`, en: `${label.en} (${state.en})` },
    name,
    quarter,
    program,
    cutOff: after.cutOff,
  });
  return {
    before: side({ zh: "现在", en: "as it is" }, quarter.id),
    after: side({ zh: "如果申诉成立", en: "if the appeals are upheld" }, `${quarter.id}.preview`),
    rows: rowChanges({ ...read, corrections: standing }, { ...read, corrections }),
    scheme: null,
    notes: notesOf(before, appeals),
    people: before === null ? [] : movements(before, after),
  };
}

/** Points that are adjusted change no row; and what cannot be told. */
function notesOf(before: Assessment | null, appeals: readonly PreviewedAppeal[]): Text[] {
  const points = appeals.flatMap((one) => {
    const [zh, en] = [pointsText(one, "zh")[0], pointsText(one, "en")[0]];
    return zh === undefined || en === undefined
      ? []
      : [{ zh: `${one.person}：${zh}`, en: `${one.person}: ${en}` }];
  });
  return before === null && appeals.length > 0 ? [...points, NO_BEFORE] : points;
}

const NO_BEFORE: Text = {
  zh: "没有这些申诉时，本季度的数据有错误而算不出结果，因此无从对照。",
  en: "Without these appeals the data of the quarter have errors and give no result: there is nothing to compare with.",
};
