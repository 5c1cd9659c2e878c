import { catalogue } from "../src/findings/catalogue.ts";
import type { Entry } from "../src/findings/contract.ts";

/** Stands for an argument of a finding's words, in a text and in both languages of one. */
class Placeholder {
  readonly #name: string;
  constructor(name: string) {
    this.#name = name;
  }
  get zh(): string {
    return this.toString();
  }
  get en(): string {
    return this.toString();
  }
  toString(): string {
    return `‹${this.#name}›`;
  }
}

const anyArguments = new Proxy({}, { get: (_, name) => new Placeholder(String(name)) });

/** docs/findings.md: every code with its level, words and remedy, made from the catalogue. */
export function findingsDocument(): string {
  const entries = Object.entries(catalogue) as unknown as [string, Entry<unknown>][];
  const parts = entries.map(([code, { level, title, message, remedy }]) => {
    const [says, todo] = [message(anyArguments), remedy(anyArguments)];
    return `## ${code}

${level} · ${title.zh} · ${title.en}

- ${says.zh}
- ${says.en}
- → ${todo.zh}
- → ${todo.en}
`;
  });
  return `# Findings

Everything that the program can find wrong with the data. An error keeps results from being published, a warning asks somebody to look, a note is for the record. Made from the catalogue in \`src/findings\` by \`npm run docs\`; \`‹…›\` stands for what was found.

${parts.join("\n")}`;
}
