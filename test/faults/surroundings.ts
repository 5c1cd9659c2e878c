import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { command, type Ended } from "./command.ts";
import { incomplete, smallFilesOnly, visible, withCopy, withFullDisk, withoutPermission } from "./folders.ts";
import { endedWrongly, type Known, PROGRAM } from "./scenario.ts";

/** What was tried, and what was wrong with it. */
export type Tried = { readonly what: string; readonly wrong: readonly string[] };

/** No file may grow beyond a limit. */
export async function smallFiles(scenario: Known, kib: number): Promise<Tried> {
  return withCopy(scenario.firm, async (firm) => {
    const ended = await command(PROGRAM, scenario.args(firm), { by: smallFilesOnly(kib) });
    return { what: `files of ${kib} KiB`, wrong: await unharmed(scenario, firm, ended, [3, 0]) };
  });
}

/** A disk of its own with little room left; null where none can be mounted here. */
export function fullDisk(scenario: Known, room: number): Promise<Tried | null> {
  return withFullDisk(scenario.firm, room, async (firm) => {
    const ended = await command(PROGRAM, scenario.args(firm));
    return { what: `${room} KiB left on the disk`, wrong: await unharmed(scenario, firm, ended, [3, 0]) };
  });
}

/** Whoever starts the command may not write where results lie. */
export async function noPermission(scenario: Known): Promise<Tried> {
  return withCopy(scenario.firm, async (firm) => {
    const ended = await withoutPermission(firm, (uid) =>
      command(PROGRAM, scenario.args(firm), uid === null ? {} : { uid }),
    );
    return { what: "no permission to write", wrong: await unharmed(scenario, firm, ended, [3]) };
  });
}

/**
 * A second start while the first is at work: one does it, the other is told to come again, or finds it done.
 * @param part of the time that the work takes, after which the second one starts
 */
export async function twoAtOnce(scenario: Known, part = 0): Promise<Tried> {
  return withCopy(scenario.firm, async (firm) => {
    const start = () => command(PROGRAM, scenario.args(firm));
    const first = start();
    await setTimeout(scenario.milliseconds * part);
    const both = await Promise.all([first, start()]);
    const wrong = both.flatMap((ended) => endedWrongly(ended, [0, 4]));
    if (both.every(({ code }) => code !== 0)) wrong.push("neither of them did the work");
    if ((await visible(join(firm, "results"))) !== scenario.after) wrong.push("not the new state");
    return { what: part === 0 ? "two at once" : `the second after ${part * 100} %`, wrong };
  });
}

/** What is wrong where the command could not do its work, or all of it: the old state or the new one has to stand. */
async function unharmed(
  scenario: Known,
  firm: string,
  ended: Ended,
  expected: readonly number[],
): Promise<string[]> {
  const results = join(firm, "results");
  const wrong = endedWrongly(ended, expected);
  const seen = await visible(results);
  if (seen !== (ended.code === 0 ? scenario.after : scenario.before))
    wrong.push(`ended with ${ended.code}, in another state`);
  for (const one of await incomplete(results)) wrong.push(`half-written: ${one}`);
  return wrong;
}
