import { describe, expect, test } from "vitest";
import { mean } from "../../src/domain/exact.ts";
import { assessed, sampleFiles } from "../support/quarter.ts";

describe("group averages stand only where the group has the minimum size (流程规定 §四.1)", () => {
  test("then they are the exact means of the members", async () => {
    const { assessment } = await assessed(await sampleFiles("2025Q3"));
    for (const { id, size, meanTotal } of assessment?.groups ?? []) {
      const members = assessment?.people.filter((one) => one.group.id === id) ?? [];
      expect(size).toBe(members.length);
      const totals = members.flatMap(({ total }) => (total === null ? [] : [total]));
      expect(meanTotal?.equals(mean(totals)), id).toBe(true);
    }
    expect(assessment?.groups).toHaveLength(5);
  });

  test("below it neither the total's nor an indicator's mean is there", async () => {
    const yaml = "policies: { minimum-group-size: 7 }";
    const { assessment } = await assessed(await sampleFiles("2025Q3"), { yaml });
    const partners = assessment?.groups.find(({ id }) => id === "partner");
    expect(partners).toMatchObject({ size: 6, meanTotal: null });
    expect(partners?.meanAchievement.size).toBe(0);
    const secretaries = assessment?.groups.find(({ id }) => id === "secretary");
    expect(secretaries?.meanTotal).not.toBeNull();
    // Only six of the seven secretaries were rated by clients or served any.
    expect([...(secretaries?.meanAchievement.keys() ?? [])]).toEqual([
      "internal-communication",
      "cross-department",
    ]);
  });
});
