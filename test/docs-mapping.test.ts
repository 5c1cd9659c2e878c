import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { yuan } from "../src/domain/fen.ts";
import { type Finding, messageOf } from "../src/findings/finding.ts";
import { sayNotData } from "../src/output/not-data.ts";
import { mappingKeys } from "../src/scheme/mapping.ts";
import type { AnyRow } from "../src/sources/contract.ts";
import { csv, type Read, read } from "./intake/read.ts";

const PATH = new URL("../docs/mapping.md", import.meta.url).pathname;
const DOCUMENT = readFileSync(PATH, "utf8");

const EXAMPLES = DOCUMENT.split(/^(?=## )/m).slice(1);

test("docs/mapping.md shows what its examples give (written anew by vitest -u)", async () => {
  const [head = ""] = DOCUMENT.split(/^(?=## )/m);
  const sections = await Promise.all(EXAMPLES.map(withResult));
  await expect([head, ...sections].join("")).toMatchFileSnapshot(PATH);
});

test("docs/mapping.md names every key of a mapping", () => {
  for (const key of [...mappingKeys(), "nil", "exports"]) expect(DOCUMENT).toContain(`| \`${key}\` |`);
});

async function withResult(section: string): Promise<string> {
  const files = [...section.matchAll(/```csv (\S+)\n(.*?)```/gs)].map(([, path, text]) =>
    csv(text ?? "", path),
  );
  const yaml = /```yaml\n(.*?)```/s.exec(section)?.[1] ?? "";
  const lines = linesOf(await read(files, yaml));
  return section.replace(/```text\n.*?```/s, () => `\`\`\`text\n${lines.join("\n")}\n\`\`\``);
}

function linesOf({ intake, findings }: Read): string[] {
  return [
    ...[...intake.rows].flatMap(([source, rows]) =>
      rows.map((row) => `${source}, row ${row.at.row}: ${sayRow(row)}`),
    ),
    ...intake.deliveries.flatMap(({ notData }) => notData.map((one) => sayNotData(one, "zh"))),
    ...findings.filter(({ code }) => code !== "column-unused").map(sayFinding),
  ];
}

function sayFinding(finding: Finding): string {
  return `${finding.at.file} ${finding.at.row}: ${messageOf(finding).zh}`;
}

function sayRow({ at, ...row }: AnyRow): string {
  return Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} = ${sayValue(value)}`)
    .join(", ");
}

function sayValue(value: unknown): string {
  if (typeof value === "bigint") return yuan(value);
  if (Array.isArray(value)) return value.map(sayValue).join("、");
  if (typeof value !== "object" || value === null) return String(value);
  if ("name" in value) return String(value.name);
  return String(value);
}
