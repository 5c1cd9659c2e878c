import { type Exact, exact, HUNDRED, ONE, shown, sum } from "../../domain/exact.ts";
import { cellText, Fault, hasOddDigits, invalid, kindOf, plain } from "./contract.ts";

/** A person as a cell names one: a name, an id, or a name with the id beside it in brackets. */
export type PersonName = { readonly name: string; readonly id: string | null };

/** A person with a share of one, or null where the cell gives no shares. */
export type PersonShare = PersonName & { readonly share: Exact | null };

/** Whether a cell of a row whose type is not known to the compiler names one person. */
export function isPersonName(value: unknown): value is PersonName {
  return typeof value === "object" && value !== null && "name" in value && "id" in value;
}

/** As {@link isPersonName}, for one or several with shares. */
export function isPeople(value: unknown): value is readonly PersonShare[] {
  return Array.isArray(value) && value.every((one) => isPersonName(one) && "share" in one);
}

const EXPECTED_PERSON = {
  zh: "一个人的姓名或编号，如 张伟 或 张伟(L001)",
  en: "one person's name or id, such as 张伟 or 张伟(L001)",
};
const EXPECTED_PEOPLE = {
  zh: "姓名或编号，多人用顿号分开，比例写在后面，如 张伟 60%、李娜 40%",
  en: "names or ids separated by 、 or ; with shares behind them, such as 张伟 60%、李娜 40%",
};

/** One person. */
export const person = kindOf<PersonName>((cell) => {
  const people = typeof cell === "boolean" ? null : split(cellText(cell));
  const [only, ...others] = people ?? [];
  if (only === undefined || others.length > 0 || only.points !== null) return invalid(cell, EXPECTED_PERSON);
  return { name: only.name, id: only.id };
});

/**
 * One or several people, each with a share or none of them with one; shares add up to 100 ± rounding. The only one
 * without a share has what the others leave: no other value gives 100 (考核规定, decision 2 on credit).
 */
export const people = kindOf<readonly PersonShare[]>((cell) => {
  const found = typeof cell === "boolean" ? null : split(cellText(cell));
  if (found === null) return invalid(cell, EXPECTED_PEOPLE);
  const given = found.flatMap((one) => (one.points === null ? [] : [one.points]));
  if (given.length === 0) return found.map(({ name, id }) => ({ name, id, share: null }));
  const total = sum(given.map((points) => exact(points)));
  if (addsUp(given, total)) {
    if (given.length === found.length) {
      return found.map(({ name, id, points }) => ({ name, id, share: exact(points ?? "0").div(total) }));
    }
  } else if (given.length === found.length - 1 && total.lt(100)) {
    return withRest(found, HUNDRED.sub(total));
  }
  return new Fault({ code: "shares-not-100", args: { found: cellText(cell), total: shown(total) } });
});

/** The shares as they are given, and the rest for the one who has none. */
function withRest(found: readonly Found[], rest: Exact): PersonShare[] {
  return found.map(({ name, id, points }) => ({
    name,
    id,
    share: (points === null ? rest : exact(points)).div(100),
  }));
}

/**
 * Whether rounding alone explains the distance to 100: each share is off by at most half of its last digit,
 * so three times 33 % is a third each, and 60 % with 39 % is a mistake.
 */
function addsUp(given: readonly string[], total: Exact): boolean {
  const slack = sum(given.map((points) => ONE.div(exact(2n * 10n ** BigInt(decimals(points))))));
  const distance = total.sub(100).abs();
  return distance.n === 0n || distance.lt(slack);
}

function decimals(points: string): number {
  return points.split(".")[1]?.length ?? 0;
}

type Found = PersonName & { readonly points: string | null };

function split(cell: string): Found[] | null {
  if (hasOddDigits(cell)) return null;
  const found: Found[] = [];
  const typed = plain(cell)
    .replace(/[[【〔]/g, "(")
    .replace(/[\]】〕]/g, ")");
  for (const piece of typed.split(/[、,;/|&\n]|(?<=\S)\s*\+\s*(?=\S)/)) {
    if (piece.trim() === "") continue;
    const one = readOne(piece.trim());
    if (one === null) return null;
    found.push(one);
  }
  return found.length === 0 ? null : found;
}

/** `张伟`, `张伟(L001)`, `张伟 60%`, `张伟(60%)`, `张伟:60`, `张伟(L001)60%`. */
function readOne(piece: string): Found | null {
  const match =
    /^(?<name>[^():%]+?)\s*(?:\((?<inner>[^()]*)\))?\s*(?::\s*(?<bare>\d+(?:\.\d+)?)\s*%?|(?<=[\s)\p{L}])(?<sign>\d+(?:\.\d+)?)\s*%)?$/u.exec(
      piece,
    );
  const groups = match?.groups;
  if (!groups) return null;
  const inner = (groups.inner ?? "").trim();
  const innerPoints = /^(\d+(?:\.\d+)?)\s*%$/.exec(inner)?.[1];
  const outer = groups.bare ?? groups.sign;
  if (innerPoints !== undefined && outer !== undefined) return null;
  const id = innerPoints === undefined && inner !== "" ? inner : null;
  return { name: (groups.name ?? "").trim(), id, points: innerPoints ?? outer ?? null };
}
