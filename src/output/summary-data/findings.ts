import type { Lang, Text } from "../../domain/text.ts";
import { type Finding, levelOf, messageOf, remedyOf, titleOf } from "../../findings/finding.ts";
import { signatureText } from "../confirmation-words.ts";
import type { Publication } from "../contract.ts";
import type { Item } from "../template/contract.ts";
import { LEVEL_WORDS } from "../words.ts";
import { type Fields, items } from "./marks.ts";
import { SUMMARY_WORDS } from "./words.ts";

/** What the checks found, each with its place and what to do; that they found nothing is said too. */
export function findingItems({ findings, lang }: Publication): Item[] {
  if (findings.length === 0)
    return items("findings", [{ ...NOTHING, message: SUMMARY_WORDS.noFindings[lang] }]);
  return items(
    "findings",
    findings.map((one) => findingFields(one, lang)),
  );
}

const CONFIRMED: Text = { zh: "已确认", en: "confirmed" };

const NOTHING: Fields<"findings"> = {
  level: null,
  finding: null,
  file: null,
  sheet: null,
  row: null,
  column: null,
  message: null,
  remedy: null,
};

function findingFields(finding: Finding, lang: Lang): Fields<"findings"> {
  const { file, sheet, row, column } = finding.at;
  return {
    level: (finding.confirmed === undefined ? LEVEL_WORDS[levelOf(finding)] : CONFIRMED)[lang],
    finding: titleOf(finding)[lang],
    file,
    sheet,
    row: row === null ? null : { number: row },
    column,
    message: messageOf(finding)[lang],
    remedy: (finding.confirmed === undefined ? remedyOf(finding) : signatureText(finding.confirmed))[lang],
  };
}
