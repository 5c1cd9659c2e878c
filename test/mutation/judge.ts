import { beforeAll, describe, expect, it } from "vitest";
import type { Finding, FindingCode } from "../../src/findings/finding.ts";
import type { InputFile } from "../../src/intake/contract.ts";
import { FILE, type Mutation, type Place } from "./damage.ts";
import { assessQuarter, resultsOf, sampleQuarter, weighty } from "./quarter.ts";

/**
 * Runs each mutation, and holds that it gives the undamaged results with nothing to confirm or mend, or the finding
 * that it must give, in the place of the damage and in no other file.
 */
export function holds(mutations: readonly Mutation[]): void {
  let files: InputFile[] = [];
  let undamaged: unknown = null;
  beforeAll(async () => {
    files = await sampleQuarter();
    undamaged = resultsOf(await assessQuarter(files));
  });

  describe.each(mutations.map((mutation) => [mutation.name, mutation] as const))("%s", (_name, mutation) => {
    const { damage, expect: expected, source, totals, orSame = false } = mutation;
    it(expected === "same" ? "changes nothing" : `is found: ${expected.codes.join(" / ")}`, async () => {
      const result = await assessQuarter(await damage(files), totals);
      const same = orSame && result.assessment !== null;
      if (expected === "same" || same) {
        expect(result.findings.filter(weighty)).toEqual([]);
        expect(resultsOf(result)).toEqual(undamaged);
        return;
      }
      expect(
        result.findings.filter((finding) => fits(finding, expected)).length,
        said(result.findings),
      ).toBeGreaterThan(0);
      const elsewhere = result.findings
        .filter(weighty)
        .filter(
          ({ code, at }) =>
            at.file !== FILE[source] &&
            ![...expected.codes, ...CONSEQUENCES, ...(expected.elsewhere ?? [])].includes(code),
        );
      expect(elsewhere.map(place), "findings in other files").toEqual([]);
    });
  });
}

/** What the loss of a whole file or sheet leads to. */
const CONSEQUENCES: readonly FindingCode[] = ["source-missing"];

function fits({ code, at }: Finding, { codes, file, row, column }: Place): boolean {
  return (
    codes.includes(code) &&
    (file === undefined || at.file === file) &&
    (row === undefined || at.row === row) &&
    (column === undefined || at.column === column)
  );
}

function said(findings: readonly Finding[]): string {
  return `found: ${findings.slice(0, 6).map(place).join("; ") || "nothing"}`;
}

function place({ code, at }: Finding): string {
  return `${code} at ${at.file} ${at.sheet ?? ""} row ${at.row} ${at.column}`;
}
