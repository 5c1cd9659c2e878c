import { readFile } from "node:fs/promises";

/**
 * When a process began, as the system tells it: the boot and the tick since. With its id it names one process for
 * good, since ids are given again. Null where the system does not say (no /proc) or there is no such process.
 */
export async function processStart(pid: number): Promise<string | null> {
  const boot = await textOf("/proc/sys/kernel/random/boot_id");
  const stat = await textOf(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets and may hold anything; the start is the 20th after it.
  const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return boot === "" || ticks === undefined ? null : `${boot.trim()}/${ticks}`;
}

async function textOf(path: string): Promise<string> {
  return readFile(path, "latin1").catch(() => "");
}
