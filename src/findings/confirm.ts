import type { Confirmation, Signature } from "../domain/confirmation.ts";
import { catalogue } from "./catalogue.ts";
import type { Asked, Entry } from "./contract.ts";
import { type Finding, inFile, levelOf } from "./finding.ts";

/** What a confirmation of a finding has to repeat; null where the finding asks for none. */
export function askedBy(finding: Finding): Asked | null {
  const { asks } = catalogue[finding.code] as Entry<unknown>;
  return asks === undefined ? null : asks(finding.args);
}

/** Findings with who confirmed them, and a finding for each confirmation of the quarter that fits nothing. */
export function confirmed(
  findings: readonly Finding[],
  confirmations: readonly Confirmation[],
  quarter: string,
): Finding[] {
  const own = confirmations.filter((one) => one.quarter === quarter);
  const used = new Set<Confirmation>();
  const marked = findings.map((finding): Finding => {
    const found = own.find((one) => fits(one, finding));
    if (found === undefined) return finding;
    used.add(found);
    const { by, on, why } = found;
    return { ...finding, confirmed: { by, on, why } satisfies Signature };
  });
  const unmatched = own.filter((one) => !used.has(one)).map(unmatchedFinding);
  return [...marked, ...unmatched];
}

function fits(confirmation: Confirmation, finding: Finding): boolean {
  if (levelOf(finding) !== "confirm" || confirmation.finding !== finding.code) return false;
  const asked = askedBy(finding);
  const { file, sheet, row, column, key, value } = confirmation;
  const same = (given: string | number | null, found: string | number | null) =>
    given === null || given === found;
  return (
    value === asked?.value &&
    same(key, asked.key) &&
    same(file, finding.at.file) &&
    same(sheet, finding.at.sheet) &&
    same(row, finding.at.row) &&
    same(column, finding.at.column)
  );
}

function unmatchedFinding({ finding, file, row, key, value }: Confirmation): Finding {
  const place = [file, row === null ? null : String(row), key].filter((part) => part !== null).join(" · ");
  return {
    code: "confirmation-unmatched",
    at: inFile("crm-kpi.yaml"),
    args: { finding, place: place === "" ? value : `${place} · ${value}` },
  };
}

/** The line of crm-kpi.yaml that confirms a finding, to be completed with who, when and why. */
export function confirmationLine(finding: Finding, quarter: string): string | null {
  const asked = askedBy(finding);
  if (asked === null) return null;
  const { file, sheet, row, column } = finding.at;
  const place = asked.key === null ? { file, sheet, row, column } : { key: asked.key };
  const parts = Object.entries({ finding: finding.code, quarter, ...place, value: asked.value })
    .filter(([, part]) => part !== null)
    .map(([name, part]) => `${name}: ${JSON.stringify(part)}`);
  return `- { ${parts.join(", ")}, by: "", on: "", why: "" }`;
}
