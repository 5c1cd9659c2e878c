import { cp, readFile, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { smallFilesOnly, withFullDisk, withoutPermission } from "./folders.ts";
import { disturbedBy, disturbedSending, type Sending, send } from "./sending.ts";
import type { Tried } from "./surroundings.ts";

const JOURNAL = "results/2025Q3.sent.jsonl";

/** What may befall a sending besides its own process and single messages; null where no disk can be mounted here. */
export type SendingTrial = (sending: Sending) => Promise<Tried | null>;

/** The journal cannot grow beyond a limit. */
export function smallJournal(kib: number): SendingTrial {
  return async (sending) => {
    const { wrong } = await disturbedSending(sending, { by: smallFilesOnly(kib) }, [3, 0]);
    return { what: `files of ${kib} KiB`, wrong };
  };
}

/** A disk with little room left; afterwards there is room again. */
export function fullDiskFor(room: number): SendingTrial {
  return async (sending) => {
    let mounted = true;
    const onFullDisk = async (firm: string) => {
      const ended = await withFullDisk(firm, room, async (copy) => {
        const sent = await send(copy);
        await rm(firm, { recursive: true });
        await cp(copy, firm, { recursive: true });
        return sent;
      });
      mounted = ended !== null;
      return ended === null ? [] : [ended];
    };
    const { wrong } = await disturbedBy(sending, onFullDisk, [3, 0]);
    return mounted ? { what: `${room} KiB left on the disk`, wrong } : null;
  };
}

/** Whoever sends may not write the journal: nothing may go out. */
export const noPermissionToSend: SendingTrial = async (sending) => {
  const { arrived, wrong } = await disturbedBy(
    sending,
    async (firm) => [await withoutPermission(firm, (uid) => send(firm, [], uid === null ? {} : { uid }))],
    [3],
  );
  const sent = arrived === "none" ? [] : [`sent to ${arrived} without a journal`];
  return { what: "no permission to write", wrong: [...wrong, ...sent] };
};

/** Two sendings at one moment: one sends, the other is told to come again or finds everything sent. */
export const twoSendings: SendingTrial = async (sending) => {
  const { wrong } = await disturbedBy(sending, (firm) => Promise.all([send(firm), send(firm)]), [0, 4]);
  return { what: "two at once", wrong };
};

/** Somebody else's server, or a login that it does not take: nothing goes out. */
export function refusedBy(what: string, behaviour: Parameters<typeof disturbedSending>[3]): SendingTrial {
  return async (sending) => {
    const { arrived, wrong } = await disturbedSending(sending, {}, [3], behaviour);
    return { what, wrong: arrived === "none" ? wrong : [...wrong, `sent to ${arrived}`] };
  };
}

/** The journal ends in the middle of its last line, at a part of its length. */
export function tornJournal(part: number): SendingTrial {
  return async (sending) => {
    const { wrong } = await disturbedBy(
      sending,
      async (firm) => {
        const ended = await send(firm);
        const journal = join(firm, JOURNAL);
        const bytes = await readFile(journal);
        const start = bytes.lastIndexOf("\n", bytes.length - 2) + 1;
        await truncate(journal, start + Math.max(1, Math.floor((bytes.length - start) * part)));
        return [ended];
      },
      [0],
    );
    return { what: `the journal's last line cut at ${Math.round(part * 100)} %`, wrong };
  };
}
