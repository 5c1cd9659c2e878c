import { quarterLabel } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { AppealPreview, PreviewedAppeal } from "../../output/appeal-preview/contract.ts";
import { pointsText } from "../../output/appeal-preview/text.ts";
import type { ResultComparison, Side } from "../../output/result-comparison/contract.ts";
import type { Assessment } from "../../scoring/contract.ts";
import { movements } from "../../scoring/movements.ts";
import { rowChanges } from "../../scoring/row-changes/index.ts";
import type { Loaded } from "../load/load.ts";
import { triedAppeals } from "./tried-appeals.ts";

/** What the tried appeals of a loaded quarter would change, and for whom. */
export function previewOf(loaded: Loaded, after: Assessment, version: string): AppealPreview {
  const appeals = triedAppeals(loaded, after);
  return {
    file: loaded.tried?.name ?? "",
    appeals,
    notes: notesOf(after.appeals.before, appeals),
    comparison: comparisonOf(loaded, after, appeals, `crm-kpi ${version}`),
  };
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
    notes: [...pointNotes(appeals), ...notesOf(before, appeals)],
    people: before === null ? [] : movements(before, after),
  };
}

/** Points that are adjusted change no row. */
function pointNotes(appeals: readonly PreviewedAppeal[]): Text[] {
  return appeals.flatMap((one) => {
    const [zh, en] = [pointsText(one, "zh")[0], pointsText(one, "en")[0]];
    return zh === undefined || en === undefined
      ? []
      : [{ zh: `${one.person}：${zh}`, en: `${one.person}: ${en}` }];
  });
}

function notesOf(before: Assessment | null, appeals: readonly PreviewedAppeal[]): Text[] {
  if (appeals.length === 0) return [NOTHING_TRIED];
  return before === null ? [NO_BEFORE] : [];
}

const NOTHING_TRIED: Text = {
  zh: "文件中没有可以试算的申诉：本季度自己的申诉表只试算尚未决定、并写明了怎样更正的行。",
  en: "There is no appeal to try in the file: of the quarter's own table only rows are tried that are undecided and say what to correct.",
};
const NO_BEFORE: Text = {
  zh: "没有这些申诉时，本季度的数据有错误而算不出结果，因此无从对照。",
  en: "Without these appeals the data of the quarter have errors and give no result: there is nothing to compare with.",
};
