import { inQuarter, type Quarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { ClientDouble, KnownClient } from "../facts/contract.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import type { Context } from "../indicators/contract.ts";

const WHY: Readonly<Record<ClientDouble["kind"], Text>> = {
  "same-name": { zh: "名称相同而编号不同", en: "have one name and two numbers" },
  "same-code": { zh: "统一社会信用代码相同而编号不同", en: "have one credit code and two numbers" },
  suffix: { zh: "名称只差公司形式或括号", en: "differ only in the company's form or in brackets" },
  "one-character": { zh: "名称只差一个字", en: "differ in one character" },
};

/**
 * Clients that may be one (考核规定 §三.2): where the spelling of a name alone decides who is new, or two numbers have
 * one credit code, the firm must say so before anything is published, so that an old client does not become new by
 * its spelling. Elsewhere the number decides, or nothing depends on it, and it is to be confirmed.
 */
export function checkDoubles({ facts, quarter }: Context<"clients">, findings: Findings): void {
  for (const { one, other, kind } of facts.clients.doubles) {
    const [newer, older] = isNew(other, quarter) && !isNew(one, quarter) ? [other, one] : [one, other];
    const mustDecide = isDecisive(kind, newer, older) && decidesNewness(newer, older, quarter);
    const code = mustDecide ? "client-double" : "client-similar";
    findings.add(code, inCell(newer.at, "client"), { one: say(newer), other: say(older), why: WHY[kind] });
  }
}

/** A number tells clients apart whatever their names; a slip of the pen is likely, not certain. */
function isDecisive(kind: ClientDouble["kind"], one: KnownClient, other: KnownClient): boolean {
  if (kind === "same-code") return true;
  return kind === "suffix" && (one.numbers.length === 0 || other.numbers.length === 0);
}

/** One of them is old and the other new; or both are new, and only their names tell them apart. */
function decidesNewness(newer: KnownClient, older: KnownClient, quarter: Quarter): boolean {
  if (!isNew(newer, quarter)) return false;
  const numbered = newer.numbers.length > 0 && older.numbers.length > 0;
  return isNew(older, quarter) ? !numbered : older.firstEngaged !== null;
}

function isNew({ firstEngaged }: KnownClient, quarter: Quarter): boolean {
  return firstEngaged !== null && inQuarter(quarter, firstEngaged);
}

/** The newest spelling, with the number where there is one. */
function say({ names, numbers }: KnownClient): string {
  const number = numbers.length === 0 ? "" : `（${numbers.join("、")}）`;
  return `${names[0] ?? ""}${number}`;
}
