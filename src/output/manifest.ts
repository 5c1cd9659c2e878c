import { z } from "zod";
import { compareText } from "../domain/order.ts";
import type { Publication } from "./contract.ts";

/** A file by its path; of the program's own files that too, since a firm may have one of the same path. */
export type Hashed = { readonly path: string; readonly sha256: string; readonly of?: "program" | undefined };

const hashed = z.object({ path: z.string(), sha256: z.string(), of: z.literal("program").optional() });

const change = z.object({ path: z.string(), change: z.enum(["changed", "added", "missing"]) });
const because = z.object({
  inputs: z.array(change),
  scheme: z.array(change),
  program: z.object({ before: z.string(), now: z.string() }).optional(),
  cutOff: z.object({ before: z.string(), now: z.string() }).optional(),
  /** How many people's figures moved. */
  people: z.number(),
});

/** Why a revision was made: what differs from the approved publication. */
export type Because = z.output<typeof because>;
export type FileChange = z.output<typeof change>;

/** What a publication was made from: enough to make it again and see that it is the same. */
export type Provenance = {
  readonly version: string;
  readonly inputs: readonly Hashed[];
  /** Files among the exports that are no tables: they are named and never read. */
  readonly ignored: readonly string[];
  readonly scheme: readonly Hashed[];
  /** From 2 on; absent for what was published first. */
  readonly revision?: number;
  readonly because?: Because;
};

export const MANIFEST = "manifest.json";
const FORMAT = "crm-kpi/manifest@1";

/** manifest.json: SHA-256 of every input, of the scheme and of every output; no clock, no machine. */
export function manifestJson(
  { assessment, lang }: Publication,
  { version, inputs, ignored, scheme, revision, because: reason }: Provenance,
  outputs: readonly Hashed[],
): string {
  const { edition } = assessment.scheme;
  const manifest = {
    format: FORMAT,
    program: `crm-kpi ${version}`,
    quarter: assessment.quarter.id,
    ...(revision === undefined ? {} : { revision }),
    ...(reason === undefined ? {} : { because: reason }),
    cutOff: assessment.cutOff,
    lang,
    ...(edition === null ? {} : { edition: { from: edition.from, file: edition.file } }),
    scheme: inOrder(scheme),
    inputs: inOrder(inputs),
    ...(ignored.length === 0 ? {} : { ignored: [...ignored].sort(compareText) }),
    outputs: inOrder(outputs),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function inOrder(list: readonly Hashed[]): Hashed[] {
  return [...list]
    .sort((a, b) => compareText(a.path, b.path))
    .map(({ path, sha256, of }) => ({ path, sha256, ...(of === undefined ? {} : { of }) }));
}

const writtenSchema = z.object({
  format: z.literal(FORMAT),
  outputs: z.array(hashed),
});

const manifestSchema = writtenSchema.extend({
  program: z.string(),
  quarter: z.string(),
  revision: z.number().int().min(1).default(1),
  because: because.optional(),
  cutOff: z.string(),
  lang: z.enum(["zh", "en"]),
  scheme: z.array(hashed),
  inputs: z.array(hashed),
  ignored: z.array(z.string()).default([]),
});

/** A publication's manifest as it was read; `revision` is 1 for what was published first. */
export type Manifest = z.output<typeof manifestSchema>;

/** Reads a manifest.json; null where the text is none of ours. */
export function readManifest(text: string): Manifest | null {
  const read = manifestSchema.safeParse(parsedJson(text));
  return read.success ? read.data : null;
}

/** The files of a publication by its manifest, the manifest among them; null where the text is no manifest of ours. */
export function publishedFiles(text: string): ReadonlySet<string> | null {
  const read = writtenSchema.safeParse(parsedJson(text));
  return read.success ? new Set([MANIFEST, ...read.data.outputs.map(({ path }) => path)]) : null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
