import type { Lang } from "../../domain/text.ts";
import type { Scheme } from "../../scheme/contract.ts";
import { sayPolicies } from "../../scheme/policies.ts";
import { SUMMARY_WORDS } from "../summary-data/words.ts";
import { EDITION, sayEdition } from "../words.ts";

/** Which edition and which policies are in force: those that the firm settled itself one by one, the others by their number. */
export function policiesText(scheme: Scheme, lang: Lang): string {
  const edition = sayEdition(scheme);
  const head = edition === null ? "" : `${EDITION[lang]}${GAP[lang]}${edition[lang]}\n`;
  return `${head}${policyLines(scheme, lang)}`;
}

function policyLines({ policies, ownPolicies }: Scheme, lang: Lang): string {
  const all = sayPolicies(policies);
  const own = all.filter(({ name }) => ownPolicies.includes(name));
  const sheet = SUMMARY_WORDS.rules;
  if (own.length === 0) {
    return {
      zh: `现行规定：${all.length} 项均按内置方案（全部列在汇总表“${sheet.zh}”中）。`,
      en: `policies:   all ${all.length} as in the built-in edition (listed on the summary's sheet “${sheet.en}”)`,
    }[lang];
  }
  const rest = all.length - own.length;
  const lines = own.map(({ name, label, value }) => `  ${name}  ${label[lang]}${GAP[lang]}${value[lang]}`);
  const head = {
    zh: `现行规定：本所自定 ${own.length} 项，其余 ${rest} 项按内置方案（全部列在汇总表“${sheet.zh}”中）：`,
    en: `policies:   ${own.length} settled by the firm, the other ${rest} as in the built-in edition (listed on the summary's sheet “${sheet.en}”):`,
  }[lang];
  return [head, ...lines].join("\n");
}

const GAP = { zh: "：", en: ": " } as const;

/** The policies in force for machines: name to value in words. */
export function policiesJson({ policies }: Scheme, lang: Lang): Record<string, string> {
  return Object.fromEntries(sayPolicies(policies).map(({ name, value }) => [name, value[lang]]));
}
