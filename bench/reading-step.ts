import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { parse } from "csv-parse";
import { Findings } from "../src/findings/finding.ts";
import { indicators } from "../src/indicators/index.ts";
import type { ListedFile } from "../src/intake/list-files.ts";
import { readFiles } from "../src/intake/open-files.ts";
import { readSources } from "../src/intake/read-sources.ts";
import { withReaders } from "../src/intake/reader/readers.ts";
import { readScheme } from "../src/scheme/read.ts";
import { memoryOf } from "./memory.ts";

/** One way of reading the one file of a folder; prints rows, seconds, rows a second and peak memory. */
const [way = "", folder = "."] = process.argv.slice(2);
const [name = ""] = readdirSync(folder);
const path = join(folder, name);

const WAYS: Readonly<Record<string, [label: string, read: () => Promise<number>]>> = {
  sheetjs: ["plain SheetJS", plainSheetJs],
  "csv-parse": ["plain csv-parse (stream, arrays)", plainCsvParse],
  ours: ["read, typed and checked", ours],
};

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, memoryOf(process.pid));
}, 20);
const [label, work] = WAYS[way] ?? ["", async () => 0];
const start = performance.now();
const rows = await work();
const seconds = (performance.now() - start) / 1000;
clearInterval(watch);
peak = Math.max(peak, process.resourceUsage().maxRSS / 1024);
const rate = Math.round(rows / seconds);
process.stdout.write(
  `  ${label.padEnd(34)} ${seconds.toFixed(2).padStart(8)} s ${String(rows).padStart(9)} rows ${String(rate).padStart(8)} rows/s  peak memory ${peak.toFixed(0).padStart(5)} MB\n`,
);

async function plainSheetJs(): Promise<number> {
  const book = read(readFileSync(path), { dense: true, cellDates: false, cellNF: true, cellText: false });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  return (sheet?.["!data"]?.length ?? 1) - 1;
}

async function plainCsvParse(): Promise<number> {
  let records = -1;
  for await (const _ of createReadStream(path).pipe(parse({ bom: true }))) records += 1;
  return records;
}

/** Everything that a run does with the file up to typed rows, the reading process included. */
async function ours(): Promise<number> {
  const text = readFileSync(new URL("../../editions/built-in.yaml", import.meta.url), "utf8");
  const { scheme } = readScheme({ name: "built-in.yaml", text }, null, indicators);
  if (scheme === null) throw new Error("the built-in edition is not valid");
  const findings = new Findings();
  const files: ListedFile[] = [{ path: name, place: "quarter" }];
  const { deliveries } = await withReaders((readers) =>
    readSources(
      readFiles(folder, files, () => {}, readers),
      scheme,
      findings,
    ),
  );
  return deliveries.reduce((total, one) => total + one.rows, 0);
}
