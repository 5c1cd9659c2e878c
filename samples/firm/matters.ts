import { at, type Random } from "./random.ts";

/** What clients come with, by department; amounts in yuan. */
type Field = {
  /** Of a hundred new clients so many are companies. */
  readonly companies: number;
  readonly matters: readonly string[];
  /** Of a hundred companies so many take the firm as their standing counsel. */
  readonly retainers: number;
  readonly lowest: number;
  readonly highest: number;
};

export const RETAINER = "常年法律顾问";

const FIELDS: readonly Field[] = [
  {
    companies: 92,
    matters: ["买卖合同纠纷", "股权转让", "公司治理咨询", "建设工程合同纠纷", "融资租赁合同纠纷"],
    retainers: 35,
    lowest: 18_000,
    highest: 160_000,
  },
  {
    companies: 35,
    matters: ["离婚纠纷", "继承纠纷", "民间借贷纠纷", "房屋租赁合同纠纷", "劳动争议"],
    retainers: 30,
    lowest: 8_000,
    highest: 60_000,
  },
  {
    companies: 15,
    matters: ["刑事辩护", "刑事控告", "取保候审", "刑事合规"],
    retainers: 20,
    lowest: 15_000,
    highest: 90_000,
  },
  {
    companies: 88,
    matters: ["商标侵权纠纷", "专利侵权纠纷", "著作权许可", "商业秘密保护"],
    retainers: 35,
    lowest: 20_000,
    highest: 140_000,
  },
  {
    companies: 80,
    matters: ["专项法律服务", "合同审查", "尽职调查"],
    retainers: 45,
    lowest: 10_000,
    highest: 80_000,
  },
];

/** Whether a new client of this department is a company. */
export function isCompany(rng: Random, department: number): boolean {
  return rng.chance(at(FIELDS, department).companies);
}

/** What a client comes with. */
export function drawMatter(rng: Random, department: number, company: boolean): string {
  const field = at(FIELDS, department);
  return company && rng.chance(field.retainers) ? RETAINER : rng.pick(field.matters);
}

/** The fee agreed on in fen: mostly round hundreds of yuan, some with odd fen. */
export function drawAmount(rng: Random, department: number): bigint {
  const field = at(FIELDS, department);
  const hundreds = Math.floor((rng.between(field.lowest, field.highest) + field.lowest) / 200);
  return BigInt(hundreds) * 10_000n + (rng.chance(8) ? BigInt(rng.int(10_000)) : 0n);
}
