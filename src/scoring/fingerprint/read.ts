import { z } from "zod";
import type { SchemePrints } from "./prints.ts";

const print = z.record(z.string(), z.string()).transform((parts) => new Map(Object.entries(parts)));
const prints = z.record(z.string(), print).transform((all) => new Map(Object.entries(all)));

/** The part `scheme` of a results.json. */
export const printsSchema = z
  .object({
    fingerprint: z.string(),
    indicators: prints,
    profiles: z
      .record(z.string(), z.object({ indicators: prints, total: print }))
      .transform((all) => new Map(Object.entries(all))),
    standing: print,
  })
  .transform(({ indicators, ...rest }): SchemePrints => ({ ...rest, values: indicators }));

/** Fingerprints as results.json publishes them. */
export function printsJson({ fingerprint, values, profiles, standing }: SchemePrints) {
  return {
    fingerprint,
    indicators: nested(values),
    profiles: Object.fromEntries(
      [...profiles].map(([id, { indicators, total }]) => [
        id,
        { indicators: nested(indicators), total: Object.fromEntries(total) },
      ]),
    ),
    standing: Object.fromEntries(standing),
  };
}

function nested(all: SchemePrints["values"]) {
  return Object.fromEntries([...all].map(([id, print]) => [id, Object.fromEntries(print)]));
}
