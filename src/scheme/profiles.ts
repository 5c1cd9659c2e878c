import { type Exact, HUNDRED, shown, sum } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { POSITIONS } from "../domain/position.ts";
import { same } from "../domain/text.ts";
import { bounds, refusals } from "../rules/index.ts";
import { checkedTarget, unknownIndicator } from "./checks.ts";
import type { IndicatorScheme, Profile } from "./contract.ts";
import type { Keys } from "./locate.ts";
import type { Report } from "./report.ts";
import type { WrittenProfile, WrittenScheme } from "./schema.ts";
import { didYouMean } from "./suggest.ts";
import type { WrittenTarget } from "./target.ts";

/** What profiles are checked against. */
type Known = {
  readonly infos: ReadonlyMap<string, IndicatorInfo>;
  readonly indicators: ReadonlyMap<string, IndicatorScheme>;
  /** The ids below `own-indicators`; one that could not be read has been said there. */
  readonly declared: ReadonlySet<string>;
  readonly report: Report;
};

/**
 * The profiles with all that they inherit: a profile that extends another one has its weights and targets but for
 * those that it gives itself; `none` takes an indicator away. Weights add up to 100 afterwards.
 */
export function readProfiles(written: WrittenScheme, known: Known): ReadonlyMap<string, Profile> {
  const used = usedProfiles(written);
  const read = new Map<string, Profile>();
  for (const [id, profile] of Object.entries(written.profiles)) {
    if (!used.has(id)) {
      known.report(["profiles", id], unusedProfile(id));
      continue;
    }
    const line = lineage(id, written.profiles, known.report);
    const weights = inherited(line.map(({ weights }) => weights));
    const targets = inherited(line.map(({ targets }) => targets));
    read.set(id, {
      id,
      label: profile.label ?? same(id),
      weights: checkedWeights(id, profile, weights, known),
      targets: checkedTargets(id, profile, targets, known),
    });
  }
  return read;
}

/** Profiles that a position, an assignment or another profile leads to. */
function usedProfiles({ profiles, assign }: WrittenScheme): ReadonlySet<string> {
  const used = new Set<string>([...POSITIONS, ...assign.map(({ profile }) => profile)]);
  for (const id of used) {
    const parent = profiles[id]?.extends;
    if (parent !== undefined) used.add(parent);
  }
  return used;
}

function unusedProfile(id: string) {
  const meant = didYouMean(id, POSITIONS);
  return {
    zh: `没有岗位或人员使用“${id}”${meant.zh || "；"}请在 assign 中写明谁用它，或删去它`,
    en: `nobody has the profile “${id}”${meant.en || ";"} say in assign who has it, or take it out`,
  };
}

/** A profile and those that it extends, the farthest first. */
function lineage(id: string, profiles: WrittenScheme["profiles"], report: Report): readonly WrittenProfile[] {
  const names: string[] = [];
  const line: WrittenProfile[] = [];
  for (let at: string | undefined = id; at !== undefined; ) {
    const profile: WrittenProfile | undefined = profiles[at];
    const child = names.at(-1) ?? id;
    if (profile === undefined) {
      report(["profiles", child, "extends"], unknownProfile(at, Object.keys(profiles)));
      break;
    }
    if (names.includes(at)) {
      const circle = [...names.slice(names.indexOf(at)), at].join(" → ");
      if (at === id && names.every((name) => id <= name)) {
        report(["profiles", id, "extends"], {
          zh: `继承绕成一圈：${circle}`,
          en: `profiles extend each other in a circle: ${circle}`,
        });
      }
      break;
    }
    names.push(at);
    line.unshift(profile);
    at = profile.extends;
  }
  return line;
}

/** A profile that is not there. */
export function unknownProfile(id: string, known: readonly string[]) {
  const meant = didYouMean(id, known);
  const names = known.join(", ");
  return {
    zh: `没有考核类别“${id}”${meant.zh || "；"}可用：${names}`,
    en: `there is no profile “${id}”${meant.en || ";"} possible: ${names}`,
  };
}

function inherited<T>(line: readonly Readonly<Record<string, T>>[]): ReadonlyMap<string, T> {
  return new Map(line.flatMap((one) => Object.entries(one)));
}

function checkedWeights(
  profile: string,
  { label, weights: own, extends: parent }: WrittenProfile,
  all: ReadonlyMap<string, Exact | "none">,
  { infos, indicators, declared, report }: Known,
): ReadonlyMap<string, Exact> {
  const path = ["profiles", profile, "weights"];
  for (const [id, weight] of Object.entries(own)) {
    if (!infos.has(id) && !declared.has(id)) report([...path, id], unknownIndicator(id, infos));
    if (infos.has(id) && weight !== "none" && !indicators.has(id)) report([...path, id], noRule(id));
    if (weight === "none" && parent === undefined) report([...path, id], NOTHING_TO_TAKE);
  }
  const weights = new Map([...all].flatMap(([id, weight]) => (weight === "none" ? [] : [[id, weight]])));
  for (const [id, weight] of weights) {
    const rule = indicators.get(id)?.rule;
    // Percentages were judged with the rule itself; points can be judged only beside a weight.
    for (const { path, text } of rule === undefined ? [] : bounds(rule, weight)) {
      report(["indicators", id, "rule", ...path], text);
    }
  }
  const total = sum(weights.values());
  // What a profile takes over unchanged has been said of the one that it extends.
  const judged = parent === undefined || Object.keys(own).length > 0;
  if (judged && !total.equals(HUNDRED)) {
    const { zh, en } = label ?? same(profile);
    const after =
      parent === undefined
        ? same("")
        : { zh: `（含继承自“${parent}”的）`, en: `, with those of “${parent}”,` };
    report(path, {
      zh: `“${zh}”的权重${after.zh}合计为 ${shown(total, 6)}，应为 100`,
      en: `the weights of “${en}”${after.en} add up to ${shown(total, 6)}; they must give 100`,
    });
  }
  return weights;
}

/** A weight needs a target and a rule; a declared indicator without a weight needs neither. */
function noRule(id: string) {
  return {
    zh: `“${id}”有权重，但 indicators 下没有写它的目标和规则`,
    en: `“${id}” has a weight, but no target and rule below “indicators”`,
  };
}

const NOTHING_TO_TAKE = {
  zh: "none 只用于继承（extends）：不考核的指标请不要列出",
  en: "none is for profiles that extend another one: leave out what is not assessed",
};

function checkedTargets(
  profile: string,
  { targets: own }: WrittenProfile,
  all: ReadonlyMap<string, WrittenTarget>,
  { infos, indicators, declared, report }: Known,
): ReadonlyMap<string, Exact> {
  const targets = new Map<string, Exact>();
  for (const [id, target] of all) {
    const info = infos.get(id);
    const where: Keys = ["profiles", profile, "targets", id];
    if (info === undefined) {
      if (id in own && !declared.has(id)) report(where, unknownIndicator(id, infos));
      continue;
    }
    // What is taken over unchanged was checked where it stands.
    const value = checkedTarget(target, info, where, id in own ? report : () => {});
    if (value === null) continue;
    if (id in own) refuseTarget(value, info, where, { indicators, report });
    targets.set(id, value);
  }
  return targets;
}

/** What the rule refuses with its general target too has been said there. */
function refuseTarget(
  value: Exact,
  info: IndicatorInfo,
  path: Keys,
  { indicators, report }: Pick<Known, "indicators" | "report">,
): void {
  const general = indicators.get(info.id);
  if (general === undefined) return;
  const said = refusals(general.rule, general.target, info).map(({ text }) => text.zh);
  for (const { text } of refusals(general.rule, value, info)) {
    if (!said.includes(text.zh)) report(path, text);
  }
}
