import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import { same, type Text } from "../../domain/text.ts";
import type { Scheme } from "../../scheme/contract.ts";
import { changedSettings } from "./changed-settings.ts";
import { schemeLines } from "./scheme-lines.ts";

/** A setting of the scheme that is another one, in words; null where a side lacks it or it has no short words. */
export type SchemeChange = { readonly what: Text; readonly before: Text | null; readonly after: Text | null };

/**
 * How two schemes differ: policies, targets, rules, weights, grades and items in words, all else by name.
 * @param infos the indicators of both
 */
export function schemeChanges(
  before: Scheme,
  after: Scheme,
  infos: ReadonlyMap<string, IndicatorInfo>,
): SchemeChange[] {
  const [old, now] = [before, after].map((scheme) => schemeLines(scheme, infos, after));
  const keys = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const said = [...keys].flatMap((key): SchemeChange[] => {
    const [was, is] = [old?.get(key), now?.get(key)];
    const what = (is ?? was)?.what ?? same(key);
    const told = [was, is].map((line) => line?.told ?? line?.value);
    if (told[0]?.zh === told[1]?.zh && told[0]?.en === told[1]?.en) return [];
    return [{ what, before: was?.value ?? null, after: is?.value ?? null }];
  });
  const others = changedSettings(before, after).map((what) => ({ what, before: null, after: null }));
  return [...said, ...others];
}
