import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Lang } from "../../src/domain/text.ts";
import type { Publication } from "../../src/output/contract.ts";
import { outputFiles } from "../../src/output/index.ts";
import { soffice } from "./soffice.ts";

/** The built-in templates of a scorecard. */
export const TEMPLATES: Readonly<Record<Lang, string>> = {
  zh: new URL("../../templates/scorecard.zh.xlsx", import.meta.url).pathname,
  en: new URL("../../templates/scorecard.en.xlsx", import.meta.url).pathname,
};

/** Everybody's published scorecard by id. */
export async function cardsOf(published: Publication): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const templates = {
    scorecard: readFileSync(TEMPLATES[published.lang]),
    summary: readFileSync(new URL(`../../templates/summary.${published.lang}.xlsx`, import.meta.url)),
  };
  for await (const { path, content } of outputFiles(published, templates)) {
    const id = /^scorecards\/.*\/([^/]+?)-[^/]*\.xlsx$/.exec(path)?.[1];
    if (id !== undefined && content instanceof Uint8Array) found.set(id, content);
  }
  return found;
}

/** The rows of each card's first sheet as LibreOffice computes them, without any cached result. */
export function recalculatedCards(cards: ReadonlyMap<string, Uint8Array>): Map<string, string[][]> {
  const work = mkdtempSync(join(tmpdir(), "crm-kpi-cards-"));
  try {
    const files = [...cards].map(([id, bytes]) => {
      const path = join(work, `${id}.xlsx`);
      writeFileSync(path, withoutResults(bytes));
      return path;
    });
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const options = [`-env:UserInstallation=file://${work}/profile`, "--headless", "--convert-to", filter];
    execFileSync(soffice ?? "", [...options, "--outdir", join(work, "csv"), ...files], { stdio: "ignore" });
    return new Map([...cards.keys()].map((id) => [id, rowsIn(join(work, "csv", `${id}-记分卡.csv`))]));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function rowsIn(path: string): string[][] {
  return parse(readFileSync(path, "utf8"), { relax_column_count: true });
}

/** Takes every cached result away, so that the numbers shown can only come from the formulas. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
}
