import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { schemeDocument } from "../../tools/scheme-document.ts";
import { SECTIONS } from "../../tools/scheme-examples.ts";
import { configJsonSchema } from "../../tools/scheme-json.ts";
import { schemeKeys } from "../../tools/scheme-keys.ts";
import { meaningOf } from "../../tools/scheme-meanings.ts";
import { schemeErrors } from "../support/quarter.ts";

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

const edition = read("editions/built-in.yaml");
const document = read("docs/scheme.md");

describe("documents of the scheme are what the code says (npm run docs)", () => {
  test("docs/scheme.md", () => {
    expect(document).toBe(schemeDocument(edition));
  });

  test.for(["docs", "editions"])("%s/crm-kpi.schema.json", (folder) => {
    expect(read(`${folder}/crm-kpi.schema.json`)).toBe(configJsonSchema(edition));
  });

  test("every part of the scheme has a section", () => {
    const parts = schemeKeys().map(({ path }) => path.split(/[.[]/)[0] ?? "");
    expect(SECTIONS.map(({ key }) => key).sort()).toEqual([...new Set(parts)].sort());
  });

  test.for(schemeKeys())("$path has a meaning", ({ path, schema }) => {
    const meaning = meaningOf(path, schema);
    expect(meaning?.zh).toMatch(/\p{Script=Han}/u);
    expect(meaning?.en).toMatch(/[a-z]/);
  });
});

describe("every example of docs/scheme.md can be written in crm-kpi.yaml", () => {
  const examples = [...document.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = ""]) => yaml);

  test("there are some for every part", () => {
    expect(examples.length).toBeGreaterThan(SECTIONS.length);
  });

  test.for(examples)("%s", (yaml) => {
    expect(schemeErrors(yaml)).toEqual([]);
  });
});

describe("the JSON Schema helps an editor", () => {
  const schema = JSON.parse(configJsonSchema(edition));

  const resolved = (at: typeof schema) =>
    at.$ref === undefined ? at : schema.$defs[at.$ref.replace("#/$defs/", "")];

  test("the built-in edition has no key that it lacks, and gives the defaults", () => {
    const lacking = (at: typeof schema, value: unknown, path: string): string[] => {
      const forms = resolved(at).anyOf ?? [resolved(at)];
      if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
      return Object.entries(value).flatMap(([key, part]) => {
        const found = forms
          .map((form: typeof schema) => form.properties?.[key] ?? form.additionalProperties)
          .find((one: unknown) => typeof one === "object");
        return found === undefined ? [`${path}.${key}`] : lacking(found, part, `${path}.${key}`);
      });
    };
    expect(lacking(schema, parse(edition), "")).toEqual([]);
    expect(schema.properties.policies.properties.credit).toMatchObject({
      default: "origin",
      enum: ["origin", "lead", "share", "each"],
    });
  });

  test("it completes indicators, weights, positions and policies", () => {
    const { indicators, profiles, policies } = schema.properties;
    expect(Object.keys(indicators.properties)).toContain("new-clients");
    expect(Object.keys(profiles.properties)).toContain("lead-lawyer");
    const { weights } = resolved(profiles.properties.partner).properties;
    expect(Object.keys(weights.properties)).toContain("complaint-rate");
    expect(policies.properties.history.description).toContain("历史委托");
  });

  test("nothing is required but within what is given whole", () => {
    expect(schema.required).toBeUndefined();
    expect(schema.properties.policies.required).toBeUndefined();
    expect(schema.properties.grades.items.required).toEqual(["from", "label"]);
  });
});
