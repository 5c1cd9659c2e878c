import type { Text } from "../domain/text.ts";

/** A line that is no YAML, in words that somebody who never heard of YAML can act on. */
const NOT_READABLE: Text = {
  zh: "这一行附近看不懂；请检查缩进、冒号、引号和括号（半角冒号后面要有一个空格）",
  en: "cannot be read near this line; check indentation, colons, quotes and brackets (a blank after each colon)",
};

/** By the parser's code; whatever has no words of its own is not readable. */
const FAULTS: Readonly<Record<string, Text>> = {
  TAB_AS_INDENT: {
    zh: "缩进不能用制表符（Tab），请改用空格",
    en: "a tab cannot indent; use blanks",
  },
  DUPLICATE_KEY: {
    zh: "同一层里这个键写了两次，请合并成一处",
    en: "this key stands twice at one level; join the two",
  },
  BAD_INDENT: {
    zh: "缩进不对，或括号没有写完；同一层的键要左对齐，{ 和 [ 要有对应的 } 和 ]",
    en: "wrongly indented, or a bracket is not closed; keys of one level begin in one column",
  },
  MULTIPLE_DOCS: {
    zh: "一个文件里只能写一份方案，请删去“---”这一行",
    en: "a file holds one scheme only; take the line “---” out",
  },
  BAD_ALIAS: {
    zh: "“*”后面的名称没有定义过；若是文字，请加引号",
    en: "the name behind “*” was never defined; put a text in quotes",
  },
  TAG_RESOLVE_FAILED: {
    zh: "这里不能用“!”；若是文字，请加引号",
    en: "“!” has no meaning here; put a text in quotes",
  },
};

/** Punctuation of Chinese keyboards that looks like YAML's own. */
const FULL_WIDTH = /[：，｛｝［］＃　]/;

/**
 * What a line that the parser refuses has wrong.
 * @param line the text of the line
 */
export function yamlFault(code: string, line: string): Text {
  const { zh, en } = FAULTS[code] ?? NOT_READABLE;
  const hint = fullWidthHint(line);
  return { zh: `YAML 写法有误：${zh}${hint.zh}`, en: `not well-formed YAML: ${en}${hint.en}` };
}

/** Says which full-width sign a text has that YAML would need plain, to be put behind a message; empty without one. */
export function fullWidthHint(text: string): Text {
  const found = FULL_WIDTH.exec(text)?.[0];
  if (found === undefined) return { zh: "", en: "" };
  return { zh: `；这里有全角的“${found}”，请改成半角`, en: `; “${found}” is full-width: use the plain one` };
}
