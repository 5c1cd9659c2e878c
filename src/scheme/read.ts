import { ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import { refusals } from "../rules/index.ts";
import { SourceBook } from "../sources/book.ts";
import { SOURCE_IDS } from "../sources/index.ts";
import { readAssignments } from "./assignments.ts";
import { checkedTarget, unknownIndicator } from "./checks.ts";
import type { ConfigFile, Edition, IndicatorScheme, Scheme, SchemeError, SchemePlace } from "./contract.ts";
import { readEditions, refuseInEdition } from "./editions.ts";
import { readGrades } from "./grades.ts";
import { type Including, includedBy, type Library, libraryFile } from "./include.ts";
import { readItemRules } from "./items.ts";
import { keysAt } from "./json-schema.ts";
import { type Keys, locate, type ParsedFile } from "./locate.ts";
import { refuseSecrets } from "./mail.ts";
import { readOwnSources, unknownSource } from "./own-sources.ts";
import { parseConfig } from "./parse-config.ts";
import { readProfiles } from "./profiles.ts";
import { monitoredAmong, readOwnIndicators } from "./read-own-indicators.ts";
import type { Report } from "./report.ts";
import { schemeSchema, type WrittenScheme } from "./schema.ts";
import { sourceSettings } from "./source-settings.ts";
import { issueTexts } from "./wording.ts";

/** A file over the firm's own: the edition in force, or one that is tried out (then without an edition). */
export type DatedFile = { readonly file: ConfigFile; readonly edition: Edition | null };

export type SchemeReading =
  | { readonly scheme: Scheme; readonly included: readonly ConfigFile[]; readonly errors: null }
  | { readonly scheme: null; readonly included?: undefined; readonly errors: readonly SchemeError[] };

/**
 * Reads the built-in edition with the firm's changes over it. Every mistake is reported with the line and column
 * of the file in which it stands.
 */
export function readScheme(
  builtIn: ConfigFile,
  firm: ConfigFile | null,
  infos: readonly IndicatorInfo[],
  library: Library = new Map(),
  dated: DatedFile | null = null,
): SchemeReading {
  const files: ParsedFile[] = [];
  const errors: SchemeError[] = [];
  const including: Including = {
    library,
    read: (name, text) => parseConfig({ name, text }, errors),
    fail: (file, path, message) => errors.push({ ...placeOf([file], path), message }),
  };
  let merged: unknown = {};
  let standard: unknown = {};
  let editionKeys: string[] = [];
  for (const file of [builtIn, firm, dated?.file ?? null]) {
    if (file === null) continue;
    const written = parseConfig(file, errors);
    if (file === dated?.file && isPlainMap(written.value)) editionKeys = Object.keys(written.value);
    for (const { parsed, value } of [...includedBy(written, including), written]) {
      files.unshift(parsed);
      if (value !== null) merged = mergeInto(merged, value, []);
    }
    if (file === builtIn) standard = merged;
  }
  if (errors.length > 0) return { scheme: null, errors };
  const report = (path: Keys, message: Text) => {
    const error = { ...placeOf(files, path), message };
    const said = errors.some((one) => one.path === error.path && one.message.zh === error.message.zh);
    if (!said) errors.push(error);
  };
  const place = (path: Keys) => placeOf(files, path);
  const age = (path: Keys) => files.findIndex(({ name }) => name === place(path).file);
  const newer = (path: Keys, other: Keys) => age(path) < age(other);
  refuseInEdition(editionKeys, report);
  refuseSecrets(isPlainMap(merged) ? merged.mail : null, report);
  refuseUnknownIndicators(merged, infos, report);
  if (errors.length > 0) return { scheme: null, errors: inOrder(errors) };
  refuseUnknownSources(merged, report);
  const read = schemeSchema.safeParse(merged, { reportInput: true });
  if (!read.success) {
    for (const { path, text } of issueTexts(read.error.issues, keysAt)) report(path, text);
    return { scheme: null, errors: inOrder(errors) };
  }
  const ownPolicies = changedPolicies(standard, merged);
  const edition = dated?.edition ?? null;
  const scheme: Scheme = { ...resolve(read.data, infos, { place, newer }, report), ownPolicies, edition };
  if (errors.length > 0) return { scheme: null, errors: inOrder(errors) };
  const names = new Set(files.map(({ name }) => name));
  const included = [...library]
    .map(([name, text]) => ({ name: libraryFile(name), text }))
    .filter(({ name }) => names.has(name));
  return { scheme, included, errors: null };
}

/** The policies that are written otherwise than in the built-in edition. */
function changedPolicies(standard: unknown, merged: unknown): string[] {
  const [before, after] = [standard, merged].map((one) => (isPlainMap(one) ? one.policies : null));
  if (!isPlainMap(before) || !isPlainMap(after)) return [];
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Parts that are replaced as a whole, since half of an old one makes no sense in a new one. */
function replacedWhole(path: Keys): boolean {
  return (
    path[path.length - 1] === "rule" ||
    (path[0] === "profiles" && path[2] === "weights") ||
    (path[0] === "own-sources" && path[4] === "kind") ||
    (path[0] === "own-indicators" && ["measure", "where", "credit"].includes(String(path[2])))
  );
}

/** As {@link replacedWhole}, lists among them: a merged list is always one file's. */
function isReplaced(path: Keys): boolean {
  return replacedWhole(path) || ["grades", "calendar", "assign", "editions"].includes(String(path[0]));
}

function mergeInto(base: unknown, over: unknown, path: Keys): unknown {
  // A key with everything below it commented out changes nothing.
  if (over === null || over === undefined) return base;
  if (!isPlainMap(base) || !isPlainMap(over) || replacedWhole(path)) return over;
  const merged: Record<string, unknown> = Object.assign(Object.create(null), base);
  for (const [key, value] of Object.entries(over)) {
    merged[key] = key in merged ? mergeInto(merged[key], value, [...path, key]) : value;
  }
  return { ...merged };
}

function isPlainMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Said before anything else: of a misspelt indicator everything would seem to be missing. */
function refuseUnknownIndicators(merged: unknown, infos: readonly IndicatorInfo[], report: Report): void {
  const written = isPlainMap(merged) ? merged.indicators : undefined;
  const own = isPlainMap(merged) ? merged["own-indicators"] : undefined;
  const known = new Map<string, IndicatorInfo | null>(infos.map((info) => [info.id, info]));
  for (const id of isPlainMap(own) ? Object.keys(own) : []) known.set(id, null);
  for (const id of isPlainMap(written) ? Object.keys(written) : []) {
    if (!known.has(id)) report(["indicators", id], unknownIndicator(id, known));
  }
}

/** Which sources can be set is known only with those that the firm declares. */
function refuseUnknownSources(merged: unknown, report: Report): void {
  const keysOf = (key: string) => {
    const part = isPlainMap(merged) ? merged[key] : undefined;
    return isPlainMap(part) ? Object.keys(part) : [];
  };
  const known = [...SOURCE_IDS, ...keysOf("own-sources")];
  for (const id of keysOf("sources")) {
    if (!known.includes(id)) report(["sources", id], unknownSource(id, known));
  }
}

/** Where paths stand in the files of a scheme. */
type Places = {
  readonly place: (path: Keys) => SchemePlace;
  /** Whether a path stands in a file that goes over that of another one. */
  readonly newer: (path: Keys, other: Keys) => boolean;
};

/** What the shape alone cannot tell: that names exist, weights give 100, rules fit their targets. */
function resolve(
  written: WrittenScheme,
  coded: readonly IndicatorInfo[],
  { place, newer }: Places,
  report: Report,
): Omit<Scheme, "ownPolicies" | "edition"> {
  const declared = new SourceBook(readOwnSources(written["own-sources"], report));
  const ownIndicators = readOwnIndicators(written["own-indicators"], coded, declared, report);
  const known = new Map([...coded, ...ownIndicators].map((info) => [info.id, info]));
  const indicators = new Map<string, IndicatorScheme>();
  for (const [id, { target, rule, "no-value": noValue }] of Object.entries(written.indicators)) {
    const info = known.get(id);
    if (info === undefined) {
      // A declared one that could not be read has been said there.
      if (!(id in written["own-indicators"])) report(["indicators", id], unknownIndicator(id, known));
      continue;
    }
    const to = (key: string, path: Keys = []): Keys => ["indicators", id, key, ...path];
    const value = checkedTarget(target, info, to("target"), report);
    for (const { path, text } of value === null ? [] : refusals(rule, value, info)) {
      // A rule that was right until a file over it changed the target: the target is what is wrong.
      report(newer(to("target"), to("rule")) ? to("target") : to("rule", path), text);
    }
    if (typeof noValue === "object" && (noValue.move === id || !known.has(noValue.move))) {
      report(["indicators", id, "no-value"], unknownIndicator(noValue.move, known, id));
    }
    indicators.set(id, { target: value ?? ZERO, rule, noValue });
  }
  for (const { id } of coded) {
    if (!indicators.has(id)) report(["indicators"], missingIndicator(id));
  }
  const profiles = readProfiles(written, {
    infos: known,
    indicators,
    declared: new Set(Object.keys(written["own-indicators"])),
    report,
  });
  const monitored = monitoredAmong(ownIndicators, profiles.values());
  const weighed = ownIndicators.filter(({ id }) => !monitored.has(id));
  // Without what an indicator with points is measured from, nothing may be published.
  const sourceBook = declared.requiring(new Set(weighed.flatMap(({ reads }) => reads)));
  return {
    timeZone: written["time-zone"],
    editions: readEditions(written.editions, place, report),
    policies: written.policies,
    calendar: written.calendar,
    indicators,
    profiles,
    assignments: readAssignments(written.assign, Object.keys(written.profiles), place, report),
    grades: readGrades(written.grades, report),
    items: readItemRules(written.items),
    sources: sourceSettings(written.sources, sourceBook, report, place),
    sourceBook,
    ownIndicators,
    monitored,
    templates: written.templates,
    aliases: written.aliases,
    exceptions: written.exceptions,
    confirmations: written.confirmations,
    controlTotals: written["control-totals"],
    mail: written.mail,
  };
}

function missingIndicator(id: string): Text {
  return { zh: `缺少指标“${id}”`, en: `the indicator “${id}” is missing` };
}

/**
 * The file in which the deepest part of a path stands; where the firm's file replaces a part as a whole, what that
 * part lacks is missing there.
 */
function placeOf(files: readonly ParsedFile[], path: Keys): SchemePlace {
  const replaced = path.findIndex((_, index) => isReplaced(path.slice(0, index + 1)));
  const depthOf = (place: ReturnType<typeof locate>) => {
    const depth = place?.depth ?? 0;
    return replaced >= 0 && depth > replaced ? Number.POSITIVE_INFINITY : depth;
  };
  const found = files
    .map((file) => ({ file, place: locate(file, path) }))
    .sort((a, b) => {
      const [left, right] = [depthOf(a.place), depthOf(b.place)];
      return left === right ? 0 : right - left;
    })[0];
  return {
    file: found?.file.name ?? "",
    line: found?.place?.line ?? 1,
    column: found?.place?.column ?? 1,
    path: path.join("."),
  };
}

function inOrder(errors: readonly SchemeError[]): SchemeError[] {
  return [...errors].sort((a, b) => a.line - b.line || a.column - b.column);
}
