import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { isCode } from "../archive/lock.ts";
import { levelOf } from "../findings/finding.ts";
import { appealPreviewJson } from "../output/appeal-preview/json.ts";
import { appealPreviewText } from "../output/appeal-preview/text.ts";
import { findingJson } from "../output/findings-json.ts";
import { resultComparisonBook } from "../output/result-comparison/book.ts";
import { findingsText } from "../output/terminal/findings.ts";
import type { World } from "../world.ts";
import { previewOf } from "./appeal/preview-of.ts";
import { writeComparison } from "./compare/write-comparison.ts";
import { type Command, type CommonOptions, EXIT, type ExitCode, UsageError } from "./contract.ts";
import { type Loaded, load, type Selection } from "./load/load.ts";
import { progressBar } from "./progress.ts";

export type AppealOptions = CommonOptions &
  Selection & {
    /** The file of appeals to try. */
    readonly file: string;
    readonly out: string | undefined;
  };

/** What would change if the appeals of a file were upheld, before anybody decides (考核规定 §二.2). Nothing is written. */
export const appealPreview: Command<AppealOptions> = async (world, options) => {
  const { lang, quiet, json, out } = options;
  await requireFile(world, options.file);
  const bar = await progressBar(world, { zh: "读取", en: "reading" }[lang], quiet);
  const loaded = await load(world, options, bar, { path: resolve(world.cwd, options.file) });
  const { assessment } = loaded;
  if (assessment === null) return refused(world, options, loaded);
  const preview = previewOf(loaded, assessment, world.version);
  await writeComparison(world, loaded.dir, out, () =>
    resultComparisonBook(preview.comparison, assessment.cutOff, lang),
  );
  if (json) world.out.write(`${JSON.stringify(appealPreviewJson(preview, lang), null, 2)}\n`);
  else if (!quiet) world.out.write(appealPreviewText(preview, lang));
  return EXIT.done;
};

async function requireFile(world: World, file: string): Promise<void> {
  const found = await stat(resolve(world.cwd, file)).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  });
  if (found?.isFile()) return;
  throw new UsageError(`找不到申诉表“${file}”。`, `There is no file “${file}”.`);
}

/** What is wrong with the file or with the quarter's data, and nothing else: what merely moved could tell a mark. */
function refused(world: World, { lang, json, file }: AppealOptions, { findings }: Loaded): ExitCode {
  const sorted = findings.sorted().filter((finding) => levelOf(finding) === "error");
  if (json) {
    const said = { findings: sorted.map((one) => findingJson(one, lang)) };
    world.out.write(`${JSON.stringify(said, null, 2)}\n`);
    return EXIT.data;
  }
  const last = {
    zh: `“${file}”或本季度的数据有错误，没有试算。请按上面的说明更正后重新运行。`,
    en: `“${file}” or the data of the quarter have errors: nothing was tried. Correct what is listed and run again.`,
  }[lang];
  world.err.write(`${findingsText(sorted, lang, world.colours)}\n${last}\n`);
  return EXIT.data;
}
