import { joinTexts, type Text } from "../../domain/text.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import { sayCorrection, sayMoved } from "../appeal-words.ts";

/** What the person's own appeals corrected, a sentence each, then once what moved by all of it (考核规定 §二.2). */
export function sayCorrections({ corrections }: PersonResult): Text[] {
  const [first] = corrections;
  if (first === undefined) return [];
  const said = corrections.map((one) => {
    const what = sayCorrection(one, false);
    const { decided } = one.correction.appeal;
    if (one.confidential || decided === null) return what;
    return {
      zh: `${what.zh}，${decided} 决定（考核规定 §二.2）`,
      en: `${what.en}, decided ${decided} (考核规定 §二.2)`,
    };
  });
  const once = [...new Map(said.map((one) => [one.zh, one])).values()];
  const open = corrections.find(({ confidential }) => !confidential);
  if (open === undefined) return once;
  const moved = sayMoved(open);
  const head: Text = { zh: "更正前后：", en: "Before and after: " };
  return [...once, joinTexts([head, moved], { zh: "", en: "" })];
}
