import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { readFileSync } from "node:fs";
import { assessed, sampleFiles } from "../../support/quarter.ts";
import { cardData } from "../../../src/output/card-data.ts";
import { knownCardMarks } from "../../../src/output/card-data/marks.ts";
import { compile, stamp } from "../../../src/output/template/index.ts";
import { resultsJson } from "../../../src/output/results-json.ts";
import { readPastQuarter } from "../../../src/scoring/past.ts";
import { indicators } from "../../../src/indicators/index.ts";
import { templateBytes } from "../../../tools/scorecard-template/book.ts";

test("render", async () => {
  const history = [];
  for (const id of ["2024Q3", "2024Q4", "2025Q1", "2025Q2"]) {
    const { assessment } = await assessed(await sampleFiles(id), { id, cutOff: id.slice(0, 4) + { 1: "-04-09", 2: "-07-09", 3: "-10-09", 4: "-12-31" }[id.slice(5)] });
    if (!assessment) { console.log("no", id); continue; }
    const json = resultsJson({ assessment, deliveries: [], findings: [], lang: "zh", history: [] });
    const past = readPastQuarter([...(json as Iterable<string>)].join(""));
    if (past) history.push(past);
  }
  const { assessment } = await assessed(await sampleFiles("2025Q3"));
  if (!assessment) throw new Error();
  console.log(assessment.people.map((p) => `${p.person.id} ${p.person.position} ${p.indicators.map((i) => i.measurement.state[0]).join("")} ${p.adjustments.length} ${p.rank}`).join("\n"));
  mkdirSync("/tmp/cards", { recursive: true });
  for (const lang of ["zh", "en"] as const) {
    const c = compile(templateBytes(lang), knownCardMarks(indicators.map(({ id }) => id)));
    if (c.template === null) throw new Error(JSON.stringify(c.faults, null, 1));
    const publication = { assessment, deliveries: [], findings: [], lang, history };
    const t = performance.now();
    const dataTime = { d: 0 };
    for (const p of assessment.people) {
      const t1 = performance.now();
      const data = cardData(publication, p);
      dataTime.d += performance.now() - t1;
      writeFileSync(`/tmp/cards/${lang}-${p.person.id}.xlsx`, stamp(c.template, data));
    }
    console.log(lang, assessment.people.length, "cards", performance.now() - t, dataTime.d);
  }
});
