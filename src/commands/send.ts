import { join } from "node:path";
import { holding, settle } from "../archive/publish.ts";
import { journalOf, loadJournal } from "../delivery/journal-file.ts";
import { addDays } from "../domain/civil-date.ts";
import { Roster } from "../facts/roster.ts";
import { Findings, inFile } from "../findings/finding.ts";
import { editionOf } from "../mail/edition.ts";
import type { Torn } from "../mail/journal.ts";
import { planMail } from "../mail/plan.ts";
import { MANIFEST } from "../output/manifest.ts";
import type { MailSettings } from "../scheme/mail.ts";
import { interviewDue } from "../scoring/cycle/interviews.ts";
import type { World } from "../world.ts";
import { type Command, type CommonOptions, UsageError } from "./contract.ts";
import { logFindings } from "./findings/log-findings.ts";
import { departmentBooks } from "./findings/report-back.ts";
import { type Loaded, load, type Selection } from "./load/load.ts";
import { progressBar } from "./progress.ts";
import { dryRun } from "./send/dry-run.ts";
import { folderToSend, requirePublished, type Sent } from "./send/folder.ts";
import type { Desk } from "./send/parcels.ts";
import { readPasswords } from "./send/passwords.ts";
import { post } from "./send/post.ts";
import { readPublished } from "./send/published.ts";
import { type InDoubt, messagesNamed, onlyNamed, type Queued, queue } from "./send/queue.ts";
import { rosterFaults } from "./send/roster-faults.ts";
import { refuseSending } from "./send/tell.ts";

export type SendOptions = CommonOptions &
  Selection & {
    readonly dryRun: boolean;
    readonly draft: boolean;
    readonly encrypt: boolean;
    readonly resend: readonly string[] | undefined;
    readonly only: readonly string[] | undefined;
    readonly inDoubt: InDoubt;
  };

/** Everything that a sending is made from, read before anything goes out. */
type Prepared = {
  readonly desk: Desk;
  readonly queued: readonly Queued[];
  readonly findings: Findings;
  /** What was cut off at the end of the journal. */
  readonly torn: Torn | null;
};

/** Mails a published quarter: everybody the own card, once. */
export const send: Command<SendOptions> = async (world, options) => {
  const reading = await progressBar(world, { zh: "读取", en: "reading" }[options.lang], options.quiet);
  const loaded = await load(world, options, reading);
  const settings = requireMail(loaded);
  const target = join(loaded.dir, "results", loaded.quarter.id);
  await settle(target, world.pid);
  await requirePublished(target, loaded.quarter);
  return await holding(target, world.pid, async () => {
    const sent = await folderToSend(target, loaded.quarter, options.draft);
    const roster = rosterFaults(loaded);
    if (roster.hasErrors) return refuseSending(world, options, roster);
    const prepared = await prepare(world, options, loaded, settings, sent, journalOf(target));
    logFindings(world, { quarter: loaded.quarter, findings: prepared.findings });
    if (prepared.findings.hasErrors) return refuseSending(world, options, prepared.findings);
    if (options.dryRun) return await dryRun(world, options, target, prepared.queued, prepared.desk);
    const { desk, queued, torn } = prepared;
    return await post(world, options, { dir: loaded.dir, journal: journalOf(target), desk, queued, torn });
  });
};

function requireMail({ scheme }: Loaded): MailSettings {
  if (scheme.mail !== null) return scheme.mail;
  throw new UsageError(
    "crm-kpi.yaml 中没有 mail 一节，不知道用哪个邮件服务器。最少要写：mail: { host: smtp.firm.cn, from: kpi@firm.cn }",
    "crm-kpi.yaml has no mail section, so that no mail server is known. The least is: mail: { host: smtp.firm.cn, from: kpi@firm.cn }",
  );
}

/** Reads the published quarter and the journal, and makes the plan; nothing is written. */
export async function prepare(
  world: World,
  options: SendOptions,
  loaded: Loaded,
  settings: MailSettings,
  { folder, approved }: Sent,
  journalPath: string,
): Promise<Prepared> {
  const { lang } = options;
  const { facts, cutOff, workingDays } = loaded.input;
  const { policies } = loaded.scheme;
  const roster = new Roster(facts.people.all);
  const published = await readPublished(world, folder, loaded.quarter, approved !== null, loaded.template);
  const encrypted = options.encrypt || settings.encrypt;
  const only = options.only === undefined ? null : onlyNamed(options.only, roster, published.people);
  const passwords = encrypted ? await readPasswords(loaded.dir, settings) : null;
  const findings = new Findings();
  if (approved !== null && approved !== published.manifest) {
    findings.add("mail-file-changed", inFile(MANIFEST), { there: true });
  }
  const messages = planMail(
    {
      published,
      roster: roster.all,
      settings,
      returns: await departmentBooks(loaded, new Set(settings.departments.keys()), lang),
      passwords: passwords === null ? null : new Set(passwords.keys()),
      only,
      today: cutOff,
      // Who gets the results today has received them today.
      days: {
        interview: interviewDue(cutOff, { policies, workingDays }),
        appeal: addDays(cutOff, policies["appeal-days"]),
      },
      lang,
    },
    findings,
  );
  const { journal, torn } = await loadJournal(journalPath);
  const edition = editionOf(published);
  for (const key of torn?.keys ?? []) journal.doubt(edition, key);
  const resend = messagesNamed(options.resend ?? [], messages, roster, only);
  const date = () => (options.dryRun ? new Date(`${cutOff}T00:00:00Z`) : world.now());
  return {
    desk: { folder, published, settings, passwords, lang, date },
    queued: queue(messages, journal, edition, resend, options.inDoubt),
    findings,
    torn,
  };
}
