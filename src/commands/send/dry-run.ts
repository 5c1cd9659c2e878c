import { mkdir } from "node:fs/promises";
import { isCode } from "../../archive/lock.ts";
import { writeNew } from "../../archive/write-new.ts";
import type { World } from "../../world.ts";
import { EXIT, type ExitCode } from "../contract.ts";
import type { SendOptions } from "../send.ts";
import { type Desk, parcel } from "./parcels.ts";
import type { Queued } from "./queue.ts";
import { tellPlan } from "./tell.ts";

/** Writes every message that would go out as an .eml file into a new folder beside the results, and sends nothing. */
export async function dryRun(
  world: World,
  options: SendOptions,
  target: string,
  queued: readonly Queued[],
  desk: Desk,
): Promise<ExitCode> {
  const folder = await freshFolder(`${target}.dry-run`);
  const going = queued.filter(({ goes }) => goes);
  for (const [index, { message, copy }] of going.entries()) {
    const { message: bytes } = await parcel(message, copy, desk).make();
    await writeNew(folder, [{ path: fileName(index, message.key), content: bytes }]);
  }
  tellPlan(world, options, queued, folder);
  return EXIT.done;
}

/** The first folder of that name, or with a number, that is not there. */
async function freshFolder(path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? path : `${path}-${number}`;
    try {
      await mkdir(folder, { mode: 0o700 });
      return folder;
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
    }
  }
}

const LONGEST = 40;

/** The number keeps names apart, the rest tells a person whom it is for. */
function fileName(index: number, key: string): string {
  const number = String(index + 1).padStart(4, "0");
  const rest = key.replace(/[^\p{L}\p{N}@.]+/gu, "-").replace(/\.+$/, "");
  return `${number}-${[...rest].slice(0, LONGEST).join("")}.eml`;
}
