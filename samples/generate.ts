import { rm } from "node:fs/promises";
import { join } from "node:path";
import { writeFirm, writeTables } from "./firm/files.ts";
import { generateMonitored, SAMPLE } from "./firm/firm.ts";

/** Writes the samples anew into `samples/` of the current folder, or into the folder given. */
const folder = process.argv[2] ?? "samples";
for (const quarter of SAMPLE.quarters) await rm(join(folder, quarter), { recursive: true, force: true });
await rm(join(folder, "monitored"), { recursive: true, force: true });
const paths = [
  ...(await writeFirm(SAMPLE, folder)),
  ...(await writeTables(generateMonitored(SAMPLE), folder)),
];
process.stdout.write(`${paths.length} files in ${folder}\n`);
