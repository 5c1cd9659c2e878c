import { quarterLabel } from "../domain/quarter.ts";
import { findingJson } from "../output/findings-json.ts";
import { notDataJson } from "../output/not-data.ts";
import { countText, findingsText } from "../output/terminal/findings.ts";
import { changesOf, deliveriesText } from "./check/deliveries-text.ts";
import { writeRegister } from "./check/write-register.ts";
import { type Command, type CommonOptions, EXIT } from "./contract.ts";
import { excerptsFor } from "./findings/faulty-rows.ts";
import { refusal } from "./findings/refusal.ts";
import { reportBack } from "./findings/report-back.ts";
import { load, type Selection } from "./load/load.ts";
import { progressBar } from "./progress.ts";

export type CheckOptions = CommonOptions &
  Selection & {
    /** Whether the client register is to be written into the firm's folder. */
    readonly writeRegister: boolean;
    /** Where each department's faulty rows go: an .xlsx, or a folder with one workbook for each department. */
    readonly report: string | undefined;
  };

/** Reads, validates and resolves a quarter without publishing anything; prints what is wrong. */
export const check: Command<CheckOptions> = async (world, options) => {
  const { lang, quiet, json } = options;
  const loaded = await load(
    world,
    options,
    await progressBar(world, { zh: "读取", en: "reading" }[lang], quiet),
  );
  const { report, writeRegister: asked } = options;
  const done = [
    ...(asked ? [await writeRegister(world, loaded)] : []),
    ...(report === undefined ? [] : [await reportBack(world, loaded, { report, lang })]),
  ];
  if (!quiet && !json && done.length > 0) world.out.write(`${done.map((one) => one[lang]).join("\n")}\n\n`);
  if (loaded.assessment === null) return await refusal(world, options, loaded);
  const findings = loaded.findings.sorted();
  if (json) {
    const delivered = loaded.intake.deliveries.map(({ notData, ...delivery }) => ({
      ...delivery,
      notData: notDataJson(notData, lang),
    }));
    const since = changesOf(loaded);
    const found = findings.map((finding) => findingJson(finding, lang));
    world.out.write(
      `${JSON.stringify({ quarter: loaded.quarter.id, delivered, since, findings: found }, null, 2)}\n`,
    );
    return EXIT.done;
  }
  if (quiet) return EXIT.done;
  world.out.write(deliveriesText(loaded, lang));
  const around = { quarter: loaded.quarter.id, excerpts: await excerptsFor(loaded, findings) };
  const text = findingsText(findings, lang, world.colours, around);
  if (text !== "") world.out.write(`\n${text}`);
  const label = quarterLabel(loaded.quarter)[lang];
  world.out.write(
    `\n${{ zh: `${label}的数据可以使用：${countText(findings, lang)}。`, en: `The data of ${label} can be used: ${countText(findings, lang)}.` }[lang]}\n`,
  );
  return EXIT.done;
};
