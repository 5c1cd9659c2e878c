import { readSync, writeSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { Worker } from "node:worker_threads";
import { UnreadableFile } from "../contract.ts";
import { damage } from "../faults.ts";
import { readWorkbook } from "../workbook.ts";
import { ANSWERS, HEADER, type Question } from "./messages.ts";
import { type Answer, pack } from "./packed.ts";

/**
 * The process that reads workbooks: one question after another from standard input, each answered on a pipe of its
 * own, until the input ends. What goes wrong with it is seen from outside.
 */
const clock = new Int32Array(new SharedArrayBuffer(8));
new Worker(new URL("./watchdog.js", import.meta.url), { workerData: clock }).unref();

for (let bytes = receive(); bytes !== null; bytes = receive()) {
  const { book, type }: Question = deserialize(bytes);
  Atomics.store(clock, 0, processorMs());
  Atomics.store(clock, 1, 1);
  send(serialize(await answer(book, type)));
  Atomics.store(clock, 1, 0);
}

async function answer(book: Uint8Array, type: Question["type"]): Promise<Answer> {
  try {
    return pack(await readWorkbook(book, type));
  } catch (error) {
    return { unreadable: error instanceof UnreadableFile ? error.fault : damage("structure") };
  }
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
}

/** The next message; null where the other side has gone. */
function receive(): Uint8Array | null {
  const header = exactly(HEADER);
  return header === null ? null : exactly(header.readUInt32LE());
}

function exactly(length: number): Buffer | null {
  const bytes = Buffer.allocUnsafe(length);
  for (let at = 0; at < length; ) {
    const read = readSync(0, bytes, at, length - at, null);
    if (read === 0) return null;
    at += read;
  }
  return bytes;
}

function send(message: Uint8Array): void {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(message.length);
  for (const bytes of [header, message]) {
    for (let at = 0; at < bytes.length; ) at += writeSync(ANSWERS, bytes, at);
  }
}
