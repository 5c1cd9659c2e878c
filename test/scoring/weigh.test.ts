import { describe, expect, test } from "vitest";
import { exact, sum } from "../../src/domain/exact.ts";
import { indicators } from "../../src/indicators/index.ts";
import type { NoValue } from "../../src/scheme/contract.ts";
import { type Weighable, weigh } from "../../src/scoring/weigh.ts";
import { written } from "../support/tables.ts";

/** An indicator of this weight: with a value, or without one and with what the scheme says of it. */
function weighable(id: string, weight: number, without: NoValue | null = null): Weighable {
  const info = indicators.find((one) => one.id === id);
  if (info === undefined) throw new Error(`no indicator ${id}`);
  return { info, weight: exact(weight), hasValue: without === null, noValue: without ?? "exclude" };
}

/** `60 40 · 100`: everybody's full points (with what is given without a value), and the weight measured. */
function weighed(...all: Weighable[]): string {
  const { byId, measured } = weigh(all);
  const fulls = [...byId.values()].map(
    ({ full, without }) => `${written(full)}${without ? ` ${without}` : ""}`,
  );
  return `${fulls.join(", ")} · ${written(measured)}`;
}

const MOVE_TO_RATE: NoValue = { move: "complaint-rate" };

describe("what has no value (decision 9)", () => {
  test.for([
    {
      name: "with all values each weight stands",
      all: [weighable("new-clients", 60), weighable("complaint-rate", 40)],
      expected: "60, 40 · 100",
    },
    {
      name: "exclude: the others are scaled up to 100, and less is measured",
      all: [
        weighable("new-clients", 60),
        weighable("referral-rate", 20),
        weighable("complaint-rate", 20, "exclude"),
      ],
      expected: "75, 25, 0 · 80",
    },
    {
      name: "full: full marks, which rest on no measurement",
      all: [weighable("new-clients", 60), weighable("complaint-rate", 40, "full")],
      expected: "60, 40 full · 60",
    },
    {
      name: "zero: no marks, and the weight stays",
      all: [weighable("new-clients", 60), weighable("complaint-rate", 40, "zero")],
      expected: "60, 40 zero · 60",
    },
    {
      name: "move: another indicator carries the weight, and it counts as measured",
      all: [weighable("complaint-rate", 90), weighable("complaint-timeliness", 10, MOVE_TO_RATE)],
      expected: "100, 0 · 100",
    },
    {
      name: "moved to what has no value either, it goes the way of that: excluded",
      all: [
        weighable("new-clients", 80),
        weighable("complaint-rate", 10, "exclude"),
        weighable("complaint-timeliness", 10, MOVE_TO_RATE),
      ],
      expected: "100, 0, 0 · 80",
    },
    {
      name: "moved to what has full marks without a value, it earns them too",
      all: [
        weighable("new-clients", 80),
        weighable("complaint-rate", 10, "full"),
        weighable("complaint-timeliness", 10, MOVE_TO_RATE),
      ],
      expected: "80, 20 full, 0 · 80",
    },
    {
      name: "moved on and on to where there is a value",
      all: [
        weighable("new-clients", 80),
        weighable("complaint-rate", 10, { move: "new-clients" }),
        weighable("complaint-timeliness", 10, MOVE_TO_RATE),
      ],
      expected: "100, 0, 0 · 100",
    },
    {
      name: "moved in a circle, it is excluded",
      all: [
        weighable("new-clients", 80),
        weighable("complaint-rate", 10, { move: "complaint-timeliness" }),
        weighable("complaint-timeliness", 10, MOVE_TO_RATE),
      ],
      expected: "100, 0, 0 · 80",
    },
    {
      name: "moved to an indicator that the profile lacks, it is excluded",
      all: [weighable("new-clients", 90), weighable("complaint-timeliness", 10, MOVE_TO_RATE)],
      expected: "100, 0 · 90",
    },
    {
      name: "moved and scaled up: 30 of 80 in play are 37.5",
      all: [
        weighable("new-clients", 50),
        weighable("referral-rate", 20, "exclude"),
        weighable("complaint-rate", 20),
        weighable("complaint-timeliness", 10, MOVE_TO_RATE),
      ],
      expected: "62.5, 0, 37.5, 0 · 80",
    },
    {
      name: "where nothing has a value nothing is in play",
      all: [weighable("new-clients", 60, "exclude"), weighable("complaint-rate", 40, "exclude")],
      expected: "0, 0 · 0",
    },
  ])("$name", ({ all, expected }) => {
    expect(weighed(...all)).toBe(expected);
  });

  test("what is scaled up adds up to 100, exactly", () => {
    const thirds = [
      weighable("new-clients", 33),
      weighable("complaint-rate", 34),
      weighable("referral-rate", 33, "exclude"),
    ];
    const { byId } = weigh(thirds);
    expect(sum([...byId.values()].map(({ full }) => full)).equals(100)).toBe(true);
    expect(written(byId.get("new-clients")?.full ?? null)).toBe("3300/67");
  });
});

test("what became of each weight is said in words, and nothing where nothing did", () => {
  const { byId } = weigh([
    weighable("new-clients", 50),
    weighable("referral-rate", 20, "exclude"),
    weighable("complaint-rate", 20),
    weighable("complaint-timeliness", 10, MOVE_TO_RATE),
  ]);
  expect([...byId.values()].map(({ treatment }) => treatment?.en)).toEqual([
    "scaled up from 50 to 62.5, since some indicators have no data",
    "no data: its weight of 20 is excluded and the others scaled up",
    "carries 10 of weight moved here; scaled up from 30 to 37.5, since some indicators have no data",
    "no data: its weight of 10 moves to “Complaint rate”",
  ]);
  const whole = weigh([weighable("new-clients", 100)]);
  expect(whole.byId.get("new-clients")?.treatment).toBeNull();
});
