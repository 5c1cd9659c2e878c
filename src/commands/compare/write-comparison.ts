import { dirname, relative, resolve } from "node:path";
import { readIfThere, replaceFile } from "../../archive/replace-file.ts";
import { parseQuarter } from "../../domain/quarter.ts";
import { type Book, workbookBytes } from "../../output/workbook.ts";
import type { World } from "../../world.ts";
import { UsageError } from "../contract.ts";

/**
 * Writes a comparison as a workbook where it was asked for.
 * @throws {UsageError} for a place among the exports, where it would be read as data next time
 */
export async function writeComparison(
  world: World,
  dir: string,
  out: string | undefined,
  book: () => Book,
): Promise<void> {
  if (out === undefined) return;
  const path = resolve(world.cwd, out);
  const [first = ""] = relative(dir, path).split(/[\\/]/);
  if (dirname(path) === dir || parseQuarter(first) !== null) {
    throw new UsageError(
      `“${path}”在律所资料之中，下次会被当作数据读取。请写到别的文件夹，如 results。`,
      `“${path}” lies among the exports and would be read as data. Write it to another folder, such as results.`,
    );
  }
  await replaceFile(path, await workbookBytes(book()), await readIfThere(path), world.pid);
}
