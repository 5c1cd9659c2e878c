import { quarterLabel } from "../domain/quarter.ts";
import { findingJson } from "../output/findings-json.ts";
import { countText, findingsText } from "../output/terminal/findings.ts";
import { type Command, type CommonOptions, EXIT } from "./contract.ts";
import { load, type Selection } from "./load.ts";
import { progressBar } from "./progress.ts";
import { refusal } from "./refusal.ts";
import { writeRegister } from "./write-register.ts";

export type CheckOptions = CommonOptions &
  Selection & {
    /** Whether the client register is to be written into the firm's folder. */
    readonly writeRegister: boolean;
  };

/** Reads, validates and resolves a quarter without publishing anything; prints what is wrong. */
export const check: Command<CheckOptions> = async (world, options) => {
  const { lang, quiet, json } = options;
  const loaded = await load(
    world,
    options,
    await progressBar(world, { zh: "读取", en: "reading" }[lang], quiet),
  );
  if (options.writeRegister) {
    const done = await writeRegister(world, loaded);
    if (!quiet && !json) world.out.write(`${done[lang]}\n\n`);
  }
  if (loaded.assessment === null) return refusal(world, options, loaded);
  const findings = loaded.findings.sorted();
  if (json) {
    const delivered = loaded.intake.deliveries;
    const found = findings.map((finding) => findingJson(finding, lang));
    world.out.write(
      `${JSON.stringify({ quarter: loaded.quarter.id, delivered, findings: found }, null, 2)}\n`,
    );
    return EXIT.done;
  }
  if (quiet) return EXIT.done;
  for (const { source, file, sheet, rows } of loaded.intake.deliveries) {
    const place = sheet === null ? file : `${file} · ${sheet}`;
    const label = loaded.scheme.sourceBook.of(source).label[lang];
    world.out.write(
      `  ${{ zh: `${label}：${place}，${rows} 行`, en: `${label}: ${place}, ${rows} rows` }[lang]}\n`,
    );
  }
  if (findings.length > 0)
    world.out.write(`\n${findingsText(findings, lang, world.colours, { quarter: loaded.quarter.id })}`);
  const label = quarterLabel(loaded.quarter)[lang];
  world.out.write(
    `\n${{ zh: `${label}的数据可以使用：${countText(findings, lang)}。`, en: `The data of ${label} can be used: ${countText(findings, lang)}.` }[lang]}\n`,
  );
  return EXIT.done;
};
