import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { LIMITS } from "../limits.ts";
import { ANSWERS, HEADER, type Question } from "./messages.ts";
import type { Answer } from "./packed.ts";

/** One reading process: asked one question at a time. It is started once and started anew after a death. */
export class ReaderProcess {
  #child: ChildProcess | null = null;
  #received: Buffer[] = [];
  #done: ((answer: Answer | null) => void) | null = null;

  /** The answer to a question; null where the process died over it. */
  ask(question: Question): Promise<Answer | null> {
    const child = this.start();
    const message = serialize(question);
    const header = Buffer.alloc(HEADER);
    header.writeUInt32LE(message.length);
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill("SIGKILL"), LIMITS.readerWallMs);
      this.#done = (answer) => {
        clearTimeout(timer);
        this.#done = null;
        this.#received = [];
        resolve(answer);
      };
      child.stdin?.write(header);
      child.stdin?.write(message);
    });
  }

  /** Starts the process ahead of the first question. */
  start(): ChildProcess {
    if (this.#child !== null) return this.#child;
    const script = fileURLToPath(new URL("./child.js", import.meta.url));
    const child = spawn(process.execPath, [`--max-old-space-size=${LIMITS.readerHeapMb}`, script], {
      stdio: ["pipe", "ignore", "ignore", "pipe"],
      // Nothing that reads a workbook may depend on where the machine stands.
      env: { ...process.env, NODE_OPTIONS: "", TZ: "UTC" },
      windowsHide: true,
    });
    this.#child = child;
    // A process that dies closes its pipes: the end of the process says so, not the pipe.
    child.stdin?.on("error", () => {});
    child.stdio[ANSWERS]?.on("data", (bytes: Buffer) => this.#take(bytes)).on("error", () => {});
    const gone = () => {
      if (this.#child === child) this.#child = null;
      this.#done?.(null);
    };
    child.on("error", gone).on("close", gone);
    return child;
  }

  /** Ends the process; a question that is open is answered with null. */
  stop(): void {
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }

  #take(bytes: Buffer): void {
    this.#received.push(bytes);
    const total = this.#received.reduce((sum, { length }) => sum + length, 0);
    const [first = bytes] = this.#received;
    if (total < HEADER) return;
    const head = first.length >= HEADER ? first : Buffer.concat(this.#received);
    if (total < HEADER + head.readUInt32LE()) return;
    this.#done?.(deserialize(Buffer.concat(this.#received).subarray(HEADER)));
  }
}
