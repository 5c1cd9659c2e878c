import { type Guides, guide, guideIn } from "../contract.ts";

/** What the executive group writes about appeals: a row for each correction (考核规定 §二.2). */
export const appealGuides: { readonly appeals: Guides<"appeals"> } = {
  appeals: {
    number: guide(
      "申诉编号；一件申诉有几处更正的，写几行，编号相同",
      "the appeal's number; several corrections of one appeal are several rows with the same number",
      "SS2025Q3-01",
    ),
    person: guide("申诉人的姓名或工号", "who appeals: name or id", "李娜(L002)"),
    indicator: guideIn("申诉的指标；对总分申诉的写“总分”", "the disputed indicator, or “total”", {
      zh: "投诉处理及时率",
      en: "complaint-timeliness",
    }),
    disputed: guideIn("申诉人认为有误的内容", "what the appellant holds to be wrong", {
      zh: "投诉已于 8 月 6 日办结，记录写成 8 月 16 日",
      en: "the complaint was handled on 6 August, not on the 16th",
    }),
    filed: guide("提出申诉的日期", "the day on which the appeal was filed", "2025-10-12"),
    received: guide(
      "申诉人签收结果的日期；已提交结果签收记录的可以不填",
      "the day on which the appellant received the result; not needed where receipts are delivered",
      "2025-10-09",
    ),
    decided: guide(
      "决定日期；尚未决定的留空",
      "the day of the decision; blank while undecided",
      "2025-10-15",
    ),
    decidedBy: guide(
      "决定人，多人用顿号分开；不能是申诉人、给申诉人评分的人或更正内容的当事人",
      "who decided; not the appellant, a rater of the appellant or somebody concerned",
      "赵敏",
    ),
    decision: guideIn("尚未决定的留空", "blank while undecided", { zh: "成立", en: "upheld" }),
    way: guideIn(
      "更正一行中的一列、剔除一行，或调整分值；每行只写一种",
      "correct one column of a row, drop a row, or adjust points; one of them in a row",
      { zh: "更正", en: "correct" },
    ),
    file: guide("要更正的数据文件名，如 投诉记录.xlsx", "the file to correct, such as 投诉记录.xlsx", ""),
    sheet: guide("工作表名；只有一张工作表或 CSV 的可以不填", "the sheet; not needed where there is one", ""),
    row: guide("行号，即表格软件左侧的行号", "the row's number as the spreadsheet shows it", ""),
    source: guideIn(
      "数据类别，如 投诉记录；与数据编号一起使用，可代替文件和行号",
      "the export, such as complaints; with the number it stands for file and row",
      { zh: "投诉记录", en: "complaints" },
    ),
    key: guide(
      "该行的编号，如投诉编号、合同编号",
      "the row's own number: a complaint's, an engagement's",
      "TS-01",
    ),
    column: guide("要更正的列，按表头的写法", "the column to correct, as its header has it", "处理日期"),
    old: guide(
      "数据中现在的值，用来核对；原来为空的写“空”",
      "what stands there now, as a check; for a blank cell write “blank”",
      "2025-08-16",
    ),
    new: guide(
      "更正后的值，写法与该列相同；更正为空的写“空”",
      "what is to stand there, written as in that column; to clear it write “blank”",
      "2025-08-06",
    ),
    change: guide(
      "不更正数据、只加减分数时填写，减分写负数",
      "points added, or taken with a minus, where no data are corrected",
      "",
    ),
    reason: guideIn("决定理由，会写在本人的记分卡上", "the reason, which stands on the person's scorecard", {
      zh: "经核对处理单，办结日期为 8 月 6 日",
      en: "the file shows that it was handled on 6 August",
    }),
  },
};
