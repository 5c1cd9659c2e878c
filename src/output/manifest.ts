import { z } from "zod";
import { compareText } from "../domain/order.ts";
import type { Publication } from "./contract.ts";

export type Hashed = { readonly path: string; readonly sha256: string };

/** What a publication was made from: enough to make it again and see that it is the same. */
export type Provenance = {
  readonly version: string;
  readonly inputs: readonly Hashed[];
  readonly scheme: readonly Hashed[];
};

export const MANIFEST = "manifest.json";
const FORMAT = "crm-kpi/manifest@1";

/** manifest.json: SHA-256 of every input, of the scheme and of every output; no clock, no machine. */
export function manifestJson(
  { assessment, lang }: Publication,
  { version, inputs, scheme }: Provenance,
  outputs: readonly Hashed[],
): string {
  const inOrder = (list: readonly Hashed[]) =>
    [...list].sort((a, b) => compareText(a.path, b.path)).map(({ path, sha256 }) => ({ path, sha256 }));
  const { edition } = assessment.scheme;
  const manifest = {
    format: FORMAT,
    program: `crm-kpi ${version}`,
    quarter: assessment.quarter.id,
    cutOff: assessment.cutOff,
    lang,
    ...(edition === null ? {} : { edition: { from: edition.from, file: edition.file } }),
    scheme: inOrder(scheme),
    inputs: inOrder(inputs),
    outputs: inOrder(outputs),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  outputs: z.array(z.object({ path: z.string(), sha256: z.string() })),
});

/** The files of a publication by its manifest, the manifest among them; null where the text is no manifest of ours. */
export function publishedFiles(text: string): ReadonlySet<string> | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = manifestSchema.safeParse(json);
  return read.success ? new Set([MANIFEST, ...read.data.outputs.map(({ path }) => path)]) : null;
}
