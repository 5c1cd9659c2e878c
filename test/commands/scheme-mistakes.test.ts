import { cp } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { crmKpi, freshFolder, hashes, names, put, QUARTER, smallFirm } from "./program.ts";

const rule = (written: string) =>
  `indicators:\n  new-clients:\n    target: 3\n    rule: { ${written}, cap: 100%, floor: 0 }\n`;
const steps = (written: string) => rule(`better: none, worse: { steps: { ${written} } }`);
const bands = (...written: string[]) => rule(`by-value: { bands: { ranges: [${written.join(", ")}] } }`);
const visits = (measure: string, source = "payments") => `own-indicators:
  visits:
    label: 回访
    reference: 服务规则 第三十七条
    better: higher
    measure: ${measure}
    source: ${source}
    credit: { person: people }
`;

/** The mistake, the configuration that has it, where it stands, and a word of the remedy. */
const MISTAKES: readonly (readonly [name: string, yaml: string, at: string, said: string])[] = [
  ["a wrong key", "polices: { credit: lead }\n", "1:1 polices", "“policies”"],
  ["a wrong policy", "policies:\n  credits: lead\n", "2:3 policies.credits", "“credit”"],
  ["a value that is not allowed", "policies:\n  credit: leed\n", "2:3 policies.credit", "“lead”"],
  [
    "weights of 99",
    "profiles:\n  administration:\n    weights: { internal-communication: 54, cross-department: 45 }\n",
    "3:5 profiles.administration.weights",
    "合计为 99，应为 100",
  ],
  [
    "a negative weight",
    "profiles:\n  administration:\n    weights: { internal-communication: 100, cross-department: -1 }\n",
    "3:45 profiles.administration.weights.cross-department",
    "权重应大于 0",
  ],
  [
    "a missing target",
    visits("count") +
      "indicators:\n  visits: { rule: { better: none, worse: none, cap: 100%, floor: 0 }, no-value: zero }\n",
    "10:3 indicators.visits.target",
    "缺少此项",
  ],
  [
    "a weight without a rule",
    "include: [win-rate]\nprofiles:\n  administration:\n    weights: { internal-communication: 55, win-rate: 45 }\n",
    "4:44 profiles.administration.weights.win-rate",
    "没有写它的目标和规则",
  ],
  [
    "a gap between bands",
    bands("{ to: 5, points: 2 }", "{ from: 6, points: 5 }"),
    "4:65 indicators.new-clients.rule.by-value.bands.ranges.1",
    "空缺",
  ],
  [
    "bands that overlap",
    bands("{ below: 5, points: 2 }", "{ from: 4, points: 5 }"),
    "4:68 indicators.new-clients.rule.by-value.bands.ranges.1",
    "重叠",
  ],
  [
    "a step of 0",
    steps("every: 0, in: units, points: 2"),
    "4:45 indicators.new-clients.rule.worse.steps.every",
    "步长必须大于 0",
  ],
  [
    "a relative step on a target of 0",
    "profiles:\n  partner: { targets: { new-clients: 0 } }\n",
    "2:25 profiles.partner.targets.new-clients",
    "目标值为 0",
  ],
  [
    "percentage points of a number of clients",
    steps("every: 1, in: percentage-points, points: 2"),
    "4:55 indicators.new-clients.rule.worse.steps.in",
    "不是比率",
  ],
  ["an unknown source", visits("count", "payment"), "7:5 own-indicators.visits.source", "“payments”"],
  ["an unknown column", visits("{ sum: amout }"), "6:16 own-indicators.visits.measure.sum", "“amount”"],
  [
    "an id that is taken",
    visits("count").replace("visits:", "new-clients:"),
    "2:3 own-indicators.new-clients",
    "请换一个名称",
  ],
  ["an unknown part of the library", "include: [monitord]\n", "1:11 include.0", "“monitored”"],
  [
    "profiles that extend each other in a circle",
    "profiles:\n  a: { extends: b, weights: { new-clients: 100 } }\n  b: { extends: a }\nassign: [{ person: L001, profile: a }]\n",
    "2:8 profiles.a.extends",
    "绕成一圈",
  ],
  [
    "grades from low to high",
    "grades:\n  - { from: 0, label: 差 }\n  - { from: 90, label: 好 }\n",
    "3:5 grades.1",
    "从高到低",
  ],
  [
    "an edition that is not there",
    "editions:\n  - { from: 2025-01-01, file: a.yaml }\n",
    "2:25 editions.0.file",
    "找不到文件",
  ],
  [
    "an edition that is a folder",
    "editions:\n  - { from: 2025-01-01, file: folder.yaml }\n",
    "2:25 editions.0.file",
    "找不到文件",
  ],
  ["a list where keys belong", "policies: [credit]\n", "1:1 policies", "应为一组“键: 值”"],
  ["one key twice", "policies:\n  credit: lead\n  credit: share\n", "3:3", "写了两次"],
  ["a tab for indentation", "policies:\n\tcredit: lead\n", "2:1", "制表符"],
];

let firm = "";

beforeAll(async () => {
  firm = await smallFirm();
});

describe.concurrent("a mistake in the scheme stops the run, and nothing is published:", () => {
  test.for(MISTAKES)("%s", async ([, yaml, at, said]) => {
    const own = join(await freshFolder(), "firm");
    await cp(firm, own, { recursive: true });
    await put(own, "crm-kpi.yaml", yaml);
    await put(own, "folder.yaml/x", "");
    const before = await hashes(own);
    const { code, out, err } = await crmKpi(["run", own, ...QUARTER]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    const [only, ...more] = err.trimEnd().split("\n");
    expect(more).toEqual([]);
    expect(only?.startsWith(`crm-kpi.yaml:${at}：`), only).toBe(true);
    expect(only).toContain(said);
    expect(await names(own)).not.toContain("results");
    expect(await hashes(own)).toEqual(before);
  });
});
