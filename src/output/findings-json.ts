import type { Lang } from "../domain/text.ts";
import { type Finding, levelOf, messageOf, remedyOf, titleOf } from "../findings/finding.ts";

/** A finding for machines: code, level, place, and its words in the language asked for. */
export function findingJson(finding: Finding, lang: Lang) {
  return {
    code: finding.code,
    level: levelOf(finding),
    ...finding.at,
    title: titleOf(finding)[lang],
    message: messageOf(finding)[lang],
    remedy: remedyOf(finding)[lang],
    ...(finding.confirmed === undefined ? {} : { confirmed: finding.confirmed }),
  };
}
