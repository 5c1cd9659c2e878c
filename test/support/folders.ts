import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PARENT = "CRM_KPI_TEST_FOLDERS";

/** Before all tests: a folder for theirs. @returns what removes it when all have run */
export function setup(): () => void {
  const parent = mkdtempSync(join(tmpdir(), "crm-kpi-tests-"));
  // Some tests start programs as another user, who has to get through to a folder of his own.
  chmodSync(parent, 0o755);
  process.env[PARENT] = parent;
  return () => rmSync(parent, { recursive: true, force: true });
}

/** An empty folder of the test's own. */
export function freshFolder(): Promise<string> {
  return mkdtemp(join(process.env[PARENT] ?? tmpdir(), "crm-kpi-test-"));
}
