import { type Bounds, bounded } from "./bounds.ts";
import type { Kind } from "./contract.ts";
import { date, time } from "./date.ts";
import { money, number, quantity, score } from "./number.ts";
import { people, person } from "./people.ts";
import { percent } from "./percent.ts";
import { client, engagement } from "./references.ts";
import { code, prose, text } from "./text.ts";
import { words } from "./words.ts";

const yesNo = words({ yes: ["是", "true", "y", "1", "√"], no: ["否", "false", "n", "0", "×"] });

/** The kinds of column by the names that a scheme uses; a list of words is a kind of its own for each column. */
export const KINDS = {
  text,
  prose,
  code,
  number,
  quantity,
  money,
  percent,
  score,
  date,
  "date-time": time,
  "yes-no": yesNo,
  person,
  people,
  client,
  engagement,
} as const satisfies Readonly<Record<string, Kind<unknown>>>;

export type NamedKind = keyof typeof KINDS;
export const NAMED_KINDS = Object.keys(KINDS) as NamedKind[];

const names = new Map<Kind<unknown>, NamedKind>(NAMED_KINDS.map((name) => [KINDS[name], name]));

/** The kinds that a scheme made of others, by what they were made of. */
const limited = new WeakMap<Kind<unknown>, NamedKind>();

/** A kind with bounds, which is still of that kind. */
export function withBounds(name: NamedKind, bounds: Bounds): Kind<unknown> {
  const kind = bounded(KINDS[name], bounds);
  limited.set(kind, name);
  return kind;
}

/** What a column holds, by name; `words` for a fixed list of them. */
export function kindName(kind: Kind<unknown>): NamedKind | "words" {
  return names.get(kind) ?? limited.get(kind) ?? "words";
}
