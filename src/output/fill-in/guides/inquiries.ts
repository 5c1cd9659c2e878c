import { type Guides, guide, guideIn } from "../contract.ts";

/** What the executive group writes of inquiries into alarms (整改办法 §四.1). */
export const inquiryGuides: { readonly inquiries: Guides<"inquiries"> } = {
  inquiries: {
    alarm: guide(
      "预警编号，从汇总表“预警”中复制",
      "the alarm's number, copied from the summary's sheet “Alarms”",
      "2025Q2/L008/complaint-rate/falling",
    ),
    date: guide("调查日期", "the day of the inquiry", "2025-07-15"),
    by: guide("调查人", "who inquired", "王芳"),
    outcome: guideIn(
      "结论；填写后预警即结案，会写在本人的记分卡上",
      "what was found; it closes the alarm and stands on the person's scorecard",
      {
        zh: "两件投诉均因材料移交迟延",
        en: "both complaints came from files handed over late",
      },
    ),
    measures: guideIn("采取的措施", "what is done about it", {
      zh: "移交材料须在两个工作日内完成",
      en: "files are handed over within two working days",
    }),
  },
};
