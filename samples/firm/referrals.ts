import { type Client, type Engagement, employed, type Firm, formal } from "./model.ts";
import { clientPersonName, companyName } from "./names.ts";
import { type Period, workday } from "./period.ts";
import { random } from "./random.ts";
import { csvTable, dateCell, type SampleRow, type SampleTable } from "./table.ts";

const HEADERS = ["推荐日期", "推荐客户", "被推荐人", "接待人"];

/** An old client had an engagement signed within so many days before the quarter. */
const LATELY = 730;

/** Old clients who recommended the firm to somebody; few of those came. */
export function referralsTable(firm: Firm, period: Period): SampleTable {
  const rng = random(firm.seed, "referrals", period.id);
  const rows: SampleRow[] = [];
  for (const client of firm.clients) {
    const latest = latestBefore(client, period.first);
    if (latest === null || latest.signed < period.first - LATELY) continue;
    if (!rng.chance(4 + Math.floor(latest.lead.talent / 14))) continue;
    const day = workday(rng, period.first, period.last);
    const host = employed(latest.lead, day) && rng.chance(80) ? latest.lead.label : null;
    const number = firm.clients.length + rng.int(9_000);
    const referred = rng.chance(50) ? companyName(number) : clientPersonName(number);
    rows.push([dateCell(day), client.name, referred, host]);
    if (rng.chance(8)) rows.push([dateCell(day), client.name, clientPersonName(number + 1), host]);
  }
  return csvTable("referrals", `${period.id}/业务部/客户推荐.csv`, HEADERS, rows);
}

function latestBefore(client: Client, day: number): Engagement | null {
  let latest: Engagement | null = null;
  for (const engagement of client.engagements) {
    if (engagement.signed < day && formal(engagement)) latest = engagement;
  }
  return latest;
}
