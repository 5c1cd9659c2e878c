import { cell, dateCell, filledCell, filledDate, fold, type RawRow, readNumber, rowsOf } from "./cells.ts";
import {
  clientOf,
  engagementOf,
  type Firm,
  inQuarter,
  onePerson,
  type Person,
  participants,
  personIfAny,
} from "./firm.ts";
import { RATER_KINDS, type RaterKind } from "./policies.ts";
import { meanOf, NOTHING, over, parseRational, plus, type Rational, rational, times } from "./rational.ts";
import { none, type OracleResult, share } from "./result.ts";
import { meaningOf } from "./words.ts";

/** One mark, 0 to 100, that somebody else gave the person or the person's department. */
type Mark = { readonly kind: RaterKind; readonly voice: string; readonly points: Rational };

/** 客户满意度: surveys of clients, and what colleagues were asked about it. */
export function clientSatisfaction(firm: Firm, person: Person): OracleResult {
  return overKinds(firm, [...surveyMarks(firm, person), ...ratingMarks(firm, person, "client-satisfaction")]);
}

/** 跨部门协作满意度: other departments about the person, and about the person's department. */
export function crossDepartment(firm: Firm, person: Person): OracleResult {
  const marks = ratingMarks(firm, person, "cross-department").filter((mark) => mark.kind === "department");
  return overKinds(firm, [...marks, ...departmentMarks(firm, person)]);
}

/** The ratings behind 内部沟通效率. */
export function communicationRatings(firm: Firm, person: Person): OracleResult {
  return overKinds(firm, ratingMarks(firm, person, "internal-communication"));
}

/** One voice each, the mean of each kind of rater, the weighted mean of those means. */
function overKinds(firm: Firm, marks: readonly Mark[]): OracleResult {
  if (marks.length === 0) return none("undefined");
  const { minimumRaters, kindWeights } = firm.policies;
  let part = NOTHING;
  let whole = NOTHING;
  for (const kind of RATER_KINDS) {
    const voices: string[] = [];
    for (const mark of marks) {
      if (mark.kind === kind && !voices.includes(mark.voice)) voices.push(mark.voice);
    }
    if (voices.length === 0 || voices.length < minimumRaters[kind]) continue;
    const opinions = voices.map((voice) => {
      const own = marks.filter((mark) => mark.kind === kind && mark.voice === voice);
      return meanOf(own.map((mark) => mark.points));
    });
    const weight = parseRational(String(kindWeights[kind]));
    part = plus(part, times(meanOf(opinions), weight));
    whole = plus(whole, weight);
  }
  return whole.n === 0n ? none("too-few") : share(part, whole);
}

function surveyMarks(firm: Firm, person: Person): Mark[] {
  const marks: Mark[] = [];
  for (const row of rowsOf(firm.tables, "surveys")) {
    if (!inQuarter(firm, filledDate(row, "date"))) continue;
    if (!surveyed(firm, row).includes(person.id)) continue;
    const given: Rational[] = [];
    const columns = cell(row, "score") !== null ? ["score"] : ["service", "communication", "outcome"];
    for (const column of columns) {
      if (cell(row, column) !== null) given.push(points(firm, "surveys", row, column));
    }
    const voice = clientOf(firm.names, null, filledCell(row, "client"));
    marks.push({ kind: "client", voice, points: meanOf(given) });
  }
  return marks;
}

/** Whom a survey is about: the people it names, else everybody in the engagement. */
function surveyed(firm: Firm, row: RawRow): string[] {
  const named = cell(row, "person");
  const about =
    named !== null
      ? participants(firm.people, named)
      : engagementOf(firm, filledCell(row, "engagement")).people;
  return about.map((one) => one.person);
}

function ratingMarks(firm: Firm, person: Person, indicator: string): Mark[] {
  const marks: Mark[] = [];
  for (const row of rowsOf(firm.tables, "ratings")) {
    if (onePerson(firm.people, filledCell(row, "ratee")) !== person.id) continue;
    const date = dateCell(row, "date");
    if (date !== null && !inQuarter(firm, date)) continue;
    const kind = meaningOf.raterKind(row) as RaterKind | null;
    if (kind === null) throw new Error("oracle: a rating without a kind of rater");
    const unsaid = kind === "department" ? "cross-department" : "internal-communication";
    if ((meaningOf.ratedIndicator(row) ?? unsaid) !== indicator) continue;
    const rater = filledCell(row, "rater");
    const voice = kind === "department" ? departmentOf(firm, rater) : personIfAny(firm.people, rater);
    if (voice === person.id || (kind === "department" && voice === person.department)) continue;
    marks.push({ kind, voice: voice ?? fold(rater), points: points(firm, "ratings", row, "score") });
  }
  return marks;
}

/** The department a rater speaks for: the one named, or the one of the person named. */
function departmentOf(firm: Firm, rater: string): string {
  for (const one of firm.people) if (one.department === fold(rater)) return one.department;
  const id = personIfAny(firm.people, rater);
  for (const one of firm.people) if (one.id === id) return one.department;
  return fold(rater);
}

function departmentMarks(firm: Firm, person: Person): Mark[] {
  const marks: Mark[] = [];
  for (const row of rowsOf(firm.tables, "department_ratings")) {
    const voice = fold(filledCell(row, "ratingDepartment"));
    const rated = filledCell(row, "rated");
    let isDepartment = false;
    for (const one of firm.people) if (one.department === fold(rated)) isDepartment = true;
    const concerns = isDepartment
      ? fold(rated) === person.department
      : onePerson(firm.people, rated) === person.id;
    if (!concerns || voice === person.department) continue;
    marks.push({ kind: "department", voice, points: points(firm, "department_ratings", row, "score") });
  }
  return marks;
}

function points(firm: Firm, source: keyof Firm["policies"]["scales"], row: RawRow, column: string): Rational {
  const top = rational(firm.policies.scales[source]);
  return over(times(readNumber(filledCell(row, column)), rational(100)), top);
}
