import { type Engagement, employed, type Firm, formal, type Person } from "./model.ts";
import { openDays, openIn } from "./open.ts";
import { type Period, workday } from "./period.ts";
import { at, type Random, random } from "./random.ts";
import { csvTable, dateCell, type SampleRow, type SampleTable, timeCell } from "./table.ts";

/** Minutes of a day. */
const DAY = 1440;

/** A table of the further figures (服务规则, 整改办法, 流程规定): who keeps it, what it holds. */
type Sheet = {
  readonly source: string;
  readonly file: string;
  readonly headers: readonly string[];
  readonly rows: (scene: Scene) => SampleRow[];
};

type Scene = {
  readonly firm: Firm;
  readonly period: Period;
  readonly rng: Random;
  readonly open: readonly Engagement[];
};

/** The exports of the twelve monitored figures of a quarter: what the library's `monitored` reads. */
export function monitoredTables(firm: Firm, period: Period): SampleTable[] {
  const open = openIn(firm, period).filter(({ lead }) => employed(lead, period.last));
  return SHEETS.map(({ source, file, headers, rows }) => {
    const rng = random(firm.seed, source, period.id);
    return csvTable(source, `monitored/${period.id}/${file}.csv`, headers, rows({ firm, period, rng, open }));
  });
}

const SHEETS: readonly Sheet[] = [
  {
    source: "phone_contacts",
    file: "业务部/电话联系记录",
    headers: ["联系日期", "合同编号", "沟通内容"],
    rows: contacts,
  },
  {
    source: "client_replies",
    file: "业务部/客户答复记录",
    headers: ["客户提出时间", "答复时间", "客户要求时限(小时)", "答复律师", "客户名称"],
    rows: replies,
  },
  {
    source: "client_suggestions",
    file: "行政部/客户建议记录",
    headers: ["建议提出时间", "书面整理时间", "回访人员", "客户名称"],
    rows: suggestions,
  },
  {
    source: "visits",
    file: "业务部/会面与造访记录",
    headers: ["会面编号", "会面日期", "会面律师", "客户名称", "会面方式", "等待或迟到分钟数"],
    rows: visits,
  },
  {
    source: "violations",
    file: "行政部/违规记录",
    headers: ["违规编号", "违规日期", "违规人员", "违反条款", "罚款金额"],
    rows: violations,
  },
  {
    source: "online_enquiries",
    file: "行政部/在线咨询记录",
    headers: ["咨询时间", "首次响应时间", "接待客服"],
    rows: enquiries,
  },
  {
    source: "transferred_enquiries",
    file: "行政部/转接咨询记录",
    headers: ["转接时间", "初步答复时间", "承接律师"],
    rows: transfers,
  },
  {
    source: "answer_checks",
    file: "行政部/答复抽查记录",
    headers: ["抽查编号", "抽查日期", "被抽查人", "是否准确"],
    rows: checks,
  },
  {
    source: "decided_cases",
    file: "业务部/裁判结果记录",
    headers: ["裁判日期", "合同编号", "裁判结果", "复杂程度系数"],
    rows: decisions,
  },
  {
    source: "retainers_due",
    file: "业务部/顾问到期记录",
    headers: ["到期日期", "合同编号", "是否续约"],
    rows: retainers,
  },
  {
    source: "leads",
    file: "业务部/潜在客户评估记录",
    headers: ["评估日期", "潜在客户", "跟进人", "是否转化"],
    rows: leads,
  },
  {
    source: "revisits",
    file: "行政部/结案回访记录",
    headers: ["结案日期", "合同编号", "回访完成日期"],
    rows: revisits,
  },
];

const TOPICS = ["案件进展", "补充材料", "开庭安排", "费用说明", "执行情况"] as const;

/** About nine of ten weeks have a contact, on a working day on which the matter was open. */
function contacts({ rng, open, period }: Scene): SampleRow[] {
  return open.flatMap((engagement) => {
    const { first, last } = openDays(engagement, period);
    const rows: SampleRow[] = [];
    for (let day = first; day <= last; day += 7) {
      if (!rng.chance(70 + Math.floor(engagement.lead.talent / 4))) continue;
      rows.push([dateCell(workday(rng, day, Math.min(day + 6, last))), engagement.number, rng.pick(TOPICS)]);
    }
    return rows;
  });
}

/** A working moment of the quarter, in minutes. */
function moment(rng: Random, { first, last }: Period): number {
  return workday(rng, first, last) * DAY + 9 * 60 + rng.int(480);
}

function lawyers({ firm, period }: Scene): Person[] {
  return firm.people.filter(
    (person) =>
      (person.position === "lead-lawyer" || person.position === "partner") && employed(person, period.last),
  );
}

function office({ firm, period }: Scene): Person[] {
  return firm.people.filter(
    (person) =>
      (person.position === "secretary" || person.position === "administration") &&
      employed(person, period.last),
  );
}

function replies({ rng, open, period }: Scene): SampleRow[] {
  return open
    .filter(() => rng.chance(40))
    .map(({ lead, client }) => {
      const asked = moment(rng, period);
      const limit = rng.pick([2, 4, 8, 24, 48]);
      const replied = rng.chance(96) ? timeCell(asked + rng.int(Math.floor(limit * 70))) : null;
      const written = rng.chance(95) ? limit : null;
      return [timeCell(asked), replied, written, lead.label, client.name];
    });
}

function suggestions(scene: Scene): SampleRow[] {
  const { rng, open, period } = scene;
  return open
    .filter(() => rng.chance(12))
    .map(({ client }) => {
      const received = moment(rng, period);
      const hours = rng.chance(80) ? rng.between(1, 12) : rng.between(13, 40);
      return [
        timeCell(received),
        timeCell(received + hours * 60),
        rng.pick(office(scene)).label,
        client.name,
      ];
    });
}

function visits({ rng, open, period }: Scene): SampleRow[] {
  return open
    .filter(() => rng.chance(50))
    .map(({ lead, client }, index) => {
      const meeting = rng.chance(60);
      const minutes = rng.chance(85) ? (meeting ? rng.int(6) : 0) : rng.between(1, 25);
      return [
        `HM${period.id}-${String(index + 1).padStart(3, "0")}`,
        dateCell(workday(rng, period.first, period.last)),
        lead.label,
        client.name,
        meeting ? "来所洽谈" : "上门造访",
        minutes,
      ];
    });
}

function violations({ rng, firm, period }: Scene): SampleRow[] {
  const clauses = ["服务规则 第九条", "服务规则 第十七条", "服务规则 第三十三条", "服务规则 第三十四条"];
  return firm.people
    .filter((person) => employed(person, period.last) && rng.chance(20))
    .map((person, index) => [
      `WG${period.id}-${String(index + 1).padStart(2, "0")}`,
      dateCell(workday(rng, period.first, period.last)),
      person.label,
      rng.pick(clauses),
      rng.between(1, 5) * 100,
    ]);
}

function enquiries(scene: Scene): SampleRow[] {
  const { rng, period } = scene;
  return Array.from({ length: 120 }, () => {
    const asked = moment(rng, period);
    const responded = rng.chance(97) ? timeCell(asked + rng.between(1, rng.chance(80) ? 14 : 60)) : null;
    return [timeCell(asked), responded, rng.pick(office(scene)).label];
  });
}

function transfers(scene: Scene): SampleRow[] {
  const { rng, period } = scene;
  return Array.from({ length: 80 }, () => {
    const handed = moment(rng, period);
    return [timeCell(handed), timeCell(handed + rng.between(5, 150)), rng.pick(lawyers(scene)).label];
  });
}

function checks(scene: Scene): SampleRow[] {
  const { rng, period } = scene;
  return Array.from({ length: 100 }, (_, index) => [
    `CC${period.id}-${String(index + 1).padStart(3, "0")}`,
    dateCell(workday(rng, period.first, period.last)),
    rng.pick([...office(scene), ...lawyers(scene)]).label,
    rng.chance(90) ? "是" : "否",
  ]);
}

function decisions({ rng, firm, period }: Scene): SampleRow[] {
  return firm.engagements
    .filter((one) => formal(one) && one.signed < period.first && rng.chance(12))
    .map(({ number }) => [
      dateCell(workday(rng, period.first, period.last)),
      number,
      at(["胜诉", "胜诉", "胜诉", "败诉", "调解"], rng.int(5)),
      rng.chance(70) ? rng.pick([1, 1.2, 1.5, 2]) : null,
    ]);
}

function retainers({ rng, firm, period }: Scene): SampleRow[] {
  return firm.engagements
    .filter(({ signed }) => signed >= period.first - 365 && signed <= period.last - 365)
    .map(({ number, signed }) => [dateCell(signed + 365), number, rng.chance(65) ? "是" : "否"]);
}

function leads(scene: Scene): SampleRow[] {
  const { rng, period } = scene;
  return Array.from({ length: 90 }, (_, index) => [
    dateCell(workday(rng, period.first, period.last)),
    `潜在客户${String(index + 1).padStart(3, "0")}`,
    rng.pick(lawyers(scene)).label,
    rng.chance(35) ? "是" : "否",
  ]);
}

function revisits({ rng, firm, period }: Scene): SampleRow[] {
  return firm.engagements.flatMap(({ number, ending }): SampleRow[] => {
    if (ending?.status !== "已结案" || ending.day < period.first || ending.day > period.last) return [];
    const revisited = rng.chance(80) ? dateCell(workday(rng, ending.day + 1, ending.day + 40)) : null;
    return [[dateCell(ending.day), number, revisited]];
  });
}
