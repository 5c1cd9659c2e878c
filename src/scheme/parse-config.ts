import { LineCounter, parseDocument } from "yaml";
import type { Text } from "../domain/text.ts";
import type { ConfigFile, SchemeError } from "./contract.ts";
import type { ParsedFile } from "./locate.ts";
import { yamlFault } from "./yaml-faults.ts";

/** The longest configuration that is read; a larger one is no configuration. */
const LONGEST = 1_000_000;

/** A configuration file as its YAML says it; null with errors noted where it is not well-formed. */
export function parseConfig(file: ConfigFile, errors: SchemeError[]): { parsed: ParsedFile; value: unknown } {
  const lines = new LineCounter();
  const text = file.text.slice(0, LONGEST);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const parsed = { name: file.name, document, lines };
  const fail = (offset: number, message: Text) => {
    const { line, col } = lines.linePos(offset);
    errors.push({ file: file.name, line, column: col, path: "", message });
  };
  const unfit = unfitText(file.text);
  if (unfit !== null) fail(unfit.offset, unfit.message);
  else {
    for (const { pos, code } of [...document.errors, ...document.warnings]) {
      fail(pos[0], yamlFault(code, lineAround(text, pos[0])));
    }
  }
  if (errors.length > 0) return { parsed, value: null };
  try {
    return { parsed, value: document.toJS({ maxAliasCount: 100 }) ?? null };
  } catch {
    // What parses can still not be made a value of: references that multiply without end.
    fail(0, TOO_MANY_REFERENCES);
    return { parsed, value: null };
  }
}

/** Text that is no configuration whatever its YAML says: too much of it, or not in UTF-8. */
function unfitText(text: string): { offset: number; message: Text } | null {
  if (text.length > LONGEST) return { offset: 0, message: TOO_LONG };
  const offset = text.indexOf("\uFFFD");
  return offset < 0 ? null : { offset, message: NOT_UTF8 };
}

function lineAround(text: string, offset: number): string {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const to = text.indexOf("\n", offset);
  return text.slice(from, to < 0 ? text.length : to);
}

const TOO_LONG: Text = {
  zh: `文件太大（超过 ${LONGEST} 个字符），不像是配置文件；请检查是否放错了文件`,
  en: `too large (more than ${LONGEST} characters) to be a configuration; is it the right file?`,
};
const NOT_UTF8: Text = {
  zh: "文件不是 UTF-8 编码，中文无法读出；请另存为 UTF-8 编码",
  en: "the file is not in UTF-8, so that Chinese cannot be read; save it as UTF-8",
};
const TOO_MANY_REFERENCES: Text = {
  zh: "YAML 写法有误：用“&”和“*”引用得太多，请直接写出内容",
  en: "not well-formed YAML: too many references by “&” and “*”; write out what is meant",
};
