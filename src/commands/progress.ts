import type { World } from "../world.ts";

/** How far a long step has come; shown on a terminal only. */
export type Progress = {
  readonly start: (total: number) => void;
  readonly advance: (done: number) => void;
  readonly stop: () => void;
};

/** For work that nobody waits for at a terminal. */
export const SILENT: Progress = { start: () => {}, advance: () => {}, stop: () => {} };

/** A progress bar on the error stream of a terminal, and nothing anywhere else. */
export async function progressBar(world: World, label: string, quiet: boolean): Promise<Progress> {
  if (quiet || !world.err.isTerminal) return SILENT;
  const { SingleBar, Presets } = await import("cli-progress");
  const bar = new SingleBar(
    { format: `${label} {bar} {value}/{total}`, clearOnComplete: true },
    Presets.shades_classic,
  );
  return {
    start: (total) => bar.start(total, 0),
    advance: (done) => bar.update(done),
    stop: () => bar.stop(),
  };
}
