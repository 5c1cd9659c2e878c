import { spawnSync } from "node:child_process";
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { command, type Ended } from "./command.ts";
import { incomplete, visible, withCopy } from "./folders.ts";
import { endedWrongly, type Known, PROGRAM } from "./scenario.ts";

/** What was tried, and what was wrong with it. */
export type Tried = { readonly what: string; readonly wrong: readonly string[] };

/** No file may grow beyond a limit: as a disk that is full at another place each time. */
export async function smallFiles(scenario: Known, blocks: number): Promise<Tried> {
  return withCopy(scenario.firm, async (firm) => {
    const by = ["bash", "-c", `ulimit -f ${blocks}; exec "$@"`, "limited"];
    const ended = await command(PROGRAM, scenario.args(firm), { by });
    return { what: `files of ${blocks} KiB`, wrong: await unharmed(scenario, firm, ended, [3, 0]) };
  });
}

/** A disk of its own with little room left; null where none can be mounted here. */
export async function fullDisk(scenario: Known, room: number): Promise<Tried | null> {
  const disk = await mkdtemp(join(tmpdir(), "crm-kpi-disk-"));
  const used = Number(spawnSync("du", ["-sk", scenario.firm], { encoding: "utf8" }).stdout.split("\t")[0]);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${used + room}k`, "tmpfs", disk]);
  if (mounted.status !== 0) {
    await rm(disk, { recursive: true });
    return null;
  }
  try {
    const firm = join(disk, "firm");
    await cp(scenario.firm, firm, { recursive: true });
    const ended = await command(PROGRAM, scenario.args(firm));
    return { what: `${room} KiB left on the disk`, wrong: await unharmed(scenario, firm, ended, [3, 0]) };
  } finally {
    spawnSync("umount", [disk]);
    await rm(disk, { recursive: true, force: true });
  }
}

/** Whoever starts the command may not write where results lie. */
export async function noPermission(scenario: Known): Promise<Tried> {
  return withCopy(scenario.firm, async (firm) => {
    const results = join(firm, "results");
    await mkdir(results, { recursive: true });
    // The superuser may write everywhere, and so starts the command as nobody.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    if (uid !== undefined) await giveTo(dirname(firm), uid);
    await chmod(results, 0o500);
    const ended = await command(PROGRAM, scenario.args(firm), uid === undefined ? {} : { uid });
    await chmod(results, 0o700);
    return { what: "no permission to write", wrong: await unharmed(scenario, firm, ended, [3]) };
  });
}

async function giveTo(folder: string, uid: number): Promise<void> {
  await chown(folder, uid, uid);
  for (const name of await readdir(folder, { recursive: true })) await chown(join(folder, name), uid, uid);
}

/** Two starts at one moment: one does the work, the other waits for another day, or both do it in turn. */
export async function twoAtOnce(scenario: Known): Promise<Tried> {
  return withCopy(scenario.firm, async (firm) => {
    const start = () => command(PROGRAM, scenario.args(firm));
    const both = await Promise.all([start(), start()]);
    const wrong = both.flatMap((ended) => endedWrongly(ended, [0, 4]));
    if (both.every(({ code }) => code !== 0)) wrong.push("neither of them did the work");
    if ((await visible(join(firm, "results"))) !== scenario.after) wrong.push("not the new state");
    return { what: "two at once", wrong };
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
