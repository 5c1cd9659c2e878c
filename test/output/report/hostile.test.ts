import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { same } from "../../../src/domain/text.ts";
import { inFile } from "../../../src/findings/finding.ts";
import type { Publication } from "../../../src/output/contract.ts";
import { escaped, html } from "../../../src/output/report/html.ts";
import { report } from "../../../src/output/report.ts";
import type { PersonResult } from "../../../src/scoring/contract.ts";
import { all, byId, elements, parse, wordsOf } from "./markup.ts";
import { samplePublication } from "./samples.ts";

/** The publication with a text wherever the exports' own words come through. */
function saying(text: string, published: Publication): Publication {
  const { assessment } = published;
  const people = assessment.people.map(
    (one): PersonResult => ({
      ...one,
      person: { ...one.person, name: text, department: text },
      adjustments: one.adjustments.map((applied) => ({
        ...applied,
        adjustment: { ...applied.adjustment, reason: text, decidedBy: text },
      })),
      indicators: one.indicators.map((result) => ({
        ...result,
        measurement: {
          ...result.measurement,
          evidence: result.measurement.evidence.map((row) => ({ ...row, key: text })),
        },
      })),
    }),
  );
  const notAssessed = assessment.notAssessed.map((one) => ({
    ...one,
    person: { ...one.person, name: text },
  }));
  return {
    ...published,
    assessment: { ...assessment, people, notAssessed },
    deliveries: published.deliveries.map((one) => ({
      ...one,
      file: text,
      sheet: text,
      leftOut: [{ reason: same(text), rows: 1 }],
    })),
    findings: [{ code: "file-ignored", at: inFile(text, text), args: { extension: text } }],
  };
}

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  "</title></svg><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "<!-- --!> ]]> <![CDATA[",
  "&lt;b&gt; &amp; &#60;script&#62;",
  "张三👨‍👩‍👧‍👦🀄",
  "客".repeat(300),
  "x".repeat(3000),
];

const sample = await samplePublication("zh");
const plain = [...elements(parse(report(sample)))].map(({ name }) => name);

describe("text stays text, whatever it looks like", () => {
  test.for(HOSTILE)("%j", (text) => {
    const root = parse(report(saying(text, sample)));
    const names = new Set([...elements(root)].map(({ name }) => name));
    expect([...names].filter((name) => !plain.includes(name))).toEqual([]);
    const attributes = new Set([...elements(root)].flatMap((one) => [...one.attributes.keys()]));
    expect([...attributes].filter((name) => /^on/.test(name))).toEqual([]);
    const named = all(byId(root, "ranking"), "bdi").filter((one) => wordsOf(one) === text.trim());
    expect(named.length).toBeGreaterThanOrEqual(sample.assessment.people.length);
  });

  test("controls, half characters and marks that turn the writing around are seen to be there", () => {
    const text = report(saying("a\u0000b\u001Bc\uD800d\uFFFE\u202Egnp\u2066x", sample));
    for (const mark of ["\u0000", "\u001B", "\uFFFE", "\u202E", "\u2066"]) expect(text).not.toContain(mark);
    expect(text).toContain("a\uFFFDb\uFFFDc\uFFFDd\uFFFD\uFFFDgnp\uFFFDx");
  });

  test("any text at all gives a page that reads back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), (text) => {
        const root = parse(report(saying(text, sample)));
        expect(all(byId(root, "ranking"), "tr").length).toBeGreaterThan(sample.assessment.people.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the template", () => {
  test("escapes texts, keeps markup, joins lists, takes null as nothing", () => {
    const inner = html`<b>${"<&>"}</b>`;
    expect(html`<p title="${'"'}">${[inner, null, " ", 3]}</p>`.toString()).toBe(
      '<p title="&quot;"><b>&lt;&amp;&gt;</b> 3</p>',
    );
  });

  test("a number that is not whole is refused: it was not rounded", () => {
    expect(() => html`${0.1}`).toThrow(RangeError);
    expect(() => html`${Number.NaN}`).toThrow(RangeError);
  });

  test("what is escaped reads back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(wordsOf(parse(`<p>${escaped(text)}</p>`))).toBe(
          wordsOf({ name: "", attributes: new Map(), children: [text] }),
        );
      }),
    );
  });
});
