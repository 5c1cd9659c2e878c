import type { Text } from "../src/domain/text.ts";
import { policies, RATER_KINDS, RATER_LABELS } from "../src/scheme/policies.ts";

/** What a key means, and the clause behind it where it has one. */
export type Meaning = Text & { readonly clause?: string };

const SET = "考核规定 §二.1";

/** Every key of the scheme but the policies, which say themselves what they mean. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  "time-zone": {
    zh: "律所所在时区；决定“今天”是哪一天",
    en: "the firm's time zone; it decides which day today is",
  },
  editions: { zh: "按日期施行的方案版本", en: "editions of the scheme, each from a day on", clause: SET },
  "editions[].from": {
    zh: "施行日期；季度最后一天已施行的最新版本有效",
    en: "first day; a quarter uses the latest edition that has begun on its last day",
  },
  "editions[].file": {
    zh: "本文件夹中的 .yaml 文件，内容叠加在本文件之上",
    en: "a .yaml file in the firm's folder, which stands over this file",
  },
  policies: {
    zh: "规定没有写明之处，本所怎样处理",
    en: "what the firm decides where the regulation is silent",
    clause: SET,
  },
  "policies.communication-parts.ratings": { zh: "互评所占百分比", en: "percent of ratings" },
  "policies.communication-parts.responses": { zh: "流程回复所占百分比", en: "percent of workflow responses" },
  mail: { zh: "怎样用邮件发送结果（crm-kpi send）", en: "how results are mailed (crm-kpi send)" },
  "mail.host": { zh: "邮件服务器", en: "the mail server" },
  "mail.port": {
    zh: "端口；不写时 tls 为 465，starttls 为 587，none 为 25",
    en: "its port; 465 for tls, 587 for starttls and 25 for none unless given",
  },
  "mail.security": {
    zh: "tls 全程加密；starttls 先连接后加密，服务器不支持就不发；none 只允许用于本机",
    en: "tls: encrypted throughout; starttls: required, or nothing is sent; none: on this machine only",
  },
  "mail.ca": {
    zh: "另外信任的证书文件（PEM），用于本所自建的邮件服务器",
    en: "a file of certificates (PEM) that are trusted as well, for a server of the firm's own",
  },
  "mail.user": {
    zh: "登录用户；也可用环境变量 CRM_KPI_SMTP_USER",
    en: "who logs in; or the environment's CRM_KPI_SMTP_USER",
  },
  "mail.password-file": {
    zh: "密码文件的路径，只有本人可读（0600）；也可用环境变量 CRM_KPI_SMTP_PASSWORD 或 CRM_KPI_SMTP_PASSWORD_FILE",
    en: "the path of a file with the password that only its owner can read (0600); or the environment's CRM_KPI_SMTP_PASSWORD or CRM_KPI_SMTP_PASSWORD_FILE",
  },
  "mail.from": {
    zh: "发件人，如 考核执行小组 <kpi@firm.cn>",
    en: "the sender, such as Assessment group <kpi@firm.cn>",
  },
  "mail.reply-to": { zh: "回复到哪个邮箱", en: "where replies go" },
  "mail.domains": {
    zh: "允许的邮箱域名；不写时只有发件人的域名",
    en: "the domains that mail may go to; the sender's alone unless given",
  },
  "mail.leading-group": {
    zh: "领导小组的邮箱，收汇总表和报告",
    en: "the leading group's addresses: they get summary and report",
    clause: "考核规定 §二",
  },
  "mail.departments": {
    zh: "各数据部门的邮箱，收需要更正或确认的数据",
    en: "the departments' addresses: each gets the data that it is to correct or confirm",
    clause: "考核规定 §二.3",
  },
  "mail.departments.*": { zh: "该部门的邮箱", en: "the department's address" },
  "mail.operator": { zh: "出错时通知谁（--notify）", en: "who is told of failures (--notify)" },
  "mail.rate": { zh: "每分钟最多发几封", en: "messages a minute" },
  "mail.connections": { zh: "同时用几个连接", en: "connections at a time" },
  "mail.timeout": {
    zh: "服务器多少秒没有答复就放弃",
    en: "seconds without an answer after which a server is given up",
  },
  "mail.encrypt": {
    zh: "true：每份记分卡用本人的密码加密（也可用 --encrypt）",
    en: "true: each card is encrypted with its owner's password (or --encrypt)",
  },
  "mail.password-list": {
    zh: "工号和密码的表（.csv 或 .xlsx，两列），只有发信人可读，不能放在数据或结果中",
    en: "a list of ids and passwords (.csv or .xlsx, two columns) that only the sender can read, outside data and results",
  },
  "mail.subject": {
    zh: "记分卡邮件的主题；可写 {name}、{quarter}、{interview}（面谈期限）、{appeal}（申诉期限）、{revision}",
    en: "the subject of a card's message; {name}, {quarter}, {interview} and {appeal} (last days), {revision} are filled in",
  },
  "mail.text": {
    zh: "记分卡邮件的正文，可写的内容同上",
    en: "the text of a card's message, filled in likewise",
  },
  calendar: {
    zh: "与国务院公布的节假日安排不同的日子",
    en: "days that differ from the official Chinese calendar",
  },
  "calendar.holidays": { zh: "本所放假的日期", en: "days off" },
  "calendar.workdays": { zh: "本所上班的日期", en: "days worked" },
  indicators: {
    zh: "各指标的目标和计分规则",
    en: "each indicator's target and rule",
    clause: "考核规定 §三.2",
  },
  "indicators.*.target": {
    zh: "目标值；比率写成百分比，如 20%",
    en: "the target; a share as a percentage, such as 20%",
  },
  "indicators.*.rule": {
    zh: "计分规则；改动时须整条写全",
    en: "the scoring rule; it is replaced as a whole",
    clause: "考核规定 §三.4",
  },
  "indicators.*.rule.better": {
    zh: "优于目标时怎样加分；none 为不加分",
    en: "points for doing better than the target; none for nothing",
  },
  "indicators.*.rule.worse": {
    zh: "未达目标时怎样扣分；none 为不扣分",
    en: "points off for doing worse; none for nothing",
  },
  "indicators.*.rule.cap": {
    zh: "最高得分：分数，或权重分的百分比",
    en: "the highest score: points, or a percentage of the weight",
  },
  "indicators.*.rule.floor": {
    zh: "最低得分：分数，或权重分的百分比",
    en: "the lowest score: points, or a percentage of the weight",
  },
  "indicators.*.no-value": {
    zh: "没有数据时：full 满分、exclude 权重不计、zero 不得分，或移到另一指标",
    en: "without data: full points, weight excluded, no points, or moved to another indicator",
  },
  "indicators.*.no-value.move": { zh: "权重移到哪个指标", en: "the indicator that the weight moves to" },
  profiles: {
    zh: "考核类别：五个岗位各一个，可另设",
    en: "profiles: one for each of the five positions, and the firm's own",
    clause: "考核规定 §三.4",
  },
  "profiles.*.label": { zh: "名称；不写则用键名", en: "its name; without one the key" },
  "profiles.*.extends": {
    zh: "继承哪个类别的权重和目标",
    en: "the profile whose weights and targets it takes over",
  },
  "profiles.*.weights": {
    zh: "各指标的权重，合计 100；没有列出的不考核；继承时写 none 表示去掉",
    en: "weight of each indicator, 100 together; what is not listed is not assessed; none takes an inherited one away",
  },
  "profiles.*.targets": {
    zh: "本类别自己的目标，先于指标的一般目标",
    en: "targets of the profile, before the general ones",
  },
  assign: {
    zh: "谁用哪个类别；不写则按岗位。最具体的一条有效：人员，部门加岗位，部门或岗位",
    en: "who has which profile, else that of the position. The most specific one holds: person, department and position, department or position",
    clause: SET,
  },
  "assign[].person": { zh: "工号或姓名", en: "an id or a name" },
  "assign[].department": { zh: "部门", en: "a department" },
  "assign[].position": { zh: "岗位", en: "a position" },
  "assign[].profile": { zh: "用哪个类别", en: "the profile" },
  grades: {
    zh: "等级，从高到低；改动时须全部写出",
    en: "grades from high to low; replaced as a whole",
    clause: "考核规定 §三.4",
  },
  "grades[].from": { zh: "分数线", en: "the threshold" },
  "grades[].label": { zh: "名称", en: "its name" },
  "grades[].at-most": {
    zh: "比较范围内最多占百分之几，人数取整；超出的评低一等",
    en: "the largest share of the comparison group, in whole people; the others go a grade down",
  },
  "grades[].at-least": { zh: "最后一等至少占百分之几", en: "the smallest share of the last grade" },
  items: {
    zh: "奖惩事项（来源 items）",
    en: "bonus and deduction items (source items)",
    clause: "服务规则 第五十条",
  },
  "items.most-bonus": { zh: "加分合计最多", en: "most points that all bonus adds together" },
  "items.most-deduction": { zh: "扣分合计最多", en: "most points that all deductions take together" },
  "items.kinds": { zh: "事项类别", en: "kinds of items" },
  "items.kinds.*.label": { zh: "名称；资料中可写名称或键名", en: "its name; rows say the name or the key" },
  "items.kinds.*.reference": { zh: "依据", en: "the clause" },
  "items.kinds.*.points": {
    zh: "分值：定值或范围，扣分写负数",
    en: "points: fixed or a range; deductions are negative",
  },
  "items.kinds.*.points.from": { zh: "最少", en: "lowest" },
  "items.kinds.*.points.to": { zh: "最多", en: "highest" },
  "items.kinds.*.amount": {
    zh: "金额（元）：只核对是否在范围内，不扣款",
    en: "yuan: checked against the range, never imposed",
  },
  "items.kinds.*.amount.from": { zh: "最少", en: "lowest" },
  "items.kinds.*.amount.to": { zh: "最多", en: "highest" },
  sources: {
    zh: "表头说不清楚时，资料怎样读取",
    en: "how an export is read where its header does not say it",
  },
  "sources.*.nil": {
    zh: "true：本季度没有发生，不必提交",
    en: "true: nothing happened, no file is delivered",
  },
  "sources.*.scale": { zh: "评分量程：5、10 或 100", en: "scale of the marks: 5, 10 or 100" },
  "own-sources": {
    zh: "本所自己的资料",
    en: "exports that the firm declares itself",
    clause: "考核规定 §二.3",
  },
  "own-sources.*.label": { zh: "名称", en: "its name" },
  "own-sources.*.department": { zh: "由哪个部门提交", en: "the department that delivers it" },
  "own-sources.*.reference": { zh: "依据", en: "the clause" },
  "own-sources.*.compulsory": { zh: "是否必须提交", en: "whether it must be delivered" },
  "own-sources.*.keeps-history": {
    zh: "是否含以往季度，可放在季度文件夹之外",
    en: "whether it holds earlier quarters and may lie beside the quarters' folders",
  },
  "own-sources.*.key": { zh: "编号列，不得重复", en: "the column of its number, each only once" },
  "own-sources.*.period": {
    zh: "据以判断属于哪一季度的日期列",
    en: "the date by which a row belongs to a quarter",
  },
  "own-sources.*.columns": { zh: "各列", en: "its columns" },
  "own-sources.*.columns.*.header": { zh: "表头", en: "the header" },
  "own-sources.*.columns.*.aliases": { zh: "其他写法", en: "other headers" },
  "own-sources.*.columns.*.kind": { zh: "内容的类型", en: "the kind of its cells" },
  "own-sources.*.columns.*.kind.words": {
    zh: "固定用词：含义与写法",
    en: "fixed words: meaning and spellings",
  },
  "own-sources.*.columns.*.required": {
    zh: "true 每行必填；header 须有此列；false 可以没有",
    en: "true: filled in every row; header: the column must be there; false: may be missing",
  },
  "sources.*.files": {
    zh: "文件名或通配，如 财务/*.csv；几个文件算一份资料",
    en: "files by name or pattern, such as finance/*.csv; several are one source",
  },
  "sources.*.sheet": { zh: "工作表名称", en: "the sheet's name" },
  "sources.*.header": {
    zh: "none：没有表头，列用字母表示",
    en: "none: there is no header, columns go by letters",
  },
  "sources.*.header-row": {
    zh: "表头所在的行号；两行表头写成 [3, 4]",
    en: "the header's row; of two lines [3, 4]",
  },
  "sources.*.columns": {
    zh: "程序的列：资料中的列名，或 column、join、constant",
    en: "the program's column: the export's header, or column, join, constant",
  },
  "sources.*.columns.*.column": { zh: "列的字母，如 C", en: "a column's letters, such as C" },
  "sources.*.columns.*.join": { zh: "几列连在一起", en: "several columns joined" },
  "sources.*.columns.*.join[].column": { zh: "列的字母", en: "a column's letters" },
  "sources.*.columns.*.with": { zh: "中间的文字", en: "what stands between them" },
  "sources.*.columns.*.constant": { zh: "每行都是这个内容", en: "the same content in every row" },
  "sources.*.unit": {
    zh: "数字的单位，如 { amount: 万元 }",
    en: "units of numbers, such as { amount: 万元 }",
  },
  "sources.*.date-order": { zh: "日期的年月日次序", en: "the order of day, month and year" },
  "sources.*.dates": { zh: "写成数字的日期是哪一种", en: "what kind of number a date is written as" },
  "sources.*.values": {
    zh: "单元格的写法与含义，如 { kind: { 退款: refund } }",
    en: "spellings and what they stand for, such as { kind: { 退款: refund } }",
  },
  "sources.*.where": {
    zh: "只取这些行，如 { 状态: [已到账] }",
    en: "rows to take, such as { 状态: [已到账] }",
  },
  "sources.*.delimiter": { zh: "CSV 的分隔符", en: "the delimiter of CSV" },
  "sources.*.merge-by": {
    zh: "该列相同的几行算一行，金额相加",
    en: "rows with the same text in this column are one; amounts add up",
  },
  "sources.*.merge-by.column": { zh: "按哪一列合并", en: "the column to merge by" },
  "sources.*.merge-by.add": { zh: "还要相加的列", en: "further columns to add up" },
  "sources.*.hidden": {
    zh: "隐藏的行列：count 计入、skip 不计",
    en: "hidden rows and columns: count or skip",
  },
  "sources.*.fill-down": {
    zh: "空格沿用上一行内容的列",
    en: "columns whose blank cells have the value above",
  },
  "sources.*.unpivot": { zh: "把几列变成几行", en: "columns that become rows" },
  "sources.*.unpivot.columns": { zh: "哪些列；rest 为其余全部", en: "which columns; rest for all others" },
  "sources.*.unpivot.name": { zh: "列名记入哪一列", en: "the column that their headers go to" },
  "sources.*.unpivot.value": { zh: "内容记入哪一列", en: "the column that their cells go to" },
  "sources.*.negatives": { zh: "负数的写法：减号，或会计括号", en: "negatives: a minus, or parentheses" },
  "sources.*.dashes": { zh: "横线的含义：不接受、空白或 0", en: "what a dash means: refused, blank or zero" },
  "sources.*.exports": {
    zh: "一份资料有几种导出格式时，各写一项",
    en: "several exports of one source, each read its own way",
  },
  "own-sources.*.columns.*.min": {
    zh: "数字或金额的下限，低于它的格有误；金额以元计",
    en: "the least that a number or an amount in yuan may be; a cell below it is a fault",
  },
  "own-sources.*.columns.*.max": {
    zh: "数字或金额的上限，高于它的格有误；金额以元计",
    en: "the most that a number or an amount in yuan may be; a cell above it is a fault",
  },
  "indicators.*.rule.by-value": {
    zh: "不看目标，直接按数值给分；与 better、worse 只写一种",
    en: "points by the value itself, without better and worse",
  },
  include: {
    zh: "引入内置指标库中的部分；本文件的内容叠加在其上",
    en: "ready parts of the library, by name; this file stands over them",
  },
  "own-indicators": {
    zh: "本所自己的指标",
    en: "indicators that the firm declares itself",
    clause: "考核规定 §三.2",
  },
  aliases: { zh: "资料中用到的其他叫法", en: "other names that the exports use" },
  "aliases.people": { zh: "叫法：工号或姓名", en: "a name: the id or name of a person" },
  "aliases.departments": { zh: "叫法：部门", en: "a name: the department" },
  "aliases.clients": { zh: "叫法：客户编号或名称", en: "a name: the number or name of a client" },
  exceptions: {
    zh: "按资料列出不必出现在其中的人的工号",
    en: "by source, the ids of people who need not appear in it",
  },
  confirmations: { zh: "对需要确认的事项的确认记录", en: "what somebody confirmed of findings that must be" },
  "confirmations[].finding": { zh: "事项代码", en: "the finding's code" },
  "confirmations[].quarter": { zh: "季度", en: "the quarter" },
  "confirmations[].file": { zh: "文件", en: "the file" },
  "confirmations[].sheet": { zh: "工作表", en: "the sheet" },
  "confirmations[].row": { zh: "行", en: "the row" },
  "confirmations[].column": { zh: "列", en: "the column" },
  "confirmations[].key": { zh: "编号", en: "the row's number" },
  "confirmations[].value": { zh: "所确认的数值", en: "the value that was confirmed" },
  "confirmations[].by": { zh: "确认人", en: "who confirmed it" },
  "confirmations[].on": { zh: "确认日期", en: "when" },
  "confirmations[].why": { zh: "理由", en: "why" },
  "control-totals": {
    zh: "各部门申报的合计，按资料和季度；用来核对",
    en: "what departments say a source adds up to, by source and quarter",
  },
  "control-totals.*.*.amount": { zh: "金额合计（元）", en: "the sum in yuan" },
  "control-totals.*.*.rows": { zh: "行数", en: "the number of rows" },
  templates: { zh: "本所自己的模板", en: "the firm's own templates" },
  "templates.scorecard": { zh: "记分卡模板（.xlsx）", en: "the scorecard's template (.xlsx)" },
};

/** Keys of declared indicators, which stand in several places and mean the same everywhere. */
const OF_INDICATORS: Readonly<Record<string, Meaning>> = {
  label: { zh: "名称", en: "its name" },
  reference: { zh: "依据", en: "the clause" },
  better: { zh: "高好还是低好", en: "whether higher or lower is better" },
  measure: {
    zh: "怎样计量：count 行数、entered 由人填报，或下列之一",
    en: "how it is measured: count of rows, entered by somebody, or one of these",
  },
  distinct: { zh: "该列不同值的个数", en: "how many different values the column has" },
  sum: { zh: "合计", en: "the sum" },
  mean: { zh: "平均值", en: "the mean" },
  median: { zh: "中位数", en: "the median" },
  share: { zh: "符合条件的行所占比率", en: "the share of rows that fulfil the condition" },
  "in-time": { zh: "在时限内完成的行所占比率", en: "the share of rows that kept their limit" },
  limit: { zh: "时限：数字，或所在的列", en: "the limit: a number, or the column that has it" },
  due: { zh: "写明到期日的列", en: "the column of the deadline itself" },
  ratio: { zh: "两个数之比", en: "a ratio of two numbers" },
  part: { zh: "分子", en: "the part above the line" },
  whole: { zh: "分母", en: "the whole below the line" },
  of: { zh: "count 行数，或一列的数", en: "count of rows, or a number of a column" },
  weekly: { zh: "每周都有记录的周所占比率", en: "the share of weeks that have a row" },
  source: { zh: "资料", en: "the source" },
  where: { zh: "只取符合条件的行", en: "only rows that fulfil the condition" },
  not: { zh: "不是这些值", en: "none of these values" },
  is: {
    zh: "已填、空白，或日期与季度、截止日的关系",
    en: "filled, blank, or how a date lies to quarter and cut-off",
  },
  above: { zh: "大于", en: "above" },
  below: { zh: "小于", en: "below" },
  "at-least": { zh: "不小于", en: "at least" },
  "at-most": { zh: "不大于", en: "at most" },
  column: { zh: "与哪一列比较", en: "the column to compare with" },
  from: { zh: "起：哪一列的时间", en: "from the time in this column" },
  to: { zh: "止：哪一列的时间", en: "to the time in this column" },
  in: { zh: "时间单位", en: "the unit of time" },
  credit: { zh: "一行算谁的", en: "whose a row is" },
  person: { zh: "写明人员的列", en: "the column of the person" },
  engagement: { zh: "经由合同", en: "through the engagement" },
  client: { zh: "经由客户", en: "through the client" },
  by: { zh: "多人时：各计一个、主办律师，或按比例", en: "of several people: all, the lead, or by shares" },
  "weighted-by": { zh: "按该列加权", en: "weighted by this column" },
  unit: {
    zh: "单位：count 个、share 比率、rating 评分、money 元、days 天、minutes 分钟",
    en: "its unit: pieces, a share, a rating, yuan, days or minutes",
  },
  levels: {
    zh: "由人填报的等级，由好到差（measure: entered）",
    en: "the levels that are entered, the best first (measure: entered)",
  },
  "minimum-sample": { zh: "最少样本数", en: "fewest rows from which there is a value" },
  positions: { zh: "只用于这些岗位", en: "only for these positions" },
  confidential: { zh: "true：记分卡不列出各行", en: "true: a card does not list the rows" },
  group: { zh: "指标类别", en: "its group" },
  definition: { zh: "定义", en: "its definition in words" },
};

type Said = { readonly [keyword: string]: unknown };

/** What a key means: by the table above, by the policies, or by its schema itself; null where nothing says it. */
export function meaningOf(path: string, schema: Said = {}): Meaning | null {
  const own = MEANINGS[path] ?? MEANINGS[path.replace(".exports[]", "")];
  if (own !== undefined) return own;
  const { zh, description } = schema;
  if (typeof zh === "string" && typeof description === "string") return { zh, en: description };
  const [top = "", name = "", part] = path.split(".");
  const last = path.split(".").at(-1) ?? "";
  if (top === "policies" && name in policies) {
    const { label, reference } = policies[name as keyof typeof policies];
    const kind = RATER_KINDS.find((one) => one === part);
    return kind === undefined ? { ...label, clause: reference } : RATER_LABELS[kind];
  }
  if (last === "zh") return { zh: "中文", en: "in Chinese" };
  if (last === "en") return { zh: "英文", en: "in English" };
  return top === "own-indicators" ? (OF_INDICATORS[last] ?? null) : null;
}
