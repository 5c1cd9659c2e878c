import { defineConfig } from "vitest/config";

/** Tests that put another disk in the place of the real one: modules must not have been loaded before. */
const OWN_MODULES = ["test/archive/faults.test.ts", "test/archive/approval-faults.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    globalSetup: "test/support/folders.ts",
    // Many tests wait for programs that they start: more workers than processors keep both at work.
    maxWorkers: 4,
    projects: [
      { extends: true, test: { name: "own modules", include: OWN_MODULES } },
      {
        extends: true,
        // Nothing of ours keeps anything between two files: loading it once for each worker saves minutes.
        test: { name: "tests", include: ["test/**/*.test.ts"], exclude: OWN_MODULES, isolate: false },
      },
    ],
  },
});
