import { z } from "zod";
import type { Text } from "../domain/text.ts";

const record = z.record(z.string(), z.unknown());
const listed = z.array(record.and(z.object({ id: z.string() })));
const schema = z.looseObject({ people: listed });

type Fields = z.output<typeof record>;

/** The first figure in which two versions of results.json differ: whose, which, both values; null if none is found. */
export function resultsDifference(before: string, after: string): Text | null {
  const [one, other] = [parsed(before), parsed(after)];
  if (one === null || other === null) return null;
  const { people, ...rest } = one;
  const { people: again, ...restAgain } = other;
  for (const person of again) {
    const found = people.find(({ id }) => id === person.id);
    const who = `${String(person.name)}（${person.id}）`;
    if (found === undefined)
      return { zh: `公布的结果中没有 ${who}`, en: `${who} is not in what was published` };
    const differs = personDifference(who, found, person);
    if (differs !== null) return differs;
  }
  const added = people.find(({ id }) => !again.some((person) => person.id === id));
  if (added !== undefined) {
    const who = `${String(added.name)}（${added.id}）`;
    return { zh: `公布的结果中多出 ${who}`, en: `${who} was published and is not in what was recomputed` };
  }
  const key = differingKey(rest, restAgain);
  return key === null ? null : { zh: `“${key}”部分不同`, en: `the part “${key}” differs` };
}

function personDifference(who: string, before: Fields, after: Fields): Text | null {
  const { indicators, ...own } = before;
  const { indicators: again, ...ownAgain } = after;
  const [one, other] = [listed.safeParse(indicators), listed.safeParse(again)];
  for (const indicator of other.success ? other.data : []) {
    const found = one.success ? one.data.find(({ id }) => id === indicator.id) : undefined;
    const key = differingKey(found ?? {}, indicator);
    if (key !== null) return said(`${who} · ${indicator.id} · ${key}`, found?.[key], indicator[key]);
  }
  const key = differingKey(own, ownAgain);
  if (key !== null) return said(`${who} · ${key}`, own[key], ownAgain[key]);
  return JSON.stringify(indicators) === JSON.stringify(again)
    ? null
    : { zh: `${who}的指标不同`, en: `the indicators of ${who} differ` };
}

/** What is short is said; a list of rows would fill the screen. */
function said(place: string, was: unknown, is: unknown): Text {
  const [published, again] = [short(was), short(is)];
  if (published === null || again === null) return { zh: `${place} 不同`, en: `${place} differs` };
  return {
    zh: `${place}：公布的是 ${published}，重新计算为 ${again}`,
    en: `${place}: published ${published}, recomputed ${again}`,
  };
}

function short(value: unknown): string | null {
  const text = value === undefined ? "—" : JSON.stringify(value);
  return text.length > 100 ? null : text;
}

function differingKey(before: Fields, after: Fields): string | null {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.find((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])) ?? null;
}

function parsed(text: string): z.output<typeof schema> | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = schema.safeParse(json);
  return read.success ? read.data : null;
}
