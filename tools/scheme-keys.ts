import { type JsonSchema, schemeJsonSchema } from "../src/scheme/json-schema.ts";

/** A key of the scheme: `profiles.*.extends`, with `*` for any name and `[]` for a list's item. */
export type SchemeKey = { readonly path: string; readonly schema: JsonSchema };

/** Every key that may be written, in the order of the schema. */
export function schemeKeys(): SchemeKey[] {
  const seen = new Set<string>();
  return [...below("", schemeJsonSchema())].filter(({ path }) => !seen.has(path) && seen.add(path));
}

function* below(path: string, schema: JsonSchema): Generator<SchemeKey> {
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  for (const form of schema.anyOf ?? schema.oneOf ?? []) yield* below(path, form);
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    yield { path: at(name), schema: part };
    yield* below(at(name), part);
  }
  if (typeof schema.additionalProperties === "object") yield* below(at("*"), schema.additionalProperties);
  if (schema.items !== undefined) yield* below(`${path}[]`, schema.items);
}
