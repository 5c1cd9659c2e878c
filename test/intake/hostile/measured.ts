import { type ChildProcess, spawn } from "node:child_process";
import { memoryOf } from "../../../bench/memory.ts";
import { PROGRAM } from "../../commands/program.ts";

/** What a run of the program gave, and what it took. */
export type Measured = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  /** Most memory that the program and the processes it started had at one time; 0 where the system does not say. */
  readonly megabytes: number;
};

/** Runs the program while its memory and time are watched. */
export async function measured(args: readonly string[], uid?: number): Promise<Measured> {
  const started = performance.now();
  const options = { env: { PATH: process.env.PATH ?? "" }, ...(uid === undefined ? {} : { uid, gid: uid }) };
  const child = spawn(process.execPath, [PROGRAM, ...args], options);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid ?? 0));
  }, 20);
  const [out, err, code] = await Promise.all([gathered(child.stdout), gathered(child.stderr), ended(child)]);
  clearInterval(watch);
  return { code, out, err, seconds: (performance.now() - started) / 1000, megabytes: most };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on("close", resolve));
}

async function gathered(stream: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
