import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DELIVERIES } from "../../archive/delivery-states.ts";
import { sha256Of } from "../../domain/sha256.ts";
import type { Lang } from "../../domain/text.ts";
import type { OutputFile, Publication } from "../../output/contract.ts";
import { outputFiles, type Templates } from "../../output/index.ts";
import type { Hashed, Provenance } from "../../output/manifest.ts";
import type { Assessment } from "../../scoring/contract.ts";
import { deliveryState, stateJson } from "../../scoring/reconcile/delivery-state.ts";
import type { World } from "../../world.ts";
import { recordsOf } from "../load/delivery-log.ts";
import type { Loaded } from "../load/load.ts";
import { checkedCards } from "./checked-cards.ts";

/** A quarter that can be published: the documents' content, what they are stamped from, what they rest on. */
export type Publishable = {
  readonly publication: Publication;
  readonly templates: Templates;
  readonly provenance: Provenance;
  /** Every file but the manifest: the documents, and what a later quarter's deliveries are compared with. */
  readonly files: () => AsyncGenerator<OutputFile>;
};

/** What the documents of an assessed quarter are made from. */
export function publicationOf(loaded: Loaded, assessment: Assessment, lang: Lang): Publication {
  const { deliveries, findings, past } = loaded;
  return {
    assessment,
    deliveries,
    findings: findings.sorted(),
    lang,
    history: past.history,
    records: recordsOf(loaded.pastDeliveries, loaded.seen, loaded.input),
  };
}

/** Makes what is published of an assessed quarter; nothing is written. */
export async function publishable(
  world: World,
  loaded: Loaded,
  assessment: Assessment,
  lang: Lang,
): Promise<Publishable> {
  const publication = publicationOf(loaded, assessment, lang);
  const summary = await builtIn(world, `summary.${lang}.xlsx`);
  // The firm's own template stands among the files of the scheme already.
  const own = loaded.template;
  const card =
    own === null ? await builtIn(world, `scorecard.${lang}.xlsx`) : { bytes: own.bytes, file: null };
  const templates = { scorecard: card.bytes, summary: summary.bytes };
  const used = card.file === null ? [summary.file] : [card.file, summary.file];
  return {
    publication,
    templates,
    provenance: provenanceOf(world, loaded, used),
    files: () => allFiles(publication, templates, loaded),
  };
}

/** A template of the program, and how the manifest names it. */
async function builtIn(world: World, name: string): Promise<{ bytes: Uint8Array; file: Hashed }> {
  const bytes = await readFile(join(world.templates, name));
  const sha256 = sha256Of(bytes);
  return { bytes, file: { path: `templates/${name}`, sha256, of: "program" } };
}

function provenanceOf(world: World, loaded: Loaded, templates: readonly Hashed[]): Provenance {
  const { intake, past, schemeFiles, findings } = loaded;
  const ignored = findings.sorted().filter(({ code }) => code === "file-ignored");
  return {
    version: world.version,
    inputs: [...[...intake.inputs].map(([path, sha256]) => ({ path, sha256 })), ...past.files],
    ignored: ignored.flatMap(({ at }) => at.file ?? []),
    scheme: [...schemeFiles, ...templates],
  };
}

async function* allFiles(
  publication: Publication,
  templates: Templates,
  { quarter, intake }: Loaded,
): AsyncGenerator<OutputFile> {
  yield* checkedCards(outputFiles(publication, templates), publication, templates.scorecard);
  const state = deliveryState(quarter.id, intake.deliveries, intake.rows);
  yield { path: DELIVERIES, content: new TextEncoder().encode(stateJson(state)) };
}
