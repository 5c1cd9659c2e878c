import { type Engagement, type Firm, formal, teamText } from "./model.ts";
import { openDays, openIn } from "./open.ts";
import type { Period } from "./period.ts";
import { type Random, random } from "./random.ts";
import { csvTable, dateCell, type SampleRow, type SampleTable } from "./table.ts";

const HEADERS = ["到账日期", "金额", "合同编号", "客户名称", "业绩归属", "款项类型"];

/** Hundredths of a payment for each open engagement, unless the number of payments is given. */
const USUAL = 130;

/** What finance received in the quarter, by day; odd quarters come as GB18030 from an old program. */
export function paymentsTable(firm: Firm, period: Period, wanted: number | undefined): SampleTable {
  const rng = random(firm.seed, "payments", period.id);
  const open = openIn(firm, period);
  const mean = wanted === undefined ? USUAL : Math.floor((wanted * 100) / Math.max(1, open.length));
  const days: SampleRow[][] = Array.from({ length: period.last - period.first + 1 }, () => []);
  for (const engagement of open) {
    const fresh = engagement.signed >= period.first;
    const count = Math.floor((mean * rng.between(25, 175) + rng.int(10_000)) / 10_000);
    for (let turn = 0; turn < Math.max(count, fresh ? 1 : 0); turn += 1) {
      const { first, last } = openDays(engagement, period);
      const day = rng.between(first, last);
      days[day - period.first]?.push(payment(rng, engagement, period, day, fresh && turn === 0));
    }
  }
  const old = period.id.endsWith("1") || period.id.endsWith("3");
  const path = `${period.id}/财务部/收款明细.csv`;
  return csvTable("payments", path, HEADERS, days.flat(), old ? "gbk-windows" : "utf8-bom");
}

function payment(rng: Random, paid: Engagement, period: Period, day: number, opening: boolean): SampleRow {
  const { kind, amount } = drawMoney(rng, paid, opening);
  const name = paid.client.name;
  const naming = rng.int(100);
  const clientOnly = naming < 4 && hasOneSplit(paid, period);
  return [
    dateCell(day),
    amount,
    clientOnly ? null : paid.number,
    naming >= 90 ? null : name,
    !clientOnly && rng.chance(5) ? ownPeople(rng, paid) : null,
    kind,
  ];
}

/** The first payment is the larger part of the fee; later ones are instalments, refunds, court fees. */
function drawMoney(rng: Random, paid: Engagement, opening: boolean): { kind: string; amount: bigint } {
  const odd = rng.chance(40) ? BigInt(rng.int(100)) : 0n;
  if (opening) return { kind: "律师费", amount: part(paid.amount, rng.between(45, 80)) + odd };
  const draw = rng.int(100);
  if (draw < 3) return { kind: "退款", amount: -part(paid.amount, rng.between(3, 12)) - odd };
  if (draw < 10) return { kind: "代收代付", amount: BigInt(rng.between(50, 9_000)) * 100n + odd };
  return { kind: "律师费", amount: part(paid.amount, rng.between(4, 18)) + odd };
}

function part(amount: bigint, percent: number): bigint {
  return (amount * BigInt(percent)) / 100n;
}

/** People and shares that differ from the contract's. */
function ownPeople(rng: Random, paid: Engagement): string | null {
  const earners = paid.team.filter(({ share }) => share !== "0");
  if (earners.length < 2) return teamText([{ person: paid.lead, share: null }]);
  if (earners.length > 2) return teamText(earners.map(({ person }) => ({ person, share: null })));
  const share = rng.chance(50) ? "50" : null;
  return teamText(earners.map(({ person }) => ({ person, share })));
}

/** Whether the client's formal engagements up to the quarter's end all have the same people and shares. */
function hasOneSplit(paid: Engagement, period: Period): boolean {
  return paid.client.engagements.every(
    (other) =>
      other.signed > period.last ||
      !formal(other) ||
      (other.lead === paid.lead && teamText(other.team) === teamText(paid.team)),
  );
}
