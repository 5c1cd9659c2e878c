import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { BrokenLine } from "../archive/broken-line.ts";
import { isCode } from "../archive/lock.ts";
import { syncFolder } from "../archive/sync-folder.ts";
import { type Entry, journalLine, readJournal, type SentJournal, type Torn } from "../mail/journal.ts";

/** A line of the journal cannot be understood: who got what is not known, and nothing may be sent (exit 3). */
export class JournalBroken extends BrokenLine {
  override readonly name = "JournalBroken";
}

/** The journal of a quarter's sendings, and what was cut off at its end. */
export type ReadJournal = { readonly journal: SentJournal; readonly torn: Torn | null };

/** Where the journal of a quarter's sendings lies: beside its published folder. */
export function journalOf(target: string): string {
  return `${target}.sent.jsonl`;
}

/** Reads a journal without changing it. @throws {JournalBroken} */
export async function loadJournal(path: string): Promise<ReadJournal> {
  const file = await open(path, constants.O_RDONLY | NO_LINKS).catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  });
  const text = file === null ? "" : await file.readFile("utf8").finally(() => file.close());
  const read = readJournal(text);
  if (read.journal === null) throw new JournalBroken(path, read.faulty);
  return { journal: read.journal, torn: read.torn };
}

/** A link in the journal's place would lead the lines elsewhere. */
const NO_LINKS = constants.O_NOFOLLOW ?? 0;

/** The journal opened for writing: each line is on the disk before anything else happens. */
export class JournalFile {
  readonly #file: FileHandle;
  #last: Promise<void> = Promise.resolve();

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Opens a journal, or begins one that only its owner can read. */
  static async open(path: string): Promise<JournalFile> {
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | NO_LINKS;
    const file = await open(path, flags, 0o600);
    await syncFolder(dirname(path));
    return new JournalFile(file);
  }

  /** Appends a line and waits until it is on the disk. Lines never mix. */
  write(entry: Entry): Promise<void> {
    return this.#append(journalLine(entry));
  }

  /** Ends a line that was cut off; the entries say whom it left in doubt. */
  endTorn(entries: readonly Entry[]): Promise<void> {
    return this.#append(`\n${entries.map(journalLine).join("")}`);
  }

  #append(text: string): Promise<void> {
    const writing = this.#last.then(async () => {
      await this.#file.appendFile(text);
      await this.#file.sync();
    });
    this.#last = writing.catch(() => {});
    return writing;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
