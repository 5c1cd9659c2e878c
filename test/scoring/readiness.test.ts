import { beforeAll, describe, expect, test } from "vitest";
import { ratio } from "../../src/domain/exact.ts";
import { type Finding, inFile } from "../../src/findings/finding.ts";
import type { Grade, Scheme } from "../../src/scheme/contract.ts";
import type { Assessment, PersonResult } from "../../src/scoring/contract.ts";
import { groupsWithoutQuotas } from "../../src/scoring/quota-breaches.ts";
import { type Candidate, readiness, type Waiver } from "../../src/scoring/readiness.ts";
import { SOURCE_IDS } from "../../src/sources/index.ts";
import { assessed, textFile } from "../support/quarter.ts";
import { readBase } from "./base-files.ts";

let sound: Assessment;

beforeAll(async () => {
  const { assessment } = await assessed((await readBase()).map(({ path, text }) => textFile(path, text)));
  if (assessment === null) throw new Error("the base has errors");
  sound = assessment;
});

const open: Finding = {
  code: "row-repeated",
  at: { ...inFile("2025Q3/收款明细.csv"), row: 31 },
  args: { first: "2025Q3/收款明细.csv 第 30 行" },
} as unknown as Finding;
const confirmed = { ...open, confirmed: { by: "王子妍", on: "2025-10-08", why: "分两次付款" } } as Finding;
const error = { ...open, code: "cell-missing", args: {} } as unknown as Finding;

const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  assessment: sound,
  findings: [],
  delivered: new Set<string>(SOURCE_IDS),
  waivers: [],
  ...over,
});

/** A group of so many ranked people, the first of whom have the first grade and the last ones the last. */
function group(ranked: number, first: number, last: number, policies: Partial<Scheme["policies"]> = {}) {
  const [one] = sound.people;
  if (one === undefined) throw new Error("nobody");
  const grade = (zh: string, share: Partial<Grade>): Grade => ({
    from: ratio(90, 1),
    label: { zh, en: zh },
    atMost: null,
    atLeast: null,
    ...share,
  });
  const grades = [
    grade("优秀", { atMost: ratio(1, 5) }),
    grade("称职", {}),
    grade("不称职", { atLeast: ratio(1, 10) }),
  ];
  const people = Array.from({ length: ranked }, (_, index): PersonResult => {
    const place = index < first ? 0 : index >= ranked - last ? 2 : 1;
    return { ...one, rank: index + 1, of: ranked, notRanked: null, grade: grades[place] ?? null };
  });
  const scheme = { ...sound.scheme, grades, policies: { ...sound.scheme.policies, ...policies } };
  return { ...sound, people, scheme };
}

const waiver = (quota: string): Waiver => ({ quota, reason: "领导小组 10 月 12 日会议同意" });

describe("a quarter is ready where nothing is missing:", () => {
  test("no findings, all delivered, everybody ranked", () => {
    expect(readiness(candidate())).toEqual([]);
  });

  test("what was to be confirmed was confirmed", () => {
    expect(readiness(candidate({ findings: [confirmed] }))).toEqual([]);
  });

  test("somebody is not ranked, and the reason is named", () => {
    const [one, ...others] = sound.people;
    if (one === undefined) throw new Error("nobody");
    const listed = { ...one, rank: null, grade: null, notRanked: { zh: "实测权重 40%", en: "40%" } };
    expect(readiness(candidate({ assessment: { ...sound, people: [listed, ...others] } }))).toEqual([]);
  });

  test("optional sources are missing", () => {
    const optional = ["clients", "adjustments", "entered", "items", "appeals", "receipts"];
    const delivered = new Set<string>(SOURCE_IDS.filter((id) => !optional.includes(id)));
    expect(readiness(candidate({ delivered }))).toEqual([]);
  });
});

describe("a quarter is not ready, and the sentence says what to do:", () => {
  test.for<[string, () => Partial<Candidate>, string, string]>([
    ["errors", () => ({ assessment: null, findings: [error] }), "1 条错误", "crm-kpi check"],
    ["no assessment", () => ({ assessment: null }), "没有考核结果", "crm-kpi check"],
    ["something to be confirmed", () => ({ findings: [open, confirmed] }), "1 条待确认", "confirmations"],
    [
      "a compulsory source is missing",
      () => ({ delivered: new Set(SOURCE_IDS.filter((id) => id !== "complaints")) }),
      "“投诉记录”没有提交",
      "sources: { complaints: { nil: true } }",
    ],
    [
      "somebody has neither a rank nor a reason",
      () => {
        const people = sound.people.map((one) => ({ ...one, rank: null, notRanked: null })).slice(0, 1);
        return { assessment: { ...sound, people } };
      },
      "没有名次，也没有",
      "维护人员",
    ],
    [
      "a quota is exceeded",
      () => ({ assessment: group(10, 3, 1) }),
      "“优秀”的有 3 人，不符合“优秀（最多 20%）”的名额（2 人）",
      "--waive",
    ],
    [
      "fewer than the smallest share have the last grade",
      () => ({ assessment: group(10, 2, 0) }),
      "“不称职”的有 0 人",
      "--waive",
    ],
    ["a waiver is for a quota that is kept", () => ({ waivers: [waiver("优秀")] }), "“优秀”不是", "去掉"],
  ])("%s", ([, over, says, advice]) => {
    const reasons = readiness(candidate(over()));
    expect(reasons).toHaveLength(1);
    expect(reasons[0]?.zh).toContain(says);
    expect(reasons[0]?.zh).toContain(advice);
    expect(reasons[0]?.en).not.toMatch(/[\u4e00-\u9fff]{6}/);
  });

  test("all reasons at once", () => {
    const delivered = new Set<string>(["people"]);
    const reasons = readiness(candidate({ findings: [open], delivered, assessment: group(10, 3, 0) }));
    expect(reasons.length).toBeGreaterThan(8);
  });
});

describe("a quota is waived", () => {
  test.for(["优秀", "主办律师/优秀", "lead-lawyer/优秀"])("by “%s”", (quota) => {
    const over = group(10, 3, 1);
    const label = { zh: "主办律师", en: "Lead lawyers" };
    const people = over.people.map((one) => ({ ...one, group: { id: "lead-lawyer", label } }));
    expect(readiness(candidate({ assessment: { ...over, people }, waivers: [waiver(quota)] }))).toEqual([]);
  });

  test("not by another group's name", () => {
    const assessment = group(10, 3, 1);
    expect(readiness(candidate({ assessment, waivers: [waiver("秘书/优秀")] }))).toHaveLength(2);
  });

  test("not where the group is below the size from which quotas hold: it has none, and is named", () => {
    const small = group(3, 3, 0, { "quota-minimum-group": 5 });
    expect(readiness(candidate({ assessment: small }))).toEqual([]);
    expect(groupsWithoutQuotas(small.people, small.scheme)).toHaveLength(1);
  });
});
