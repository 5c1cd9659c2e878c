import { addClient } from "./clients.ts";
import { type Draft, type Scene, sign } from "./engagements.ts";
import type { Client, Member, Person } from "./model.ts";
import { type Period, workday } from "./period.ts";
import { at } from "./random.ts";

/** What the deliberate cases need: the first people of the roster, and the quarters. */
type Stage = {
  readonly scene: Scene;
  readonly clients: Client[];
  readonly people: readonly Person[];
  readonly periods: readonly Period[];
};

/** Adds the clients who are there for one rule each; the last quarter is the one in which it shows. */
export function addStories(stage: Stage): void {
  dormantReturns(stage);
  oldInRegisterOnly(stage);
  sameDay(stage);
  voidFirst(stage);
  onlyVoid(stage);
  newcomer(stage);
  for (let turn = 0; turn < 3; turn += 1) oneSplit(stage, turn);
}

/** A client of L007 who had no engagement for more than 24 months returns. */
function dormantReturns(stage: Stage): void {
  const client = addClient(stage.clients, true);
  const past = back(stage, 13);
  const ending = { day: past.first + 200, status: "已结案" } as const;
  write(stage, client, 6, past, past.first + 20, { ending });
  write(stage, client, 6, back(stage, 0), back(stage, 0).first + 14, { ending: null });
}

/** A client of L012 looks new by the engagements, but the register knows better. */
function oldInRegisterOnly(stage: Stage): void {
  const client = addClient(stage.clients, true, back(stage, 0).first - 2_590);
  write(stage, client, 11, back(stage, 0), back(stage, 0).first + 21, { ending: null });
}

/** Two first engagements of one client on one day, led by L010 and L012. */
function sameDay(stage: Stage): void {
  const client = addClient(stage.clients, true);
  const period = back(stage, 0);
  const day = period.first + 35;
  const [first, second] = [at(stage.people, 9), at(stage.people, 11)];
  write(stage, client, 9, period, day, { ending: null, origin: first });
  write(stage, client, 11, period, day, { ending: null, origin: second });
}

/** The contract of the quarter before was void: the client of L013 is new in the last quarter. */
function voidFirst(stage: Stage): void {
  const client = addClient(stage.clients, false);
  const before = back(stage, 1);
  const ending = { day: before.first + 25, status: "作废" } as const;
  write(stage, client, 12, before, before.first + 16, { ending });
  write(stage, client, 12, back(stage, 0), back(stage, 0).first + 8, { ending: null, origin: null });
}

/** A client of L017 whose only contract is void: no client at all. */
function onlyVoid(stage: Stage): void {
  const client = addClient(stage.clients, false);
  const period = back(stage, 0);
  const ending = { day: period.first + 50, status: "作废" } as const;
  write(stage, client, 16, period, period.first + 42, { ending });
}

/** L011, who joined in the middle of the last quarter, brings two clients. */
function newcomer(stage: Stage): void {
  const period = back(stage, 0);
  for (const after of [38, 59]) {
    const client = addClient(stage.clients, true);
    write(stage, client, 10, period, period.first + after, { ending: null, origin: null });
  }
}

/** Clients whose engagements all have the same people and shares: payments need name nothing but them. */
function oneSplit(stage: Stage, turn: number): void {
  const client = addClient(stage.clients, true);
  const team: Member[] = [
    { person: at(stage.people, 6 + turn), share: "60" },
    { person: at(stage.people, 9), share: "40" },
  ];
  for (const ago of [6, 4, 1]) {
    const period = back(stage, ago);
    const day = workday(stage.scene.rng, period.first, period.last);
    write(stage, client, 6 + turn, period, day, { team, ending: null });
  }
}

function write(
  stage: Stage,
  client: Client,
  seat: number,
  period: Period,
  signed: number,
  rest: Pick<Draft, "ending" | "team" | "origin">,
): void {
  const lead = at(stage.people, seat);
  sign(stage.scene, { client, signed, lead, kind: "新委托", periodEnd: period.last, ...rest });
}

/** The quarter so many quarters before the last one. */
function back(stage: Stage, quarters: number): Period {
  return at(stage.periods, stage.periods.length - 1 - quarters);
}
