import { cell, filledCell, readMoment, readNumber, rowsOf } from "./cells.ts";
import { dayNumber } from "./days.ts";
import { type Firm, inQuarter, onePerson, type Person } from "./firm.ts";
import { communicationRatings } from "./ratings.ts";
import { compare, NOTHING, parseRational, plus, type Rational, rational, times } from "./rational.ts";
import { none, type OracleResult, share } from "./result.ts";

/** 内部沟通效率: colleagues' ratings and requests answered in time, over the parts that have data. */
export function internalCommunication(firm: Firm, person: Person): OracleResult {
  const ratings = communicationRatings(firm, person);
  const responses = answeredInTime(firm, person.id);
  let part = NOTHING;
  let whole = NOTHING;
  if (ratings.value !== null) {
    const weight = parseRational(String(firm.policies.communication.ratings));
    part = plus(part, times(weight, ratings.value));
    whole = plus(whole, weight);
  }
  if (responses !== null) {
    const weight = parseRational(String(firm.policies.communication.responses));
    part = plus(part, times(weight, responses));
    whole = plus(whole, weight);
  }
  if (whole.n > 0n) return share(part, whole);
  // A part without weight is no data at all, not too few.
  return none(
    ratings.state === "too-few" && firm.policies.communication.ratings > 0 ? "too-few" : "undefined",
  );
}

/** 100 × answered in time ÷ due, or null where nothing was due. */
function answeredInTime(firm: Firm, person: string): Rational | null {
  const endOfCutOff = rational((dayNumber(firm.cutOff) + 1) * 86_400);
  let due = 0;
  let inTime = 0;
  for (const row of rowsOf(firm.tables, "responses")) {
    const requested = readMoment(filledCell(row, "requested"));
    if (!inQuarter(firm, requested.date)) continue;
    if (onePerson(firm.people, filledCell(row, "to")) !== person) continue;
    const from = cell(row, "from");
    if (from !== null && onePerson(firm.people, from) === person) continue;
    const own = cell(row, "limit");
    const hours = own === null ? parseRational(String(firm.policies.responseLimitHours)) : readNumber(own);
    const deadline = plus(rational(requested.seconds), times(hours, rational(3600)));
    const text = cell(row, "responded");
    const responded = text === null ? null : readMoment(text);
    if (responded !== null && responded.date <= firm.cutOff) {
      due += 1;
      if (compare(rational(responded.seconds), deadline) <= 0) inTime += 1;
    } else if (compare(deadline, endOfCutOff) < 0) {
      due += 1;
    }
  }
  return due === 0 ? null : rational(100 * inTime, due);
}
