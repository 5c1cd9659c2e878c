import { defineConfig } from "vitest/config";

export default defineConfig({
  // Many tests wait for programs that they start: more workers than processors keep both at work.
  test: { include: ["test/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 240_000, maxWorkers: 4 },
});
