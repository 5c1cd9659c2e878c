import { parse } from "yaml";
import { SECTIONS } from "./scheme-examples.ts";
import { schemeKeys } from "./scheme-keys.ts";
import { meaningOf } from "./scheme-meanings.ts";

/**
 * docs/scheme.md: every key of crm-kpi.yaml with its default in the built-in edition, its clause, its meaning, and
 * examples that a test reads.
 * @param edition the text of the built-in edition
 */
export function schemeDocument(edition: string): string {
  const builtIn: unknown = parse(edition);
  const keys = schemeKeys().filter(({ path }) => !REPEATED.test(path));
  const parts = SECTIONS.map(({ key, says, examples }) => {
    const own = keys.filter(
      ({ path }) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`),
    );
    const rows = own.map(({ path, schema }) => {
      const meaning = meaningOf(path, schema);
      const words = meaning === null ? "" : `${meaning.zh} · ${meaning.en}`;
      return `| \`${path}\` | ${defaultAt(builtIn, path)} | ${words}${allowed(schema)} | ${meaning?.clause ?? ""} |`;
    });
    const blocks = examples.map((yaml) => `\`\`\`yaml\n${yaml.trim()}\n\`\`\``);
    return [
      `## ${key}`,
      `${says.zh}\n\n${says.en}`,
      ["| key | default | 含义 · meaning | clause |", "|---|---|---|---|", ...rows].join("\n"),
      ...blocks,
    ].join("\n\n");
  });
  return `${[HEAD.trim(), ...parts].join("\n\n")}\n`;
}

/** What is said elsewhere: both languages of a label, what the other side of a target has too, parts of a part. */
const REPEATED =
  /\.(zh|en)$|\.rule\.(worse|by-value)\.|\.range\.beyond\.|\.ratio\.(part|whole)\.|\.(mean|median)\.|\.share\.|\.exports\[\]/;

const HEAD = `
# The scheme: every key of crm-kpi.yaml

crm-kpi.yaml 放在律所资料文件夹中，只写与内置方案不同的部分；没有它就完全按内置方案（\`editions/built-in.yaml\`）。各项逐键合并；计分规则、一个类别的权重、等级、\`assign\` 和 \`editions\` 整体替换。写错一个键，程序指出文件、行、列和可能的正确写法，不发布任何结果。\`*\` 代表任意名称，\`[]\` 代表列表中的一项。

crm-kpi.yaml lies in the firm's folder and says only what differs from the built-in edition (\`editions/built-in.yaml\`); without it the built-in edition holds. Maps are merged key by key; a rule, a profile's weights, the grades, \`assign\` and \`editions\` are replaced as a whole. A misspelt key is told with file, line, column and the key that was probably meant, and nothing is published. \`*\` stands for any name, \`[]\` for an item of a list.

An editor that knows YAML schemas completes and checks the file where its first line names the schema, which is shipped as \`editions/crm-kpi.schema.json\`:

\`\`\`yaml
# yaml-language-server: $schema=crm-kpi.schema.json
policies: { credit: lead }
\`\`\`

Made by \`npm run docs\`; every example is read by a test.`;

/** The built-in edition's value at a path; `–` where it has none. */
function defaultAt(builtIn: unknown, path: string): string {
  let at: unknown = builtIn;
  for (const name of path.split(".")) {
    if (typeof at !== "object" || at === null || !(name in at)) return "–";
    at = (at as Record<string, unknown>)[name];
  }
  if (Array.isArray(at)) return at.length === 0 ? "`[]`" : "…";
  return typeof at === "object" ? "…" : `\`${String(at)}\``;
}

function allowed({ enum: values }: { readonly [keyword: string]: unknown }): string {
  return Array.isArray(values) ? ` (${values.map((value) => `\`${value}\``).join(", ")})` : "";
}
