import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { compareText } from "../domain/order.ts";
import { parseQuarter } from "../domain/quarter.ts";
import { sha256Of } from "../domain/sha256.ts";
import type { Hashed } from "../output/manifest.ts";
import { isCode } from "./lock.ts";
import { readIfThere } from "./replace-file.ts";

/** What makes a published folder an approved one. */
export const APPROVAL = "approval.json";
const FORMAT = "crm-kpi/approval@1";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.strictObject({
  format: z.literal(FORMAT),
  quarter: z.string(),
  revision: z.number().int().min(1),
  number: z.number().int().min(1),
  by: z.string(),
  on: z.string(),
  note: z.string().nullable(),
  waivers: z.array(z.strictObject({ quota: z.string(), reason: z.string() })),
  manifest: sha256,
  scheme: sha256,
  previous: z.strictObject({ quarter: z.string(), revision: z.number().int().min(1), sha256 }).nullable(),
  seal: sha256,
});

/**
 * An approval (考核规定 §二.1): who approved which publication when, with the hashes of its manifest and scheme. The
 * chain: `number` counts all approvals of a results folder, `previous` names the one before by its file's hash.
 */
export type Approval = Omit<z.output<typeof schema>, "format" | "seal">;

/** An approval.json as it lies there: `approval` is null where a byte of it was changed. */
export type FoundApproval = {
  readonly approval: Approval | null;
  /** The place in the chain that it speaks of, changed or not; null where it cannot be read at all. */
  readonly number: number | null;
  readonly sha256: string;
};

/** The approval of a published folder has been changed by hand. */
export class ApprovalChanged extends Error {
  override readonly name = "ApprovalChanged";
  readonly path: string;
  constructor(path: string) {
    super(`changed: ${path}`);
    this.path = path;
  }
}

/** What was approved would be replaced: that is never done (exit 2). */
export class ApprovedFolder extends Error {
  override readonly name = "ApprovedFolder";
}

/** The text of an approval.json: keys in one order, sealed by the SHA-256 of all that stands before the seal. */
export function approvalJson(approval: Approval): string {
  const { quarter, revision, number, by, on, note, previous } = approval;
  const waivers = approval.waivers.map(({ quota, reason }) => ({ quota, reason }));
  const before =
    previous === null
      ? null
      : { quarter: previous.quarter, revision: previous.revision, sha256: previous.sha256 };
  const { manifest, scheme } = approval;
  const sealed = { format: FORMAT, quarter, revision, number, by, on, note, waivers, manifest, scheme };
  const content = { ...sealed, previous: before };
  return `${JSON.stringify({ ...content, seal: sha256Of(JSON.stringify(content)) }, null, 2)}\n`;
}

/** Reads an approval.json; its approval is null where any byte is not as the program wrote it. */
export function parseApproval(bytes: Uint8Array): FoundApproval {
  const approval = approvalIn(bytes);
  const same = approval !== null && Buffer.from(approvalJson(approval)).equals(bytes);
  return { approval: same ? approval : null, number: approval?.number ?? null, sha256: sha256Of(bytes) };
}

function approvalIn(bytes: Uint8Array): Approval | null {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const read = schema.safeParse(json);
  if (!read.success) return null;
  const { format: _format, seal: _seal, ...approval } = read.data;
  return approval;
}

/** The approval.json of a published folder, changed ones too; null where there is none. */
export async function findApproval(folder: string): Promise<FoundApproval | null> {
  const bytes = await readIfThere(join(folder, APPROVAL)).catch((error: unknown) => {
    if (isCode(error, "ENOTDIR")) return null;
    throw error;
  });
  return bytes === null ? null : parseApproval(bytes);
}

/**
 * The approval of a published folder; null where it was not approved.
 * @throws {ApprovalChanged} where its bytes are not those that the program wrote
 */
export async function readApproval(
  folder: string,
): Promise<{ readonly approval: Approval; readonly sha256: string } | null> {
  const found = await findApproval(folder);
  if (found === null) return null;
  if (found.approval === null) throw new ApprovalChanged(join(folder, APPROVAL));
  return { approval: found.approval, sha256: found.sha256 };
}

/** A folder below `results/` that is named like a publication. */
export type PublicationFolder = {
  readonly name: string;
  readonly quarter: string;
  /** What stands in the name of `2025Q3.rev2`; null for the published name itself. */
  readonly revision: number | null;
};

/** The publications below a results folder, in order of quarter and revision, the published name last. */
export async function publicationFolders(results: string): Promise<PublicationFolder[]> {
  const entries = await readdir(results, { withFileTypes: true }).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  });
  return entries
    .flatMap((entry) => (entry.isDirectory() ? (parseFolder(entry.name) ?? []) : []))
    .sort((a, b) => compareText(a.quarter, b.quarter) || revisionOrder(a) - revisionOrder(b));
}

function revisionOrder({ revision }: PublicationFolder): number {
  return revision ?? Number.MAX_SAFE_INTEGER;
}

/** Reads the name of a published folder: `2025Q3` or `2025Q3.rev2`; null for any other. */
export function parseFolder(name: string): PublicationFolder | null {
  const [, quarter = "", revision] = /^(\d{4}Q[1-4])(?:\.rev([1-9]\d*))?$/.exec(name) ?? [];
  if (parseQuarter(quarter)?.id !== quarter) return null;
  return { name, quarter, revision: revision === undefined ? null : Number(revision) };
}

/** An approval that lies in a publication below a results folder. */
export type Link = { readonly folder: PublicationFolder; readonly found: FoundApproval };

/** All approvals below a results folder, in the order of the chain; those whose number nobody can read last. */
export async function approvalsIn(results: string): Promise<Link[]> {
  const links: Link[] = [];
  for (const folder of await publicationFolders(results)) {
    const found = await findApproval(join(results, folder.name));
    if (found !== null) links.push({ folder, found });
  }
  const place = ({ found }: Link) => found.number ?? Number.MAX_SAFE_INTEGER;
  return links.sort((a, b) => place(a) - place(b));
}

/** The SHA-256 over a manifest's list of files: one value for a whole scheme. */
export function hashOfFiles(files: readonly Hashed[]): string {
  return sha256Of(JSON.stringify(files.map(({ path, sha256: hash, of = "firm" }) => [of, path, hash])));
}
