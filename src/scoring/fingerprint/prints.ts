import type { AnyIndicator } from "../../indicators/contract.ts";
import type { Profile, Scheme } from "../../scheme/contract.ts";
import type { PolicyName } from "../../scheme/policies.ts";
import { fingerprint } from "./canonical.ts";

/** By what it is made of (`target`, `rule`, `policy:credit`): the short SHA-256 of each part. */
export type Print = ReadonlyMap<string, string>;

/** How a profile's points come about. */
export type ProfilePrint = {
  /** By indicator: weight, target, rule, what becomes of it without data. */
  readonly indicators: ReadonlyMap<string, Print>;
  /** What is added to the indicators' points. */
  readonly total: Print;
};

/** What two quarters must have in common for their figures to be compared. */
export type SchemePrints = {
  /** Of everything below. */
  readonly fingerprint: string;
  /** By indicator: how its value is defined. */
  readonly values: ReadonlyMap<string, Print>;
  readonly profiles: ReadonlyMap<string, ProfilePrint>;
  /** How ranks and grades are given for a total: no line over the quarters is made of them. */
  readonly standing: Print;
};

/** Policies that decide about ranks and grades. */
const STANDING: readonly PolicyName[] = [
  "comparison-group",
  "minimum-measured-weight",
  "quota-ties",
  "quota-minimum-group",
];

/** The fingerprints of a scheme: of how each value is defined, and of how points and totals come about. */
export function schemePrints(scheme: Scheme, indicators: readonly AnyIndicator[]): SchemePrints {
  const values = new Map(indicators.map((one) => [one.id, valuePrint(one, scheme)]));
  const profiles = new Map(
    [...scheme.profiles.values()].map((profile) => [profile.id, profilePrint(profile, scheme, indicators)]),
  );
  const standing = new Map([
    ["grades", fingerprint(scheme.grades.map(({ label, ...grade }) => grade))],
    ...policyPrints(STANDING, scheme),
  ]);
  return { fingerprint: fingerprint({ values, profiles, standing }), values, profiles, standing };
}

function valuePrint(indicator: AnyIndicator, scheme: Scheme): Print {
  const { id, version, unit, better, levels = [], policies, reads } = indicator;
  const own = scheme.ownIndicators.find((one) => one.id === id);
  const declared =
    own === undefined ? null : { measure: own.measure, least: own.minimumSample, positions: own.positions };
  const scales = reads.flatMap((source) => {
    const scale = scheme.sources.get(source)?.scale ?? null;
    return scale === null ? [] : [[`scale:${source}`, fingerprint(scale)] as const];
  });
  return new Map([
    ["definition", fingerprint({ id, version, unit, better, levels, declared })],
    ...scales,
    ...policyPrints(policies, scheme),
  ]);
}

function profilePrint(profile: Profile, scheme: Scheme, indicators: readonly AnyIndicator[]): ProfilePrint {
  const weighed = indicators.flatMap((one): (readonly [string, Print])[] => {
    const weight = profile.weights.get(one.id);
    return weight === undefined ? [] : [[one.id, pointsPrint(one, profile, scheme)]];
  });
  const { mostBonus, mostDeduction, kinds } = scheme.items;
  const items = { mostBonus, mostDeduction, points: new Map(kinds.map(({ id, points }) => [id, points])) };
  return { indicators: new Map(weighed), total: new Map([["items", fingerprint(items)]]) };
}

function pointsPrint({ id, unit }: AnyIndicator, profile: Profile, scheme: Scheme): Print {
  const written = scheme.indicators.get(id);
  return new Map([
    ["weight", fingerprint(profile.weights.get(id))],
    ["target", fingerprint(profile.targets.get(id) ?? written?.target)],
    ["rule", fingerprint(written?.rule)],
    ["no-value", fingerprint(written?.noValue)],
    ...(unit === "count" ? policyPrints(["prorate-count-targets"], scheme) : []),
  ]);
}

function policyPrints(names: readonly PolicyName[], { policies }: Scheme): [string, string][] {
  return names.map((name) => [`policy:${name}`, fingerprint(policies[name])]);
}
