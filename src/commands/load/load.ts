import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isCode } from "../../archive/lock.ts";
import { settleAll } from "../../archive/publish.ts";
import type { CivilDate } from "../../domain/civil-date.ts";
import { type Quarter, quarterLabel } from "../../domain/quarter.ts";
import { Findings } from "../../findings/finding.ts";
import { listFiles, quarterFolders } from "../../intake/list-files.ts";
import { readFiles } from "../../intake/open-files.ts";
import { type Readers, withReaders } from "../../intake/reader/readers.ts";
import { checkCardTemplate } from "../../output/card-template.ts";
import type { Hashed } from "../../output/manifest.ts";
import type { Scheme } from "../../scheme/contract.ts";
import type { SeenDelivery } from "../../scoring/reconcile/delivery-log.ts";
import type { World } from "../../world.ts";
import { UsageError } from "../contract.ts";
import { logFindings } from "../findings/log-findings.ts";
import type { Progress } from "../progress.ts";
import { askedQuarter, civilToday } from "../today.ts";
import { type AppealsPreview, TriedAppeals } from "./appeals-preview.ts";
import { type AssessedQuarter, assessQuarter } from "./assess-quarter.ts";
import { type PastDeliveries, readPastDeliveries, seenNow, withLogs } from "./delivery-log.ts";
import {
  type LoadedScheme,
  type SchemeSources,
  schemeOfQuarter,
  schemeSources,
  undatedScheme,
} from "./load-scheme.ts";
import { type OwnTemplate, ownTemplate } from "./own-template.ts";
import { type Past, readPast, reconcile } from "./reconcile.ts";

/** Which quarter of which firm, seen from which day. */
export type Selection = {
  readonly dir: string;
  readonly quarter: string;
  readonly today: string | undefined;
};

/** A quarter of a firm, read, resolved and assessed. */
export type Loaded = AssessedQuarter & {
  readonly dir: string;
  readonly quarter: Quarter;
  readonly scheme: Scheme;
  /** The files of the configuration, the firm's own template among them. */
  readonly schemeFiles: readonly Hashed[];
  /** The firm's own scorecard template; null where the built-in one holds. */
  readonly template: OwnTemplate | null;
  readonly findings: Findings;
  /** Earlier quarters as they were published, and the files that they were read from. */
  readonly past: Past;
  /** The appeals that are tried; null where none are. */
  readonly tried: TriedAppeals | null;
  /** Which deliveries earlier quarters had and when, and this quarter's log as it lies there. */
  readonly pastDeliveries: PastDeliveries;
  /** The quarter's delivery log with what is seen for the first time; `run` keeps it. */
  readonly seen: readonly SeenDelivery[];
};

/** Reads a quarter's exports and assesses everybody; what is wrong with the data is in the findings. */
export async function load(
  world: World,
  selection: Selection,
  progress: Progress,
  preview?: AppealsPreview,
): Promise<Loaded> {
  const dir = resolve(world.cwd, selection.dir);
  await requireFolder(dir, selection.dir);
  await settleAll(join(dir, "results"), world.pid);
  const sources = await schemeSources(world, dir);
  const today = civilToday(selection.today, world, undatedScheme(sources));
  const quarter = askedQuarter(selection.quarter, today);
  const scheme = await schemeOfQuarter(sources, quarter);
  const loaded = await assessFolder(sources, quarter, today, scheme, progress, preview);
  logFindings(world, loaded);
  return loaded;
}

/**
 * Reads a quarter's exports from the firm's folder and assesses everybody under a scheme.
 * @param preview appeals to be tried as if they were upheld: `assessment` is then the quarter with them, and
 *   `assessment.appeals.before` the quarter without them (null where they change nothing, or where without them it
 *   has faults). What is wrong with them is in the findings, and there is no assessment then.
 */
export async function assessFolder(
  sources: SchemeSources,
  quarter: Quarter,
  today: CivilDate,
  { scheme, schemeFiles }: LoadedScheme,
  progress: Progress,
  preview?: AppealsPreview,
): Promise<Loaded> {
  const { dir } = sources;
  const template = await ownTemplate(dir, scheme.templates, sources.firm);
  const folder = await quarterFolder(dir, quarter);
  const findings = new Findings();
  const listed = await listFiles(dir, folder, findings);
  const files = listed.filter(({ path }) => path !== template?.path);
  const tried = preview === undefined ? null : new TriedAppeals(preview, dir, files);
  const opened = (readers: Readers) => readFiles(dir, files, progress.advance, readers);
  progress.start(files.length);
  const past = await readPast(dir, quarter);
  const assessed = await withReaders((readers) =>
    assessQuarter(
      {
        files: tried === null ? opened(readers) : tried.withFile(opened(readers), readers),
        scheme,
        quarter,
        cutOff: today,
        history: past.history,
        tentative: tried?.isTried ?? null,
      },
      findings,
    ),
  );
  progress.stop();
  tried?.requireAppeals(assessed.intake);
  if (template !== null) {
    checkCardTemplate(template.bytes, template.path, findings, scheme.ownIndicators);
  }
  reconcile(assessed, past, findings);
  const assessment = findings.hasErrors ? null : assessed.assessment;
  const pastDeliveries = await readPastDeliveries(join(dir, "results"), past.history, quarter);
  const seen = seenNow(pastDeliveries, assessed, scheme, today);
  const used = template === null ? [] : [{ path: template.path, sha256: template.sha256 }];
  return {
    dir,
    quarter,
    scheme,
    schemeFiles: [...schemeFiles, ...used],
    template,
    findings,
    tried,
    past: { ...past, files: withLogs(past.files, pastDeliveries, seen) },
    pastDeliveries,
    seen,
    ...assessed,
    assessment,
  };
}

/** Refuses a folder that is not there. @throws {UsageError} */
export async function requireFolder(dir: string, asked: string): Promise<void> {
  const found = await stat(dir).catch((error: unknown) => {
    if (isCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  });
  if (found?.isDirectory()) return;
  throw new UsageError(
    `找不到文件夹“${asked}”。请给出律所资料所在的文件夹。`,
    `There is no folder “${asked}”. Give the firm's folder.`,
  );
}

async function quarterFolder(dir: string, quarter: Quarter): Promise<string> {
  const [folder, ...others] = await quarterFolders(dir, quarter);
  const label = quarterLabel(quarter);
  if (folder === undefined) {
    throw new UsageError(
      `${dir} 中没有${label.zh}的文件夹。请建立文件夹 ${quarter.id} 并放入各部门的导出文件。`,
      `There is no folder for ${label.en} in ${dir}. Make a folder ${quarter.id} and put the exports into it.`,
    );
  }
  if (others.length > 0) {
    const all = [folder, ...others];
    throw new UsageError(
      `有几个文件夹都表示${label.zh}：${all.join("、")}。请只保留一个。`,
      `Several folders stand for ${label.en}: ${all.join(", ")}. Keep one of them.`,
    );
  }
  return folder;
}
