import { expect, test } from "vitest";
import { assess, engagement, type Row } from "../../support/tables.ts";

const PAYMENTS: readonly Row[] = [
  { date: "2025-08-02", amount: "100.10", client: "甲公司", people: "张伟" },
  { date: "2025-08-03", amount: "30.00", client: "甲公司", people: "张伟", kind: "refund" },
  { date: "2025-08-04", amount: "7.00", client: "甲公司", people: "张伟", kind: "passed-through" },
  { date: "2025-05-04", amount: "1000.00", client: "甲公司", people: "张伟" },
];

test.for([
  { name: "to the fen, refunds negative, what passes through included", total: "77.10", codes: [] },
  { name: "one fen off", total: "77.11", codes: ["control-total-differs"] },
  { name: "with the number of rows", total: "{ amount: 77.10, rows: 3 }", codes: [] },
  { name: "a row too many", total: "{ rows: 4 }", codes: ["control-total-differs"] },
])("a control total equals the quarter's rows: $name", async ({ total, codes }) => {
  const { findings } = await assess(
    { engagements: [engagement("HT-1")], payments: PAYMENTS },
    { yaml: `control-totals: { payments: { 2025Q3: ${total}, 2025Q2: 5 } }` },
  );
  expect(findings.map(({ code }) => code).filter((code) => code !== "rows-outside-quarter")).toEqual(codes);
});
