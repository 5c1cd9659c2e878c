import type { Lang } from "../../domain/text.ts";
import type { Assessment } from "../../scoring/contract.ts";
import { firmnessOf } from "../../scoring/sensitivity.ts";

/** How many ranks would change if one weight moved by a tenth, in a line; nothing where nobody is ranked. */
export function firmnessText({ people, scheme }: Assessment, lang: Lang): string {
  const ranked = people.filter(({ rank }) => rank !== null).length;
  if (ranked === 0) return "";
  const { unfirm, alike } = firmnessOf(people, scheme);
  if (unfirm.length === 0 && alike.length === 0) {
    return {
      zh: `名次稳定性：任一权重变动 ±10%，${ranked} 人的名次都不变。\n`,
      en: `firmness:   no rank of ${ranked} changes when one weight moves by ±10 %\n`,
    }[lang];
  }
  return {
    zh: `名次稳定性：任一权重变动 ±10%，${ranked} 人中有 ${unfirm.length} 人的名次会变，${alike.length} 对相邻名次分不出高低（详见报告）。\n`,
    en: `firmness:   ${unfirm.length} of ${ranked} ranks change when one weight moves by ±10 %, ${alike.length} pairs of neighbours cannot be told apart (see the report)\n`,
  }[lang];
}

/** The same for machines: ids of people, and of neighbours. */
export function firmnessJson({ people, scheme }: Assessment) {
  const { unfirm, alike } = firmnessOf(people, scheme);
  return {
    unfirmRanks: unfirm.map(({ person }) => person.id),
    alike: alike.map(([one, next]) => [one.person.id, next.person.id]),
  };
}
