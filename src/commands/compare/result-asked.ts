import { join } from "node:path";
import { type FoundResult, findResult } from "../../archive/find-result.ts";
import type { World } from "../../world.ts";
import { UsageError } from "../contract.ts";

/** The published result that a quarter, a revision or a path stands for. @throws {UsageError} where there is none */
export async function resultAsked(world: World, dir: string, asked: string): Promise<FoundResult> {
  const results = join(dir, "results");
  const found = await findResult(results, asked, world.cwd);
  if (found !== null) return found;
  throw new UsageError(
    `找不到“${asked}”的结果：${results} 中没有已发布的这一季度或这一版，它也不是结果文件夹的路径。请写 2025Q3、2025Q3.rev2 这样的名称，或结果文件夹的路径；资料文件夹用 --dir 给出。`,
    `There is no result “${asked}”: ${results} holds no such published quarter or revision, and it is no path of a results folder. Give a name such as 2025Q3 or 2025Q3.rev2, or the path of a results folder; the firm's folder is given by --dir.`,
  );
}
