import { dirname, relative, resolve } from "node:path";
import { readIfThere, replaceFile } from "../archive/replace-file.ts";
import { parseQuarter } from "../domain/quarter.ts";
import type { World } from "../world.ts";
import { UsageError } from "./contract.ts";

/**
 * Writes a file that the user named, in one step. Among a quarter's exports it would be read as data next time.
 * @returns its path
 */
export async function writeOutFile(
  world: World,
  dir: string,
  out: string,
  content: string | Uint8Array,
): Promise<string> {
  const path = resolve(world.cwd, out);
  const [first = ""] = relative(dir, path).split(/[\\/]/);
  if (parseQuarter(first) !== null && dirname(path) !== dir) {
    throw new UsageError(
      `“${path}”在季度资料之中，下次会被当作数据读取。请写到别的文件夹，如 results。`,
      `“${path}” lies among a quarter's exports and would be read as data. Write it to another folder, such as results.`,
    );
  }
  await replaceFile(path, content, await readIfThere(path), world.pid);
  return path;
}
