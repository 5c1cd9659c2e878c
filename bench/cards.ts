import { indicators } from "../src/indicators/index.ts";
import { knownCardMarks } from "../src/output/card-data/marks.ts";
import { cardData } from "../src/output/card-data.ts";
import type { Publication } from "../src/output/contract.ts";
import { type CompiledTemplate, compile, stamp } from "../src/output/template/index.ts";
import { buildCard, cellPlan } from "./exceljs-card.ts";

const ROUNDS = 5;
const CARDS_A_ROUND = 40;
const MEGABYTE = 1024 * 1024;

/**
 * Stamps all cards, prints the memory on the way, and compares with exceljs building the same cards: in turns,
 * so that both meet the same machine; the ratio is of the medians.
 */
export async function compareCards(publication: Publication, template: Uint8Array): Promise<void> {
  const compiled = compiledCard(template);
  stampAll(publication, compiled);
  const some = publication.assessment.people.slice(0, CARDS_A_ROUND);
  const data = some.map((person) => cardData(publication, person));
  const plans = await Promise.all(data.map((one) => cellPlan(stamp(compiled, one))));
  const rounds: { made: number; stamped: number; built: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const made = await milliseconds(() => some.map((person) => cardData(publication, person)));
    const stamped = await milliseconds(() => data.map((one) => stamp(compiled, one)));
    const built = await milliseconds(async () => {
      for (const plan of plans) await buildCard(plan);
    });
    rounds.push({ made, stamped, built });
  }
  const per = (key: "made" | "stamped" | "built") => median(rounds.map((one) => one[key])) / some.length;
  print(`  a card: its data ${per("made").toFixed(2)} ms, stamping ${per("stamped").toFixed(2)} ms`);
  print(`  the same card, built by exceljs cell by cell and without charts: ${per("built").toFixed(2)} ms`);
  print(`  stamping is ${(per("built") / per("stamped")).toFixed(1)} times as fast`);
}

/** Bytes that are still reachable: what is garbage already is collected first. */
function inUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Memory in use after each quarter of the cards: flat, since a card is gone when the next one is made. */
function stampAll(publication: Publication, compiled: CompiledTemplate): void {
  const { people } = publication.assessment;
  const start = process.hrtime.bigint();
  const memory: string[] = [];
  for (const [index, person] of people.entries()) {
    stamp(compiled, cardData(publication, person));
    if ((index + 1) % Math.ceil(people.length / 4) === 0 || index + 1 === people.length) {
      memory.push((inUse() / MEGABYTE).toFixed(1));
    }
  }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const rate = (people.length / seconds).toFixed(0);
  print(`  ${people.length} cards made and stamped on one core: ${seconds.toFixed(1)} s, ${rate} cards/s`);
  print(`  memory in use after each quarter of them: ${memory.join(", ")} MB`);
}

function compiledCard(template: Uint8Array): CompiledTemplate {
  const { template: compiled } = compile(template, knownCardMarks(indicators.map(({ id }) => id)));
  if (compiled === null) throw new TypeError("the scorecard's template is not valid");
  return compiled;
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
