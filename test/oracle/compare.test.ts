import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Exact } from "../../src/domain/exact.ts";
import { levelOf } from "../../src/findings/finding.ts";
import { type Assessed, assessed, sampleFiles, textFile } from "../support/quarter.ts";
import { arbitraryCutOff, arbitraryFirm, arbitraryPolicies, QUARTER, toCsvFiles } from "./arbitrary-firm.ts";
import { type OraclePolicies, type OracleResult, oracle } from "./oracle.ts";
import { DEFAULT_POLICIES } from "./policies.ts";
import { readSamples } from "./read-samples.ts";

const SAMPLE_QUARTERS = [
  { id: "2024Q3", first: "2024-07-01", last: "2024-09-30", cutOff: "2024-10-09" },
  { id: "2024Q4", first: "2024-10-01", last: "2024-12-31", cutOff: "2025-01-09" },
  { id: "2025Q1", first: "2025-01-01", last: "2025-03-31", cutOff: "2025-04-09" },
  { id: "2025Q2", first: "2025-04-01", last: "2025-06-30", cutOff: "2025-07-09" },
  { id: "2025Q3", first: "2025-07-01", last: "2025-09-30", cutOff: "2025-10-09" },
];

/** Every number as text, so that a difference shows which person's which indicator it is. */
function ofOracle(results: ReturnType<typeof oracle>): Record<string, string> {
  const lines: Record<string, string> = {};
  for (const [person, byIndicator] of results) {
    for (const [id, result] of byIndicator) lines[`${person} ${id}`] = oracleLine(result);
  }
  return lines;
}

function oracleLine({ state, value, part, whole }: OracleResult): string {
  const show = (number: { n: bigint; d: bigint } | null) =>
    number === null ? "–" : `${number.n}/${number.d}`;
  return state === "value" ? `${show(value)} = ${show(part)} ÷ ${show(whole)}` : state;
}

/** What the program measured, before profiles hide what does not apply to a position. */
function ofProgram({ input, assessment }: Assessed): Record<string, string> {
  const lines: Record<string, string> = {};
  if (assessment === null) return lines;
  const { facts, quarter, cutOff, workingDays, scheme, indicators } = input;
  const context = { facts, quarter, cutOff, workingDays, policies: scheme.policies, book: scheme.sourceBook };
  for (const { person } of assessment.people) {
    for (const indicator of indicators) {
      const { state, part, whole, ...rest } = indicator.measure(context, person);
      const value = "value" in rest ? rest.value : null;
      lines[`${person.id} ${indicator.id}`] =
        state === "value" ? `${show(value)} = ${show(part)} ÷ ${show(whole)}` : state;
    }
  }
  return lines;
}

function show(number: Exact | null): string {
  return number === null ? "–" : `${number.s * number.n}/${number.d}`;
}

/** The oracle's policies as a firm would write them. */
function asYaml(policies: OraclePolicies): string {
  const kinds = (values: Readonly<Record<string, number>>) => JSON.stringify(values);
  return `policies:
  credit: ${policies.credit}
  same-day: ${policies.sameDay}
  dormancy-months: ${policies.dormancyMonths ?? "never"}
  old-client-months: ${policies.oldClientMonths ?? "ever"}
  re-engaged-with: ${policies.reEngagedWith}
  re-engagement-kinds: ${policies.reEngagementKinds === null ? "all" : JSON.stringify(policies.reEngagementKinds)}
  withdrawn-complaints: ${policies.withdrawn}
  complaint-limit-days: ${policies.complaintLimitDays}
  minimum-raters: ${kinds(policies.minimumRaters)}
  rater-weights: ${kinds(policies.kindWeights)}
  communication-parts: ${JSON.stringify(policies.communication)}
  response-limit-hours: ${policies.responseLimitHours}
  minimum-employment: ${policies.minimumEmployment}
`;
}

describe("the program and an independent brute-force computation give the same numbers", () => {
  test.for(SAMPLE_QUARTERS)("on the sample quarter $id", async ({ id, first, last, cutOff }) => {
    const program = await assessed(await sampleFiles(id), { id, cutOff });
    expect(program.findings.filter((finding) => levelOf(finding) === "error")).toEqual([]);
    const expected = ofOracle(oracle(await readSamples("samples", id), { first, last }, cutOff));
    expect(Object.keys(expected).length).toBeGreaterThan(9 * 40);
    expect(ofProgram(program)).toEqual(expected);
  });

  test("on generated firms under generated policies", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryFirm(),
        arbitraryPolicies(),
        arbitraryCutOff(),
        async (firm, chosen, cutOff) => {
          const policies = { ...DEFAULT_POLICIES, ...chosen };
          // Where only some kinds count, an engagement without one is asked about.
          fc.pre(
            policies.reEngagementKinds === null ||
              (firm.engagements ?? []).every(({ kind }) => kind !== null),
          );
          const files = toCsvFiles(firm).map(({ path, text }) => textFile(path, text));
          const program = await assessed(files, { cutOff, yaml: asYaml(policies) });
          // An export of which no row lies in the quarter is refused as another quarter's.
          fc.pre(!program.findings.some(({ code }) => code === "period-wrong"));
          const expected = ofOracle(oracle(firm, QUARTER, cutOff, policies));
          const errors = program.findings.filter(
            (finding) => levelOf(finding) === "error" && finding.code !== "nobody-assessed",
          );
          expect(errors).toEqual([]);
          expect(ofProgram(program)).toEqual(expected);
        },
      ),
      { numRuns: 64 },
    );
  });
});
