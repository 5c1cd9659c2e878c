import { rm } from "node:fs/promises";
import { join } from "node:path";
import { writeFirm } from "./firm/files.ts";
import { SAMPLE } from "./firm/firm.ts";

/** Writes the samples anew into `samples/` of the current folder, or into the folder given. */
const folder = process.argv[2] ?? "samples";
for (const quarter of SAMPLE.quarters) await rm(join(folder, quarter), { recursive: true, force: true });
const paths = await writeFirm(SAMPLE, folder);
process.stdout.write(`${paths.length} files in ${folder}\n`);
