import { posix } from "node:path";
import { type Findings, inFile } from "../../findings/finding.ts";

/** A delivered sheet, and how many of its rows were taken. */
type Delivered = { readonly source: string; readonly file: string; readonly rows: number };

/** What file managers and cloud drives put behind the name of a copy: `x (1)`, `x - 副本 (2)`, `x - Copy`. */
const BEHIND = /^(.+?)(?:[\s_-]*(?:冲突)?(?:副本|复件|copy|conflicted copy))?\s*(?:[(（]\d{1,3}[)）])?$/iu;
/** What they put before it. */
const BEFORE = /^(?:复件|副本|copy of|copy)[\s_-]*(?:[(（]\d{1,3}[)）])?\s*(?:of\s+)?(.+)$/iu;

/**
 * Asks about files that are named as copies of another one and delivered rows of the same export: where both are read,
 * what stands in both counts twice. Identical copies are told already, and not read.
 */
export function checkCopies(sheets: readonly Delivered[], findings: Findings): void {
  const filled = sheets.filter(({ rows }) => rows > 0);
  const asked = new Set<string>();
  for (const { source, file } of filled) {
    const first = filled.find((other) => other.source === source && isCopyOf(file, other.file))?.file;
    if (first === undefined || asked.has(file)) continue;
    asked.add(file);
    const rows = filled.filter((one) => one.file === file).reduce((total, one) => total + one.rows, 0);
    findings.add("file-copy", inFile(file), { first, rows: String(rows) });
  }
}

function isCopyOf(file: string, other: string): boolean {
  if (posix.dirname(file) !== posix.dirname(other)) return false;
  const [name, original] = [nameOf(file), nameOf(other)];
  return name !== original && originals(name).includes(original);
}

/** The names that a file may be a copy of. */
function originals(name: string): string[] {
  return [BEHIND.exec(name)?.[1] ?? "", BEFORE.exec(name)?.[1] ?? ""];
}

function nameOf(file: string): string {
  return posix.parse(file).name.normalize("NFC").toLowerCase();
}
