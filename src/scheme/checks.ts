import type { Exact } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import type { Keys } from "./locate.ts";
import type { Report } from "./report.ts";
import type { WrittenTarget } from "./schema.ts";
import { didYouMean } from "./suggest.ts";

/** A target in the indicator's unit; a percentage belongs to a share and to nothing else. */
export function checkedTarget(target: WrittenTarget, info: IndicatorInfo, path: Keys, report: Report): Exact {
  if (target.percent !== (info.unit === "share")) {
    report(
      path,
      target.percent
        ? {
            zh: `“${info.label.zh}”不是比率，目标不用百分号`,
            en: `“${info.label.en}” is no share: no percent sign`,
          }
        : {
            zh: `“${info.label.zh}”是比率，目标请写成百分比，如 20%`,
            en: `“${info.label.en}” is a share: write its target as a percentage, such as 20%`,
          },
    );
  }
  return target.value;
}

/** An indicator that is not known, or cannot stand where it does. */
export function unknownIndicator(id: string, known: Iterable<string>, self?: string): Text {
  const possible = [...known].filter((name) => name !== self);
  const names = possible.join(", ");
  const meant = didYouMean(id, possible);
  return {
    zh: `没有可用的指标“${id}”${meant.zh || "；"}可用：${names}`,
    en: `“${id}” cannot stand here${meant.en || ";"} possible: ${names}`,
  };
}
