import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/domain/measurement.ts";
import { same } from "../../src/domain/text.ts";
import type { Publication } from "../../src/output/contract.ts";
import type { PersonResult } from "../../src/scoring/contract.ts";
import { personOf, publication } from "./fixture.ts";
import { cellsOf, readBytes, rowsOf, sheetOf, summaryBytes } from "./reading.ts";
import { stampedCard } from "./stamped-card.ts";

/** The publication with a text wherever the exports' own words come through. */
function saying(text: string, published: Publication): Publication {
  const rewritten = (row: Evidence): Evidence => ({
    ...row,
    key: text,
    client: text,
    reason: same(text),
    at: { file: text, sheet: text, row: row.at.row },
  });
  const people = published.assessment.people.map(
    (one): PersonResult => ({
      ...one,
      person: { ...one.person, name: text, department: text },
      adjustments: one.adjustments.map((applied) => ({
        ...applied,
        adjustment: { ...applied.adjustment, reason: text, decidedBy: text },
      })),
      indicators: one.indicators.map((result) => ({
        ...result,
        measurement: { ...result.measurement, evidence: result.measurement.evidence.map(rewritten) },
      })),
    }),
  );
  return { ...published, assessment: { ...published.assessment, people } };
}

const HOSTILE = [
  '=HYPERLINK("http://example.com","x")',
  "=1+1",
  "@SUM(A1:A9)",
  "+1",
  "-1",
  "\t=1+1",
  "00123",
  "1e5",
  "2025-01-02",
  "TRUE",
  "#REF!",
  "_x0041_",
  "张三👨‍👩‍👧‍👦🀄",
  "<b>&amp;</b>]]>",
  "\u202Egnp.exe",
  "客".repeat(300),
];

describe("text stays text, whatever it looks like", () => {
  test.for(HOSTILE)("%j", async (text) => {
    const published = saying(text, await publication());
    const card = stampedCard(published, personOf(published, "L1"));
    for (const book of [card, readBytes(summaryBytes(published))]) {
      const cells = cellsOf(book);
      expect(cells.filter(({ f, v }) => f !== undefined && typeof v !== "number" && v !== "")).toEqual([]);
      expect(cells.filter(({ t }) => !["s", "n", "z"].includes(t))).toEqual([]);
      expect(cells.filter(({ t, v }) => t === "s" && v === text).length).toBeGreaterThan(2);
    }
  });

  test("control characters and half characters are replaced, not lost with the file", async () => {
    const published = saying("a\u0000b\u001Bc\uD800d\uFFFE", await publication());
    const cells = cellsOf(stampedCard(published, personOf(published, "L1")));
    expect(cells.some(({ v }) => v === "a\uFFFDb\uFFFDc\uFFFDd\uFFFD")).toBe(true);
  });

  test("any text at all gives a file that reads back without a formula", async () => {
    const plain = await publication();
    const anyText = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyText, (text) => {
        const published = saying(text, plain);
        const book = stampedCard(published, personOf(published, "L1"));
        // A formula of ours is a number, or blank until something is filled in.
        const isOurs = ({ t, v }: { t: string; v?: unknown }) => t === "n" || v === "";
        const other = cellsOf(book).filter(
          (cell) => cell.t === "e" || (cell.f !== undefined && !isOurs(cell)),
        );
        expect(other).toEqual([]);
        expect(rowsOf(sheetOf(book, "明细")).length).toBeGreaterThan(10);
      }),
      { numRuns: 40 },
    );
  });
});
