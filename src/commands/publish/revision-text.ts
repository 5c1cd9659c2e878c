import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Approval } from "../../archive/approvals.ts";
import { parseQuarter, quarterLabel } from "../../domain/quarter.ts";
import type { Lang, Text } from "../../domain/text.ts";
import type { Because, FileChange } from "../../output/manifest.ts";
import type { World } from "../../world.ts";
import type { CommonOptions } from "../contract.ts";
import type { Revising } from "./revise.ts";

/** Says that the approved publication stands, what changed without moving a figure, and what draft is left over. */
export async function sayItStands(
  world: World,
  { lang, json, quiet }: CommonOptions,
  { approval, because }: Revising,
  draft: string,
): Promise<void> {
  const left = (await stat(draft).catch(() => null)) === null ? null : basename(draft);
  if (json) {
    const { quarter, revision, by, on } = approval;
    const said = { quarter, unchanged: true, approved: { revision, by, on }, differs: because, draft: left };
    world.out.write(`${JSON.stringify(said, null, 2)}\n`);
    return;
  }
  if (quiet) return;
  const label = quarterLabelOf(approval)[lang];
  const who = { zh: `${approval.by}于 ${approval.on}`, en: `${approval.by} on ${approval.on}` }[lang];
  world.out.write(
    {
      zh: `${label}已由${who} 批准。所有人的数字与批准时相同，已批准的结果保持不变，没有写出文件。\n`,
      en: `${label} was approved by ${who}. Everybody's figures are as they were approved: the approved results stand, nothing was written.\n`,
    }[lang],
  );
  const noted = reasonLines({ ...because, people: 0 }, lang);
  if (noted.length > 0) {
    const head = {
      zh: "以下有变动，但没有改变任何人的数字：",
      en: "What follows differs, and moves nobody's figures:",
    }[lang];
    world.out.write(`${head}\n${noted.join("\n")}\n`);
  }
  if (left !== null) {
    world.out.write(
      {
        zh: `此前的修订稿 results/${left} 仍在，已与现在的数据不符；不需要时可自行删除。\n`,
        en: `An earlier draft of a revision, results/${left}, no longer agrees with the data; delete it if it is not wanted.\n`,
      }[lang],
    );
  }
}

/** Says that a draft of a revision was published, and why. */
export function draftText({ approval, because, revision }: Revising, target: string, lang: Lang): string {
  const label = quarterLabelOf(approval)[lang];
  const name = basename(target);
  const head = {
    zh: `${label}已由${approval.by}于 ${approval.on} 批准，已批准的结果保持不变。因以下变动写出第 ${revision} 版修订稿 results/${name}，批准后（crm-kpi approve）才取代原结果：`,
    en: `${label} was approved by ${approval.by} on ${approval.on}; the approved results stand. Because of what follows, revision ${revision} was drafted in results/${name}; it takes their place when it is approved (crm-kpi approve):`,
  }[lang];
  const nobody = { zh: "  · 没有人的数字因此变化", en: "  · nobody's figures moved" }[lang];
  return [head, ...reasonLines(because, lang), ...(because.people === 0 ? [nobody] : [])].join("\n");
}

const CHANGES: Readonly<Record<FileChange["change"], Text>> = {
  changed: { zh: "已更改", en: "changed" },
  added: { zh: "新增", en: "added" },
  missing: { zh: "不在了", en: "gone" },
};

/** How many files of a kind are named. */
const NAMED = 10;

/** What differs, a line each. */
export function reasonLines({ inputs, scheme, program, cutOff, people }: Because, lang: Lang): string[] {
  const lines = [
    ...fileLines(inputs, { zh: "数据文件", en: "data file" }, lang),
    ...fileLines(scheme, { zh: "方案文件", en: "scheme file" }, lang),
  ];
  if (program !== undefined) {
    lines.push(
      {
        zh: `程序版本：${program.before} → ${program.now}`,
        en: `program: ${program.before} → ${program.now}`,
      }[lang],
    );
  }
  if (cutOff !== undefined) {
    lines.push(
      { zh: `截止日：${cutOff.before} → ${cutOff.now}`, en: `cut-off: ${cutOff.before} → ${cutOff.now}` }[
        lang
      ],
    );
  }
  if (people > 0) {
    lines.push({ zh: `${people} 人的数字有变化`, en: `people whose figures moved: ${people}` }[lang]);
  }
  return lines.map((line) => `  · ${line}`);
}

function fileLines(files: readonly FileChange[], kind: Text, lang: Lang): string[] {
  const named = files
    .slice(0, NAMED)
    .map(
      ({ path, change }) =>
        ({ zh: `${kind.zh}${CHANGES[change].zh}：${path}`, en: `${kind.en} ${CHANGES[change].en}: ${path}` })[
          lang
        ],
    );
  const more = files.length - named.length;
  const rest = { zh: `另有 ${more} 个${kind.zh}有变动`, en: `${more} more ${kind.en}s` }[lang];
  return more > 0 ? [...named, rest] : named;
}

function quarterLabelOf({ quarter }: Approval): Text {
  const found = parseQuarter(quarter);
  return found === null ? { zh: quarter, en: quarter } : quarterLabel(found);
}
