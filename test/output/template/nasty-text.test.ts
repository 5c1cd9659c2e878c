import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, stamp } from "../../../src/output/template/index.ts";
import { made } from "./make.ts";
import { dataOf, formulasOf, KNOWN, partOf, reread, stamped, valuesOf } from "./stamped.ts";

/** What people, exports and attackers put into names, and how a cell reads it where that differs. */
const NASTY: readonly (readonly [string, string?])[] = [
  ['=HYPERLINK("http://example.com","x")'],
  ["@SUM(A1)"],
  ["+1+1"],
  ["-1"],
  ["'quoted"],
  ["00123"],
  ["1E5"],
  ["TRUE"],
  ["#REF!"],
  ["2025-09-30"],
  ["张伟 👩‍⚖️ 🏛️"],
  ["𠮷野家 𪚥 𰻝"],
  ["\u202Eevil\u202C ع‏ربي"],
  ["a\u0000b\u0007c\u001Bd", "a\uFFFDb\uFFFDc\uFFFDd"],
  ["\uD83Dhalf", "\uFFFDhalf"],
  ["_x0041_ _x005F_x0041_ _X0041_"],
  ["]]>"],
  ["&<>\"' &amp; &#65;"],
  ["  blanks  "],
  ["line\nbreak\ttab"],
  ["a\rb"],
  ["{{person.total}} [[person.total]]"],
  ["$& $1 $`"],
  ["\u00A0\u3000\u200B"],
  ["长".repeat(300)],
  ["x".repeat(32_767)],
  ["constructor"],
  ["__proto__"],
];

const template = made([
  {
    name: "卡",
    cells: {
      A1: "{{details[].client}}",
      B1: "致 {{details[].client}}",
      C1: "{{details[].amount}}",
      D1: "{{details[].date}}",
    },
    tail: "<headerFooter><oddFooter>{{person.name}}</oddFooter></headerFooter>",
  },
  { name: "{{person.name}}", cells: { A1: 1 } },
]);

const data = (texts: readonly string[]) =>
  dataOf(
    { "person.name": texts[0] ?? "" },
    {
      details: texts.map((client) => ({
        client,
        amount: { formula: '""&[[details[].client]]', result: client },
        date: { number: 1 },
      })),
    },
  );

const card = (texts: readonly string[]) => stamped(template, data(texts));

/** The check for marks left over would take a text that looks like one for one. */
const marks = (texts: readonly string[]) => texts.filter((text) => !text.includes("{{"));

/** Text without what XML cannot hold. */
const xmlCan = (text: string) =>
  [...text.toWellFormed()]
    .map((one) => (/[\p{Cc}\uFFFE\uFFFF]/u.test(one) && !/[\t\n\r\u007F-\u009F]/.test(one) ? "\uFFFD" : one))
    .join("");

describe("nasty text", () => {
  const texts = marks(NASTY.map(([text]) => text));
  const expected = NASTY.filter(([text]) => !text.includes("{{")).map(([text, read = text]) => read);

  test("is text in another reader, never a formula", () => {
    const sheet = reread(card(texts)).Sheets.卡;
    expect(texts.map((_, row) => sheet?.[`A${row + 1}`])).toMatchObject(expected.map((v) => ({ t: "s", v })));
    const formulas = formulasOf(card(texts), "卡");
    expect(Object.keys(formulas).every((address) => address.startsWith("C"))).toBe(true);
    expect(Object.keys(formulas)).toHaveLength(texts.length);
  });

  test("that looks like a mark is not stamped a second time", () => {
    const compiled = compile(template, KNOWN).template;
    const texts = ["{{person.name}}", "[[person.name]]"];
    const bytes = compiled === null ? new Uint8Array() : stamp(compiled, data(texts));
    expect(valuesOf(bytes, "卡")).toMatchObject({
      A1: texts[0],
      B1: `致 ${texts[0]}`,
      C1: texts[0],
      A2: texts[1],
    });
  });

  test.each(texts.map((text) => [text.slice(0, 40), text]))("%j names a sheet", (_, text) => {
    const names = reread(card([text])).SheetNames;
    expect(names).toHaveLength(2);
    expect(names[1]).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
  });

  test("any text at all comes back, and the file stays sound", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        fc.pre(!text.includes("{{"));
        const sheet = reread(card([text])).Sheets.卡;
        expect(sheet?.A1?.v ?? "").toBe(xmlCan(text));
      }),
      { numRuns: 200 },
    );
  });
});

const soffice = (process.env.PATH ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find((program) => existsSync(program));

describe.skipIf(soffice === undefined)("in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "template-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const texts = marks(NASTY.map(([text]) => text)).filter((text) => text.length < 1000);
  const expected = new Map(NASTY.map(([text, read = text]) => [text, read]));
  let opened = "";
  let calculated = new Uint8Array();

  beforeAll(() => {
    const sums = made([
      {
        name: "卡",
        cells: { A1: "{{indicators[].score}}", A2: { f: "SUM(A1:A1)" }, A3: "{{person.total}}" },
      },
    ]);
    const data = dataOf(
      { "person.total": { formula: "SUM([[indicators[].score:range]])*2", result: 12 } },
      { indicators: [1, 2, 3].map((number) => ({ score: { number } })) },
    );
    writeFileSync(join(folder, "texts.xlsx"), card(texts));
    writeFileSync(join(folder, "sums.xlsx"), stamped(sums, data));
    const home = `-env:UserInstallation=file://${folder}/profile`;
    const run = (to: string, name: string) => {
      const files = ["--outdir", folder, join(folder, `${name}.xlsx`)];
      execFileSync(soffice ?? "", [home, "--headless", "--convert-to", to, ...files], { stdio: "ignore" });
    };
    run("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", "texts");
    run("ods", "sums");
    opened = readFileSync(join(folder, "texts-卡.csv"), "utf8");
    calculated = new Uint8Array(readFileSync(join(folder, "sums.ods")));
  }, 120_000);

  test("the texts are the same, and no formulas", () => {
    const rows: string[][] = parse(opened);
    // It takes a carriage return for the end of a line, as it does with every .xlsx.
    const line = (text: string | undefined) => text?.replaceAll("\r", "\n");
    const wanted = texts.map((text) => line(expected.get(text)));
    expect(rows.map((row) => line(row[0]))).toEqual(wanted);
    expect(rows.map((row) => line(row[1]))).toEqual(wanted.map((text) => `致 ${text}`));
    // In results of formulas it does not know the escape `_x005F_`.
    const plain = (_: unknown, index: number) => !/_x|\r/i.test(texts[index] ?? "");
    expect(rows.map((row) => row[2]).filter(plain)).toEqual(wanted.filter(plain));
  });

  test("formulas without a result are calculated, and results agree with what it calculates", () => {
    const sheet = reread(calculated).Sheets.卡;
    expect(sheet?.A4).toMatchObject({ v: 6 });
    expect(sheet?.A5).toMatchObject({ v: 12 });
  });
});

test("a footer and a sheet's name are escaped", () => {
  const bytes = card(['<&>"']);
  expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<oddFooter>&lt;&amp;&amp;&gt;"</oddFooter>');
  expect(partOf(bytes, "xl/workbook.xml")).toContain('name="&lt;&amp;&gt;&quot;"');
});
