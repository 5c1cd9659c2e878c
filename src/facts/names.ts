import { plain } from "../sources/kinds/contract.ts";

/** Names are compared in half-width form, without blanks and without regard to case or to the kind of dot in them. */
export function foldName(name: string): string {
  return plain(name)
    .replace(/\s/g, "")
    .replace(/[•‧・․⋅∙]/g, "·")
    .toLowerCase();
}

/**
 * Clients' names are compared as people's are, with one kind of bracket; an apostrophe that keeps a spreadsheet
 * from reading the name as a formula is not part of it.
 */
export function foldClient(name: string): string {
  return foldName(name)
    .replace(/^'(?=[=+\-@])/, "")
    .replace(/[[{〔【《〈「『]/g, "(")
    .replace(/[\]}〕】》〉」』]/g, ")");
}

/** Several names in one cell. */
export function splitNames(names: string | null): string[] {
  return (names ?? "").split(/[、,，;；]/).filter((name) => name.trim() !== "");
}

/** What people put behind a name out of courtesy, longer words first. */
const TITLES = [
  "高级合伙人",
  "权益合伙人",
  "主办律师",
  "实习律师",
  "专职律师",
  "律师助理",
  "法律秘书",
  "合伙人",
  "副主任",
  "律师",
  "主任",
  "老师",
  "助理",
  "秘书",
  "主管",
  "经理",
  "先生",
  "女士",
  "同志",
  "博士",
];

/** Whether a text is a title and nothing else. */
export function isTitle(text: string): boolean {
  return TITLES.includes(foldName(text));
}

/** What may be the name in a folded name with titles behind it: without the last, the last two, and so on. */
export function untitled(name: string): string[] {
  return TITLES.filter((title) => name.length > title.length && name.endsWith(title)).flatMap((title) => {
    const rest = name.slice(0, -title.length);
    return [rest, ...untitled(rest)];
  });
}
