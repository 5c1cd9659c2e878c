import { beforeAll, expect, test } from "vitest";
import { cardData } from "../../src/output/card-data.ts";
import type { Publication } from "../../src/output/contract.ts";
import { leaversOf } from "../../src/output/leavers.ts";
import { report } from "../../src/output/report.ts";
import { peopleQuarterItems, shownQuarters } from "../../src/output/summary-data/people-quarters.ts";
import { asPast } from "../support/history.ts";
import { personOf, publication } from "./fixture.ts";

/** In 2025Q2 the firm had somebody whom the roster does not know any more, and L6 under another id. */
let published: Publication;
beforeAll(async () => {
  const now = await publication();
  const past = asPast(now, "2025Q2", (text) =>
    text
      .replace('"id":"L6","name":"慕容语嫣"', '"id":"G9","name":"令狐无忌"')
      .replace('"id":"L5","name":"夏侯子衿"', '"id":"X1","name":"独孤无名"'),
  );
  published = { ...now, history: [past] };
});

test("who was assessed in an earlier quarter and is not now is named with the reason, in order of id", () => {
  const { history } = published;
  expect(leaversOf(published, history).map(({ id, last, standing }) => [id, last.name, standing.zh])).toEqual(
    [
      ["G9", "令狐无忌", "不在本季度考核范围（人员名册中已没有此人）"],
      ["X1", "独孤无名", "不在本季度考核范围（本季度在职 6 天，少于参加考核所需的 30.67 天）"],
    ],
  );
});

test("who left is said to have left, with the day", () => {
  const { assessment } = published;
  const notAssessed = assessment.notAssessed.map((one) => ({
    ...one,
    person: { ...one.person, left: assessment.quarter.first },
  }));
  const gone = { ...published, assessment: { ...assessment, notAssessed } };
  expect(leaversOf(gone, published.history)[1]?.standing.zh).toBe("已离职（2025-07-01）");
});

test("the summary lists their published totals behind everybody's, and a blank in this quarter", () => {
  const rows = peopleQuarterItems(published).map(({ values }) => [...values.values()]);
  expect(shownQuarters(published)).toEqual(["2025Q2", "2025Q3"]);
  expect(rows.map(([id]) => id).slice(-2)).toEqual(["G9", "X1"]);
  const [id, name, department, standing, before, now, remark] = rows.at(-1) ?? [];
  expect([id, name, department]).toEqual(["X1", "独孤无名", "民事部"]);
  expect(standing).toContain("不在本季度考核范围");
  expect([before, now, remark]).toEqual([expect.objectContaining({}), null, null]);
});

test("who is new has a blank in the quarters before", () => {
  const own = peopleQuarterItems(published).find(({ values }) => values.get("id") === "L5");
  expect(own?.values.get("total#1")).toBeNull();
  expect(own?.values.get("standing")).toBe("在考核范围");
});

test("the report says how many there are", () => {
  expect(report(published)).toContain("以前各季度考核过、本季度不再考核的共 2 人");
  expect(report({ ...published, history: [] })).not.toContain("以前各季度考核过");
});

test("no card holds anything of them", () => {
  for (const { person } of published.assessment.people) {
    const card = JSON.stringify(
      [...cardData(published, personOf(published, person.id)).lists.values()].map((list) =>
        list.map(({ values }) => [...values.values()]),
      ),
    );
    expect(card).not.toMatch(/令狐无忌|独孤无名/);
  }
});
