import { mkdir, readFile, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { crmKpi, freshFolder, hashes, names, put, QUARTER, smallFirm } from "./program.ts";

/** Ids, names and departments as nobody should have them: separators, devices, dots, two forms of one letter, length. */
const HOSTILE = [
  ["../../L101", "甲", "行政部"],
  ["L102", "..", "../../../etc"],
  ["CON", "nul.txt", "AUX"],
  ["L103.", "乙. . .", "行政部. "],
  ["L104", "é", "行政部"],
  ["l104", "e\u0301", "行政部"],
  ["L105", "丙\u202Etxt.exe", "行政\u200B部"],
  ["L106", "长".repeat(140), "部".repeat(120)],
  ["L107", "C:\\windows", "\\\\server\\share"],
  ["L108", "$(reboot)`id`", "-rf ~"],
  ["=L109", "=1+1", "@部"],
] as const;

async function hostileFirm(): Promise<string> {
  const firm = await smallFirm();
  const roster = await readFile(join(firm, "2025Q3/人员名册.csv"), "utf8");
  const rows = HOSTILE.map(
    ([id, name, department]) => `"${id}","${name}","${department}",行政人员,王芳,2020-01-06,\n`,
  );
  await put(firm, "2025Q3/人员名册.csv", roster + rows.join(""));
  return firm;
}

test("hostile ids, names and departments: everybody's card, nothing outside the results folder", async () => {
  const firm = await hostileFirm();
  const before = await hashes(dirname(firm));
  const outcome = await crmKpi(["run", firm, ...QUARTER, "--json"]);
  expect(outcome.err).toBe("");
  expect(outcome.code).toBe(0);
  const { assessed } = JSON.parse(outcome.out) as { assessed: number };
  expect(assessed).toBe(4 + HOSTILE.length);

  const after = await hashes(dirname(firm));
  const added = Object.keys(after).filter((path) => before[path] === undefined);
  expect(added.filter((path) => !path.startsWith("firm/results/"))).toEqual([]);
  for (const [path, hash] of Object.entries(before)) expect(after[path]).toBe(hash);

  const cards = added.filter((path) => path.startsWith("firm/results/2025Q3/scorecards/"));
  expect(cards).toHaveLength(assessed);
  const folded = cards.map((path) => path.normalize("NFKD").toUpperCase());
  expect(new Set(folded).size).toBe(assessed);
  for (const path of cards) {
    for (const name of path.split("/")) expect(Buffer.byteLength(name)).toBeLessThan(256);
  }
});

test("links that lie in the way are not followed", async () => {
  const firm = await hostileFirm();
  const outside = await freshFolder();
  await put(outside, "theirs.txt", "theirs");
  await mkdir(join(firm, "results"));
  for (const name of ["2025Q3", ".2025Q3.next", ".2025Q3.previous"]) {
    await symlink(outside, join(firm, "results", name));
  }
  await crmKpi(["run", firm, ...QUARTER]);
  expect(await names(outside)).toEqual(["theirs.txt"]);
});
