import { join } from "node:path";
import { FileChanged, readIfThere, replaceFile } from "../../archive/replace-file.ts";
import { sha256Of } from "../../domain/sha256.ts";
import type { Text } from "../../domain/text.ts";
import { readStandingRegister } from "../../intake/standing-register.ts";
import { clientRegister, REGISTER } from "../../output/client-register.ts";
import type { World } from "../../world.ts";
import { UsageError } from "../contract.ts";
import type { Loaded } from "../load/load.ts";

/**
 * Writes the client register into the firm's folder: what stands in it stays, clients of this quarter that it lacks
 * are added. @returns what was done, in words
 * @throws {UsageError} where the register that lies there cannot be read, or somebody changes it meanwhile
 */
export async function writeRegister(world: World, { dir, intake, input }: Loaded): Promise<Text> {
  const faulty = (["engagements", "clients"] as const).some((source) => intake.faulty.has(source));
  if (faulty || !intake.delivered.has("engagements")) {
    return {
      zh: "委托合同或客户登记有错误，客户登记表没有写。请先更正。",
      en: "The engagements or the client register have faults: the register was not written. Correct them first.",
    };
  }
  const path = join(dir, REGISTER);
  const before = await readIfThere(path);
  const standing = before === null ? null : readStandingRegister(before);
  const digest = before === null ? undefined : sha256Of(before);
  if ((before !== null && standing === null) || intake.inputs.get(REGISTER) !== digest) throw changed();
  const { known, doubles } = input.facts.clients;
  const content = clientRegister(known, doubles, standing);
  if (before !== null && Buffer.from(content).equals(before)) {
    return { zh: `${path} 没有需要补充的内容。`, en: `There is nothing to add to ${path}.` };
  }
  await replaceFile(path, content, before, world.pid).catch((error: unknown) => {
    throw error instanceof FileChanged ? changed() : error;
  });
  const [clients, open] = [known.length, doubles.length];
  return {
    zh: `客户登记表已写入 ${path}：${clients} 个客户，待认定的疑似客户 ${open} 对。`,
    en: `The client register was written to ${path}: ${clients} clients, ${open} pairs to be decided.`,
  };
}

function changed(): UsageError {
  return new UsageError(
    `${REGISTER} 读不出客户登记的表头，或在检查期间被改动，没有写。请关闭正在编辑它的程序，核对后重新运行。`,
    `${REGISTER} has no header of a client register, or was changed during the check: it was not written. Close the program that edits it and run again.`,
  );
}
