import type { Lang } from "../domain/text.ts";
import type { Delivery } from "../scoring/contract.ts";

type NotData = Delivery["notData"][number];

/** Lines of a sheet that are no rows of data, as a person reads them: why, how many, which. */
export function sayNotData({ reason, rows, at }: NotData, lang: Lang): string {
  return {
    zh: `不是数据行：${reason.zh}，${rows} 行（第 ${at} 行）`,
    en: `not data: ${reason.en}, ${rows === 1 ? `row ${at}` : `${rows} rows (${at.replaceAll("、", ", ")})`}`,
  }[lang];
}

/** The same for machines. */
export function notDataJson(notData: readonly NotData[], lang: Lang) {
  return notData.map(({ reason, rows, at }) => ({ reason: reason[lang], rows, at }));
}
