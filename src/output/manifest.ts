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
  const manifest = {
    format: FORMAT,
    program: `crm-kpi ${version}`,
    quarter: assessment.quarter.id,
    cutOff: assessment.cutOff,
    lang,
    scheme: inOrder(scheme),
    inputs: inOrder(inputs),
    outputs: inOrder(outputs),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Whether a text is a manifest that this program wrote: only such a folder may be replaced. */
export function isManifest(text: string): boolean {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null && "format" in found && found.format === FORMAT;
  } catch {
    return false;
  }
}
