import { resolve } from "node:path";
import type { CivilDate } from "../domain/civil-date.ts";
import type { Quarter } from "../domain/quarter.ts";
import { WorkingDays } from "../facts/working-days.ts";
import { type Finding, isOpen, levelOf } from "../findings/finding.ts";
import { quarterFolders } from "../intake/list-files.ts";
import { statusCalendar } from "../output/status/calendar.ts";
import { statusJson } from "../output/status/json.ts";
import { statusText } from "../output/status/text.ts";
import type { Scheme } from "../scheme/contract.ts";
import type { Assessment } from "../scoring/contract.ts";
import { appealsStanding } from "../scoring/cycle/appeals-standing.ts";
import { type Delivered, departmentStandings } from "../scoring/cycle/data-standing.ts";
import { fixedDays } from "../scoring/cycle/fixed-days.ts";
import { interviewsOf } from "../scoring/cycle/interviews.ts";
import { type FindingCounts, type PlansStanding, type Status, statusOf } from "../scoring/cycle/status.ts";
import type { Department } from "../sources/contract.ts";
import type { World } from "../world.ts";
import { type Command, type CommonOptions, EXIT } from "./contract.ts";
import { departmentOf } from "./findings/department-of.ts";
import { recordsOf } from "./load/delivery-log.ts";
import { type Loaded, load, requireFolder, type Selection } from "./load/load.ts";
import { schemeOfQuarter, schemeSources, undatedScheme } from "./load/load-scheme.ts";
import { writeOutFile } from "./out-file.ts";
import { progressBar } from "./progress.ts";
import { publishedStanding } from "./status/published-standing.ts";
import { sentStanding } from "./status/sent-standing.ts";
import { askedQuarter, civilToday } from "./today.ts";

export type StatusOptions = CommonOptions &
  Selection & {
    /** Where the calendar is to be written as an .ics. */
    readonly ics: string | undefined;
  };

/** Says where a quarter stands in the cycle: what is missing, what is late, what to do next. Publishes nothing. */
export const status: Command<StatusOptions> = async (world, options) => {
  const { lang, quiet, json, ics } = options;
  const dir = resolve(world.cwd, options.dir);
  const found = await standing(world, options, dir);
  const path = ics === undefined ? null : await writeOutFile(world, dir, ics, statusCalendar(found, lang));
  if (json) {
    world.out.write(`${JSON.stringify(statusJson(found, lang, options.dir), null, 2)}\n`);
  } else if (!quiet) {
    const written = path === null ? "" : `\n${{ zh: "日程：", en: "calendar: " }[lang]}${path}\n`;
    world.out.write(`${statusText(found, lang, options.dir)}${written}`);
  }
  return EXIT.done;
};

async function standing(world: World, options: StatusOptions, dir: string): Promise<Status> {
  await requireFolder(dir, options.dir);
  const sources = await schemeSources(world, dir);
  const cutOff = civilToday(options.today, world, undatedScheme(sources));
  const quarter = askedQuarter(options.quarter, cutOff);
  const { scheme } = await schemeOfQuarter(sources, quarter);
  const reading = await progressBar(world, { zh: "读取", en: "reading" }[options.lang], options.quiet);
  const folders = await quarterFolders(dir, quarter);
  const loaded = folders.length === 0 ? null : await load(world, options, reading);
  return statusFrom(world, { dir, quarter, cutOff, scheme, loaded });
}

type Found = {
  readonly dir: string;
  readonly quarter: Quarter;
  readonly cutOff: CivilDate;
  readonly scheme: Scheme;
  /** Null where the quarter has no folder yet. */
  readonly loaded: Loaded | null;
};

async function statusFrom(world: World, { dir, quarter, cutOff, scheme, loaded }: Found): Promise<Status> {
  const by = { policies: scheme.policies, workingDays: new WorkingDays(scheme.calendar) };
  const { dataDue } = fixedDays(quarter, by);
  const published = await publishedStanding(world, dir, quarter, loaded);
  const facts = loaded?.input.facts;
  const people =
    facts === undefined ? [] : (published?.people ?? []).flatMap((id) => facts.people.byId.get(id) ?? []);
  const interviews = facts === undefined ? [] : interviewsOf(people, facts, cutOff, by);
  const undecided = loaded?.assessment?.appeals.pending.length ?? 0;
  return statusOf({
    quarter,
    cutOff,
    by,
    departments: loaded && departmentStandings(scheme, deliveredIn(loaded), dataDue, cutOff),
    findings: countsOf(loaded),
    published,
    sent: await sentStanding(dir, quarter, published, scheme.timeZone),
    interviews,
    appeals: appealsStanding(interviews, undecided, scheme.policies["appeal-days"], cutOff),
    alarms: loaded?.assessment == null ? null : alarmsOpen(loaded.assessment),
    plans: loaded?.assessment == null ? null : plansLacking(loaded.assessment),
  });
}

function alarmsOpen({ alarms }: Assessment): NonNullable<Status["alarms"]> {
  const open = alarms.filter(({ standing }) => standing !== "closed");
  return { open: open.length, raised: open.filter(({ standing }) => standing === "new").length };
}

function plansLacking({ people }: Assessment): PlansStanding {
  const lacking = people.map(({ plansNeeded }) => plansNeeded.length).filter((needed) => needed > 0);
  return { lacking: lacking.reduce((total, needed) => total + needed, 0), people: lacking.length };
}

/** Findings that the status says in its own words: what is missing, and that the quarter is not over. */
const SAID: ReadonlySet<Finding["code"]> = new Set(["source-missing", "quarter-unfinished"]);

function errorsOf(loaded: Loaded | null): Finding[] {
  const found = loaded?.findings.sorted() ?? [];
  return found.filter((finding) => levelOf(finding) === "error" && !SAID.has(finding.code));
}

function countsOf(loaded: Loaded | null): FindingCounts {
  const found = loaded?.findings.sorted() ?? [];
  const of = (level: string) => found.filter((finding) => levelOf(finding) === level).length;
  return {
    errors: errorsOf(loaded).length,
    open: found.filter(isOpen).length,
    warnings: of("warning"),
    notes: of("note"),
  };
}

function deliveredIn(loaded: Loaded): Delivered {
  const { intake, findings, scheme } = loaded;
  const { sourceBook } = scheme;
  const rows = new Map<string, number>();
  const errors = new Map<Department, number>();
  for (const one of intake.deliveries) rows.set(one.source, (rows.get(one.source) ?? 0) + one.rows);
  for (const finding of errorsOf(loaded)) {
    const department = departmentOf(finding, intake, sourceBook);
    errors.set(department, (errors.get(department) ?? 0) + 1);
  }
  const missing = new Set(
    findings.sorted().flatMap((one) => (one.code === "source-missing" ? one.args.source.zh : [])),
  );
  const unreadable = sourceBook.all
    .filter(({ id, label }) => intake.faulty.has(id) && !intake.delivered.has(id) && !missing.has(label.zh))
    .map(({ id }) => id);
  return { rows, errors, unreadable: new Set(unreadable), firstSeen: firstSeenIn(loaded) };
}

/** On which day a run first saw each source of the quarter, by the log as it lies there. */
function firstSeenIn({ pastDeliveries, input, quarter }: Loaded): Map<string, CivilDate> {
  const records = recordsOf(pastDeliveries, pastDeliveries.own.lines, input);
  return new Map(
    records.flatMap(({ source, first, timing, quarter: of }) =>
      of === quarter.id && first !== null && (timing.kind === "late" || timing.kind === "in-time")
        ? [[source, first] as const]
        : [],
    ),
  );
}
