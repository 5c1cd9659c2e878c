import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { Fault } from "../delivery/mail-server.ts";
import { disturbed, everyFault, expectedOf, type Known, type Verdict } from "./scenario.ts";
import { scenariosIn } from "./scenarios.ts";
import {
  AWAITED_FAULTS,
  addressesOf,
  disturbedSending,
  SERVER_FAULTS,
  type Sending,
  type SendingVerdict,
  sendingIn,
} from "./sending.ts";
import {
  fullDiskFor,
  noPermissionToSend,
  refusedBy,
  type SendingTrial,
  smallJournal,
  tornJournal,
  twoSendings,
} from "./sending-surroundings.ts";
import { fullDisk, noPermission, smallFiles, type Tried, twoAtOnce } from "./surroundings.ts";

/** What the moments that are gone through begin with: `npm run faults kill` takes the kills alone. */
const [, , ONLY = ""] = process.argv;

/** Kills at moments that no call to the disk marks, spread over the time that a command takes. */
const RANDOM_KILLS = 20;

type Moment = { readonly says: string; readonly verdict: () => Promise<Verdict> };

function momentsOf(scenario: Known): Moment[] {
  const faults = everyFault(scenario).map((fault) => ({
    says: `${fault.how} at call ${fault.at}`,
    verdict: () => disturbed(scenario, { fault }, expectedOf(fault)),
  }));
  const kills = Array.from({ length: RANDOM_KILLS }, (_, index) => {
    const killAfter = Math.round((scenario.milliseconds * (index + 0.5)) / RANDOM_KILLS);
    return {
      says: `kill after ${killAfter} ms`,
      // A fast machine may be done before.
      verdict: () => disturbed(scenario, { killAfter }, [null, 0]),
    };
  });
  return [...faults, ...kills];
}

type MailMoment = { readonly says: string; readonly verdict: () => Promise<SendingVerdict> };

/** A sending that is killed, whose disk fails, and whose mail server fails at each message. */
function mailMoments(sending: Sending, addresses: number): MailMoment[] {
  const faults = everyFault(sending).map((fault) => ({
    says: `${fault.how} at call ${fault.at}`,
    verdict: () => disturbedSending(sending, { fault }, expectedOf(fault)),
  }));
  const kills = Array.from({ length: RANDOM_KILLS }, (_, index) => {
    const killAfter = Math.round((sending.milliseconds * (index + 0.5)) / RANDOM_KILLS);
    return {
      says: `kill after ${killAfter} ms`,
      verdict: () => disturbedSending(sending, { killAfter }, [null, 0]),
    };
  });
  return [...faults, ...kills, ...serverMoments(sending, addresses, SERVER_FAULTS)];
}

/** Each of some faults of the mail server, at the messages to each address. */
function serverMoments(sending: Sending, addresses: number, faults: readonly Fault[]): MailMoment[] {
  return faults.flatMap((fault) =>
    Array.from({ length: addresses }, (_, index) => ({
      says: `the server: ${fault} at address ${index + 1}`,
      // A connection that was lost is worth another one at once.
      verdict: () => disturbedSending(sending, {}, [0, 3], { faults: { [index + 1]: fault } }),
    })),
  );
}

/** What may befall a sending otherwise. */
const TRIALS: readonly SendingTrial[] = [
  ...[1, 2, 3, 4, 5, 6].map(smallJournal),
  ...[4, 8, 64].map(fullDiskFor),
  noPermissionToSend,
  twoSendings,
  refusedBy("a certificate for another name", { certificate: "other-name" }),
  refusedBy("a wrong login", { password: "another" }),
  ...Array.from({ length: 20 }, (_, index) => tornJournal(index / 20)),
];

/** So many at a time. */
async function inTurn<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  // Processes wait for the disk.
  workers = availableParallelism() + 1,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

/** How many promises were broken; each is said. */
function brokenOf(what: string, wrong: readonly string[]): number {
  if (wrong.length > 0) say(`  BROKEN ${what}: ${wrong.join("; ")}`);
  return wrong.length > 0 ? 1 : 0;
}

/** Says what was tried. @returns how many promises were broken */
function tellTried(tried: readonly (Tried | null)[]): number {
  const there = tried.filter((one) => one !== null);
  say(`  ${there.map(({ what }) => what).join(", ")}`);
  if (there.length < tried.length) say("  no disk could be mounted here: the full disk was not tried");
  return there.reduce((sum, { what, wrong }) => sum + brokenOf(what, wrong), 0);
}

/** Every fault of a command that publishes. @returns how many promises were broken */
async function publishing(scenario: Known): Promise<number> {
  const moments = momentsOf(scenario).filter(({ says }) => says.startsWith(ONLY));
  const verdicts = await inTurn(moments, ({ verdict }) => verdict());
  const count = (found: Verdict["found"]) => verdicts.filter((one) => one.found === found).length;
  say(
    `${scenario.name}: ${moments.length} moments (${scenario.calls} calls to the disk); then the results were old ${count("old")}, new ${count("new")}, in exchange ${count("between")} times`,
  );
  const broken = verdicts.map(({ wrong }, index) => brokenOf(moments[index]?.says ?? "", wrong));
  const tried = [
    ...(await inTurn([1, 4, 16, 64], (kib) => smallFiles(scenario, kib))),
    ...(await inTurn([8, 64, 128], (room) => fullDisk(scenario, room))),
    await noPermission(scenario),
    ...(await inTurn([0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9], (part) => twoAtOnce(scenario, part), 1)),
  ];
  return broken.reduce((sum, one) => sum + one, tellTried(tried));
}

/** Every fault of a sending. @returns how many promises were broken */
async function mailing(sending: Sending): Promise<number> {
  const { size } = addressesOf(sending.cards);
  const asked = (all: readonly MailMoment[]) => all.filter(({ says }) => says.startsWith(ONLY));
  const quick = asked(mailMoments(sending, size));
  const slow = asked(serverMoments(sending, size, AWAITED_FAULTS));
  const verdicts = [
    ...(await inTurn(quick, ({ verdict }) => verdict())),
    // These do little but wait.
    ...(await inTurn(slow, ({ verdict }) => verdict(), 8)),
  ];
  const count = (arrived: SendingVerdict["arrived"]) =>
    verdicts.filter((one) => one.arrived === arrived).length;
  say(
    `a sending: ${verdicts.length} moments (${sending.calls} calls to the disk, ${size} addresses); then nobody had a message ${count("none")}, some ${count("some")}, all ${count("all")} times; after the next sending everybody had the own one, once`,
  );
  const says = [...quick, ...slow].map((one) => one.says);
  const broken = verdicts.map(({ wrong }, index) => brokenOf(says[index] ?? "", wrong));
  return broken.reduce((sum, one) => sum + one, tellTried(await inTurn(TRIALS, (trial) => trial(sending))));
}

/** Every fault of every command that writes, with its figures; exit code 1 where a promise is broken. */
async function main(): Promise<void> {
  let broken = 0;
  const folder = await mkdtemp(join(tmpdir(), "crm-kpi-faults-"));
  try {
    for (const scenario of await scenariosIn(folder)) broken += await publishing(scenario);
    broken += await mailing(await sendingIn(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say(broken === 0 ? "every promise held" : `${broken} broken`);
  process.exitCode = broken === 0 ? 0 : 1;
}

await main();
