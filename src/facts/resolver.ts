import type { Findings } from "../findings/finding.ts";
import type { ClientBook } from "./client-book.ts";
import type { Roster } from "./roster.ts";

/** Who is who, and where to say that somebody is not known. */
export type Resolver = { readonly roster: Roster; readonly clients: ClientBook; readonly findings: Findings };
