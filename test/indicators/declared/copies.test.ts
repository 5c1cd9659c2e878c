import { describe, expect, test } from "vitest";
import type { Measurement } from "../../../src/domain/measurement.ts";
import { assessed, sampleFiles } from "../../support/quarter.ts";
import { measured } from "../../support/tables.ts";

/** Two of the nine of 考核规定 §三.2, written in the scheme's language. */
const COPIES = `own-indicators:
  complaint-rate-copy:
    label: { zh: 客户投诉率（声明）, en: Complaint rate (declared) }
    reference: 考核规定 §三.2 客户反馈处理指标
    better: lower
    measure:
      ratio:
        part:
          of: count
          source: complaints
          where: { status: { not: [无效, 重复] } }
          credit: { person: people }
        whole:
          of: { distinct: client }
          source: engagements
          where:
            status: { not: [void, draft] }
            signed: { is: by-quarter-end }
            closed: { is: not-before-quarter }
          credit: { engagement: number }
  complaint-timeliness-copy:
    label: { zh: 投诉处理及时率（声明）, en: Complaint timeliness (declared) }
    reference: 考核规定 §三.2 客户反馈处理指标
    better: higher
    source: complaints
    where: { status: { not: [无效, 重复] } }
    credit: { person: people }
    measure: { in-time: { from: received, to: handled, due: due, limit: 3, in: working-days } }
`;

const said = (one: Measurement | undefined) => (one === undefined ? "none" : measured(one));

describe("an indicator written in the scheme gives the same numbers as the code", () => {
  test.for(["complaint-rate", "complaint-timeliness"])(
    "%s, for everybody and the firm, in every sample quarter",
    async (id) => {
      let values = 0;
      for (const [quarter, cutOff] of [
        ["2024Q3", "2024-10-10"],
        ["2024Q4", "2025-01-10"],
        ["2025Q1", "2025-04-10"],
        ["2025Q2", "2025-07-10"],
        ["2025Q3", "2025-10-09"],
      ] as const) {
        const { input, assessment } = await assessed(await sampleFiles(quarter), {
          id: quarter,
          cutOff,
          yaml: COPIES,
        });
        const [coded, copy] = [id, `${id}-copy`].map((one) =>
          assessment?.firm.find(({ info }) => info.id === one),
        );
        expect(said(copy?.measurement)).toBe(said(coded?.measurement));
        expect([copy?.credited?.toFraction(), copy?.unattributed?.toFraction()]).toEqual([
          coded?.credited?.toFraction(),
          coded?.unattributed?.toFraction(),
        ]);
        const { facts, cutOff: day, workingDays, scheme } = input;
        const context = {
          facts,
          quarter: input.quarter,
          cutOff: day,
          workingDays,
          policies: scheme.policies,
          book: scheme.sourceBook,
        };
        for (const { person } of assessment?.people ?? []) {
          const [one, other] = [id, `${id}-copy`].map((name) =>
            input.indicators.find((indicator) => indicator.id === name)?.measure(context, person),
          );
          expect(said(other), `${quarter} ${person.id}`).toBe(said(one));
          if (one?.state === "value") values += 1;
        }
      }
      expect(values).toBeGreaterThan(20);
    },
  );
});
