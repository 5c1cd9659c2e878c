import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../src/domain/exact.ts";
import type { IndicatorInfo, Unit } from "../../src/domain/indicator-info.ts";
import { isBackwards, readGoal } from "../../src/facts/goal.ts";
import { boundOf, reaches } from "../../src/scoring/goal-bound.ts";
import { written } from "../support/tables.ts";

function of(unit: Unit, better: IndicatorInfo["better"] = "higher"): IndicatorInfo {
  const label = { zh: "指标", en: "Indicator" };
  const part = { zh: "新客户", en: "new clients" };
  const text = { zh: "", en: "" };
  const levels = unit === "level" ? { levels: ["优秀", "良好", "合格"] } : {};
  const info = { id: "one", label, group: label, reference: "§", unit, better, definition: text, part };
  return { ...info, ...levels, whole: null };
}

/** `at-least value 0.95`, or why the text is no goal. */
function said(text: string, info: IndicatorInfo): string {
  const goal = readGoal(text, info);
  return typeof goal === "string" ? goal : `${goal.sense} ${goal.of} ${written(goal.number)}`;
}

const COMPLAINTS = of("share", "lower");

describe("a goal says a side, a number and a unit", () => {
  test.for([
    ["≥ 95 %", of("share"), "at-least value 0.95"],
    [">=95%", of("share"), "at-least value 0.95"],
    ["＞＝９５％", of("share"), "at-least value 0.95"],
    ["≧95.5％", of("share"), "at-least value 0.955"],
    ["不低于95%", of("share"), "at-least value 0.95"],
    ["不少于 95%。", of("share"), "at-least value 0.95"],
    ["95% 以上", of("share"), "at-least value 0.95"],
    ["达到95%以上", of("share"), "at-least value 0.95"],
    ["at least 95%", of("share"), "at-least value 0.95"],
    ["no less than 95 percent", of("share"), "at-least value 0.95"],
    ["高于 95%", of("share"), "above value 0.95"],
    ["≤ 5%", COMPLAINTS, "at-most value 0.05"],
    ["不超过5%", COMPLAINTS, "at-most value 0.05"],
    ["控制在 5% 以内", COMPLAINTS, "at-most value 0.05"],
    ["降到 5%", COMPLAINTS, "at-most value 0.05"],
    ["低于 5%", COMPLAINTS, "below value 0.05"],
    ["至少 3 个", of("count"), "at-least value 3"],
    ["至少3个新客户", of("count"), "at-least value 3"],
    ["at least 3 new clients", of("count"), "at-least value 3"],
    ["不超过 2 件", of("count", "lower"), "at-most value 2"],
    ["1,200", of("count"), "at-least value 1200"],
    ["提高到 80 分", of("rating"), "at-least value 80"],
    ["raise to 80 points", of("rating"), "at-least value 80"],
    ["80", of("rating"), "at-least value 80"],
    ["≥ 50万元", of("money"), "at-least value 500000"],
    ["增加至 1.2 亿元", of("money"), "at-least value 120000000"],
    ["不超过 3 天", of("days", "lower"), "at-most value 3"],
    ["15分钟以内", of("minutes", "lower"), "at-most value 15"],
    ["不低于良好", of("level"), "at-least value 2"],
    ["达到优秀", of("level"), "at-least value 3"],
    ["合格", of("level"), "at-least value 1"],
  ] as const)("%s", ([text, info, is]) => {
    expect(said(text, info)).toBe(is);
  });
});

describe("a change counts from the earlier value: per cent of it, percentage points beside it", () => {
  test.for([
    ["+10 %", of("share"), "at-least part 0.1"],
    ["＋10％", of("count"), "at-least part 0.1"],
    ["+10个百分点", of("share"), "at-least change 0.1"],
    ["-5 个百分点", COMPLAINTS, "at-most change -0.05"],
    ["−5pp", COMPLAINTS, "at-most change -0.05"],
    ["提高 5 个百分点", of("share"), "at-least change 0.05"],
    ["至少提高 5 个百分点", of("share"), "at-least change 0.05"],
    ["提高5个百分点以上", of("share"), "at-least change 0.05"],
    ["降低 10%", COMPLAINTS, "at-most part -0.1"],
    ["+3 个", of("count"), "at-least change 3"],
    ["+3", of("count"), "at-least change 3"],
    ["+10 万元", of("money"), "at-least change 100000"],
    ["+5 分", of("rating"), "at-least change 5"],
    ["increase by 10 %", of("rating"), "at-least part 0.1"],
  ] as const)("%s", ([text, info, is]) => {
    expect(said(text, info)).toBe(is);
  });
});

describe("a goal that cannot be measured is none", () => {
  test.for([
    ["明显提高", of("share"), "without-number"],
    ["继续保持", of("count"), "without-number"],
    ["≥ 95", of("share"), "unit"],
    ["95 分", of("share"), "unit"],
    ["≥ 95%", of("rating"), "unit"],
    ["≥ 101 分", of("rating"), "unit"],
    ["+5 个百分点", of("count"), "unit"],
    ["3 元", of("count"), "unit"],
    ["至少 3 个电话", of("count"), "unit"],
    ["一般", of("level"), "unit"],
    ["≥ 3 ≤ 5", of("count"), "unit"],
    ["3-5 个", of("count"), "unit"],
    ["不低于 95% 以下", of("share"), "unclear"],
    ["约 95%", of("share"), "unclear"],
    ["提高到-5%", of("share"), "unclear"],
    ["10²", of("count"), "unclear"],
    ["第①", of("count"), "unclear"],
    ["≥ -5%", of("share"), "unclear"],
    ["1,23 个", of("count"), "unit"],
    ["+良好", of("level"), "unclear"],
  ] as const)("%s", ([text, info, is]) => {
    expect(said(text, info)).toBe(is);
  });
});

test("a goal on the side on which the value is worse points the other way", () => {
  const backwards = (text: string, info: IndicatorInfo) => {
    const goal = readGoal(text, info);
    return typeof goal !== "string" && isBackwards(goal, info);
  };
  expect(backwards("≤ 3", of("count"))).toBe(true);
  expect(backwards("+5 个百分点", COMPLAINTS)).toBe(true);
  expect(backwards("-5 个百分点", COMPLAINTS)).toBe(false);
  expect(backwards("5%", COMPLAINTS)).toBe(false);
});

const hundredths = fc.integer({ min: 0, max: 9_999 });
const decimal = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, "0")}`;
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

test("full width, blanks and half width are the same goal", () => {
  fc.assert(
    fc.property(hundredths, fc.constantFrom("≥", "<=", "+", "-", ">", ""), (value, sign) => {
      const text = `${sign}${decimal(value)}%`;
      const plain = said(text, of("share"));
      expect(said(fullWidth(text), of("share"))).toBe(plain);
      expect(said(` ${sign} ${decimal(value)} % `, of("share"))).toBe(plain);
    }),
  );
});

test("a goal reads the number that was written, exactly", () => {
  fc.assert(
    fc.property(hundredths, (value) => {
      const goal = readGoal(`不低于 ${decimal(value)}%`, of("share"));
      expect(typeof goal === "string" ? goal : goal.number.mul(10_000).toFraction()).toBe(String(value));
    }),
  );
});

test("what is better than a value that keeps a goal keeps it too", () => {
  fc.assert(
    fc.property(
      hundredths,
      hundredths,
      hundredths,
      fc.constantFrom("≥", "不低于", "高于", "+", ""),
      (number, value, more, sign) => {
        const goal = readGoal(`${sign}${decimal(number)}%`, of("share"));
        if (typeof goal === "string") throw new Error(goal);
        const bound = boundOf(goal, exact("1/2"));
        if (bound === null) throw new Error("no bound");
        const kept = (of: number) => reaches(exact(of).div(10_000), bound, goal.sense);
        expect(!kept(value) || kept(value + more)).toBe(true);
      },
    ),
  );
});

test("no text makes the reader fail", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom<Unit>("share", "count", "level", "money"),
      (text, unit) => {
        expect(() => readGoal(text, of(unit))).not.toThrow();
      },
    ),
  );
});
