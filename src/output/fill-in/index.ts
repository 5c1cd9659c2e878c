import type { Lang } from "../../domain/text.ts";
import type { Source } from "../../sources/contract.ts";
import type { OutputFile } from "../contract.ts";
import { workbookBytes } from "../workbook.ts";
import { fillInBook } from "./book.ts";
import { bookName } from "./header.ts";

/** The name of a source's fill-in workbook. */
export function fillInName(source: Source, lang: Lang): string {
  return `${bookName(source, lang)}.xlsx`;
}

/** A fill-in workbook for each source. @param folderOf where it lies, `""` for the folder itself */
export async function fillInFiles(
  sources: readonly Source[],
  lang: Lang,
  folderOf: (source: Source) => string = () => "",
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const source of sources) {
    const folder = folderOf(source);
    const path = `${folder === "" ? "" : `${folder}/`}${fillInName(source, lang)}`;
    files.push({ path, content: await workbookBytes(fillInBook(source, lang)) });
  }
  return files;
}
