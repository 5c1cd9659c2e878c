import { type Exact, HUNDRED, ZERO } from "../domain/exact.ts";
import { fenAsYuan } from "../domain/fen.ts";
import { type IndicatorInfo, levelValue } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import { inCell, sayOrigin } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import { type ReadOptions, UNDECLARED } from "../sources/kinds/contract.ts";
import { money, quantity } from "../sources/kinds/number.ts";
import { percent } from "../sources/kinds/percent.ts";
import { foldWord } from "../sources/kinds/words.ts";
import type { EnteredValue, Facts } from "./contract.ts";
import { indexed } from "./indexed.ts";
import type { Resolver } from "./resolver.ts";

/**
 * Resolves values that somebody measured and entered: whose, of which indicator. Two for one person and indicator
 * contradict each other, whatever they say.
 * @param infos the indicators that are entered
 */
export function readEntered(
  rows: readonly Row<"entered">[],
  infos: readonly IndicatorInfo[],
  { roster, findings }: Resolver,
): Facts["entered"] {
  const byName = new Map(
    infos.flatMap((info) => [info.id, info.label.zh, info.label.en].map((name) => [foldWord(name), info])),
  );
  const known = infos.map(({ label }) => label.zh).join("、");
  const first = new Map<string, EnteredValue>();
  for (const row of rows) {
    const person = roster.find(row.person, inCell(row.at, "person"), findings);
    const info = byName.get(foldWord(row.indicator));
    if (info === undefined) {
      findings.add("entered-not-declared", inCell(row.at, "indicator"), { found: row.indicator, known });
      continue;
    }
    const value = readValue(row.value, info);
    if (value === null) {
      const args = { found: row.value, expected: expectedOf(info) };
      findings.add("cell-invalid", inCell(row.at, "value"), args);
    }
    if (person === null || value === null) continue;
    const key = JSON.stringify([person, info.id]);
    const earlier = first.get(key);
    const { measuredBy, date, at } = row;
    if (earlier === undefined) first.set(key, { person, indicator: info.id, value, measuredBy, date, at });
    else {
      const name = roster.byId.get(person)?.name ?? person;
      const args = { person: `${name}（${person}）`, indicator: info.label, first: sayOrigin(earlier.at) };
      findings.add("entered-twice", inCell(at, "value"), args);
    }
  }
  return indexed([...first.values()], ({ person, indicator }) => [person, indicator]);
}

function expectedOf({ unit, levels = [] }: IndicatorInfo): Text {
  const words = levels.join("、");
  if (unit === "level") return { zh: `以下等级之一：${words}`, en: `one of the levels: ${words}` };
  return unit === "share" || unit === "rating" || unit === "money" ? EXPECTED[unit] : EXPECTED.number;
}

const EXPECTED: Readonly<Record<"share" | "rating" | "money" | "number", Text>> = {
  share: {
    zh: "百分数，如 85%；不写百分号的按小数计，应在 0 与 1 之间",
    en: "a percentage such as 85%; without the sign it is a fraction between 0 and 1",
  },
  rating: { zh: "0 至 100 之间的分数，如 85 或 92.5", en: "a rating from 0 to 100, such as 85 or 92.5" },
  money: {
    zh: "金额（元），最多精确到分，如 12345.60",
    en: "an amount in yuan with no more than two decimals, such as 12345.60",
  },
  number: { zh: "不小于 0 的数，如 24 或 1.5", en: "a number of at least 0, such as 24 or 1.5" },
};

const OPTIONS: ReadOptions = {
  ...UNDECLARED,
  yuanPerUnit: 1n,
  scale: { top: HUNDRED, lowest: ZERO },
  date1904: false,
};

/** A value in the indicator's unit; null for what no value of it can be. */
function readValue(written: string, info: IndicatorInfo): Exact | null {
  if (info.unit === "level") return levelValue(info, written);
  if (info.unit === "money") {
    const amount = money(OPTIONS).safeParse(written);
    return amount.success ? fenAsYuan(amount.data) : null;
  }
  const read = (info.unit === "share" ? percent : quantity)(OPTIONS).safeParse(written);
  if (!read.success) return null;
  return info.unit === "rating" && read.data.gt(HUNDRED) ? null : read.data;
}
