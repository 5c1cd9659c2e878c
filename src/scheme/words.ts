import { z } from "zod";
import { packText, same } from "../domain/text.ts";

/** Words in both languages, or the same words for both. */
export const words = z.union(
  [
    z
      .string()
      .min(1)
      .transform((text) => same(text)),
    z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  ],
  packText("应为文字，或 { zh: 中文, en: 英文 }", "expected a text, or { zh: Chinese, en: English }"),
);
