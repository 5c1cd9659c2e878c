import type { Lang, Text } from "../../domain/text.ts";
import type { AppliedAdjustment, PersonResult } from "../../scoring/contract.ts";
import { ALARM_WORDS, ownAlarms } from "../alarm-words.ts";
import { PLAN_WORDS } from "../commitment-words.ts";
import type { Publication } from "../contract.ts";
import { ITEM_WORDS, sayItem, sayItemPoints } from "../items-words.ts";
import { sayCorrections } from "../scorecard/corrections.ts";
import { pendingComplaints, sayPending } from "../scorecard/evaluation.ts";
import { CARD_WORDS } from "../scorecard/words.ts";
import type { Item } from "../template/contract.ts";
import { sayScore } from "../workbook/figures.ts";
import { sayPlans } from "./commitments.ts";
import { items } from "./marks.ts";
import { sayMonitored } from "./monitored.ts";

/** What the card has to say besides the scores: a quota, pending complaints, figures without points, items, adjustments. */
export function noticeItems(
  { assessment, lang }: Pick<Publication, "assessment" | "lang">,
  person: PersonResult,
): Item[] {
  const pending = pendingComplaints(person);
  return items("notices", [
    ...(person.quota === null ? [] : [notice(CARD_WORDS.quota, sentence(person.quota.reason), lang)]),
    ...(pending === 0 ? [] : [notice(CARD_WORDS.pending, sayPending(pending), lang)]),
    ...ownAlarms(assessment, person).map((text) => notice(ALARM_WORDS.title, text, lang)),
    ...sayMonitored(person).map((text) => notice(CARD_WORDS.monitored, sentence(text), lang)),
    ...person.items.map((one) => notice(ITEM_WORDS.title, sayItem(one), lang)),
    ...itemTotals(person).map((text) => notice(ITEM_WORDS.title, text, lang)),
    ...sayCorrections(person).map((text) => notice(CARD_WORDS.corrections, sentence(text), lang)),
    ...person.adjustments.map((one) => notice(CARD_WORDS.adjustments, sayBriefly(one), lang)),
    ...sayPlans(person).map((text) => notice(PLAN_WORDS.title, sentence(text), lang)),
  ]);
}

function itemTotals(person: PersonResult): Text[] {
  const together = sayItemPoints(person);
  return together === null ? [] : [together];
}

function sentence({ zh, en }: Text): Text {
  return { zh: `${zh}。`, en: `${en}.` };
}

function notice(label: Text, text: Text, lang: Lang) {
  return { label: label[lang], text: text[lang] };
}

/** Without the reason, which may be long: the second sheet gives it. */
function sayBriefly({ adjustment, info, before, after }: AppliedAdjustment): Text {
  const what = info?.label ?? { zh: "总分", en: "the total" };
  return {
    zh: `${what.zh}由 ${sayScore(before)} 分调整为 ${sayScore(after)} 分（${adjustment.date} 决定，考核规定 §二.2），理由见“${CARD_WORDS.details.zh}”。`,
    en: `${what.en} adjusted from ${sayScore(before)} to ${sayScore(after)} points (decided ${adjustment.date}, 考核规定 §二.2); the reason is on the sheet “${CARD_WORDS.details.en}”.`,
  };
}
