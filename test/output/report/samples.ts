import type { Lang } from "../../../src/domain/text.ts";
import type { Publication } from "../../../src/output/contract.ts";
import { resultsJson } from "../../../src/output/results-json.ts";
import { contextOf } from "../../../src/scoring/assess.ts";
import { accountFor } from "../../../src/scoring/deliveries.ts";
import { type PastQuarter, readPastQuarter } from "../../../src/scoring/past.ts";
import { assessed, sampleFiles } from "../../support/quarter.ts";

/** The sample quarters, the oldest first, and the day at whose end each is looked at. */
const QUARTERS: readonly (readonly [id: string, cutOff: string])[] = [
  ["2024Q3", "2024-10-09"],
  ["2024Q4", "2025-01-09"],
  ["2025Q1", "2025-04-09"],
  ["2025Q2", "2025-07-09"],
  ["2025Q3", "2025-10-09"],
];

const made = new Map<string, Promise<Publication>>();

/** The last sample quarter as it would be published, with so many of the quarters before it. */
export async function samplePublication(lang: Lang = "zh", earlier = 4): Promise<Publication> {
  const history: PastQuarter[] = [];
  for (const [id, cutOff] of QUARTERS.slice(QUARTERS.length - 1 - earlier, -1)) {
    const past = readPastQuarter([...resultsJson(await published(id, cutOff))].join(""));
    if (past === null) throw new Error(`${id} does not read back`);
    history.push(past);
  }
  const [id, cutOff] = QUARTERS.at(-1) ?? ["", ""];
  return { ...(await published(id, cutOff)), lang, history };
}

function published(id: string, cutOff: string): Promise<Publication> {
  const known = made.get(id) ?? publish(id, cutOff);
  made.set(id, known);
  return known;
}

async function publish(id: string, cutOff: string): Promise<Publication> {
  const { assessment, intake, input, findings } = await assessed(await sampleFiles(id), { id, cutOff });
  if (assessment === null) throw new Error(JSON.stringify(findings, null, 2));
  const deliveries = accountFor(intake.deliveries, contextOf(input));
  return { assessment, deliveries, findings, lang: "zh", history: [], records: [] };
}
