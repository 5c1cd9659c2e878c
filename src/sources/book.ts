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

  constructor(own: readonly Source[] = []) {
    this.own = own;
    this.all = [...SOURCE_IDS.map((id): Source => sources[id]), ...own];
    this.#byId = new Map(this.all.map((source) => [source.id, source]));
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
