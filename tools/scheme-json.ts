import { parse } from "yaml";
import { type JsonSchema, schemeJsonSchema } from "../src/scheme/json-schema.ts";
import { meaningOf } from "./scheme-meanings.ts";

/** Parts that a firm's file gives whole: there a missing key is a mistake. */
const WHOLE = /\[\]|\.rule$|\.rule\.|^own-/;

/**
 * The JSON Schema of crm-kpi.yaml, for editors: every key may be left out, since the built-in edition stands
 * below; each has its meaning, and the built-in value as its default. Indicators, profiles and the like have one
 * definition, and the built-in names for completion.
 * @param edition the text of the built-in edition
 */
export function configJsonSchema(edition: string): string {
  const { $schema, ...schema } = schemeJsonSchema();
  const defs: Record<string, JsonSchema> = {};
  const top = partial("", schema, parse(edition), defs);
  const title = "crm-kpi.yaml";
  const description = "律所考核方案 · the firm's assessment scheme, over the built-in edition";
  return `${JSON.stringify({ $schema, title, description, ...top, $defs: defs }, null, 2)}\n`;
}

type Definitions = Record<string, JsonSchema>;

function partial(path: string, schema: JsonSchema, builtIn: unknown, defs: Definitions): JsonSchema {
  const { required, properties, additionalProperties, items, anyOf, zh: _, ...rest } = schema;
  const meaning = meaningOf(path, schema);
  const children = Object.entries(properties ?? {}).map(([name, part]) => [
    name,
    partial(below(path, name), part, asMap(builtIn)[name], defs),
  ]);
  const isValue = ["string", "number", "boolean"].includes(typeof builtIn);
  return {
    ...rest,
    ...(meaning === null ? {} : { description: `${meaning.zh} · ${meaning.en}` }),
    ...(isValue && !path.includes("*") ? { default: builtIn } : {}),
    ...(children.length === 0 ? {} : { properties: Object.fromEntries(children) }),
    ...(typeof additionalProperties === "object"
      ? byName(path, additionalProperties, asMap(builtIn), defs)
      : additionalProperties === undefined
        ? {}
        : { additionalProperties }),
    ...(items === undefined ? {} : { items: partial(`${path}[]`, items, null, defs) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((form) => partial(path, form, builtIn, defs)) }),
    ...(required !== undefined && WHOLE.test(path) ? { required } : {}),
  };
}

/** A map of things of one kind: any name may stand there, and the built-in ones are proposed. */
function byName(path: string, schema: JsonSchema, builtIn: Values, defs: Definitions): JsonSchema {
  const at = below(path, "*");
  const name = at.replaceAll(".*", "").replaceAll(".", "-");
  defs[name] ??= partial(at, schema, together(Object.values(builtIn)), defs);
  const to = { $ref: `#/$defs/${name}` };
  const names = Object.keys(builtIn);
  return {
    ...(names.length === 0 ? {} : { properties: Object.fromEntries(names.map((one) => [one, to])) }),
    additionalProperties: to,
  };
}

type Values = Readonly<Record<string, unknown>>;

/** What several things of one kind have, one with another: their names are what is proposed. */
function together(values: readonly unknown[]): Values {
  const all: Record<string, unknown> = {};
  for (const value of values) {
    for (const [key, part] of Object.entries(asMap(value))) {
      all[key] = { ...asMap(all[key]), ...asMap(part) };
    }
  }
  return all;
}

function asMap(value: unknown): Values {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

function below(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
