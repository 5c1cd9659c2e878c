import { lstat, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isCode } from "../archive/lock.ts";
import { writeNew } from "../archive/write-new.ts";
import { type Quarter, quarterLabel } from "../domain/quarter.ts";
import { SCHEMA_FILE } from "../output/firm-folder/config.ts";
import { firmFolder, PAGE } from "../output/firm-folder/index.ts";
import { type Command, type CommonOptions, EXIT, UsageError } from "./contract.ts";
import { CONFIG, schemeSources, undatedScheme } from "./load/load-scheme.ts";
import { askedQuarter, civilToday } from "./today.ts";

export type InitOptions = CommonOptions & {
  readonly dir: string;
  readonly quarter: string;
  readonly today: string | undefined;
};

/** Makes a firm's folder: configuration, workbooks to fill in, and a page that tells departments what to deliver. */
export const init: Command<InitOptions> = async (world, options) => {
  const { lang, quiet, json } = options;
  const dir = resolve(world.cwd, options.dir);
  await refuseFirm(dir);
  const scheme = undatedScheme(await schemeSources(world, dir));
  const quarter = askedQuarter(options.quarter, civilToday(options.today, world, scheme));
  const schema = await readFile(join(world.editions, SCHEMA_FILE));
  const files = await firmFolder(quarter, lang, CONFIG, schema);
  await writeNew(dir, files);
  const names = files.map(({ path }) => path);
  if (json) world.out.write(`${JSON.stringify({ dir, quarter: quarter.id, files: names }, null, 2)}\n`);
  else if (!quiet) world.out.write(done(shown(options.dir), quarter, names.length)[lang]);
  return EXIT.done;
};

/** A folder with a configuration is a firm's already. */
async function refuseFirm(dir: string): Promise<void> {
  const found = await lstat(join(dir, CONFIG)).catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  });
  if (found === null) return;
  throw new UsageError(
    `“${dir}”中已有 ${CONFIG}，是建好的律所资料文件夹，没有改动。只要填报表时，请用 crm-kpi templates --out 文件夹。`,
    `“${dir}” has a ${CONFIG}: it is a firm's folder already, and was not touched. For the workbooks alone use crm-kpi templates --out FOLDER.`,
  );
}

/** As it is typed in a shell. */
function shown(dir: string): string {
  return /[\s"'$&;|<>()*?]/.test(dir) ? `"${dir}"` : dir;
}

function done(dir: string, quarter: Quarter, files: number) {
  const label = quarterLabel(quarter);
  return {
    zh: `律所资料文件夹已建好：${dir}（${files} 个文件）
  crm-kpi.yaml     考核方案，可以不改
  ${PAGE.zh}    发给各部门：交什么、何时交、有哪些列
  填报表           人员名册、委托合同、客户登记长期使用；其余在 ${quarter.id} 文件夹，按部门分开
填好${label.zh}的填报表后运行：
  crm-kpi run ${dir} --quarter ${quarter.id}
`,
    en: `The firm's folder is made: ${dir} (${files} files)
  crm-kpi.yaml     the scheme; it may stay as it is
  ${PAGE.en}    for the departments: what to deliver, by when, in which columns
  workbooks        People, Engagements and Clients are kept for good; the others lie in ${quarter.id}, by department
When those of ${label.en} are filled in, run:
  crm-kpi run ${dir} --quarter ${quarter.id}
`,
  };
}
