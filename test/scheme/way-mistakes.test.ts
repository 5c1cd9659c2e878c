import { expect, test } from "vitest";
import { schemeErrors } from "../support/quarter.ts";
import { WAY_MISTAKES } from "./way-mistakes.ts";

test.for(WAY_MISTAKES)("is said once, where it stands, in both languages: $name", ({ yaml, at, zh, en }) => {
  const errors = schemeErrors(yaml);
  expect(errors.map(({ file, line, column, path }) => `${file}:${line}:${column} ${path}`)).toEqual([
    `crm-kpi.yaml:${at}`,
  ]);
  expect(errors[0]?.message.zh).toContain(zh);
  expect(errors[0]?.message.en).toContain(en);
  expect(errors[0]?.message.en).not.toMatch(/[、，；。]/);
});
