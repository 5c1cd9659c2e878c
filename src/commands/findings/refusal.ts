import type { Text } from "../../domain/text.ts";
import { isAboutTemplate, levelOf } from "../../findings/finding.ts";
import { findingJson } from "../../output/findings-json.ts";
import { countText, findingsText } from "../../output/terminal/findings.ts";
import type { World } from "../../world.ts";
import { type CommonOptions, EXIT, type ExitCode } from "../contract.ts";
import type { Loaded } from "../load/load.ts";
import { excerptsFor } from "./faulty-rows.ts";
import { noticeOfFindings } from "./notice-text.ts";

const DATA: Text = {
  zh: "数据有错误，没有发布任何结果，原有结果保持不变。请按上面的说明更正后重新运行。",
  en: "The data have errors: nothing was published, earlier results are as they were. Correct what is listed and run again.",
};
const TEMPLATE: Text = {
  zh: "记分卡模板有错误，没有发布任何结果，原有结果保持不变。请按上面的说明改好模板后重新运行。",
  en: "The scorecard's template has errors: nothing was published, earlier results are as they were. Correct what is listed and run again.",
};

/** Faulty data (exit 1), or a faulty template of the firm's own (exit 2): the findings, and that nothing was published. */
export async function refusal(
  world: World,
  { lang, json }: CommonOptions,
  loaded: Loaded,
): Promise<ExitCode> {
  const { findings, quarter } = loaded;
  const sorted = findings.sorted();
  const errors = sorted.filter((finding) => levelOf(finding) === "error");
  const sound = errors.every(isAboutTemplate);
  const exit = sound ? EXIT.usage : EXIT.data;
  world.notice?.(noticeOfFindings(sorted));
  if (json) {
    world.out.write(
      `${JSON.stringify({ findings: sorted.map((one) => findingJson(one, lang)) }, null, 2)}\n`,
    );
    return exit;
  }
  const around = { quarter: quarter.id, excerpts: await excerptsFor(loaded, sorted) };
  const last = `${countText(sorted, lang)}${{ zh: "。", en: ". " }[lang]}${(sound ? TEMPLATE : DATA)[lang]}`;
  world.err.write(`${findingsText(sorted, lang, world.colours, around)}\n${last}\n`);
  return exit;
}
