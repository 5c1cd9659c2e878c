import { expect, test } from "vitest";
import { bytes, encodings, files } from "./bytes.ts";
import { cells } from "./cells.ts";
import type { Mutation } from "./damage.ts";
import { rows, shapes, workbooks } from "./structure.ts";

const all: readonly Mutation[] = [
  ...cells,
  ...rows,
  ...shapes,
  ...workbooks,
  ...encodings,
  ...bytes,
  ...files,
];

test("the samples are damaged in at least 350 ways, each by its own name", () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(350);
});

test("at least 98 % of the faults in cells and rows are found with their row", () => {
  const found = all.flatMap(({ theme, expect: place, name }) =>
    (theme === "cell" || theme === "row") && place !== "same" ? [{ name, place }] : [],
  );
  const without = found.filter(({ place }) => place.row === undefined);
  expect(without.length / found.length, without.map(({ name }) => name).join("; ")).toBeLessThanOrEqual(0.02);
});
