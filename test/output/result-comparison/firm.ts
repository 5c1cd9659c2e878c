import type { ResultComparison, Side } from "../../../src/output/result-comparison/contract.ts";
import { schemeChanges } from "../../../src/output/result-comparison/scheme-changes.ts";
import { movements } from "../../../src/scoring/movements.ts";
import { rowChanges } from "../../../src/scoring/row-changes/index.ts";
import { day, quarter } from "../../support/quarter.ts";
import { engagement, type Row, ran, type Tables } from "../../support/tables.ts";

const NAMES = ["张伟", "李娜", "陈晨", "王芳", "赵敏"];
const PEOPLE: readonly Row[] = NAMES.map((name, index) => ({
  id: `L00${index + 1}`,
  name,
  department: "商事业务部",
  position: "lead-lawyer",
}));
const rated = (ratee: string, marks: readonly number[]): Row[] => {
  const others = NAMES.filter((name) => name !== ratee);
  return marks.map((score, at) => ({ ratee, rater: others[at] ?? "", kind: "peer", score: String(score) }));
};
const complaint = (number: string, status: string): Row => ({
  number,
  received: "2025-08-11",
  client: "甲公司",
  people: "张伟",
  due: "2025-08-14",
  handled: "2025-08-13",
  status,
});
const SURVEY: Row = { date: "2025-09-02", client: "乙公司", person: "李娜", score: "80" };

const BEFORE: Tables = {
  people: PEOPLE,
  engagements: [
    engagement("HT-0", { client: "旧客户", signed: "2015-01-05", status: "closed", closed: "2016-01-05" }),
    engagement("HT-1"),
    engagement("HT-2", { client: "乙公司", lead: "李娜" }),
  ],
  complaints: [complaint("TS-1", "valid"), complaint("TS-2", "valid")],
  surveys: [SURVEY],
  ratings: [
    ...rated("张伟", [84, 86, 88]),
    ...rated("陈晨", [90, 90, 90, 60]),
    ...rated("王芳", [95, 95, 95]),
  ],
};
/** One complaint was invalid, a client was forgotten, a survey was typed wrong, and one mark of 陈晨 is dropped. */
const AFTER: Tables = {
  ...BEFORE,
  engagements: [
    ...(BEFORE.engagements ?? []),
    engagement("HT-3", { client: "丙公司", lead: "李娜", amount: "50000" }),
  ],
  complaints: [complaint("TS-1", "valid"), complaint("TS-2", "invalid")],
  surveys: [{ ...SURVEY, score: "90" }],
  ratings: [...rated("张伟", [84, 86, 88]), ...rated("陈晨", [90, 90, 90]), ...rated("王芳", [95, 95, 95])],
};
const WEIGHTS = "new-clients: 20, client-satisfaction: 20, complaint-rate: 20, internal-communication: 40";
const YAML = `profiles: { lead-lawyer: { weights: { ${WEIGHTS} } } }\n`;
const NEW_YAML = `${YAML}policies: { withdrawn-complaints: exclude }\nindicators: { new-clients: { target: 3 } }\naliases: { people: { 小张: L001 } }\n`;

function side(label: string, name: string): Side {
  return {
    label: { zh: `2025年第3季度${label}（${name}）`, en: `Q3 2025, revision ${name.slice(-1)} (${name})` },
    name,
    quarter: quarter("2025Q3"),
    program: "crm-kpi 0.1.0",
    cutOff: day("2025-10-09"),
  };
}

/** A quarter before and after a revision: rows, scheme and people. */
export async function revised(): Promise<ResultComparison> {
  const [old, now] = [await ran(BEFORE, { yaml: YAML }), await ran(AFTER, { yaml: NEW_YAML })];
  if (old.assessment === null || now.assessment === null)
    throw new Error(JSON.stringify([old.findings, now.findings]));
  const infos = new Map(now.assessment.firm.map(({ info }) => [info.id, info]));
  const [before, after] = [old.assessment.scheme, now.assessment.scheme];
  return {
    before: side("第 1 版", "2025Q3.rev1"),
    after: side("第 2 版", "2025Q3.rev2"),
    rows: rowChanges(
      { rows: old.intake.rows, scheme: before, corrections: [] },
      { rows: now.intake.rows, scheme: after, corrections: [] },
    ),
    scheme: schemeChanges(before, after, infos),
    notes: [],
    people: movements(old.assessment, now.assessment),
  };
}
