import type { Text } from "../../domain/text.ts";

/** Reasons for which rows of several exports are left out. */
export const OUTSIDE_QUARTER: Text = { zh: "日期不在本季度", en: "dated outside the quarter" };
export const OF_ONESELF: Text = { zh: "自评不计", en: "a rating of oneself" };
export const DROPPED: Text = { zh: "申诉成立，剔除", en: "dropped: an appeal was upheld" };
