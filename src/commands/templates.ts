import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { writeNew } from "../archive/write-new.ts";
import type { OutputFile } from "../output/contract.ts";
import { SCORECARD_FILE } from "../output/template-words.ts";
import type { World } from "../world.ts";
import { type Command, type CommonOptions, EXIT } from "./contract.ts";

export type TemplatesOptions = CommonOptions & { readonly out: string; readonly scorecard: boolean };

/** Writes the scorecard's template to start one's own from. Nothing that is there is overwritten. */
export const templates: Command<TemplatesOptions> = async (world, options) => {
  const { lang, quiet, json } = options;
  const folder = resolve(world.cwd, options.out);
  const files = [await scorecardTemplate(world, options)];
  await writeNew(folder, files);
  const paths = files.map(({ path }) => join(folder, path));
  if (json)
    world.out.write(`${JSON.stringify({ out: folder, files: files.map(({ path }) => path) }, null, 2)}\n`);
  else if (!quiet) {
    world.out.write(
      {
        zh: `记分卡模板：${paths.join("、")}
请用 Excel 或 WPS 修改（可用的标记见“标记说明”表），放入律所资料文件夹，例如 templates 子文件夹，再在 crm-kpi.yaml 中写：
  templates: { scorecard: templates/${SCORECARD_FILE.zh} }
`,
        en: `scorecard template: ${paths.join(", ")}
Change it in Excel or WPS (the marks are on the sheet “Template marks”), put it into the firm's folder, say below templates, and write into crm-kpi.yaml:
  templates: { scorecard: templates/${SCORECARD_FILE.en} }
`,
      }[lang],
    );
  }
  return EXIT.done;
};

/** The built-in template with the sheet that lists the marks. */
async function scorecardTemplate(world: World, { lang }: TemplatesOptions): Promise<OutputFile> {
  const content = await readFile(join(world.templates, `scorecard-with-marks.${lang}.xlsx`));
  return { path: SCORECARD_FILE[lang], content };
}
