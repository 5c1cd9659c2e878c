import { describe, expect, test } from "vitest";
import { exact, ONE } from "../../../src/domain/exact.ts";
import { calculation, countingRows } from "../../../src/output/card-data/calculation.ts";
import type { IndicatorResult } from "../../../src/scoring/contract.ts";
import { personOf, publication } from "../fixture.ts";

const INDICATOR = "[[details[].indicator:range]],[[indicators[].label]]";
const PART = '[[details[].role:range]],"分子"';
const WHOLE = '[[details[].role:range]],"分母"';

async function resultOf(id: string): Promise<IndicatorResult> {
  const found = personOf(await publication(), "L1").indicators.find(({ info }) => info.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe("the formulas behind a value", () => {
  test.for([
    {
      name: "a count sums the column of counts",
      id: "new-clients",
      part: `SUMIFS([[details[].count:range]],${INDICATOR},${PART})`,
      whole: null,
    },
    {
      name: "money sums the amounts, and the part belongs to the whole",
      id: "new-client-revenue-share",
      part: `SUMIFS([[details[].amount:range]],${INDICATOR},${PART})`,
      whole: `SUMIFS([[details[].amount:range]],${INDICATOR},${PART})+SUMIFS([[details[].amount:range]],${INDICATOR},${WHOLE})`,
    },
    {
      name: "cases are counted by their role",
      id: "complaint-rate",
      part: `COUNTIFS(${INDICATOR},${PART})`,
      whole: `COUNTIFS(${INDICATOR},${WHOLE})`,
    },
    {
      name: "cases handled in time are part of those due",
      id: "complaint-timeliness",
      part: `COUNTIFS(${INDICATOR},${PART})`,
      whole: `COUNTIFS(${INDICATOR},${PART})+COUNTIFS(${INDICATOR},${WHOLE})`,
    },
    {
      name: "a rating is the weighted mean of its kinds, since raters' rows are on no card",
      id: "internal-communication",
      part: "SUMPRODUCT(([[details[].indicator:range]]=[[indicators[].label]])*[[details[].mean:range]]*[[details[].weight:range]])",
      whole: `SUMIFS([[details[].weight:range]],${INDICATOR})`,
    },
  ])("$name", async ({ id, part, whole }) => {
    expect(calculation(await resultOf(id), "zh")).toMatchObject({ part, whole });
  });

  test("name the roles in the card's language", async () => {
    expect(calculation(await resultOf("complaint-rate"), "en")?.part).toContain('"part"');
  });

  test.for(["new-clients", "new-client-revenue-share", "complaint-rate", "internal-communication"])(
    "of %s are none where the rows shown do not give exactly what was measured",
    async (id) => {
      const result = await resultOf(id);
      const { measurement } = result;
      if (measurement.state !== "value") throw new Error(`${id} has no value`);
      const other = { ...result, measurement: { ...measurement, part: measurement.part.add(ONE) } };
      expect(calculation(other, "zh")).toBeNull();
    },
  );

  test("are none without a value", async () => {
    const person = personOf(await publication(), "S1");
    for (const result of person.indicators) {
      if (result.measurement.state !== "value") expect(calculation(result, "zh"), result.info.id).toBeNull();
    }
  });

  test("do not look at rows that the card does not show", async () => {
    const result = await resultOf("complaint-rate");
    const hidden = result.measurement.evidence.map((row) => ({ ...row, confidential: true }));
    expect(countingRows(result.measurement.evidence, "part").length).toBeGreaterThan(0);
    expect(countingRows(hidden, "part")).toEqual([]);
    expect(exact(countingRows(hidden, "whole").length).equals(0)).toBe(true);
  });
});
