import { SUMMARY_WORDS } from "../../summary-data/words.ts";
import { HEADINGS } from "../../words.ts";
import { sayAmount, sayPart } from "../figures.ts";
import { table } from "../table.ts";
import { REPORT_WORDS } from "../words.ts";
import type { FindMatter } from "./contract.ts";

/** What is part of the firm's figures and credited to nobody who is assessed. */
export const unattributed: FindMatter = ({ assessment, say }) => {
  const found = assessment.firm.flatMap(({ info, credited, unattributed: left }) =>
    credited === null || left === null || left.n === 0n ? [] : [{ info, left, whole: credited.add(left) }],
  );
  if (found.length === 0) return null;
  return {
    says: {
      zh: `${found.length} 项指标有未归属的部分，没有记给任何参加考核的人员`,
      en: `Indicators with a part that no assessed person is credited with: ${found.length}`,
    },
    asks: { zh: "是否需要补充归属？", en: "Shall it be credited to somebody?" },
    basis: table(
      [
        { header: say(HEADINGS.indicator) },
        { header: say({ zh: "内容", en: "What" }), set: "long" },
        { header: say(SUMMARY_WORDS.unattributed), set: "number" },
        { header: say(REPORT_WORDS.total), set: "number" },
        { header: say(REPORT_WORDS.share), set: "number" },
      ],
      found.map(({ info, left, whole }) => [
        say(info.label),
        say(info.part),
        sayAmount(left),
        sayAmount(whole),
        sayPart(left, whole),
      ]),
    ),
  };
};
