import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { indicators } from "../../src/indicators/index.ts";
import { editionOn } from "../../src/scheme/editions.ts";
import { readScheme } from "../../src/scheme/read.ts";
import { day, schemeOf } from "../support/quarter.ts";
import { written } from "../support/tables.ts";

const builtIn = {
  name: "built-in.yaml",
  text: readFileSync(new URL("../../editions/built-in.yaml", import.meta.url), "utf8"),
};

/** The firm's file with an edition's file over it. */
function dated(firm: string, edition: string) {
  const file = { name: "scheme-2025.yaml", text: edition };
  return readScheme(builtIn, { name: "crm-kpi.yaml", text: firm }, indicators, new Map(), {
    file,
    edition: null,
  });
}

const EDITIONS = schemeOf(
  "editions:\n  - { from: 2025-07-01, file: b.yaml }\n  - { from: 2025-01-01, file: a.yaml }\n  - { from: 2026-01-01, file: c.yaml }\n",
).editions;

describe("a quarter uses the edition in force on its last day", () => {
  test.for([
    ["2024-12-31", null],
    ["2025-03-31", "a.yaml"],
    ["2025-06-30", "a.yaml"],
    ["2025-07-01", "b.yaml"],
    ["2025-12-31", "b.yaml"],
    ["2026-03-31", "c.yaml"],
  ] as const)("%s: %s", ([on, file]) => {
    expect(editionOn(day(on), EDITIONS)?.file ?? null).toBe(file);
  });
});

describe("an edition stands over the firm's file as that stands over the built-in edition", () => {
  test("what it says holds, what it does not say stays", () => {
    const { scheme } = dated(
      "policies: { credit: lead, same-day: each }\nindicators: { new-clients: { target: 3 } }\n",
      "policies: { credit: each }\nindicators: { client-satisfaction: { target: 92 } }\n",
    );
    expect(scheme?.policies).toMatchObject({ credit: "each", "same-day": "each", history: "required" });
    const targets = ["new-clients", "client-satisfaction", "cross-department"].map((id) =>
      written(scheme?.indicators.get(id)?.target ?? null),
    );
    expect(targets).toEqual(["3", "92", "88"]);
    expect(scheme?.ownPolicies).toEqual(["credit", "same-day"]);
  });

  test("its mistakes are said in its own file", () => {
    const { errors } = dated("policies: { credit: lead }\n", "policies:\n  credit: laed\n");
    expect(errors?.map(({ file, line, path }) => `${file}:${line} ${path}`)).toEqual([
      "scheme-2025.yaml:2 policies.credit",
    ]);
    expect(errors?.[0]?.message.zh).toContain("是不是想写“lead”？");
  });

  test.for(["editions: []\n", "time-zone: Asia/Shanghai\n"])("%j belongs into crm-kpi.yaml", (yaml) => {
    const { errors } = dated("", yaml);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ file: "scheme-2025.yaml", line: 1, column: 1 });
    expect(errors?.[0]?.message.zh).toContain("只能写在 crm-kpi.yaml 中");
  });
});
