import type { PersonResult } from "../scoring/contract.ts";
import { commitmentLists } from "./card-data/commitments.ts";
import { detailItems } from "./card-data/details.ts";
import { historyItems } from "./card-data/history.ts";
import { indicatorItems } from "./card-data/indicators.ts";
import type { CARD_MARKS } from "./card-data/marks.ts";
import { noticeItems } from "./card-data/notices.ts";
import { cardValues } from "./card-data/person.ts";
import { ruleLists } from "./card-data/rule-lists.ts";
import { sideLists } from "./card-data/sides.ts";
import { trendItems } from "./card-data/trends.ts";
import type { Publication } from "./contract.ts";
import type { Data, Item } from "./template/contract.ts";

/**
 * Everything that a person's own scorecard says (考核规定 §三.5), by the marks of its template. It holds nobody
 * else's name, figure or client, and no rater (流程规定 §四.1).
 */
export function cardData(publication: Publication, person: PersonResult): Data {
  const { lang } = publication;
  const lists: Record<keyof typeof CARD_MARKS.lists, readonly Item[]> = {
    indicators: indicatorItems(publication, person),
    details: detailItems(publication, person),
    ...sideLists(person, lang),
    notices: noticeItems(publication, person),
    history: historyItems(publication, person),
    trends: trendItems(publication, person),
    ...commitmentLists(person, lang),
    ...ruleLists(publication),
  };
  return {
    values: new Map(Object.entries(cardValues(publication, person))),
    lists: new Map(Object.entries(lists)),
  };
}
