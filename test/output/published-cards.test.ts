import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { rounded } from "../../src/domain/exact.ts";
import type { Publication } from "../../src/output/contract.ts";
import type { PersonResult } from "../../src/scoring/contract.ts";
import { templateBytes } from "../../tools/scorecard-template/book.ts";
import { cardsOf, recalculatedCards, TEMPLATES } from "../support/cards.ts";
import { assessed, sampleFiles } from "../support/quarter.ts";
import { soffice } from "../support/soffice.ts";
import { checkPackage } from "./template/check-package.ts";

let publication: Publication;
let cards: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const { assessment, deliveries, findings } = await assessed(await sampleFiles("2025Q3"));
  if (assessment === null) throw new Error("the samples have errors");
  publication = { assessment, deliveries, findings, lang: "zh", history: [], records: [] };
  cards = await cardsOf(publication);
});

/** Everything that the parts of a package say. */
function wholeText(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}

describe("the built-in templates", () => {
  test.for(["zh", "en"] as const)("%s is what its script writes (npm run templates)", (lang) => {
    expect(Buffer.compare(Buffer.from(templateBytes(lang)), readFileSync(TEMPLATES[lang]))).toBe(0);
    const forAuthors = readFileSync(TEMPLATES[lang].replace("scorecard.", "scorecard-with-marks."));
    expect(Buffer.compare(Buffer.from(templateBytes(lang, true)), forAuthors)).toBe(0);
  });
});

describe("a published scorecard", () => {
  test("is there for every assessed person, the same bytes each time", async () => {
    const again = await cardsOf(publication);
    expect([...cards.keys()].sort()).toEqual(
      publication.assessment.people.map(({ person }) => person.id).sort(),
    );
    for (const [id, bytes] of cards)
      expect(Buffer.compare(Buffer.from(bytes), again.get(id) ?? Buffer.alloc(0)), id).toBe(0);
  });

  test("is a sound package with no mark left", () => {
    for (const [id, bytes] of cards) expect(checkPackage(bytes), id).toEqual([]);
  });

  test("names its owner and nobody else of the firm", () => {
    const { people, notAssessed } = publication.assessment;
    const everybody = [...people, ...notAssessed].map(({ person }) => person);
    // Clients may be people of the same name as somebody of the firm; none of the samples' clients is.
    for (const [id, bytes] of cards) {
      const owner = everybody.find((person) => person.id === id);
      const text = wholeText(bytes);
      expect(text, id).toContain(owner?.name);
      const others = everybody.filter(({ name }) => name !== owner?.name);
      expect(others.filter(({ name }) => text.includes(name)).map(({ name }) => `${id}: ${name}`)).toEqual(
        [],
      );
    }
  });

  test("holds no client but those of its owner's own rows", () => {
    const clientsOf = (one: PersonResult) =>
      new Set(
        one.indicators.flatMap(({ measurement }) =>
          measurement.evidence.flatMap(({ client }) => client ?? []),
        ),
      );
    const all = new Set(publication.assessment.people.flatMap((one) => [...clientsOf(one)]));
    for (const one of publication.assessment.people) {
      const own = clientsOf(one);
      const text = wholeText(cards.get(one.person.id) ?? new Uint8Array());
      expect([...all].filter((client) => !own.has(client) && text.includes(`>${client}<`))).toEqual([]);
    }
  });

  test("shows no row of a rater, no hidden sheet, no author and no link", () => {
    for (const [id, bytes] of cards) {
      const text = wholeText(bytes);
      expect(text, id).not.toMatch(/互评\.csv|部门协作评价\.csv|满意度调查\.xlsx/);
      expect(text, id).not.toMatch(
        /state="(very)?[hH]idden|<hyperlink|<dc:creator>[^<]|vbaProject|externalLink/,
      );
    }
  });

  test("has five sheets that another reader opens", () => {
    for (const [id, bytes] of cards) {
      expect(read(bytes).SheetNames, id).toEqual(["记分卡", "明细", "面谈记录", "历季趋势", "说明"]);
    }
  });

  test("shows text from exports as text, whatever it looks like", async () => {
    const nasty = [
      '=HYPERLINK("http://example.com","x")',
      "@SUM(A1)",
      "客".repeat(300),
      "𠮷野家😀",
      "\u202Eabc",
      "a\u0001b",
      "_x0041_",
      "<&>\"']]>",
    ];
    const person = publication.assessment.people.find(({ person: { id } }) => id === "L010");
    if (person === undefined) throw new Error("no L010");
    const indicators = person.indicators.map((result) => ({
      ...result,
      measurement: {
        ...result.measurement,
        evidence: result.measurement.evidence.map((row, index) => ({
          ...row,
          client: nasty[index % nasty.length] ?? "",
        })),
      },
    }));
    const people = [{ ...person, person: { ...person.person, name: '=1+1"&<' }, indicators }];
    const [bytes] = (
      await cardsOf({ ...publication, assessment: { ...publication.assessment, people } })
    ).values();
    const book = read(bytes, { cellFormula: true });
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets.明细 ?? {}, { header: 1 });
    const texts = new Set(rows.flat());
    for (const text of nasty) expect(texts).toContain(text.replace("\u0001", "\uFFFD"));
    const cells = Object.values(book.Sheets.明细 ?? {}) as { f?: string; v?: unknown }[];
    expect(cells.filter(({ f }) => f?.includes("HYPERLINK"))).toEqual([]);
  });
});

describe.skipIf(soffice === undefined)(
  "recalculated by LibreOffice (skipped where it is not installed)",
  () => {
    let sheets: ReadonlyMap<string, string[][]>;

    beforeAll(() => {
      sheets = recalculatedCards(cards);
    }, 240_000);

    test("values, points and totals are those of the exact computation", () => {
      let compared = 0;
      for (const { person, indicators, total } of publication.assessment.people) {
        const rows = sheets.get(person.id) ?? [];
        for (const { info, measurement, score, weight } of indicators) {
          if (weight.n === 0n) continue;
          const row = rows.find(([label]) => label === info.label.zh);
          const where = `${person.id} ${info.id}`;
          if (measurement.state === "value") {
            const value = info.unit === "share" ? measurement.value.mul(100) : measurement.value;
            expect(Number(row?.[1]), where).toBe(Number(rounded(value, 2)));
          }
          if (score !== null) expect(Number(row?.[4]), where).toBe(Number(rounded(score, 2)));
          compared += 1;
        }
        const sum = rows.find(([label, , , , points]) => label === "总分" && points !== "");
        if (total !== null) expect(Number(sum?.[4]), person.id).toBe(Number(rounded(total, 2)));
      }
      expect(compared).toBeGreaterThan(250);
    });
  },
);
