import { type Finding, Findings } from "../../src/findings/finding.ts";
import type { PublishedFile } from "../../src/mail/contract.ts";
import { planMail } from "../../src/mail/plan.ts";
import { cardPaths } from "../../src/output/card-path.ts";
import { type Assessed, day, quarter } from "../support/quarter.ts";

/** Where a case says what is otherwise in the published folder than the base firm's run left it. */
export const PUBLISHED = "results/2025Q3/published.json";

type Otherwise = {
  /** By path: what is found there; an owner that the card shows, or null for a file that is gone. */
  readonly files?: Readonly<Record<string, Partial<PublishedFile> | null>>;
  /** Ids of people with a password; without it nothing is encrypted. */
  readonly passwords?: readonly string[];
};

/** What keeps the results of an assessed firm from being mailed. */
export function mailFindings({ assessment, input, findings }: Assessed, text: string): readonly Finding[] {
  const settings = input.scheme.mail;
  if (assessment === null || settings === null) return findings;
  const { files = {}, passwords }: Otherwise = JSON.parse(text);
  const people = assessment.people.map(({ person }) => person);
  const published = new Map<string, PublishedFile>();
  for (const [id, path] of cardPaths(people)) {
    published.set(path, { sha256: "as published", found: "as published", size: 1, owner: id });
  }
  for (const [path, other] of Object.entries(files)) {
    const as = published.get(path) ?? { sha256: "as published", found: "as published", size: 1, owner: null };
    published.set(path, other === null ? { ...as, found: null } : { ...as, ...other });
  }
  const found = new Findings();
  planMail(
    {
      published: {
        quarter: quarter("2025Q3"),
        revision: 1,
        manifest: "0",
        approved: true,
        people,
        files: published,
      },
      roster: input.facts.people.all,
      settings,
      returns: [],
      passwords: passwords === undefined ? null : new Set(passwords),
      only: null,
      today: day("2025-10-09"),
      days: { interview: "2025-10-16", appeal: "2025-10-16" },
      lang: "zh",
    },
    found,
  );
  return found.sorted();
}
