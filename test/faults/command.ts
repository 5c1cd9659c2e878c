import { spawn } from "node:child_process";
import { join } from "node:path";

/** How a command is disturbed at one of its calls to the disk. */
export type Fault = { readonly at: number; readonly how: "kill" | "EIO" | "ENOSPC" | "EACCES" };

export type Ended = {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
};

/** Vitest and npm start in the folder of the program. */
const PRELOAD = join(process.cwd(), "test/faults/preload.cjs");

export type Start = {
  readonly fault?: Fault;
  /** A file that is told how many calls there were. */
  readonly count?: string;
  /** Killed after so many milliseconds, wherever it is. */
  readonly killAfter?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What the program is started by, with its arguments. */
  readonly by?: readonly string[];
  readonly uid?: number;
};

/** Starts the real command as a process, with a fault if one is asked for. */
export function command(program: string, args: readonly string[], start: Start = {}): Promise<Ended> {
  const { fault, count, killAfter, env = {}, by = [], uid } = start;
  const preload = fault === undefined && count === undefined ? [] : ["--require", PRELOAD];
  const [first = "", ...rest] = [...by, process.execPath, ...preload, program, ...args];
  const faults = {
    ...(fault === undefined ? {} : { FAULT_AT: String(fault.at), FAULT_HOW: fault.how }),
    ...(count === undefined ? {} : { FAULT_COUNT: count }),
  };
  const child = spawn(first, rest, {
    env: { PATH: process.env.PATH ?? "", ...env, ...faults },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const texts = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    texts.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    texts.err += text;
  });
  const timer = killAfter === undefined ? null : setTimeout(() => child.kill("SIGKILL"), killAfter);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (timer !== null) clearTimeout(timer);
      resolve({ code, signal, ...texts });
    });
  });
}
