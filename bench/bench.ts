import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Times reading, computing and writing apart on generated firms, and each in a process of its own, so that its
 * peak memory is its own. Arguments: numbers of people (default 300 and 3000; 20000 has a million payments).
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2) : ["300", "3000"];
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), "crm-kpi-bench-"));
  try {
    step("generate.js", size, folder);
    step("measure.js", size, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function step(script: string, ...args: string[]): void {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const options = ["--max-old-space-size=8192", "--expose-gc", path, ...args];
  const { status } = spawnSync(process.execPath, options, { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
