import { readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { DELIVERIES } from "../archive/delivery-states.ts";
import { publish, settle } from "../archive/publish.ts";
import { parseQuarter, quarterLabel } from "../domain/quarter.ts";
import type { OutputFile, Publication } from "../output/contract.ts";
import { findingJson } from "../output/findings-json.ts";
import { outputFiles, type Templates } from "../output/index.ts";
import { manifestJson } from "../output/manifest.ts";
import { countText, findingsText } from "../output/terminal/findings.ts";
import { firmnessJson, firmnessText } from "../output/terminal/firmness.ts";
import { policiesJson, policiesText } from "../output/terminal/policies.ts";
import type { Assessment } from "../scoring/contract.ts";
import { deliveryState, stateJson } from "../scoring/reconcile/delivery-state.ts";
import type { World } from "../world.ts";
import { checkedCards } from "./checked-cards.ts";
import { type Command, type CommonOptions, EXIT, UsageError } from "./contract.ts";
import { type Loaded, load, type Selection } from "./load.ts";
import { progressBar } from "./progress.ts";
import { refusal } from "./refusal.ts";

export type RunOptions = CommonOptions & Selection & { readonly out: string | undefined };

/** The main job: reads a quarter, measures, scores, ranks, and publishes everybody's scorecard. */
export const run: Command<RunOptions> = async (world, options) => {
  const { lang, quiet } = options;
  const reading = await progressBar(world, { zh: "读取", en: "reading" }[lang], quiet);
  const loaded = await load(world, options, reading);
  const target = targetOf(world, options, loaded);
  await settle(target, world.pid);
  if (loaded.assessment === null) return await refusal(world, options, loaded);
  const publication = publicationOf(loaded, loaded.assessment, options);
  const writing = await progressBar(world, { zh: "写出", en: "writing" }[lang], quiet);
  writing.start(publication.assessment.people.length + 5);
  let written = 0;
  const builtIn = (name: string) => readFile(join(world.templates, `${name}.${lang}.xlsx`));
  const scorecard = loaded.template?.bytes ?? (await builtIn("scorecard"));
  const templates = { scorecard, summary: await builtIn("summary") };
  const provenance = {
    version: world.version,
    inputs: [...[...loaded.intake.inputs].map(([path, sha256]) => ({ path, sha256 })), ...loaded.past.files],
    scheme: loaded.schemeFiles,
  };
  await publish(
    target,
    counted(allFiles(publication, templates, loaded), () => {
      written += 1;
      writing.advance(written);
    }),
    (outputs) => manifestJson(publication, provenance, outputs),
    world.pid,
  );
  writing.stop();
  report(world, options, publication, target);
  return EXIT.done;
};

/** What is published: the documents, and what a later quarter's deliveries are compared with. */
async function* allFiles(
  publication: Publication,
  templates: Templates,
  { quarter, intake }: Loaded,
): AsyncGenerator<OutputFile> {
  yield* checkedCards(outputFiles(publication, templates), publication, templates.scorecard);
  const state = deliveryState(quarter.id, intake.deliveries, intake.rows);
  yield { path: DELIVERIES, content: new TextEncoder().encode(stateJson(state)) };
}

function publicationOf(loaded: Loaded, assessment: Assessment, { lang }: RunOptions): Publication {
  const { deliveries, findings } = loaded;
  const { history } = loaded.past;
  return { assessment, deliveries, findings: findings.sorted(), lang, history };
}

/** The published folder; one that lies among the exports would be read as data next time. */
function targetOf(world: World, { out }: RunOptions, { dir, quarter }: Loaded): string {
  const target = out === undefined ? join(dir, "results", quarter.id) : resolve(world.cwd, out);
  const inside = relative(target, dir);
  if (inside === "" || !(inside === ".." || inside.startsWith(`..${sep}`))) {
    throw new UsageError(
      `输出文件夹“${target}”包含律所资料文件夹，不能替换它。请另选 --out。`,
      `The output folder “${target}” holds the firm's folder and must not be replaced. Choose another --out.`,
    );
  }
  const [first = ""] = relative(dir, target).split(sep);
  if (parseQuarter(first) !== null) {
    throw new UsageError(
      `输出文件夹“${target}”在季度资料之中，下次会被当作数据读取。请另选 --out。`,
      `The output folder “${target}” lies among a quarter's exports and would be read as data. Choose another --out.`,
    );
  }
  return target;
}

async function* counted<T>(items: AsyncIterable<T>, each: () => void): AsyncGenerator<T> {
  for await (const item of items) {
    yield item;
    each();
  }
}

function report(world: World, options: RunOptions, publication: Publication, target: string): void {
  const { lang, json, quiet } = options;
  const { assessment, findings, deliveries } = publication;
  const { people, notAssessed, quarter, cutOff, scheme } = assessment;
  const ranked = people.filter(({ rank }) => rank !== null).length;
  if (json) {
    const summary = {
      quarter: quarter.id,
      cutOff,
      out: target,
      assessed: people.length,
      ranked,
      notAssessed: notAssessed.length,
      ...firmnessJson(assessment),
      policies: policiesJson(scheme, lang),
      findings: findings.map((finding) => findingJson(finding, lang)),
    };
    world.out.write(`${JSON.stringify(summary, null, 2)}\n`);
    return;
  }
  if (quiet) return;
  const rows = deliveries.reduce((total, delivery) => total + delivery.rows, 0);
  const files = new Set(deliveries.map(({ file }) => file)).size;
  const found = findingsText(findings, lang, world.colours, { quarter: quarter.id });
  if (found !== "") world.out.write(`${found}\n`);
  const cards = join(target, "scorecards");
  world.out.write(
    {
      zh: `${quarterLabel(quarter).zh}，截止 ${cutOff}：读取 ${files} 个文件 ${rows} 行，考核 ${people.length} 人（排名 ${ranked} 人，未考核 ${notAssessed.length} 人）；${countText(findings, lang)}。
${policiesText(scheme, lang)}
${firmnessText(assessment, lang)}记分卡：${cards}
汇总表：${join(target, "summary.xlsx")}
报告：${join(target, "report.html")}
`,
      en: `${quarterLabel(quarter).en}, cut-off ${cutOff}: ${rows} rows read from ${files} files, ${people.length} people assessed (${ranked} ranked, ${notAssessed.length} not assessed); ${countText(findings, lang)}.
${policiesText(scheme, lang)}
${firmnessText(assessment, lang)}scorecards: ${cards}
summary:    ${join(target, "summary.xlsx")}
report:     ${join(target, "report.html")}
`,
    }[lang],
  );
}
