import type { Text } from "../../domain/text.ts";

/** What the cut-off date means. */
export function sayCutOff(date: string): Text {
  return {
    zh: `数据截止日为 ${date}：以该日结束时的情况为准，此后发生的事项不计入本季度。`,
    en: `The cut-off date is ${date}: things stand as at the end of that day; what came later is not in this quarter's result.`,
  };
}
