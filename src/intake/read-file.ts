import type { RawCell } from "../sources/kinds/contract.ts";
import { type Contents, type InputFile, UnreadableFile } from "./contract.ts";
import { readCsv } from "./csv.ts";
import { damaged } from "./faults.ts";
import { type FileType, PROMISED, TYPE_NAMES, typeOf } from "./file-type.ts";
import { readWorkbook } from "./workbook.ts";

/** The ending of a file's name in lower case, with its dot; empty where it has none. */
export function extensionOf(path: string): string {
  return (/\.[^./]+$/.exec(path)?.[0] ?? "").toLowerCase();
}

/**
 * What a file holds, by its content: a workbook of any kind or a text table. A name that promises something else is
 * a fault beside it.
 * @param fits how well a row of cells would do as a header; settles a text's delimiter
 * @param delimiter a text's delimiter where the configuration gives it
 * @throws {UnreadableFile} for what is neither, or is damaged
 */
export async function readFileContents(
  { path, bytes, fault, readBook = readWorkbook }: InputFile,
  fits: (cells: readonly RawCell[]) => number,
  delimiter: string | null = null,
): Promise<Contents> {
  if (fault !== undefined) throw new UnreadableFile(fault);
  const extension = extensionOf(path);
  const type = typeOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const contents =
    type === "text" ? readText(bytes, extension, fits, delimiter) : await readBook(bytes, type);
  return PROMISED.get(extension) === type ? contents : misnamed(contents, extension, type);
}

function readText(
  bytes: Uint8Array,
  extension: string,
  fits: (cells: readonly RawCell[]) => number,
  delimiter: string | null,
): Contents {
  if (PROMISED.get(extension) === "text") return { sheets: [readCsv(bytes, fits, delimiter)], faults: [] };
  // Under the name of a workbook only a text that looks like one of our tables is taken for one.
  const sheet = taken(bytes, fits);
  if (sheet === null || !sheet.head.some((cells) => fits(cells) > 1)) throw damaged("no-workbook");
  return { sheets: [sheet], faults: [] };
}

function taken(bytes: Uint8Array, fits: (cells: readonly RawCell[]) => number) {
  try {
    return readCsv(bytes, fits);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

function misnamed({ sheets, faults }: Contents, extension: string, type: FileType): Contents {
  const args = { extension, actual: TYPE_NAMES[type] };
  return { sheets, faults: [{ code: "file-misnamed", args, sheet: null, row: null }, ...faults] };
}
