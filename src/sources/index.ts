import { adjustments } from "./adjustments.ts";
import { appeals } from "./appeals.ts";
import { clients } from "./clients.ts";
import { commitments } from "./commitments.ts";
import { complaints } from "./complaints.ts";
import type { Columns, RowOf, Source } from "./contract.ts";
import { departmentRatings } from "./department-ratings.ts";
import { engagements } from "./engagements.ts";
import { entered } from "./entered.ts";
import { inquiries } from "./inquiries.ts";
import { items } from "./items.ts";
import { payments } from "./payments.ts";
import { people } from "./people.ts";
import { ratings } from "./ratings.ts";
import { receipts } from "./receipts.ts";
import { referrals } from "./referrals.ts";
import { responses } from "./responses.ts";
import { surveys } from "./surveys.ts";

/** Every export that the program knows, in the order in which they are listed to users. */
export const sources = {
  people,
  engagements,
  clients,
  referrals,
  payments,
  surveys,
  complaints,
  ratings,
  department_ratings: departmentRatings,
  responses,
  adjustments,
  appeals,
  entered,
  items,
  receipts,
  commitments,
  inquiries,
} as const;

export type SourceId = keyof typeof sources;

export const SOURCE_IDS = Object.keys(sources) as SourceId[];

type ColumnsOf<S> = S extends Source<infer C extends Columns> ? C : never;

/** The typed row of a source. */
export type Row<Id extends SourceId> = RowOf<ColumnsOf<(typeof sources)[Id]>>;

/** All rows of a quarter by source; a source that was not delivered has no entry. */
export type Tables = { readonly [Id in SourceId]?: readonly Row<Id>[] };
