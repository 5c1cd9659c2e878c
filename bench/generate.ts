import { writeFirm } from "../samples/firm/files.ts";

/** Writes a firm of the given size into a folder; the largest ones as CSV, since their workbooks would be huge. */
const [size = "300", folder = "."] = process.argv.slice(2);
const people = Number(size);
const large = people > 3000;
await writeFirm(
  { seed: 1, people, quarters: ["2025Q3"], workbooks: !large, ...(large ? { payments: people * 50 } : {}) },
  folder,
);
