import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { disturbed, everyFault, expectedOf, type Known, type Verdict } from "./scenario.ts";
import { scenariosIn } from "./scenarios.ts";
import { disturbedSending, SERVER_FAULTS, type Sending, type SendingVerdict, sendingIn } from "./sending.ts";
import { fullDisk, noPermission, smallFiles, twoAtOnce } from "./surroundings.ts";

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
function mailMoments(sending: Sending, messages: number): MailMoment[] {
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
  const server = SERVER_FAULTS.flatMap((fault) =>
    Array.from({ length: messages }, (_, index) => ({
      says: `the server: ${fault} at message ${index + 1}`,
      // A connection that was lost is worth another one at once.
      verdict: () => disturbedSending(sending, {}, [0, 3], { faults: { [index + 1]: fault } }),
    })),
  );
  return [...faults, ...kills, ...server];
}

/** Several at a time: processes wait for the disk. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
  return results;
}

/** Every fault of every scenario, with its figures on the terminal; exit code 1 where a promise is broken. */
async function main(): Promise<void> {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  let broken = 0;
  const tell = (what: string, wrong: readonly string[]) => {
    if (wrong.length === 0) return;
    broken += 1;
    say(`  BROKEN ${what}: ${wrong.join("; ")}`);
  };
  const folder = await mkdtemp(join(tmpdir(), "crm-kpi-faults-"));
  try {
    for (const scenario of await scenariosIn(folder)) {
      const moments = momentsOf(scenario).filter(({ says }) => says.startsWith(ONLY));
      const verdicts = await inTurn(moments, ({ verdict }) => verdict());
      const count = (found: Verdict["found"]) => verdicts.filter((one) => one.found === found).length;
      say(
        `${scenario.name}: ${moments.length} moments (${scenario.calls} calls to the disk); then the results were old ${count("old")}, new ${count("new")}, in exchange ${count("between")} times`,
      );
      verdicts.forEach(({ wrong }, index) => {
        tell(moments[index]?.says ?? "", wrong);
      });
      const tried = [
        ...(await inTurn([1, 4, 16, 64], (blocks) => smallFiles(scenario, blocks))),
        ...(await inTurn([8, 64, 128], (room) => fullDisk(scenario, room))),
        await noPermission(scenario),
        await twoAtOnce(scenario),
      ];
      const there = tried.filter((one) => one !== null);
      say(`  ${there.map(({ what }) => what).join(", ")}`);
      if (there.length < tried.length) say("  no disk could be mounted here: the full disk was not tried");
      for (const { what, wrong } of there) tell(what, wrong);
    }
    const sending = await sendingIn(folder);
    const moments = mailMoments(sending, sending.cards.size + 1).filter(({ says }) => says.startsWith(ONLY));
    const verdicts = await inTurn(moments, ({ verdict }) => verdict());
    const count = (arrived: SendingVerdict["arrived"]) =>
      verdicts.filter((one) => one.arrived === arrived).length;
    say(
      `a sending: ${moments.length} moments; then nobody had a message ${count("none")}, some ${count("some")}, all ${count("all")} times; after the next sending everybody had the own one, once`,
    );
    verdicts.forEach(({ wrong }, index) => {
      tell(moments[index]?.says ?? "", wrong);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say(broken === 0 ? "every promise held" : `${broken} broken`);
  process.exitCode = broken === 0 ? 0 : 1;
}

await main();
