import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disturbed, everyFault, expectedOf, type Known } from "./scenario.ts";
import { scenariosIn } from "./scenarios.ts";
import { disturbedSending, sendingIn } from "./sending.ts";
import { fullDiskFor, noPermissionToSend, tornJournal, twoSendings } from "./sending-surroundings.ts";
import { fullDisk, noPermission, smallFiles, twoAtOnce } from "./surroundings.ts";

/**
 * `npm run faults` goes through all moments; here one in so many, in each kind of fault: fewer of approvals, of which
 * every call is failed at in `test/archive/approval-faults.test.ts`.
 */
const everyOf = ({ name }: Known) => (name.includes("approv") ? 121 : 61);

let folder = "";
let scenarios: readonly Known[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crm-kpi-faults-"));
  scenarios = await scenariosIn(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("whatever the disk does, the results are old or new, and the next command brings the new ones", async () => {
  const wrong: string[] = [];
  for (const scenario of scenarios) {
    for (const fault of everyFault(scenario).filter((_, index) => index % everyOf(scenario) === 8)) {
      const verdict = await disturbed(scenario, { fault }, expectedOf(fault));
      for (const one of verdict.wrong) wrong.push(`${scenario.name}, ${fault.how} at ${fault.at}: ${one}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("a full disk, no permission and a second start harm nothing", async () => {
  const [, again] = scenarios;
  const revision = scenarios.at(-1);
  if (again === undefined || revision === undefined) throw new Error("no scenario");
  const tried = [
    await smallFiles(again, 16),
    await fullDisk(again, 64),
    await noPermission(again),
    await twoAtOnce(again),
    // The second reads while the first moves what it reads.
    await twoAtOnce(revision, 0.8),
  ];
  expect(tried.flatMap((one) => one?.wrong.map((fault) => `${one.what}: ${fault}`) ?? [])).toEqual([]);
});

test("whatever happens to a sending, everybody gets the own card, once", async () => {
  const sending = await sendingIn(folder);
  const wrong: string[] = [];
  for (const fault of everyFault(sending).filter((_, index) => index % 61 === 5)) {
    const verdict = await disturbedSending(sending, { fault }, expectedOf(fault));
    for (const one of verdict.wrong) wrong.push(`${fault.how} at ${fault.at}: ${one}`);
  }
  const trials = [fullDiskFor(4), noPermissionToSend, twoSendings, tornJournal(0.5)];
  for (const trial of trials) {
    const tried = await trial(sending);
    for (const one of tried?.wrong ?? []) wrong.push(`${tried?.what}: ${one}`);
  }
  expect(wrong).toEqual([]);
});
