import type { Place } from "../findings/contract.ts";
import { type Findings, inFile } from "../findings/finding.ts";
import { MISPLACED_MARK, UNKNOWN_MARK, UNUSABLE_TEMPLATE } from "../findings/template-words.ts";
import { indicators } from "../indicators/index.ts";
import { CARD_MARKS, knownCardMarks } from "./card-data/marks.ts";
import { type CompiledTemplate, compile, type Fault, hasMacros, nearestMark } from "./template/index.ts";
import { MARKS_SHEET } from "./template-words.ts";

/** The indicators that the scheme declares; a template may address those too. */
type Declared = readonly { readonly id: string }[];

/** The marks that a template may use: of the indicators in code, and of those that the scheme declares. */
function knownMarks(own: Declared) {
  return knownCardMarks([...indicators, ...own].map(({ id }) => id));
}

/**
 * The scorecard's template, cut into pieces once for all people. The sheet that lists the marks is left out.
 * @throws {TypeError} for one that {@link checkCardTemplate} refuses
 */
export function compiledCard(template: Uint8Array, own: Declared = []): CompiledTemplate {
  const { template: compiled, faults } = compile(template, knownMarks(own), Object.values(MARKS_SHEET));
  if (compiled === null) {
    throw new TypeError(`the scorecard's template is not valid: ${JSON.stringify(faults[0])}`);
  }
  return compiled;
}

/** Reports everything that keeps a firm's own template from being used, by sheet and cell. */
export function checkCardTemplate(
  template: Uint8Array,
  file: string,
  findings: Findings,
  own: Declared = [],
): void {
  const known = knownMarks(own);
  const unusable = (reason: keyof typeof UNUSABLE_TEMPLATE, at: Place, found = "") => {
    const { what, todo } = UNUSABLE_TEMPLATE[reason];
    findings.add("template-unreadable", at, { detail: what(found), todo });
  };
  if (hasMacros(template)) unusable("macros", inFile(file));
  const { template: compiled, faults } = compile(template, known, Object.values(MARKS_SHEET));
  if (compiled?.marks.length === 0) unusable("no-marks", inFile(file));
  for (const fault of faults) {
    const at = placeOf(fault, file);
    const mark = fault.mark ?? "";
    if (fault.code === "template-unreadable") unusable(fault.reason, at, mark);
    else if (fault.code === "mark-misplaced") {
      findings.add(fault.code, at, { mark, detail: MISPLACED_MARK[fault.reason] });
    } else {
      const nearest = markOfLabel(mark) ?? nearestMark(mark, known);
      findings.add(fault.code, at, { mark, detail: UNKNOWN_MARK[fault.reason], nearest });
    }
  }
}

/** `B7` is row 7 of column B; of merged cells, the first. */
function placeOf({ sheet, cell }: Fault, file: string): Place {
  const [, column, row] = /^([A-Z]+)(\d+)/.exec(cell ?? "") ?? [];
  return { file, sheet, row: row === undefined ? null : Number(row), column: column ?? null };
}

/** `{{姓名}}` is what somebody writes who looks at the list of marks and copies its words. */
function markOfLabel(mark: string): string | null {
  const word = mark.replace(/[{}｛｝\s]/g, "");
  const found = Object.entries(CARD_MARKS.values).find(
    ([, { zh, en }]) => word !== "" && (zh === word || en === word.toLowerCase()),
  );
  return found === undefined ? null : `{{${found[0]}}}`;
}
