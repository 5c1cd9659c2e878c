import type { World } from "../../src/world.ts";

const folder = (name: string) => new URL(`../../${name}/`, import.meta.url).pathname;

/** A world whose streams are kept, for commands that run in the test's own process. */
export function keptWorld(given: Partial<World> = {}): {
  world: World;
  out: () => string;
  err: () => string;
} {
  const kept = { out: "", err: "" };
  const stream = (name: "out" | "err") => ({
    write: (text: string) => {
      kept[name] += text;
    },
    isTerminal: false,
  });
  const world: World = {
    cwd: "/",
    now: () => new Date("2025-10-18T04:00:00Z"),
    pid: process.pid,
    out: stream("out"),
    err: stream("err"),
    colours: false,
    version: "0.0.0-test",
    editions: folder("editions"),
    templates: folder("templates"),
    pause: async () => {},
    env: () => undefined,
    installation: { node: "/usr/bin/node", program: "/opt/crm-kpi/bin/crm-kpi.js", user: "kpi" },
    ...given,
  };
  return { world, out: () => kept.out, err: () => kept.err };
}
