import { dateCell, filledCell, filledDate, type RawRow, rowsOf } from "./cells.ts";
import { workingDaysAfter } from "./days.ts";
import { type Firm, inQuarter, participants, takesPart } from "./firm.ts";
import { rational } from "./rational.ts";
import { type OracleResult, share } from "./result.ts";
import { meaningOf } from "./words.ts";

/** 客户投诉率: complaints about the person ÷ clients the person served. */
export function complaintRate(firm: Firm, person: string): OracleResult {
  return share(rational(complaintsAbout(firm, person).length), rational(clientsServed(firm, person)));
}

/** 投诉处理及时率: complaints handled within the limit ÷ complaints that are due. */
export function complaintTimeliness(firm: Firm, person: string): OracleResult {
  let due = 0;
  let inTime = 0;
  for (const row of complaintsAbout(firm, person)) {
    const received = filledDate(row, "received");
    const deadline = dateCell(row, "due") ?? workingDaysAfter(received, firm.policies.complaintLimitDays);
    const handled = dateCell(row, "handled");
    const hasBeenHandled = handled !== null && handled <= firm.cutOff;
    if (hasBeenHandled) {
      due += 1;
      if (handled <= deadline) inTime += 1;
    } else if (deadline < firm.cutOff) {
      due += 1;
    }
  }
  return share(rational(inTime), rational(due));
}

/** The complaints that count against the person. */
function complaintsAbout(firm: Firm, person: string): RawRow[] {
  const rows: RawRow[] = [];
  for (const row of rowsOf(firm.tables, "complaints")) {
    if (!inQuarter(firm, filledDate(row, "received"))) continue;
    const status = meaningOf.complaintStatus(row);
    if (status === "invalid" || status === "duplicate") continue;
    if (status === "withdrawn" && firm.policies.withdrawn === "exclude") continue;
    let isAbout = false;
    for (const one of participants(firm.people, filledCell(row, "people"))) {
      if (one.person === person) isAbout = true;
    }
    if (isAbout) rows.push(row);
  }
  return rows;
}

/** How many clients had an engagement with the person that was open on some day of the quarter. */
function clientsServed(firm: Firm, person: string): number {
  const served: string[] = [];
  for (const engagement of firm.engagements) {
    if (!engagement.formal || !takesPart(engagement, person)) continue;
    if (engagement.signed > firm.quarter.last) continue;
    if (engagement.closed !== null && engagement.closed < firm.quarter.first) continue;
    if (!served.includes(engagement.client)) served.push(engagement.client);
  }
  return served.length;
}
