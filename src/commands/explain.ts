import { compareText } from "../domain/order.ts";
import { Roster } from "../facts/roster.ts";
import { commitmentJson } from "../output/commitment-json.ts";
import { droppedRows, sayCorrected } from "../output/corrected-rows.ts";
import { indicatorJson } from "../output/results-json.ts";
import { explanation } from "../output/terminal/explanation.ts";
import type { Assessment, IndicatorResult, PersonResult } from "../scoring/contract.ts";
import { foldWord } from "../sources/kinds/words.ts";
import { type Command, type CommonOptions, EXIT, UsageError } from "./contract.ts";
import { publishedOtherwise } from "./explain/published-otherwise.ts";
import { refusal } from "./findings/refusal.ts";
import { load, type Selection } from "./load/load.ts";
import { progressBar } from "./progress.ts";

export type ExplainOptions = CommonOptions &
  Selection & { readonly person: string; readonly indicator: string | undefined };

/** How one person's numbers came out. */
export const explain: Command<ExplainOptions> = async (world, options) => {
  const { lang, quiet, json } = options;
  const loaded = await load(
    world,
    options,
    await progressBar(world, { zh: "读取", en: "reading" }[lang], quiet),
  );
  if (loaded.assessment === null) return await refusal(world, options, loaded);
  const { assessment } = loaded;
  const result = personNamed(assessment, options.person);
  const chosen =
    options.indicator === undefined ? result.indicators : [indicatorNamed(result, options.indicator)];
  const otherwise = await publishedOtherwise(loaded, result, chosen, lang);
  if (otherwise !== null && !quiet) world.err.write(`${otherwise[lang]}\n`);
  if (json) {
    const { id, name } = result.person;
    const told = chosen.map((one) => ({
      ...indicatorJson(one, lang),
      says: one.says?.[lang] ?? null,
      treatment: one.treatment?.[lang] ?? null,
      notes: one.measurement.notes.map((note) => note[lang]),
      corrected: one.measurement.evidence.flatMap(({ at }) => {
        const said = sayCorrected(at, assessment);
        return said === null ? [] : [{ ...at, correction: said[lang] }];
      }),
      leftOut: [...one.measurement.evidence, ...droppedRows(assessment, result, one)]
        .filter(({ role }) => role === "left-out")
        .map(({ at, reason }) => ({ ...at, reason: reason?.[lang] ?? null })),
    }));
    const commitments = result.commitments
      .filter(({ info }) => chosen.some((one) => one.info.id === info.id))
      .map((one) => commitmentJson(one, lang));
    world.out.write(`${JSON.stringify({ id, name, indicators: told, commitments }, null, 2)}\n`);
    return EXIT.done;
  }
  world.out.write(explanation(assessment, result, chosen, lang));
  return EXIT.done;
};

function personNamed({ people, notAssessed }: Assessment, asked: string): PersonResult {
  const roster = new Roster([...people, ...notAssessed].map(({ person }) => person));
  const [person, ...others] = roster.candidates(asked);
  if (person === undefined) {
    throw new UsageError(
      `人员名册中没有“${asked}”。请写姓名或工号。`,
      `“${asked}” is not in the roster. Give a name or an id.`,
    );
  }
  if (others.length > 0) {
    const ids = [person, ...others].map(({ id, department }) => `${id}（${department}）`).join("、");
    throw new UsageError(
      `有几位“${asked}”：${ids}。请写工号。`,
      `There are several “${asked}”: ${ids}. Give the id.`,
    );
  }
  const result = people.find((one) => one.person.id === person.id);
  if (result !== undefined) return result;
  const reason = notAssessed.find((one) => one.person.id === person.id)?.reason;
  throw new UsageError(
    `${person.name}（${person.id}）本季度不参加考核：${reason?.zh ?? ""}。`,
    `${person.name} (${person.id}) is not assessed this quarter: ${reason?.en ?? ""}.`,
  );
}

/** By id, or by a part of the label that only one indicator has. */
function indicatorNamed({ indicators }: PersonResult, asked: string): IndicatorResult {
  const word = foldWord(asked);
  const exactly = indicators.find(({ info }) =>
    [info.id, info.label.zh, info.label.en].some((one) => foldWord(one) === word),
  );
  if (exactly !== undefined) return exactly;
  const [found, ...others] = indicators.filter(({ info }) =>
    [info.id, info.label.zh, info.label.en].some((one) => foldWord(one).includes(word)),
  );
  if (found !== undefined && others.length === 0) return found;
  const list = (found === undefined ? indicators : [found, ...others])
    .map(({ info }) => `${info.label.zh}（${info.id}）`)
    .sort(compareText)
    .join("、");
  throw new UsageError(
    `${found === undefined ? "没有" : "有几个"}指标叫“${asked}”：${list}。`,
    `${found === undefined ? "No" : "More than one"} indicator is called “${asked}”: ${list}.`,
  );
}
