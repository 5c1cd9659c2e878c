import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { compareNatural } from "../domain/order.ts";
import { parseQuarter, type Quarter } from "../domain/quarter.ts";
import { type Findings, inFile } from "../findings/finding.ts";
import type { InputFile } from "./contract.ts";
import { PROMISED } from "./file-type.ts";
import { extensionOf } from "./read-file.ts";

/** A file as listed: read only when its turn comes. */
export type ListedFile = { readonly path: string; readonly place: InputFile["place"] };

/** What programs leave in folders: office lock files, folder settings, hidden files. */
function isClutter(name: string): boolean {
  return /^(\.|~\$)/.test(name) || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

/** The folders of a firm that are named like the quarter: `2025Q3`, `2025-Q3`, `2025年第3季度`. */
export async function quarterFolders(firm: string, quarter: Quarter): Promise<string[]> {
  const entries = await readdir(firm, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && parseQuarter(entry.name)?.id === quarter.id)
    .map(({ name }) => name)
    .sort(compareNatural);
}

/** Every quarter that a firm has a folder of, the oldest first. */
export async function allQuarters(firm: string): Promise<Quarter[]> {
  const entries = await readdir(firm, { withFileTypes: true });
  const found = entries.flatMap((entry) => (entry.isDirectory() ? (parseQuarter(entry.name) ?? []) : []));
  const byId = new Map(found.map((quarter) => [quarter.id, quarter]));
  return [...byId.values()].sort((a, b) => compareNatural(a.id, b.id));
}

/**
 * Lists the files of a quarter in an order that no file system decides: all below the quarter's folder, and the
 * tables that lie directly in the firm's.
 */
export async function listFiles(firm: string, folder: string, findings: Findings): Promise<ListedFile[]> {
  const below = await filesBelow(firm, folder, findings);
  const beside = (await readdir(firm, { withFileTypes: true }))
    .filter((entry) => !isClutter(entry.name) && isTable(entry.name))
    .map(({ name }): ListedFile => ({ path: name, place: "firm" }));
  return [...below, ...beside].sort((a, b) => compareNatural(a.path, b.path));
}

function isPromised(name: string): boolean {
  return PROMISED.has(extensionOf(name));
}

/** Beside the quarters a text file is somebody's note. */
function isTable(name: string): boolean {
  return isPromised(name) && extensionOf(name) !== ".txt";
}

async function filesBelow(firm: string, folder: string, findings: Findings): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const entry of await readdir(join(firm, folder), { withFileTypes: true })) {
    if (isClutter(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) files.push(...(await filesBelow(firm, path, findings)));
    // What has the name of a table is listed whatever it is: opening it tells what is wrong.
    if (entry.isFile() || isPromised(entry.name) || (await isLinkToFile(entry, join(firm, path)))) {
      files.push({ path, place: "quarter" });
    } else if (!entry.isDirectory()) {
      findings.add("file-ignored", inFile(path), { extension: extensionOf(path) || "?" });
    }
  }
  return files;
}

async function isLinkToFile(entry: Dirent, path: string): Promise<boolean> {
  try {
    if (!entry.isSymbolicLink()) return false;
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
