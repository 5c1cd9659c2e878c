import type { RawRow } from "../oracle.ts";
import { type Case, engagement } from "./case.ts";

const rate = "complaint-rate";
const timeliness = "complaint-timeliness";
const about = (number: string, row: RawRow = {}): RawRow => ({
  number,
  received: "2025-08-01",
  client: "甲公司",
  people: "张伟",
  status: "valid",
  ...row,
});

/** 客户投诉率 and 投诉处理及时率 (decisions 5 and 6). */
export const complaintCases: readonly Case[] = [
  {
    name: "withdrawn, open and unmarked complaints count; invalid and duplicate ones do not",
    indicator: rate,
    tables: {
      engagements: [
        engagement("HT-1"),
        engagement("HT-2", { client: "乙", signed: "2020-01-01", status: "closed", closed: "2025-07-01" }),
        engagement("HT-3", { client: "丙", signed: "2020-01-01", status: "closed", closed: "2025-06-30" }),
        engagement("HT-4", { client: "丁", signed: "2025-10-01" }),
        engagement("HT-5", { client: "戊", status: "void" }),
      ],
      complaints: [
        about("T1", { status: "撤诉" }),
        about("T2", { status: "处理中" }),
        about("T3", { status: null, people: "李娜、张伟" }),
        about("T4", { status: "不成立" }),
        about("T5", { status: "重复" }),
        about("T6", { received: "2025-06-30" }),
      ],
    },
    expected: "value 3/2 (3 of 2)",
  },
  {
    name: "a policy can leave withdrawn complaints out",
    indicator: rate,
    policies: { withdrawn: "exclude" },
    tables: { engagements: [engagement("HT-1")], complaints: [about("T1", { status: "withdrawn" })] },
    expected: "value 0 (0 of 1)",
  },
  {
    name: "a client is served from the day of signing, and only by those who take part",
    indicator: rate,
    tables: {
      engagements: [
        engagement("HT-1", { signed: "2025-09-30" }),
        engagement("HT-2", { client: "乙公司", lead: "李娜", origin: "张伟" }),
        engagement("HT-3", { client: "丙公司", lead: "张伟", people: "李娜 100%" }),
      ],
      complaints: [about("T1"), about("T2", { people: "李娜" })],
    },
    expected: "value 1/2 (1 of 2)",
  },
  {
    name: "a complaint about a person who served no client gives no rate",
    indicator: rate,
    tables: { complaints: [about("T1")] },
    expected: "undefined (1 of 0)",
  },
  {
    name: "three working days from a Friday end on Wednesday; handled on Thursday is late",
    indicator: timeliness,
    tables: { complaints: [about("T1", { handled: "2025-08-06" }), about("T2", { handled: "2025-08-07" })] },
    expected: "value 1/2 (1 of 2)",
  },
  {
    name: "National Day does not count and the Saturday made up for it does",
    indicator: timeliness,
    cutOff: "2025-10-20",
    tables: {
      complaints: [
        about("T1", { received: "2025-09-30", handled: "2025-10-11" }),
        about("T2", { received: "2025-09-30", handled: "2025-10-12" }),
        about("T3", { received: "2025-09-26", handled: "2025-09-30" }),
      ],
    },
    expected: "value 2/3 (2 of 3)",
  },
  {
    name: "the row's own deadline goes before the policy's limit",
    indicator: timeliness,
    tables: { complaints: [about("T1", { due: "2025-08-01", handled: "2025-08-04" })] },
    expected: "value 0 (0 of 1)",
  },
  {
    name: "what is due on the day of the cut-off is pending and on the day before is late",
    indicator: timeliness,
    tables: { complaints: [about("T1", { due: "2025-10-09" }), about("T2", { due: "2025-10-08" })] },
    expected: "value 0 (0 of 1)",
  },
  {
    name: "what was handled after the cut-off is not handled yet",
    indicator: timeliness,
    tables: {
      complaints: [
        about("T1", { due: "2025-10-20", handled: "2025-10-10" }),
        about("T2", { due: "2025-10-20", handled: "2025-10-09" }),
      ],
    },
    expected: "value 1 (1 of 1)",
  },
  {
    name: "where all is pending there is no timeliness",
    indicator: timeliness,
    tables: { complaints: [about("T1", { due: "2025-12-31" })] },
    expected: "undefined (0 of 0)",
  },
];
