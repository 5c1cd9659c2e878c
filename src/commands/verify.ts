import { join, resolve } from "node:path";
import { type PublicationFolder, publicationFolders } from "../archive/approvals.ts";
import { chainFaults } from "../archive/chain.ts";
import { settleAll } from "../archive/publish.ts";
import { parseQuarter } from "../domain/quarter.ts";
import { sayChainFault } from "./chain-text.ts";
import { type Command, type CommonOptions, EXIT, UsageError } from "./contract.ts";
import { requireFolder } from "./load.ts";
import { type Verdict, verifyPublication } from "./verify-publication.ts";
import { verdictsJson, verdictsText } from "./verify-text.ts";

export type VerifyOptions = CommonOptions & {
  /** A publication: `2025Q3` or `2025Q3.rev1`; all of them without one. */
  readonly publication: string | undefined;
  /** The firm's folder. */
  readonly dir: string;
};

/** Makes published quarters again from what was recorded and says identical, or names the first difference. */
export const verify: Command<VerifyOptions> = async (world, options) => {
  const dir = resolve(world.cwd, options.dir);
  await requireFolder(dir, options.dir);
  const results = join(dir, "results");
  await settleAll(results, world.pid);
  const verdicts: Verdict[] = [];
  for (const folder of await asked(results, options.publication)) {
    verdicts.push(await verifyPublication(world, dir, folder));
  }
  const chain = (await chainFaults(results)).map(sayChainFault);
  if (options.json) world.out.write(verdictsJson(verdicts, chain, options.lang));
  else if (!options.quiet) world.out.write(verdictsText(verdicts, chain, options.lang));
  const same = chain.length === 0 && verdicts.every(({ differences }) => differences.length === 0);
  return same ? EXIT.done : EXIT.data;
};

/** The publications to verify. @throws {UsageError} where there is none of that name, or none at all */
async function asked(results: string, publication: string | undefined): Promise<PublicationFolder[]> {
  const all = await publicationFolders(results);
  if (publication === undefined) {
    if (all.length > 0) return all;
    throw new UsageError(
      `“${results}”中没有已发布的结果，无从核验。请先运行 crm-kpi run。`,
      `There are no published results in “${results}” to verify. Run crm-kpi run first.`,
    );
  }
  const name = parseQuarter(publication)?.id ?? publication;
  const found = all.find((folder) => folder.name === name);
  if (found !== undefined) return [found];
  const names = all.map((folder) => folder.name);
  throw new UsageError(
    `没有名为“${publication}”的已发布结果；有：${names.join("、") || "（无）"}。`,
    `There are no published results named “${publication}”; there are: ${names.join(", ") || "none"}.`,
  );
}
