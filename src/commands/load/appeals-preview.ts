import { basename, dirname, relative, sep } from "node:path";
import type { AppealRow } from "../../facts/appeals/contract.ts";
import type { InputFile } from "../../intake/contract.ts";
import type { ListedFile } from "../../intake/list-files.ts";
import { readFiles } from "../../intake/open-files.ts";
import type { Intake } from "../../intake/read-sources.ts";
import type { Readers } from "../../intake/reader/readers.ts";
import { UsageError } from "../contract.ts";

/** A file of appeals that is tried: an absolute path, outside the quarter's folder or in it. */
export type AppealsPreview = { readonly path: string };

/**
 * The file as a preview reads it: one of the quarter's own, of which the undecided rows are tried, or one from
 * elsewhere, all of whose rows are.
 */
export class TriedAppeals {
  /** Under which name its rows and findings stand. */
  readonly name: string;
  readonly #path: string;
  readonly #isListed: boolean;

  constructor({ path }: AppealsPreview, dir: string, listed: readonly ListedFile[]) {
    const own = relative(dir, path).split(sep).join("/");
    this.#isListed = listed.some((file) => file.path === own);
    this.#path = path;
    let name = this.#isListed ? own : basename(path);
    while (!this.#isListed && listed.some((file) => file.path === name)) name = `预览/${name}`;
    this.name = name;
  }

  /** Whether a row of the appeals is tried as if it were upheld. */
  readonly isTried = (row: Pick<AppealRow, "at" | "decision">): boolean =>
    row.at.file === this.name && (row.decision === null || !this.#isListed);

  /** The quarter's files, then this one where it is none of them. */
  async *withFile(files: AsyncIterable<InputFile>, readers: Readers): AsyncGenerator<InputFile> {
    yield* files;
    if (this.#isListed) return;
    const own: ListedFile = { path: basename(this.#path), place: "quarter" };
    for await (const file of readFiles(dirname(this.#path), [own], () => {}, readers)) {
      yield { ...file, path: this.name };
    }
  }

  /** Refuses a file that holds anything but appeals: it would change the quarter's data. @throws {UsageError} */
  requireAppeals({ deliveries }: Intake): void {
    const sources = deliveries.filter(({ file }) => file === this.name).map(({ source }) => source);
    if (sources.every((source) => source === "appeals")) return;
    throw new UsageError(
      `“${this.#path}”不是申诉表，不能试算。请用“申诉”的填报表（templates 命令可以生成）。`,
      `“${this.#path}” is no table of appeals. Use the workbook for appeals that templates writes.`,
    );
  }
}
