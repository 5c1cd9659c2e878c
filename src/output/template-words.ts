import type { Text } from "../domain/text.ts";

/** The sheet that lists the marks in a template to start from; it goes into no scorecard. */
export const MARKS_SHEET: Text = { zh: "标记说明", en: "Template marks" };

/** The name under which the scorecard's template is written for a firm. */
export const SCORECARD_FILE: Text = { zh: "记分卡模板.xlsx", en: "scorecard-template.xlsx" };
