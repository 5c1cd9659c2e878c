import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLargeCsv, writeLargeXlsx } from "./large-files.ts";

/**
 * Reads large exports with all checks on, beside the libraries alone on the same files, each in a process of its own.
 * Arguments: rows of the workbook and of the CSV (default 100,000 and 1,000,000, by twelve columns).
 */
const [xlsxRows = "100000", csvRows = "1000000"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "crm-kpi-reading-"));
try {
  mkdirSync(join(folder, "xlsx"));
  mkdirSync(join(folder, "csv"));
  writeLargeXlsx(join(folder, "xlsx", "收款明细.xlsx"), Number(xlsxRows));
  writeLargeCsv(join(folder, "csv", "收款明细.csv"), Number(csvRows));
  process.stdout.write(`\n${xlsxRows} rows of .xlsx\n`);
  step("sheetjs", join(folder, "xlsx"));
  step("ours", join(folder, "xlsx"));
  process.stdout.write(`\n${csvRows} rows of .csv\n`);
  step("csv-parse", join(folder, "csv"));
  step("ours", join(folder, "csv"));
} finally {
  rmSync(folder, { recursive: true });
}

function step(...args: string[]): void {
  const script = fileURLToPath(new URL("reading-step.js", import.meta.url));
  const options = ["--max-old-space-size=8192", script, ...args];
  const { status } = spawnSync(process.execPath, options, { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
