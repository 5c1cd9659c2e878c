import { mkdirSync, writeFileSync } from "node:fs";
import { LANGUAGES } from "../src/domain/text.ts";
import { templateBytes } from "./scorecard-template/book.ts";

mkdirSync("templates", { recursive: true });
for (const lang of LANGUAGES) {
  writeFileSync(`templates/scorecard.${lang}.xlsx`, templateBytes(lang));
  writeFileSync(`templates/scorecard-with-marks.${lang}.xlsx`, templateBytes(lang, true));
}
