import { POSITION_LABELS } from "../../src/domain/position.ts";
import { creditCheck } from "../../src/sources/kinds/credit-code.ts";
import { type Client, type Engagement, type Firm, formal, type Person, teamText } from "./model.ts";
import { FIRM_NAME } from "./names.ts";
import type { Period } from "./period.ts";
import { dateCell, type SampleRow, type SampleTable, workbookTable } from "./table.ts";

/** The roster: one for all quarters. */
export function rosterTable(firm: Firm): SampleTable {
  const headers = ["工号", "姓名", "部门", "岗位", "直接上级", "邮箱", "入职日期", "离职日期"];
  return workbookTable("people", "人员名册.xlsx", "人员名册", headers, firm.people.map(personRow));
}

function personRow(person: Person): SampleRow {
  return [
    person.id,
    person.name,
    person.department,
    POSITION_LABELS[person.position].zh,
    person.superior?.label ?? null,
    `${person.id.toLowerCase()}@example.com`,
    dateCell(person.joined),
    person.left === null ? null : dateCell(person.left),
  ];
}

/** The client register: one for all quarters. */
export function clientsTable(firm: Firm): SampleTable {
  const headers = ["客户编号", "客户名称", "首次委托日期", "统一社会信用代码", "曾用名"];
  const rows = firm.clients.map((client, index) => clientRow(client, index));
  return workbookTable("clients", "客户登记.xlsx", "客户登记", headers, rows);
}

function clientRow(client: Client, index: number): SampleRow {
  const first = client.since ?? client.engagements.find(formal)?.signed ?? null;
  const body = `91500000MA${String(index + 1).padStart(7, "0")}`;
  const code = client.company ? `${body}${creditCheck(body)}` : null;
  const former = client.company && index % 40 === 7 ? client.name.replace("有限公司", "厂") : null;
  return [client.id, client.name, first === null ? null : dateCell(first), code, former];
}

/** The contracts signed up to the quarter's end, as they stood on that day. */
export function engagementsTable(firm: Firm, period: Period): SampleTable {
  const headers = [
    "合同编号",
    "客户编号",
    "客户名称",
    "签订日期",
    "主办律师",
    "参与人员",
    "案源人",
    "委托类型",
    "状态",
    "结案日期",
    "案由",
    "合同金额",
  ];
  const rows: SampleRow[] = [];
  for (const engagement of firm.engagements) {
    if (engagement.signed <= period.last) rows.push(engagementRow(engagement, period.last));
  }
  const path = `${period.id}/业务部/委托合同.xlsx`;
  return workbookTable("engagements", path, "委托合同", headers, rows, `${FIRM_NAME}委托合同台账`);
}

function engagementRow(engagement: Engagement, day: number): SampleRow {
  const ending = engagement.ending !== null && engagement.ending.day <= day ? engagement.ending : null;
  return [
    engagement.number,
    engagement.client.id,
    engagement.client.name,
    dateCell(engagement.signed),
    engagement.lead.label,
    teamText(engagement.team),
    engagement.origin?.label ?? null,
    engagement.kind,
    ending?.status ?? "履行中",
    ending === null || ending.status === "作废" ? null : dateCell(ending.day),
    engagement.matter,
    engagement.amount,
  ];
}
