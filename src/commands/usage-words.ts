/** What the command-line library says of wrong usage, in Chinese. */
const WORDS: readonly (readonly [pattern: RegExp, zh: string])[] = [
  [/unknown option '(.+?)'/, "没有选项 $1"],
  [/unknown command '(.+?)'/, "没有命令 $1"],
  [/required option '(.+?)' not specified/, "缺少选项 $1"],
  [/missing required argument '(.+?)'/, "缺少参数 $1"],
  [/option '(.+?)' argument missing/, "选项 $1 后面缺少值"],
  [
    /option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\.$/,
    "选项 $1 的值“$2”不对，可以是：$3",
  ],
  [
    /command-argument value '(.*?)' is invalid for argument '(.+?)'\. Allowed choices are (.+?)\.$/,
    "参数 $2 的值“$1”不对，可以是：$3",
  ],
  [/too many arguments/, "参数太多"],
];

/** A usage error for the user: in Chinese where its words are known, with the library's own sentence beside it. */
export function usageWords(sentence: string): string {
  const plain = sentence.trim();
  for (const [pattern, zh] of WORDS) {
    const found = pattern.exec(plain);
    if (found)
      return `用法有误：${zh.replace(/\$(\d)/g, (_, index) => found[Number(index)] ?? "")}。（${plain}）\n`;
  }
  return `用法有误 · ${plain}\n`;
}
