import { expect, test } from "vitest";
import { findingsIn, ownFiles } from "./case.ts";

const PEOPLE = "2025Q3/人员名册.csv";
const ENGAGEMENTS = "2025Q3/委托合同.csv";

/** The codes of the base firm's findings once a file was changed, or taken away. */
async function codesAfter(path: string, change: (text: string) => string | null): Promise<string[]> {
  const files = ownFiles("base");
  const changed = change(files.get(path)?.toString() ?? "");
  if (changed === null) files.delete(path);
  else files.set(path, Buffer.from(changed));
  return [...new Set((await findingsIn(files)).map(({ code }) => code))];
}

test("without a roster nobody is said to be unknown", async () => {
  expect(await codesAfter(PEOPLE, () => null)).toEqual(["source-missing"]);
});

test("with a faulty header of the roster nobody is said to be unknown", async () => {
  expect(await codesAfter(PEOPLE, (text) => text.replace("岗位", "职责"))).toEqual(["column-missing"]);
});

test("with a faulty cell in a person's row the person is not said to be unknown", async () => {
  expect(await codesAfter(PEOPLE, (text) => text.replace("2023-09-01", "2023-09-31"))).toEqual([
    "cell-invalid",
  ]);
});

test("with a faulty cell in an engagement's row the engagement is not said to be unknown", async () => {
  expect(await codesAfter(ENGAGEMENTS, (text) => text.replace("2025-07-08", "2025-07-32"))).toEqual([
    "cell-invalid",
  ]);
});

test("with an unknown person in an engagement's row the engagement is not said to be unknown", async () => {
  expect(await codesAfter(ENGAGEMENTS, (text) => text.replace("王芳,,", "无此人,,"))).toEqual([
    "person-unknown",
  ]);
});

test("with an unknown person in the only engagement from before, no history is said to be missing", async () => {
  expect(await codesAfter(ENGAGEMENTS, (text) => text.replace("张伟 40%", "无此人 40%"))).toEqual([
    "person-unknown",
  ]);
});

test("without engagements none is said to be unknown, and no history to be missing", async () => {
  expect(await codesAfter(ENGAGEMENTS, () => null)).toEqual(["source-missing"]);
});
