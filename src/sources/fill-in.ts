import type { Text } from "../domain/text.ts";

/**
 * What stands in the first cell of a fill-in workbook's sheet of explanations. By it the reader knows that the
 * sheet is no data, whatever its name became.
 */
export const GUIDE_MARK: Text = {
  zh: "填写说明（本表只供参考，不会被读取）",
  en: "How to fill in (this sheet is for reference and is not read)",
};
