import { shown } from "../../domain/exact.ts";
import type { Measurement } from "../../domain/measurement.ts";
import type { Person } from "../../facts/contract.ts";
import type { Alarm, AlarmRule } from "./contract.ts";
import { alarmOf, behind, figureOf } from "./made.ts";

const ID = "client-satisfaction";

/** Client satisfaction below the floor of the policy (整改办法 §二.1: 满意度评分达到 8 分以上，满分 10 分). */
export const satisfactionFloor: AlarmRule = ({ input, people, firm }) => {
  const { quarter, scheme } = input;
  const floor = scheme.policies["satisfaction-floor"];
  const info = firm.find((one) => one.info.id === ID)?.info;
  if (info === undefined) return [];
  const below = (person: Person | null, measurement: Measurement | undefined): Alarm[] => {
    if (measurement?.state !== "value" || measurement.value.gte(floor)) return [];
    const figures = [figureOf(quarter.id, measurement.value, info)];
    const found = { figures, limit: shown(floor, 6) };
    return [alarmOf("satisfaction-floor", quarter, person, info, found, behind(info, [measurement]))];
  };
  return [
    ...people.flatMap(({ person, indicators }) =>
      below(person, indicators.find((one) => one.info.id === ID)?.measurement),
    ),
    ...below(null, firm.find((one) => one.info.id === ID)?.measurement),
  ];
};
