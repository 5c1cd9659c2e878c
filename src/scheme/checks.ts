import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import type { Keys } from "./locate.ts";
import type { Report } from "./report.ts";

import { didYouMean } from "./suggest.ts";
import { readTarget, type WrittenTarget } from "./target.ts";

/** A target in the indicator's unit; null where it is none, which is reported. */
export function checkedTarget(
  written: WrittenTarget,
  info: IndicatorInfo,
  path: Keys,
  report: Report,
): Exact | null {
  const target = readTarget(written, info);
  if ("value" in target) return target.value;
  report(path, target.wrong);
  return null;
}

type Known = ReadonlyMap<string, Pick<IndicatorInfo, "label"> | null>;

/** The id of the indicator that has this name, which is easily written for the id. */
function idLabelled(name: string, known: Known): string | null {
  for (const [id, info] of known) if (info?.label.zh === name || info?.label.en === name) return id;
  return null;
}

/** An indicator that is not known, or cannot stand where it does. */
export function unknownIndicator(id: string, known: Known, self?: string): Text {
  const possible = [...known.keys()].filter((name) => name !== self);
  const names = possible.join(", ");
  const meant = didYouMean(idLabelled(id, known) ?? id, possible);
  return {
    zh: `没有可用的指标“${id}”${meant.zh || "；"}可用：${names}`,
    en: `“${id}” cannot stand here${meant.en || ";"} possible: ${names}`,
  };
}
