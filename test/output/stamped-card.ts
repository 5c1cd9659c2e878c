import { readFileSync } from "node:fs";
import { read, type WorkBook } from "@e965/xlsx";
import type { Lang } from "../../src/domain/text.ts";
import { indicators } from "../../src/indicators/index.ts";
import { knownCardMarks } from "../../src/output/card-data/marks.ts";
import { cardData } from "../../src/output/card-data.ts";
import type { Publication } from "../../src/output/contract.ts";
import { type CompiledTemplate, compile, stamp } from "../../src/output/template/index.ts";
import type { PersonResult } from "../../src/scoring/contract.ts";

const compiled = new Map<Lang, CompiledTemplate>();

/** The built-in template, compiled once for all tests of a file. */
function template(lang: Lang): CompiledTemplate {
  const known = compiled.get(lang);
  if (known !== undefined) return known;
  const bytes = readFileSync(new URL(`../../templates/scorecard.${lang}.xlsx`, import.meta.url));
  const made = compile(bytes, knownCardMarks(indicators.map(({ id }) => id))).template;
  if (made === null) throw new Error(`the built-in template (${lang}) has faults`);
  compiled.set(lang, made);
  return made;
}

/** A person's scorecard as it is published. */
export function stampedBytes(published: Publication, person: PersonResult): Uint8Array {
  return stamp(template(published.lang), cardData(published, person));
}

/** A person's scorecard as another program reads it. */
export function stampedCard(published: Publication, person: PersonResult): WorkBook {
  return read(stampedBytes(published, person), { cellNF: true, cellFormula: true, cellDates: false });
}
