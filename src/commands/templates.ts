import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { writeNew } from "../archive/write-new.ts";
import type { OutputFile } from "../output/contract.ts";
import { fillInFiles } from "../output/fill-in/index.ts";
import { SCORECARD_FILE } from "../output/template-words.ts";
import type { World } from "../world.ts";
import { type Command, type CommonOptions, EXIT } from "./contract.ts";
import { schemeSources, undatedScheme } from "./load/load-scheme.ts";

export type TemplatesOptions = CommonOptions & {
  readonly out: string;
  readonly dir: string;
  readonly scorecard: boolean;
};

/**
 * Writes a workbook to fill in for each export, the firm's own ones too; or the scorecard's template, to start
 * one's own from. Nothing that is there is overwritten.
 */
export const templates: Command<TemplatesOptions> = async (world, options) => {
  const { lang, quiet, json, scorecard } = options;
  const folder = resolve(world.cwd, options.out);
  const files = scorecard ? [await scorecardTemplate(world, options)] : await workbooks(world, options);
  await writeNew(folder, files);
  const names = files.map(({ path }) => path);
  if (json) world.out.write(`${JSON.stringify({ out: folder, files: names }, null, 2)}\n`);
  else if (!quiet) world.out.write((scorecard ? aboutScorecard : aboutWorkbooks)(folder, names)[lang]);
  return EXIT.done;
};

async function workbooks(world: World, { dir, lang }: TemplatesOptions): Promise<OutputFile[]> {
  const { sourceBook } = undatedScheme(await schemeSources(world, resolve(world.cwd, dir)));
  return fillInFiles(sourceBook.all, lang);
}

/** The built-in template with the sheet that lists the marks. */
async function scorecardTemplate(world: World, { lang }: TemplatesOptions): Promise<OutputFile> {
  const content = await readFile(join(world.templates, `scorecard-with-marks.${lang}.xlsx`));
  return { path: SCORECARD_FILE[lang], content };
}

function aboutWorkbooks(folder: string, names: readonly string[]) {
  return {
    zh: `${names.length} 份填报表已写到 ${folder}：
${names.map((name) => `  ${name}\n`).join("")}请各部门填写后放入季度文件夹（如 2025Q4），不用改名，也不用改表头。
`,
    en: `${names.length} workbooks to fill in were written to ${folder}:
${names.map((name) => `  ${name}\n`).join("")}Have the departments fill them in and put them into the quarter's folder (2025Q4, say), headers as they are.
`,
  };
}

function aboutScorecard(folder: string, names: readonly string[]) {
  const paths = names.map((name) => join(folder, name));
  return {
    zh: `记分卡模板：${paths.join("、")}
请用 Excel 或 WPS 修改（可用的标记见“标记说明”表），放入律所资料文件夹，例如 templates 子文件夹，再在 crm-kpi.yaml 中写：
  templates: { scorecard: templates/${SCORECARD_FILE.zh} }
`,
    en: `scorecard template: ${paths.join(", ")}
Change it in Excel or WPS (the marks are on the sheet “Template marks”), put it into the firm's folder, say below templates, and write into crm-kpi.yaml:
  templates: { scorecard: templates/${SCORECARD_FILE.en} }
`,
  };
}
