import { expect, test } from "vitest";
import { report } from "../../../src/output/report.ts";
import type { DeliveryRecord } from "../../../src/scoring/reconcile/delivery-record.ts";
import { day } from "../../support/quarter.ts";
import { publication } from "../fixture.ts";

/** A source's record: in time, unless it says otherwise. */
function record(source: string, rest: Partial<DeliveryRecord> = {}): DeliveryRecord {
  const timing = { kind: "in-time" } as const;
  const known = {
    state: "delivered",
    first: day("2025-10-03"),
    timing,
    rows: 4,
    faulty: 0,
    corrections: 0,
  } as const;
  return { quarter: "2025Q3", source, ...known, ...rest };
}

test("the report says which departments deliver in time, and what was late, faulty or corrected", async () => {
  const records = [
    record("payments", {
      quarter: "2025Q2",
      timing: { kind: "unknown" },
      first: null,
      faulty: null,
      corrections: null,
    }),
    record("people", { timing: { kind: "none" } }),
    record("engagements"),
    record("referrals", { corrections: 2 }),
    record("payments", { timing: { kind: "late", days: 1 }, first: day("2025-10-06"), faulty: 1 }),
  ];
  const text = report({ ...(await publication("en")), records });
  const section = text.slice(text.indexOf('<section id="quality"'), text.indexOf('<section id="scheme"'));
  const cells = (caption: string) => {
    const [, table = ""] =
      new RegExp(`<caption>${caption}</caption>.*?<tbody>(.*?)</tbody>`, "s").exec(section) ?? [];
    return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)]
        .map(([, cell = ""]) => cell.replace(/<[^>]*>/g, ""))
        .join(" | "),
    );
  };
  expect(cells("Delivered in time \\(in time / due\\)")).toEqual([
    "business department | — | 2 / 2",
    "finance department | not known | 0 / 1",
  ]);
  expect(cells("Late, faulty or corrected in this quarter")).toEqual([
    "Referrals | business department | 2025-10-03 | in time | 0% | 2",
    "Payments | finance department | 2025-10-06 | 1 day late | 25% | 0",
  ]);
  expect(report(await publication("en"))).not.toContain("Delivered in time");
});
