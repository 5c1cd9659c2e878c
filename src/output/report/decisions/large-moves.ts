import type { Exact } from "../../../domain/exact.ts";
import { quarterLabel } from "../../../domain/quarter.ts";
import { sayValue } from "../../../rules/numbers.ts";
import { HEADINGS } from "../../words.ts";
import { movedByHalf, pointsChange, sayPoints, valueChange } from "../figures.ts";
import type { Content } from "../html.ts";
import { personCell } from "../people.ts";
import { type Cells, table } from "../table.ts";
import { movedPeople, type View } from "../view.ts";
import { REPORT_WORDS } from "../words.ts";
import type { FindMatter } from "./contract.ts";

/** What moved by more than half against the latest earlier quarter: totals of people, values of the firm. */
export const largeMoves: FindMatter = (view) => {
  const { previous, say } = view;
  if (previous === null) return null;
  const lines = [...firmLines(view), ...peopleLines(view)];
  if (lines.length === 0) return null;
  const since = quarterLabel(previous.quarter);
  return {
    says: {
      zh: `${lines.length} 个数值较${since.zh}变动超过一半`,
      en: `Figures that moved by more than half since ${since.en}: ${lines.length}`,
    },
    asks: { zh: "是否核实变动的原因？", en: "Shall the causes be looked into?" },
    basis: table(
      [
        { header: say({ zh: "对象", en: "Whose" }) },
        { header: say({ zh: "数值", en: "Figure" }) },
        { header: `${say(REPORT_WORDS.before)} → ${say(REPORT_WORDS.now)}`, set: "number" },
        { header: say(REPORT_WORDS.change), set: "number" },
      ],
      lines,
    ),
  };
};

function firmLines({ assessment, previous, lang, say }: View): Cells[] {
  return assessment.firm.flatMap(({ info, measurement }) => {
    const before = previous?.firm.get(info.id)?.value ?? null;
    if (measurement.state !== "value" || before === null || !movedByHalf(before, measurement.value))
      return [];
    const words = (value: Exact) => sayValue(value, info);
    const change = valueChange(info, before, measurement.value, lang).says;
    return [line(say(REPORT_WORDS.firm), say(info.label), words(before), words(measurement.value), change)];
  });
}

function peopleLines(view: View): Cells[] {
  return movedPeople(view)
    .filter(({ before, after }) => movedByHalf(before, after))
    .map(({ result, before, after }) =>
      line(
        personCell(result.person),
        view.say(HEADINGS.total),
        sayPoints(before),
        sayPoints(after),
        pointsChange(before, after).says,
      ),
    );
}

function line(whose: Content, figure: string, before: string, after: string, change: string): Cells {
  return [whose, figure, `${before} → ${after}`, change];
}
