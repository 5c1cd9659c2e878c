import { findingJson } from "../output/findings-json.ts";
import { countText, findingsText } from "../output/terminal/findings.ts";
import type { World } from "../world.ts";
import { type CommonOptions, EXIT, type ExitCode } from "./contract.ts";
import type { Loaded } from "./load.ts";

/** Faulty data: the findings, and that nothing was published (exit 1). */
export function refusal(world: World, { lang, json }: CommonOptions, { findings }: Loaded): ExitCode {
  const sorted = findings.sorted();
  if (json) {
    world.out.write(
      `${JSON.stringify({ findings: sorted.map((one) => findingJson(one, lang)) }, null, 2)}\n`,
    );
    return EXIT.data;
  }
  const last = {
    zh: `${countText(sorted, lang)}。数据有错误，没有发布任何结果，原有结果保持不变。请按上面的说明更正后重新运行。`,
    en: `${countText(sorted, lang)}. The data have errors: nothing was published, earlier results are as they were. Correct what is listed and run again.`,
  }[lang];
  world.err.write(`${findingsText(sorted, lang, world.colours)}\n${last}\n`);
  return EXIT.data;
}
