import { type CivilDate, parseCivilDate } from "../domain/civil-date.ts";
import { parseQuarter, previousQuarter, type Quarter, quarterAt } from "../domain/quarter.ts";
import type { Scheme } from "../scheme/contract.ts";
import type { World } from "../world.ts";
import { UsageError } from "./contract.ts";

/** Today in the firm's time zone, or the day that was asked for. @throws {UsageError} where that is none */
export function civilToday(asked: string | undefined, world: World, scheme: Scheme): CivilDate {
  if (asked !== undefined) {
    const date = parseCivilDate(asked);
    if (date !== null) return date;
    throw new UsageError(
      `--today 的日期“${asked}”不对，应如 2025-10-09。`,
      `--today “${asked}” is no date; write 2025-10-09.`,
    );
  }
  const parts = new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
    timeZone: scheme.timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(world.now());
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const date = parseCivilDate(`${part("year")}-${part("month")}-${part("day")}`);
  if (date === null) throw new RangeError("the clock gives no date");
  return date;
}

/** The quarter that is asked for: by name, the last finished one, or the current one. @throws {UsageError} */
export function askedQuarter(asked: string, today: CivilDate): Quarter {
  if (asked === "last") return previousQuarter(quarterAt(today));
  if (asked === "current") return quarterAt(today);
  const quarter = parseQuarter(asked);
  if (quarter !== null) return quarter;
  throw new UsageError(
    `看不懂季度“${asked}”，请写成 2025Q3、2025年第3季度，或 last（上一季度）。`,
    `“${asked}” is no quarter; write 2025Q3, 2025-Q3, 2025年第3季度 or last.`,
  );
}
