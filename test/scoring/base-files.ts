import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const BASE = new URL("../findings/base", import.meta.url).pathname;

/** The exports of the firm of four people without any finding. */
export async function readBase(): Promise<{ path: string; text: string }[]> {
  const names = await readdir(join(BASE, "2025Q3"));
  return Promise.all(
    names.map(async (name) => ({
      path: `2025Q3/${name}`,
      text: await readFile(join(BASE, "2025Q3", name), "utf8"),
    })),
  );
}
