import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryCutOff, arbitraryFirm, arbitraryPolicies, QUARTER, toCsvFiles } from "./arbitrary-firm.ts";
import { cell, type RawTables, rowsOf } from "./cells.ts";
import { SOURCE_HEADERS } from "./headers.ts";
import { oracle } from "./oracle.ts";

const RUNS = { numRuns: 300 };

/** The results as text, since bigints cannot be compared as JSON. */
function written(tables: RawTables, cutOff: string, policies: object): string {
  const lines: string[] = [];
  for (const [person, own] of oracle(tables, QUARTER, cutOff, policies)) {
    for (const [id, { state, value }] of own) lines.push(`${person} ${id} ${state} ${value?.n}/${value?.d}`);
  }
  return lines.toSorted().join("\n");
}

test("the oracle reads every generated firm, and the order of rows changes nothing", () => {
  fc.assert(
    fc.property(arbitraryFirm(), arbitraryPolicies(), arbitraryCutOff(), (tables, policies, cutOff) => {
      const turned = Object.fromEntries(
        Object.entries(tables).map(([source, rows]) => [source, rows.toReversed()]),
      );
      expect(written(turned, cutOff, policies)).toBe(written(tables, cutOff, policies));
    }),
    RUNS,
  );
});

test("generated firms keep the rules of clean data", () => {
  fc.assert(
    fc.property(arbitraryFirm(), (tables) => {
      for (const [source, key] of [
        ["engagements", "number"],
        ["complaints", "number"],
        ["people", "id"],
      ] as const) {
        const keys = rowsOf(tables, source).map((row) => row[key]);
        expect(new Set(keys).size).toBe(keys.length);
      }
      for (const [source, from, to] of [
        ["engagements", "signed", "closed"],
        ["complaints", "received", "handled"],
        ["complaints", "received", "due"],
        ["responses", "requested", "responded"],
        ["people", "joined", "left"],
      ] as const) {
        for (const row of rowsOf(tables, source)) {
          const [start, end] = [cell(row, from), cell(row, to)];
          if (start !== null && end !== null) expect(end >= start).toBe(true);
        }
      }
      for (const source of ["surveys", "ratings", "department_ratings"]) {
        const rows = rowsOf(tables, source);
        const marks = rows.flatMap((row) => [row.score, row.service, row.communication, row.outcome]);
        const given = marks.filter((mark) => typeof mark === "string");
        if (rows.length > 0) expect(given.some((mark) => Number(mark) > 10)).toBe(true);
      }
      const before = (date: string | null | undefined) => typeof date === "string" && date < QUARTER.first;
      expect(
        rowsOf(tables, "clients").some((row) => before(row.firstEngaged)) ||
          rowsOf(tables, "engagements").some(
            (row) => before(row.signed) && !["void", "作废"].includes(row.status ?? ""),
          ),
      ).toBe(true);
    }),
    RUNS,
  );
});

test("the files hold every source, and every cell as it is", () => {
  fc.assert(
    fc.property(arbitraryFirm(), (tables) => {
      const files = toCsvFiles(tables);
      expect(files.map((file) => file.path).toSorted()).toEqual(
        Object.keys(SOURCE_HEADERS)
          .map((source) => `2025Q3/${source}.csv`)
          .toSorted(),
      );
      for (const { path, text } of files) {
        const source = path.slice("2025Q3/".length, -".csv".length);
        const rows: Record<string, string>[] = parse(text, { columns: true });
        const cells = rowsOf(tables, source).map((row) =>
          Object.fromEntries(Object.entries(row).map(([key, text]) => [key, text ?? ""])),
        );
        expect(rows.length).toBe(cells.length);
        for (const [index, row] of cells.entries()) expect(rows[index]).toMatchObject(row);
      }
    }),
    RUNS,
  );
});
