import { exact } from "../../../src/domain/exact.ts";
import { indicatorsOf } from "../../../src/indicators/index.ts";
import type { ListedAlarm } from "../../../src/scoring/alarms/contract.ts";
import { schemePrints } from "../../../src/scoring/fingerprint/prints.ts";
import type { PastQuarter } from "../../../src/scoring/past.ts";
import { quarter, schemeOf } from "../../support/quarter.ts";

/** A published quarter in which 张伟 and the firm had one value of an indicator. */
export function past(
  id: string,
  indicator: string,
  value: string | null,
  { sample = 50, yaml = "", alarms = [] as readonly ListedAlarm[] } = {},
): PastQuarter {
  const scheme = schemeOf(yaml);
  const one = {
    state: value === null ? ("undefined" as const) : ("value" as const),
    value: value === null ? null : exact(value),
    score: null,
    full: exact(0),
    sample,
  };
  const person = {
    name: "张伟",
    total: null,
    rank: null,
    of: 0,
    grade: null,
    profile: "lead-lawyer",
    department: "商事部",
    indicators: new Map([[indicator, one]]),
  };
  return {
    quarter: quarter(id),
    people: new Map([["L001", person]]),
    firm: new Map([[indicator, { value: one.value, sample }]]),
    scheme: schemePrints(scheme, indicatorsOf(scheme)),
    alarms,
  };
}
