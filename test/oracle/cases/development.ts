import { type Case, engagement } from "./case.ts";

const indicator = "new-clients";
const OLD = engagement("HT-1", { signed: "2024-01-05", lead: "李娜" });

/** 新客户数量 and what new means (decisions 1 and 2). */
export const newClientCases: readonly Case[] = [
  {
    name: "a client whose first formal engagement was signed in the quarter is new, once for several contracts",
    indicator,
    tables: { engagements: [engagement("HT-1"), engagement("HT-2", { signed: "2025-09-30" })] },
    expected: "value 1",
  },
  {
    name: "a client that another lawyer engaged before the quarter is old for everybody",
    indicator,
    tables: { engagements: [OLD, engagement("HT-2")] },
    expected: "value 0",
  },
  {
    name: "a void and a draft contract of former years do not make a client old",
    indicator,
    tables: {
      engagements: [
        engagement("HT-1", { signed: "2024-01-05", status: "作废" }),
        engagement("HT-2", { signed: null, status: "草稿" }),
        engagement("HT-3"),
      ],
    },
    expected: "value 1",
  },
  {
    name: "a void contract of the quarter wins no client, and a later formal one does",
    indicator,
    person: "L002",
    tables: {
      engagements: [
        engagement("HT-1", { signed: "2025-07-01", status: "void" }),
        engagement("HT-2", { signed: "2025-07-02", lead: "李娜" }),
        engagement("HT-3", { client: "乙公司", status: "void", lead: "李娜" }),
      ],
    },
    expected: "value 1",
  },
  {
    name: "the client register makes a client old by its first date",
    indicator,
    tables: { engagements: [engagement("HT-1")], clients: [{ client: "甲公司", firstEngaged: "2019/3/1" }] },
    expected: "value 0",
  },
  {
    name: "a register date within the quarter leaves the client new",
    indicator,
    tables: {
      engagements: [engagement("HT-1")],
      clients: [{ client: "甲公司", firstEngaged: "2025-07-01" }],
    },
    expected: "value 1",
  },
  {
    name: "a name known with one id is that client, in full-width letters too",
    indicator,
    tables: {
      engagements: [
        engagement("HT-1", { client: "ＡＢＣ", clientId: "K1", signed: "2024-01-05" }),
        engagement("HT-2", { client: "abc" }),
      ],
    },
    expected: "value 0",
  },
  {
    name: "a former name in the register is the client it once named",
    indicator,
    tables: {
      engagements: [engagement("HT-1", { client: "甲厂" })],
      clients: [{ client: "甲公司", clientId: "K1", formerNames: "甲社、甲厂", firstEngaged: "2020-01-01" }],
    },
    expected: "value 0",
  },
  {
    name: "by default the person who won the client is credited and not the lead",
    indicator,
    person: "L002",
    tables: { engagements: [engagement("HT-1", { origin: "李娜" })] },
    expected: "value 1",
  },
  {
    name: "credit: lead passes over the origin",
    indicator,
    policies: { credit: "lead" },
    tables: { engagements: [engagement("HT-1", { origin: "李娜" })] },
    expected: "value 1",
  },
  {
    name: "credit: share credits parts, and 33 % three times is a third each",
    indicator,
    policies: { credit: "share" },
    tables: { engagements: [engagement("HT-1", { people: "张伟 33%、李娜 33%、王芳(L003) 33%" })] },
    expected: "value 1/3",
  },
  {
    name: "credit: share credits a person's own share",
    indicator,
    policies: { credit: "share" },
    tables: { engagements: [engagement("HT-1", { people: "李娜 40%、张伟 60%" })] },
    expected: "value 3/5",
  },
  {
    name: "credit: each credits the lead whom the shares leave out",
    indicator,
    policies: { credit: "each" },
    tables: { engagements: [engagement("HT-1", { people: "李娜 60%；L004（40%）" })] },
    expected: "value 1",
  },
  {
    name: "of two first contracts of one day HT-9 comes before HT-10",
    indicator,
    tables: { engagements: [engagement("HT-10"), engagement("HT-9", { lead: "李娜" })] },
    expected: "value 0",
  },
  {
    name: "same-day: each credits both",
    indicator,
    policies: { sameDay: "each" },
    tables: { engagements: [engagement("HT-10"), engagement("HT-9", { lead: "李娜" })] },
    expected: "value 1",
  },
  {
    name: "a client silent for six months counts as new again where the policy says so",
    indicator,
    policies: { dormancyMonths: 6 },
    tables: { engagements: [{ ...OLD, status: "closed", closed: "2025-01-31" }, engagement("HT-2")] },
    expected: "value 1",
  },
  {
    name: "a matter that was open on the first day of the six months keeps the client old",
    indicator,
    policies: { dormancyMonths: 6 },
    tables: { engagements: [{ ...OLD, status: "closed", closed: "2025-02-01" }, engagement("HT-2")] },
    expected: "value 0",
  },
  {
    name: "a matter never closed keeps the client old for ever",
    indicator,
    policies: { dormancyMonths: 6 },
    tables: { engagements: [OLD, engagement("HT-2")] },
    expected: "value 0",
  },
  {
    name: "months count back to the last day of a shorter month",
    indicator,
    policies: { dormancyMonths: 6 },
    tables: {
      engagements: [engagement("HT-2", { signed: "2025-08-31" })],
      clients: [{ client: "甲公司", firstEngaged: "2025-02-28" }],
    },
    expected: "value 0",
  },
  {
    name: "who was employed for 30 of 92 days is not assessed",
    indicator,
    person: "L009",
    tables: {
      people: [{ id: "L009", name: "新人", department: "商事部", joined: "2025-09-01" }],
    },
    expected: "not assessed",
  },
  {
    name: "who left on the 31st day was employed for a third of the quarter",
    indicator,
    person: "L009",
    tables: { people: [{ id: "L009", name: "旧人", department: "商事部", left: "2025-07-31" }] },
    expected: "value 0",
  },
  {
    name: "half of the quarter is 46 days, the day of joining and the last day included",
    indicator,
    person: "L009",
    policies: { minimumEmployment: "1/2" },
    tables: { people: [{ id: "L009", name: "新人", department: "商事部", joined: "2025-08-16" }] },
    expected: "value 0",
  },
];
