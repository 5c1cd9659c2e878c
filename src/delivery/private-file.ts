import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { isCode } from "../archive/lock.ts";

/** Why a file with secrets is not read. */
export type Refusal = "missing" | "not-a-file" | "readable-by-others" | "of-another" | "too-large";

/** A file with secrets is not as it must be (exit 2). What stands in it is never said. */
export class NotPrivate extends Error {
  override readonly name = "NotPrivate";
  readonly path: string;
  readonly refusal: Refusal;
  constructor(path: string, refusal: Refusal) {
    super(`${refusal}: ${path}`);
    this.path = path;
    this.refusal = refusal;
  }
}

/** A pipe in the file's place would be waited for without end. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const LARGEST = 5_000_000;

/**
 * Reads a file that its owner alone can read, and whose owner runs the program. It is looked at through the opened
 * file, so that nothing else can take its place in between. Windows has no such modes: there its own rights hold.
 * @throws {NotPrivate}
 */
export async function readPrivate(path: string): Promise<Buffer> {
  const file = await open(path, WITHOUT_WAITING).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) throw new NotPrivate(path, "missing");
    throw error;
  });
  try {
    const { mode, uid, size, ...found } = await file.stat().then((stat) => ({
      mode: stat.mode,
      uid: stat.uid,
      size: stat.size,
      isFile: stat.isFile(),
    }));
    if (!found.isFile) throw new NotPrivate(path, "not-a-file");
    const self = process.getuid?.();
    if (self !== undefined && (mode & 0o077) !== 0) throw new NotPrivate(path, "readable-by-others");
    if (self !== undefined && uid !== self) throw new NotPrivate(path, "of-another");
    if (size > LARGEST) throw new NotPrivate(path, "too-large");
    return await file.readFile();
  } finally {
    await file.close();
  }
}
