import type { Lang } from "../../src/domain/text.ts";
import type { InputFile } from "../../src/intake/contract.ts";
import type { Publication } from "../../src/output/contract.ts";
import type { PersonResult } from "../../src/scoring/contract.ts";
import { assessed, textFile } from "../support/quarter.ts";

const csv = (...lines: string[]) => lines.join("\r\n");

/** Six lead lawyers, a secretary, and one who came too late; every client's name is one lawyer's own. */
const PEOPLE = csv(
  "工号,姓名,部门,岗位,入职日期",
  "L1,欧阳明轩,商事部,主办律师,2015-01-01",
  "L2,司徒静怡,商事部,主办律师,2015-01-01",
  "L3,诸葛文渊,民事部,主办律师,2015-01-01",
  "L4,上官云霄,民事部,主办律师,2015-01-01",
  "L5,夏侯子衿,民事部,主办律师,2015-01-01",
  "L6,慕容语嫣,刑事部,主办律师,2025-08-01",
  "S1,公孙晓梦,商事部,法律秘书,2015-01-01",
  "X1,独孤无名,刑事部,主办律师,2025-09-25",
);

const ENGAGEMENTS = csv(
  "合同编号,客户名称,签订日期,主办律师,参与人员,状态",
  "HT-01,蓝鲸科技有限公司,2024-03-01,L1,,履行中",
  "HT-02,白鹭食品有限公司,2024-05-01,L1,,履行中",
  "HT-03,青松置业有限公司,2024-06-01,L1,,履行中",
  "HT-04,红枫物流有限公司,2025-07-10,L1,L1 50%;L2 50%,履行中",
  "HT-05,蓝鲸科技有限公司,2025-08-05,L1,,履行中",
  "HT-06,金桂制药有限公司,2025-08-20,L1,,作废",
  "HT-12,紫荆传媒有限公司,2024-02-01,L2,,履行中",
  "HT-13,墨竹教育有限公司,2024-02-01,L3,,履行中",
  "HT-14,玄武机械有限公司,2024-02-01,L4,,履行中",
  "HT-15,朱雀能源有限公司,2024-02-01,L5,,履行中",
);

const PAYMENTS = csv(
  "收款日期,金额,合同编号,款项类型",
  "2025-07-15,30000.01,HT-04,律师费",
  "2025-07-16,60000,HT-01,律师费",
  "2025-07-17,800,HT-01,诉讼费",
  "2025-07-18,70000,HT-12,律师费",
  "2025-07-19,-100,HT-15,退款",
);

const REFERRALS = csv("推荐日期,推荐人,被推荐人", "2025-09-01,白鹭食品有限公司,某公司");

const SURVEYS = csv(
  "调查日期,客户名称,被评价人,总体评分",
  "2025-09-01,蓝鲸科技有限公司,L1,97",
  "2025-09-02,白鹭食品有限公司,L1,96",
  "2025-09-03,紫荆传媒有限公司,L2,80",
);

/** The first is handled in time, the second not yet due at the cut-off. */
const COMPLAINTS = csv(
  "投诉编号,收到日期,客户名称,被投诉人,处理期限,处理日期,处理状态",
  "TS-1,2025-07-20,青松置业有限公司,L1,2025-07-30,2025-07-25,成立",
  "TS-2,2025-09-30,白鹭食品有限公司,L1,2025-10-20,,处理中",
  "TS-3,2025-08-20,墨竹教育有限公司,L3,2025-08-21,2025-08-25,成立",
);

/** Three peers of the first lawyer are enough to count; one of the second is not. */
const RATINGS = csv(
  "被评人,评价人,评价关系,评价指标,得分",
  "L1,L2,同事,内部沟通效率,91",
  "L1,L3,同事,内部沟通效率,83",
  "L1,L4,同事,内部沟通效率,79",
  "L1,L1,同事,内部沟通效率,100",
  "L2,L1,同事,内部沟通效率,55",
  "S1,L1,上级,内部沟通效率,88",
);

const DEPARTMENT_RATINGS = csv("评价部门,被评价部门,得分", "民事部,商事部,87", "刑事部,商事部,92");

const RESPONSES = csv(
  "发起时间,回复时间,发起人,回复人,时限(小时)",
  "2025-08-01 09:00,2025-08-01 11:00,L2,L1,24",
  "2025-08-02 09:00,2025-08-05 11:00,L3,L1,24",
);

const ADJUSTMENTS = csv(
  "被考核人,指标,调整分值,理由,决定人,决定日期",
  "L1,新客户数量,1.5,合同补签日期更正,东方不败,2025-10-08",
);

const FILES = [
  textFile("2025Q3/people.csv", PEOPLE),
  textFile("2025Q3/engagements.csv", ENGAGEMENTS),
  textFile("2025Q3/payments.csv", PAYMENTS),
  textFile("2025Q3/referrals.csv", REFERRALS),
  textFile("2025Q3/surveys.csv", SURVEYS),
  textFile("2025Q3/complaints.csv", COMPLAINTS),
  textFile("2025Q3/ratings.csv", RATINGS),
  textFile("2025Q3/department-ratings.csv", DEPARTMENT_RATINGS),
  textFile("2025Q3/responses.csv", RESPONSES),
  textFile("2025Q3/adjustments.csv", ADJUSTMENTS),
];

/** A small firm's quarter as it would be published. @param more files beside its own */
export async function publication(
  lang: Lang = "zh",
  yaml = "",
  more: readonly InputFile[] = [],
): Promise<Publication> {
  const { assessment, findings } = await assessed([...FILES, ...more], { yaml });
  if (assessment === null) throw new Error(JSON.stringify(findings, null, 2));
  return { assessment, deliveries: [], findings, lang, history: [], records: [] };
}

/** The result of one person. @throws if nobody has the id */
export function personOf({ assessment }: Publication, id: string): PersonResult {
  const found = assessment.people.find(({ person }) => person.id === id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
}
