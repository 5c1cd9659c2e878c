import { join, resolve } from "node:path";
import { type PublicationFolder, publicationFolders } from "../archive/approvals.ts";
import { chainFaults } from "../archive/chain.ts";
import { notExchanged, settleAll } from "../archive/publish.ts";
import { findManifest } from "../archive/recorded.ts";
import { publishedName } from "../archive/revisions.ts";
import { parseQuarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { World } from "../world.ts";
import { type Command, type CommonOptions, EXIT, UsageError } from "./contract.ts";
import { requireFolder } from "./load/load.ts";
import { sayChainFault } from "./verify/chain-text.ts";
import { type Verdict, verifyPublication } from "./verify/verify-publication.ts";
import { verdictsJson, verdictsText } from "./verify/verify-text.ts";

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
  const before = await standing(results);
  let judged = await judge(world, dir, results, options);
  if (!isSame(judged)) {
    // What another command exchanged meanwhile is no tampering, and is looked at again.
    await nobodyElse(results, world.pid);
    if ((await standing(results)) !== before) judged = await judge(world, dir, results, options);
  }
  const { verdicts, chain } = judged;
  if (options.json) world.out.write(verdictsJson(verdicts, chain, options.lang));
  else if (!options.quiet) world.out.write(verdictsText(verdicts, chain, options.lang));
  return isSame(judged) ? EXIT.done : EXIT.data;
};

/** What was found of each publication, and of the chain of approvals. */
type Judged = { readonly verdicts: readonly Verdict[]; readonly chain: readonly Text[] };

async function judge(
  world: World,
  dir: string,
  results: string,
  { publication }: VerifyOptions,
): Promise<Judged> {
  const verdicts: Verdict[] = [];
  for (const folder of await asked(results, publication)) {
    verdicts.push(await verifyPublication(world, dir, folder));
  }
  return { verdicts, chain: (await chainFaults(results)).map(sayChainFault) };
}

function isSame({ verdicts, chain }: Judged): boolean {
  return chain.length === 0 && verdicts.every(({ differences }) => differences.length === 0);
}

/** Which publications there are, by their manifests. */
async function standing(results: string): Promise<string> {
  const found: (readonly [string, string | undefined])[] = [];
  for (const { name } of await publicationFolders(results)) {
    found.push([name, (await findManifest(join(results, name)))?.sha256]);
  }
  return JSON.stringify(found);
}

/** @throws {FolderLocked} while another command is at work on any quarter */
async function nobodyElse(results: string, pid: number): Promise<void> {
  const names = new Set((await publicationFolders(results)).map(({ name }) => publishedName(name)));
  for (const name of names) {
    await notExchanged(join(results, name), pid);
  }
}

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
