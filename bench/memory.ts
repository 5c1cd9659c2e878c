import { readFileSync } from "node:fs";

/** Megabytes that a process and those that it started have now, as Linux tells them; 0 elsewhere. */
export function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    const others = children === "" ? [] : children.split(" ").map(Number);
    return others.reduce((sum, one) => sum + memoryOf(one), own);
  } catch {
    // It has ended, or this is no Linux.
    return 0;
  }
}
