import fc from "fast-check";
import type { OraclePolicies } from "../policies.ts";

const kinds = (of: fc.Arbitrary<number>) =>
  fc.record({ superior: of, peer: of, subordinate: of, client: of, department: of });

/** Some policies of a firm; those that are left out have their defaults. */
export function arbitraryPolicies(): fc.Arbitrary<Partial<OraclePolicies>> {
  return fc.record(
    {
      credit: fc.constantFrom("origin", "lead", "share", "each"),
      sameDay: fc.constantFrom("first", "each"),
      dormancyMonths: fc.constantFrom(null, 1, 6, 24),
      oldClientMonths: fc.constantFrom(null, 6, 24),
      reEngagedWith: fc.constantFrom("firm", "person"),
      reEngagementKinds: fc.constantFrom(null, ["new"], ["renewal", "second-instance"], ["专项服务"]),
      withdrawn: fc.constantFrom("count", "exclude"),
      complaintLimitDays: fc.integer({ min: 1, max: 10 }),
      minimumRaters: kinds(fc.integer({ min: 1, max: 3 })),
      kindWeights: kinds(fc.integer({ min: 1, max: 50 })),
      communication: fc
        .integer({ min: 0, max: 100 })
        .map((ratings) => ({ ratings, responses: 100 - ratings })),
      responseLimitHours: fc.constantFrom(0.5, 2, 24, 48),
      minimumEmployment: fc.constantFrom("1/3", "1/2", "0.25", "1/1"),
    },
    { requiredKeys: [] },
  );
}
