import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isCode } from "../../archive/lock.ts";
import { readIfThere } from "../../archive/replace-file.ts";
import type { Quarter } from "../../domain/quarter.ts";
import { sha256Of } from "../../domain/sha256.ts";
import { LANGUAGES, type Lang } from "../../domain/text.ts";
import { firstSheetCells } from "../../intake/card-cells.ts";
import type { PublishedFile, PublishedPerson, PublishedQuarter } from "../../mail/contract.ts";
import { cardOwner, type IdPlace, idPlaces } from "../../output/card-owner.ts";
import { MANIFEST } from "../../output/manifest.ts";
import type { World } from "../../world.ts";
import { UsageError } from "../contract.ts";
import type { OwnTemplate } from "../load/own-template.ts";

const manifestSchema = z.object({
  quarter: z.string(),
  lang: z.enum(LANGUAGES),
  revision: z.int().min(1).default(1),
  outputs: z.array(z.object({ path: z.string(), sha256: z.string() })),
});

const resultsSchema = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), department: z.string() })),
});

/** What of a published quarter the plan is made from; every file is read and every card looked into. */
export async function readPublished(
  world: World,
  folder: string,
  quarter: Quarter,
  approved: boolean,
  template: OwnTemplate | null,
): Promise<PublishedQuarter> {
  const text = await readFile(join(folder, MANIFEST));
  const manifest = parsed(manifestSchema, text, join(folder, MANIFEST));
  if (manifest.quarter !== quarter.id) throw unreadable(join(folder, MANIFEST));
  const results = await readIfThere(join(folder, "results.json"));
  const { people } = parsed(resultsSchema, results ?? new Uint8Array(), join(folder, "results.json"));
  const places = await templatePlaces(world, manifest.lang, template);
  const files = new Map<string, PublishedFile>();
  for (const { path, sha256 } of manifest.outputs) {
    files.set(path, { sha256, ...(await lookInto(folder, path, places, people)) });
  }
  return {
    quarter,
    revision: manifest.revision,
    manifest: sha256Of(text),
    approved,
    people,
    files,
  };
}

function parsed<T>(schema: z.ZodType<T>, bytes: Uint8Array, path: string): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    throw unreadable(path);
  }
}

function unreadable(path: string): UsageError {
  return new UsageError(
    `“${path}”不是本季度发布的文件，或已被改动，没有发送。请重新运行 crm-kpi run；已批准的季度请从备份恢复。`,
    `“${path}” is not what was published for this quarter, or was changed: nothing was sent. Run crm-kpi run again; restore an approved quarter from its backup.`,
  );
}

/** Where a card shows its owner's id: by the firm's own template where there is one, and by the built-in one. */
async function templatePlaces(
  world: World,
  lang: Lang,
  template: OwnTemplate | null,
): Promise<readonly IdPlace[][]> {
  const builtIn = await readFile(join(world.templates, `scorecard.${lang}.xlsx`));
  const all = template === null ? [builtIn] : [template.bytes, builtIn];
  const places = await Promise.all(all.map(async (bytes) => idPlaces(await firstSheetCells(bytes))));
  return places.filter((one) => one.length > 0);
}

async function lookInto(
  folder: string,
  path: string,
  templates: readonly IdPlace[][],
  people: readonly PublishedPerson[],
): Promise<Omit<PublishedFile, "sha256">> {
  const bytes = await readIfThere(join(folder, ...path.split("/"))).catch((error: unknown) => {
    if (isCode(error, "ENOTDIR", "EISDIR")) return null;
    throw error;
  });
  if (bytes === null) return { found: null, size: 0, owner: null };
  const seen = { found: sha256Of(bytes), size: bytes.length };
  if (!path.startsWith("scorecards/")) return { ...seen, owner: null };
  const card = await firstSheetCells(bytes).catch(() => []);
  const ids = people.map(({ id }) => id);
  const owners = templates.map((places) => cardOwner(card, places, ids));
  return { ...seen, owner: owners.find((owner) => owner !== null) ?? null };
}
