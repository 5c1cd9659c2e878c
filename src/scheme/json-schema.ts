import { z } from "zod";
import type { Keys } from "./locate.ts";
import { schemeSchema } from "./schema.ts";

/** The part of JSON Schema that the scheme's own is made of. */
export type JsonSchema = {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
};

/** The scheme as it may be written, whole, as JSON Schema. */
export function schemeJsonSchema(): JsonSchema {
  return z.toJSONSchema(schemeSchema, { io: "input", unrepresentable: "any" }) as JsonSchema;
}

/** The keys that may stand at a path of the scheme; empty where any may, or none. */
export function keysAt(path: Keys): string[] {
  let found: readonly JsonSchema[] = [schemeJsonSchema()];
  for (const key of path) found = found.flatMap(forms).flatMap((form) => below(form, key));
  const keys = found
    .flatMap(forms)
    .flatMap(({ properties, propertyNames }) => [
      ...Object.keys(properties ?? {}),
      ...(propertyNames?.enum ?? []),
    ]);
  return [...new Set(keys)];
}

function forms(schema: JsonSchema): readonly JsonSchema[] {
  const several = schema.anyOf ?? schema.oneOf;
  return several === undefined ? [schema] : several.flatMap(forms);
}

function below({ properties, additionalProperties, items }: JsonSchema, key: string | number): JsonSchema[] {
  if (typeof key === "number") return items === undefined ? [] : [items];
  const known = properties?.[key];
  if (known !== undefined) return [known];
  return typeof additionalProperties === "object" ? [additionalProperties] : [];
}
