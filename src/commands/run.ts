import { readdir } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { readApproval } from "../archive/approvals.ts";
import { publish, settle } from "../archive/publish.ts";
import { revisionName } from "../archive/revisions.ts";
import { parseQuarter, quarterLabel } from "../domain/quarter.ts";
import type { Publication } from "../output/contract.ts";
import { findingJson } from "../output/findings-json.ts";
import { manifestJson } from "../output/manifest.ts";
import { alarmsText } from "../output/terminal/alarms.ts";
import { countText, findingsText } from "../output/terminal/findings.ts";
import { firmnessJson, firmnessText } from "../output/terminal/firmness.ts";
import { policiesJson, policiesText } from "../output/terminal/policies.ts";
import { countAlarms } from "../scoring/alarms/words.ts";
import type { World } from "../world.ts";
import { type Command, type CommonOptions, EXIT, UsageError } from "./contract.ts";
import { refusal } from "./findings/refusal.ts";
import { keepLog } from "./load/delivery-log.ts";
import { type Loaded, load, type Selection } from "./load/load.ts";
import { progressBar } from "./progress.ts";
import { type Publishable, publishable } from "./publish/publication.ts";
import { type Revising, revising } from "./publish/revise.ts";
import { draftText, sayItStands } from "./publish/revision-text.ts";

export type RunOptions = CommonOptions & Selection & { readonly out: string | undefined };

/** The main job: reads a quarter, measures, scores, ranks, and publishes everybody's scorecard. */
export const run: Command<RunOptions> = async (world, options) => {
  const { lang, quiet } = options;
  const reading = await progressBar(world, { zh: "读取", en: "reading" }[lang], quiet);
  const loaded = await load(world, options, reading);
  const target = targetOf(world, options, loaded);
  await settle(target, world.pid);
  // A trial that is published elsewhere is no delivery, and a first run that is refused makes no results folder.
  if (options.out === undefined && (loaded.assessment !== null || (await hasResults(loaded.dir)))) {
    await keepLog(loaded.dir, loaded.pastDeliveries, loaded.seen, world.pid);
  }
  if (loaded.assessment === null) return await refusal(world, options, loaded);
  const made = await publishable(world, loaded, loaded.assessment, lang);
  const approved = options.out === undefined ? await readApproval(target) : null;
  if (approved === null) {
    await write(world, options, made, target);
    report(world, options, made.publication, target, null);
    return EXIT.done;
  }
  const revised = await revising(target, approved.approval, made, loaded);
  const { revision, because } = revised;
  const draft = join(dirname(target), revisionName(loaded.quarter.id, approved.approval.revision + 1));
  if (revision === null) await sayItStands(world, options, revised, draft);
  else {
    await write(world, options, { ...made, provenance: { ...made.provenance, revision, because } }, draft);
    report(world, options, made.publication, draft, revised);
  }
  return EXIT.done;
};

async function hasResults(dir: string): Promise<boolean> {
  return (await readdir(join(dir, "results")).catch(() => null)) !== null;
}

/** Writes everything as the target folder, with a bar that tells how far it is. */
async function write(
  world: World,
  { lang, quiet }: RunOptions,
  { publication, provenance, files }: Publishable,
  target: string,
): Promise<void> {
  const writing = await progressBar(world, { zh: "写出", en: "writing" }[lang], quiet);
  writing.start(publication.assessment.people.length + 5);
  let written = 0;
  await publish(
    target,
    counted(files(), () => {
      written += 1;
      writing.advance(written);
    }),
    (outputs) => manifestJson(publication, provenance, outputs),
    world.pid,
  );
  writing.stop();
  const { quarter, people } = publication.assessment;
  world.log?.({
    event: "published",
    quarter: quarter.id,
    revision: provenance.revision ?? 1,
    people: people.length,
  });
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

function report(
  world: World,
  options: RunOptions,
  publication: Publication,
  target: string,
  revised: Revising | null,
): void {
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
      ...(revised === null ? {} : { revision: revised.revision, because: revised.because }),
      ...firmnessJson(assessment),
      alarms: countAlarms(assessment.alarms),
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
  if (revised !== null) world.out.write(`${draftText(revised, target, lang)}\n`);
  world.out.write(
    {
      zh: `${quarterLabel(quarter).zh}，截止 ${cutOff}：读取 ${files} 个文件 ${rows} 行，考核 ${people.length} 人（排名 ${ranked} 人，未考核 ${notAssessed.length} 人）；${countText(findings, lang)}。
${policiesText(scheme, lang)}
${firmnessText(assessment, lang)}${alarmsText(assessment, lang)}记分卡：${cards}
汇总表：${join(target, "summary.xlsx")}
报告：${join(target, "report.html")}
`,
      en: `${quarterLabel(quarter).en}, cut-off ${cutOff}: ${rows} rows read from ${files} files, ${people.length} people assessed (${ranked} ranked, ${notAssessed.length} not assessed); ${countText(findings, lang)}.
${policiesText(scheme, lang)}
${firmnessText(assessment, lang)}${alarmsText(assessment, lang)}scorecards: ${cards}
summary:    ${join(target, "summary.xlsx")}
report:     ${join(target, "report.html")}
`,
    }[lang],
  );
}
