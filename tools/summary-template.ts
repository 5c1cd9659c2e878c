import { mkdirSync, writeFileSync } from "node:fs";
import { LANGUAGES } from "../src/domain/text.ts";
import { summaryTemplateBytes } from "./summary-template/book.ts";

mkdirSync("templates", { recursive: true });
for (const lang of LANGUAGES) writeFileSync(`templates/summary.${lang}.xlsx`, summaryTemplateBytes(lang));
