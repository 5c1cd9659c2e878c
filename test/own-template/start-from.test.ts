import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Lang } from "../../src/domain/text.ts";
import { indicators } from "../../src/indicators/index.ts";
import { CARD_MARKS, knownCardMarks } from "../../src/output/card-data/marks.ts";
import { cardData } from "../../src/output/card-data.ts";
import { compiledCard } from "../../src/output/card-template.ts";
import { type Data, stamp, type Value } from "../../src/output/template/index.ts";
import { everyMark } from "../../src/output/template/nearest-mark.ts";
import {
  LIST_EXAMPLES,
  type MarkKind,
  VALUE_EXAMPLES,
} from "../../tools/scorecard-template/mark-examples.ts";
import { crmKpi, freshFolder, names, put, QUARTER, smallFirm } from "../commands/program.ts";
import { publication } from "../output/fixture.ts";
import { checkPackage } from "../output/template/check-package.ts";

const FILE: Readonly<Record<Lang, string>> = { zh: "记分卡模板.xlsx", en: "scorecard-template.xlsx" };
const SHEET: Readonly<Record<Lang, string>> = { zh: "标记说明", en: "Template marks" };

async function startFrom(lang: Lang): Promise<Uint8Array> {
  return readFile(new URL(`../../templates/scorecard-with-marks.${lang}.xlsx`, import.meta.url));
}

/** All that a card says: its sheets with their cells, formulas and formats, what is drawn, how it is printed. */
function contentOf(bytes: Uint8Array) {
  const { SheetNames, Sheets, Workbook } = read(bytes, { cellFormula: true, cellNF: true });
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\/(charts|drawings)\//.test(name));
  const drawn = parts.map(([name, part]) => [name, strFromU8(part)]);
  return { SheetNames, Sheets, names: Workbook?.Names, drawn };
}

describe.for(["zh", "en"] as const)("crm-kpi templates --scorecard in %s", (lang) => {
  test("writes one file, for its owner alone, and never over another", async () => {
    const out = join(await freshFolder(), "new", "templates");
    const done = await crmKpi(["templates", "--scorecard", "--out", out, "--lang", lang]);
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toContain(join(out, FILE[lang]));
    expect(done.out).toContain(`templates: { scorecard: templates/${FILE[lang]} }`);
    expect(await names(out)).toEqual([FILE[lang]]);
    expect((await stat(join(out, FILE[lang]))).mode & 0o777).toBe(0o600);
    await put(out, FILE[lang], "mine");
    const again = await crmKpi(["templates", "--scorecard", "--out", out, "--lang", lang]);
    expect(again).toMatchObject({ code: 2, out: "" });
    expect(again.err).toContain({ zh: "已经存在", en: "is there already" }[lang]);
    expect(await readFile(join(out, FILE[lang]), "utf8")).toBe("mine");
  });

  test("used unchanged gives the cards that the built-in template gives", async () => {
    const builtIn = await readFile(new URL(`../../templates/scorecard.${lang}.xlsx`, import.meta.url));
    const [ours, firms] = [compiledCard(builtIn), compiledCard(await startFrom(lang))];
    const published = await publication(lang);
    for (const person of published.assessment.people) {
      const data = cardData(published, person);
      const [a, b] = [stamp(ours, data), stamp(firms, data)];
      expect(checkPackage(b)).toEqual([]);
      expect(contentOf(b)).toEqual(contentOf(a));
    }
  });

  test("lists every mark and every indicator, in words of the language", async () => {
    const sheet = read(await startFrom(lang)).Sheets[SHEET[lang]];
    const rows = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 });
    const listed = new Map(rows.map(([mark = "", ...rest]) => [mark, rest]));
    for (const mark of everyMark(knownCardMarks([]))) {
      const [meaning, kind, count, example] = listed.get(`{{${mark}}}`) ?? [];
      for (const word of [meaning, kind, count, example]) expect(word, mark).toBeTruthy();
      expect(count, mark).toBe(
        mark.includes("[]") ? { zh: "列表", en: "list" }[lang] : { zh: "单个", en: "single" }[lang],
      );
    }
    for (const { id, label } of indicators) expect(listed.get(id)?.[0]).toBe(label[lang]);
  });
});

test("the real command: a firm that uses the written file unchanged", async () => {
  const firm = await smallFirm();
  const run = (...args: string[]) => crmKpi(["run", firm, ...QUARTER, ...args]);
  expect((await run("--out", join(firm, "a"))).code).toBe(0);
  await crmKpi(["templates", "--scorecard", "--out", join(firm, "templates")]);
  await put(firm, "crm-kpi.yaml", `templates: { scorecard: templates/${FILE.zh} }\n`);
  expect(await run("--out", join(firm, "b"))).toMatchObject({ code: 0, err: "" });
  const card = "scorecards/商事业务部/L002-李娜.xlsx";
  const [a, b] = [await readFile(join(firm, "a", card)), await readFile(join(firm, "b", card))];
  expect(contentOf(b)).toEqual(contentOf(a));
});

describe("the kinds that the list of marks gives", () => {
  const holds: Readonly<Record<MarkKind, (value: Value) => boolean>> = {
    text: (value) => typeof value === "string",
    number: isNumber,
    percent: isNumber,
    // A day that follows from what is filled in by hand is a formula.
    date: (value) =>
      typeof value === "object" &&
      value !== null &&
      ("date" in value || ("formula" in value && value.result === "")),
    "number-or-text": (value) => typeof value === "string" || isNumber(value),
  };

  test("are those of the cards", async () => {
    for (const lang of ["zh", "en"] as const) {
      const published = await publication(lang);
      for (const person of published.assessment.people) check(cardData(published, person));
    }
  });

  function check(data: Data): void {
    for (const [name, [kind]] of Object.entries(VALUE_EXAMPLES)) {
      const value = data.values.get(name) ?? null;
      expect(value === null || holds[kind](value), `${name}: ${JSON.stringify(value)}`).toBe(true);
    }
    for (const [list, examples] of Object.entries(LIST_EXAMPLES)) {
      for (const { values } of data.lists.get(list) ?? []) {
        for (const [field, [kind]] of Object.entries(examples)) {
          const value = values.get(field) ?? null;
          expect(value === null || holds[kind](value), `${list}.${field}: ${JSON.stringify(value)}`).toBe(
            true,
          );
        }
      }
    }
  }

  test("belong to marks that there are", () => {
    expect(Object.keys(VALUE_EXAMPLES)).toEqual(Object.keys(CARD_MARKS.values));
    for (const [list, fields] of Object.entries(CARD_MARKS.lists)) {
      expect(Object.keys(LIST_EXAMPLES[list as keyof typeof LIST_EXAMPLES])).toEqual(Object.keys(fields));
    }
  });
});

function isNumber(value: Value): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "number" in value || ("formula" in value && typeof value.result !== "string");
}
