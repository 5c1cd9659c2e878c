import { join, resolve } from "node:path";
import type { Schedule } from "../output/schedule/contract.ts";
import { crontab } from "../output/schedule/crontab.ts";
import { systemdService, systemdTimer } from "../output/schedule/systemd.ts";
import { type Command, type CommonOptions, EXIT, UsageError } from "./contract.ts";
import { requireFolder } from "./load/load.ts";
import { schemeSources, undatedScheme } from "./load/load-scheme.ts";

export type CronOptions = CommonOptions & { readonly dir: string };

/** Prints what makes the quarter run on its own, for cron and for systemd. It installs nothing. */
export const cron: Command<CronOptions> = async (world, { dir: asked, lang, quiet, json }) => {
  const dir = resolve(world.cwd, asked);
  await requireFolder(dir, asked);
  const { timeZone, mail } = undatedScheme(await schemeSources(world, dir));
  const notify = (mail?.operator ?? null) !== null;
  const log = join(dir, "results", "crm-kpi.log");
  const schedule: Schedule = { installation: world.installation, dir, log, timeZone, lang, notify };
  refuseUnsafe(schedule);
  const printed = {
    crontab: crontab(schedule),
    service: systemdService(schedule),
    timer: systemdTimer(schedule),
  };
  if (json) world.out.write(`${JSON.stringify(printed, null, 2)}\n`);
  else if (!quiet) world.out.write(`${Object.values(printed).join("\n")}`);
  return EXIT.done;
};

/** A line break would begin a line of its own, and what cron makes of a backslash differs from one to the next. */
function refuseUnsafe({ dir, installation }: Schedule): void {
  const found = [dir, installation.node, installation.program].find((path) => /[\p{Cc}\\]/u.test(path));
  if (found === undefined) return;
  throw new UsageError(
    `路径 ${JSON.stringify(found)} 中有换行、控制字符或反斜杠，不能写进定时任务。请先改名。`,
    `The path ${JSON.stringify(found)} has a line break, a control character or a backslash, which no schedule can hold. Rename it first.`,
  );
}
