import type { Source } from "./contract.ts";
import { SOURCE_IDS, sources } from "./index.ts";

/**
 * Every source of a run: those that the program knows, then those that the firm's scheme declares. What is read,
 * checked, accounted for and reported goes through it, so that a declared source is treated like any other.
 */
export class SourceBook {
  readonly all: readonly Source[];
  /** Those that the scheme declares. */
  readonly own: readonly Source[];
  readonly #byId: ReadonlyMap<string, Source>;

  /** @param required sources without which a quarter cannot be published, whatever they say themselves */
  constructor(own: readonly Source[] = [], required: ReadonlySet<string> = new Set()) {
    const promoted = (source: Source) => (required.has(source.id) ? { ...source, compulsory: true } : source);
    this.own = own.map(promoted);
    this.all = [...SOURCE_IDS.map((id) => promoted(sources[id])), ...this.own];
    this.#byId = new Map(this.all.map((source) => [source.id, source]));
  }

  /** The same sources, these of them compulsory. */
  requiring(ids: ReadonlySet<string>): SourceBook {
    return new SourceBook(this.own, ids);
  }

  /** The source of an id; null where there is none. */
  find(id: string): Source | null {
    return this.#byId.get(id) ?? null;
  }

  /** The source of an id that a run has met. @throws {RangeError} where there is none */
  of(id: string): Source {
    const found = this.find(id);
    if (found === null) throw new RangeError(`no source ${id}`);
    return found;
  }
}
