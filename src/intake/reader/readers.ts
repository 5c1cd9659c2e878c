import { type BookType, type Contents, UnreadableFile } from "../contract.ts";
import { tooLarge } from "../faults.ts";
import { LIMITS } from "../limits.ts";
import { unpack } from "./packed.ts";
import { ReaderProcess } from "./process.ts";

/** Does work for which workbooks are read; the processes that read them end with it. */
export async function withReaders<T>(work: (readers: Readers) => Promise<T>): Promise<T> {
  const readers = new Readers();
  try {
    readers.prepare();
    return await work(readers);
  } finally {
    readers.close();
  }
}

/**
 * Reads workbooks in processes of their own, with a heap and a time of their own: whatever a file does to its reader,
 * it costs one finding. Small files share one process; a large one beside another has a second.
 */
export class Readers {
  readonly #idle: ReaderProcess[] = [];
  readonly #all: ReaderProcess[] = [];
  readonly #waiting: (() => void)[] = [];

  /** Starts a process before the first file is there: starting takes as long as reading a small one. */
  prepare(): void {
    const first = this.#add();
    first.start();
    this.#idle.push(first);
  }

  /** @throws {UnreadableFile} damaged, or too much for the process */
  async read(book: Uint8Array, type: BookType): Promise<Contents> {
    const answer = await this.#with(book.length, (reader) => reader.ask({ book, type }));
    if (answer === null) throw tooLarge("work", 0);
    if ("unreadable" in answer) throw new UnreadableFile(answer.unreadable);
    return { sheets: unpack(answer.sheets), faults: answer.faults };
  }

  /** Ends all processes. */
  close(): void {
    for (const reader of this.#all) reader.stop();
  }

  async #with<T>(size: number, work: (reader: ReaderProcess) => Promise<T>): Promise<T> {
    let reader = this.#free(size);
    while (reader === null) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      reader = this.#free(size);
    }
    try {
      return await work(reader);
    } finally {
      this.#idle.push(reader);
      this.#waiting.shift()?.();
    }
  }

  /** A process without work; a further one only for a file that is worth it. */
  #free(size: number): ReaderProcess | null {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    const worth = this.#all.length === 0 || size >= LIMITS.secondReaderFrom;
    return worth && this.#all.length < LIMITS.readers ? this.#add() : null;
  }

  #add(): ReaderProcess {
    const reader = new ReaderProcess();
    this.#all.push(reader);
    return reader;
  }
}
