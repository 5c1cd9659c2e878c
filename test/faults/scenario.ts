import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { command, type Ended, type Fault, type Start } from "./command.ts";
import { incomplete, leftovers, visible, withCopy } from "./folders.ts";

/** A command that changes the results in one step, as a reader sees them. */
export type Scenario = {
  readonly name: string;
  /** The firm as it is before. */
  readonly firm: string;
  readonly args: (firm: string) => readonly string[];
};

/** A scenario with what it starts from and what it comes to when nothing goes wrong. */
export type Known = Scenario & {
  readonly before: string;
  readonly after: string;
  readonly calls: number;
  readonly milliseconds: number;
};

/** What a reader finds right after the fault; `between` is completed or undone by the next command. */
export type Found = "old" | "new" | "between";
export type Verdict = { readonly found: Found; readonly wrong: readonly string[] };

/** The program as it is built. */
export const PROGRAM = join(process.cwd(), "bin/crm-kpi.js");

/** Runs a scenario undisturbed. @throws {Error} where it does not do what it should, or changes nothing */
export async function known(scenario: Scenario): Promise<Known> {
  return withCopy(scenario.firm, async (firm) => {
    const results = join(firm, "results");
    const before = await visible(results);
    const count = join(firm, "..", "count");
    const start = performance.now();
    const ended = await command(PROGRAM, scenario.args(firm), { count });
    const milliseconds = performance.now() - start;
    if (ended.code !== 0) throw new Error(`${scenario.name}: ${ended.code} ${ended.err}`);
    const calls = Number(await readFile(count, "utf8"));
    await rm(count);
    const after = await visible(results);
    if (after === before || calls === 0) throw new Error(`${scenario.name} changes nothing`);
    return { ...scenario, before, after, calls, milliseconds };
  });
}

/**
 * Disturbs a scenario, then runs the same command again as the next morning would.
 * @param expected exit codes that may follow; null for a process that was killed
 */
export async function disturbed(
  scenario: Known,
  start: Start,
  expected: readonly (number | null)[],
): Promise<Verdict> {
  return withCopy(scenario.firm, async (firm) => {
    const results = join(firm, "results");
    const ended = await command(PROGRAM, scenario.args(firm), start);
    const seen = await visible(results);
    const found = seen === scenario.after ? "new" : seen === scenario.before ? "old" : "between";
    const wrong = endedWrongly(ended, expected);
    if (ended.code === 0 && found !== "new") wrong.push("said done, and the new state is not there");
    for (const one of await incomplete(results)) wrong.push(`half-written: ${one}`);
    const next = await command(PROGRAM, scenario.args(firm));
    if (next.code !== 0) wrong.push(`the next command ends with ${next.code}: ${next.err}`);
    if ((await visible(results)) !== scenario.after)
      wrong.push("the next command does not bring the new state");
    const left = await leftovers(results);
    if (left.length > 0) wrong.push(`left behind: ${left.join(", ")}`);
    return { found, wrong };
  });
}

/** What is wrong with how a command ended: its exit code, no message, or one that is a stack trace. */
export function endedWrongly({ code, signal, err }: Ended, expected: readonly (number | null)[]): string[] {
  const wrong: string[] = [];
  if (!expected.includes(code)) wrong.push(`ended with ${code ?? signal}: ${err}`);
  if (code !== null && code !== 0 && err.trim() === "") wrong.push("no message");
  if (/^\s+at .*:\d+:\d+/m.test(err)) wrong.push(`a stack trace: ${err}`);
  return wrong;
}

/** Each call to the disk is killed at, and fails in one of three ways, in turn. */
export function everyFault({ calls }: Pick<Known, "calls">): Fault[] {
  const hows = ["EIO", "ENOSPC", "EACCES"] as const;
  return Array.from({ length: calls }, (_, index): Fault[] => [
    { at: index + 1, how: "kill" },
    { at: index + 1, how: hows[index % hows.length] ?? "EIO" },
  ]).flat();
}

/** Exit codes that a fault may lead to: a kill to none, a refused call to 3, or to 0 where it was no loss. */
export function expectedOf({ how }: Fault): readonly (number | null)[] {
  return how === "kill" ? [null] : [0, 3];
}
