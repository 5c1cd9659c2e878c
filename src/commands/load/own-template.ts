import { readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { isCode } from "../../archive/lock.ts";
import { sha256Of } from "../../domain/sha256.ts";
import type { Text } from "../../domain/text.ts";
import type { Hashed } from "../../output/manifest.ts";
import type { ConfigFile, Templates } from "../../scheme/contract.ts";
import { lineOf } from "../../scheme/locate.ts";
import { ConfigurationError } from "../contract.ts";

/** A firm's own template: its path below the firm's folder, its bytes and their SHA-256. */
export type OwnTemplate = Hashed & { readonly bytes: Uint8Array };

/** What is not read into memory; a template with pictures stays far below. */
const LARGEST = 50 * 1024 * 1024;

/**
 * Reads the firm's own scorecard template, if it has one.
 * @param config the firm's configuration, in which the template is named
 * @throws {ConfigurationError} where there is no such file below the firm's folder
 */
export async function ownTemplate(
  dir: string,
  { scorecard }: Templates,
  config: ConfigFile | null,
): Promise<OwnTemplate | null> {
  if (scorecard === null || config === null) return null;
  const path = ["templates", "scorecard"];
  const fail = (message: Text) => {
    const place = lineOf(config.text, path);
    return new ConfigurationError([{ file: config.name, ...place, path: path.join("."), message }]);
  };
  const file = join(dir, ...scorecard.split("/"));
  const found = await stat(file).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  });
  if (!found?.isFile()) throw fail(missing(scorecard));
  if (await isOutside(dir, file)) throw fail(outside(scorecard));
  if (found.size > LARGEST) throw fail(tooLarge(scorecard));
  const bytes = await readFile(file);
  return { path: scorecard, bytes, sha256: sha256Of(bytes) };
}

/** A link may lead anywhere, whatever its name says. */
async function isOutside(dir: string, file: string): Promise<boolean> {
  const way = relative(await realpath(dir), await realpath(file));
  return way === ".." || way.startsWith(`..${sep}`);
}

function missing(name: string): Text {
  return {
    zh: `律所资料文件夹中没有文件“${name}”；请放入记分卡模板，或删去这一项以使用内置模板`,
    en: `there is no file “${name}” in the firm's folder; put the template there, or delete this line to use the built-in one`,
  };
}

function outside(name: string): Text {
  return {
    zh: `“${name}”指向律所资料文件夹之外的文件；请把模板本身放入该文件夹`,
    en: `“${name}” leads to a file outside the firm's folder; put the template itself into it`,
  };
}

function tooLarge(name: string): Text {
  return { zh: `模板“${name}”超过 50 MB`, en: `the template “${name}” is larger than 50 MB` };
}
