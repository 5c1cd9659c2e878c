import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isCode } from "../../archive/lock.ts";
import { compareText } from "../../domain/order.ts";
import type { Quarter } from "../../domain/quarter.ts";
import { sha256Of } from "../../domain/sha256.ts";
import { indicators } from "../../indicators/index.ts";
import type { Hashed } from "../../output/manifest.ts";
import type { ConfigFile, Edition, Scheme } from "../../scheme/contract.ts";
import { editionOn } from "../../scheme/editions.ts";
import type { Library } from "../../scheme/include.ts";
import { type DatedFile, readScheme } from "../../scheme/read.ts";
import type { World } from "../../world.ts";
import { ConfigurationError } from "../contract.ts";

/** The name of a firm's configuration. */
export const CONFIG = "crm-kpi.yaml";

/** What a firm's schemes are made from: the built-in edition, and the firm's own file where there is one. */
export type SchemeSources = {
  readonly dir: string;
  readonly builtIn: ConfigFile;
  readonly firm: ConfigFile | null;
  /** The ready parts that a file of the firm may include. */
  readonly library: Library;
};

/** A scheme in force, and the files that it was read from. */
export type LoadedScheme = { readonly scheme: Scheme; readonly schemeFiles: readonly Hashed[] };

/** Finds the files of a firm's scheme. */
export async function schemeSources(world: World, dir: string): Promise<SchemeSources> {
  const text = await readFile(join(world.editions, "built-in.yaml"), "utf8");
  const own = await readOwn(join(dir, CONFIG));
  return {
    dir,
    builtIn: { name: "built-in.yaml", text },
    firm: own === null ? null : { name: CONFIG, ...own },
    library: await readLibrary(join(world.editions, "library")),
  };
}

/** The scheme without any dated edition. @throws {ConfigurationError} with every mistake */
export function undatedScheme(sources: SchemeSources): Scheme {
  return schemeWith(sources, null).scheme;
}

/**
 * The scheme of a quarter: the edition in force on its last day over the firm's file over the built-in edition.
 * @throws {ConfigurationError} with every mistake
 */
export async function schemeOfQuarter(sources: SchemeSources, quarter: Quarter): Promise<LoadedScheme> {
  const undated = undatedScheme(sources);
  const edition = editionOn(quarter.last, undated.editions);
  if (edition === null) return schemeWith(sources, null);
  const file = { name: edition.file, ...(await readEdition(sources.dir, edition)) };
  return withEdition(sources, file, edition);
}

/** The scheme with a file in the place of the edition in force. @throws {ConfigurationError} with every mistake */
export function withEdition(
  sources: SchemeSources,
  file: ConfigFile,
  edition: Edition | null = null,
): LoadedScheme {
  return schemeWith(sources, { file, edition });
}

function schemeWith({ builtIn, firm, library }: SchemeSources, dated: DatedFile | null): LoadedScheme {
  const { scheme, included, errors } = readScheme(builtIn, firm, indicators, library, dated);
  if (errors !== null) throw new ConfigurationError(errors);
  return {
    scheme,
    schemeFiles: [
      ...[builtIn, ...included].map((file): Hashed => ({ ...hashed(file), of: "program" })),
      ...[firm, dated?.file ?? null].flatMap((file) => (file === null ? [] : [hashed(file)])),
    ],
  };
}

async function readLibrary(folder: string): Promise<Library> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort(compareText);
  const texts = names.map(
    async (name): Promise<[string, string]> => [
      name.replace(/\.yaml$/, ""),
      await readFile(join(folder, name), "utf8"),
    ],
  );
  return new Map(await Promise.all(texts));
}

async function readEdition(dir: string, { file, at }: Edition): Promise<OwnFile> {
  const found = await readOwn(join(dir, ...file.split("/"))).catch((error: unknown) => {
    // A folder of that name is no edition.
    if (isCode(error, "EISDIR")) return null;
    throw error;
  });
  if (found !== null) return found;
  const message = {
    zh: `找不到文件“${file}”，请放到律所资料文件夹中，或更正文件名`,
    en: `there is no file “${file}” in the firm's folder; put it there, or correct its name`,
  };
  throw new ConfigurationError([{ ...at, message }]);
}

type OwnFile = { readonly text: string; readonly sha256: string };

async function readOwn(path: string): Promise<OwnFile | null> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return null;
    throw Object.assign(error as Error, { path });
  });
  return bytes === null ? null : { text: bytes.toString("utf8"), sha256: sha256Of(bytes) };
}

function hashed({ name, text, sha256 }: ConfigFile): Hashed {
  return { path: name, sha256: sha256 ?? sha256Of(text) };
}
