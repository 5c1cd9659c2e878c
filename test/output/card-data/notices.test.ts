import { expect, test } from "vitest";
import { noticeItems } from "../../../src/output/card-data/notices.ts";
import type { PersonResult } from "../../../src/scoring/contract.ts";
import { personOf, publication } from "../fixture.ts";

const published = await publication();

const noticesOf = (person: PersonResult, lang: "zh" | "en" = "zh") =>
  noticeItems({ ...published, lang }, person).map(({ values }) => [values.get("label"), values.get("text")]);

test("a complaint that is not yet due is pending, and an adjustment is told with before and after", async () => {
  const notices = noticesOf(personOf(await publication(), "L1"));
  expect(notices.map(([label]) => label)).toEqual(["待处理", "申诉调整"]);
  expect(notices[0]?.[1]).toBe("有 1 件投诉在数据截止日尚未到期，待处理；本季度不计入投诉处理及时率。");
  expect(notices[1]?.[1]).toContain("新客户数量由 7.50 分调整为 9.00 分（2025-10-08 决定，考核规定 §二.2）");
});

test("the reason of an adjustment stands on the second sheet only", async () => {
  const person = personOf(await publication(), "L1");
  expect(JSON.stringify(noticesOf(person))).not.toContain("合同补签日期更正");
});

test("an adjustment of the total says so", async () => {
  const person = personOf(await publication(), "L1");
  const adjustments = person.adjustments.map((one) => ({ ...one, info: null }));
  const [, notice] = noticesOf({ ...person, adjustments }, "en");
  expect(notice?.[1]).toMatch(/^the total adjusted from 7\.50 to 9\.00 points/);
});

test("who has nothing pending and no adjustment has no notice", async () => {
  expect(noticesOf(personOf(await publication(), "L2"))).toEqual([]);
});

test("a complaint that is handled or due is not pending", async () => {
  expect(noticesOf(personOf(await publication(), "L3"))).toEqual([]);
});
