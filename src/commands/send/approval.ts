import { join } from "node:path";
import { z } from "zod";
import { readIfThere } from "../../archive/replace-file.ts";

const approvalSchema = z.object({ manifest: z.string() });

/** The SHA-256 of the manifest that was approved; null for results without an approval. */
export async function approvedManifest(folder: string): Promise<string | null> {
  const bytes = await readIfThere(join(folder, "approval.json"));
  if (bytes === null) return null;
  return approvalSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).manifest;
}
