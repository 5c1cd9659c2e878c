import type { Lang } from "../domain/text.ts";
import type { Finding } from "../findings/finding.ts";
import type { Assessment, Delivery } from "../scoring/contract.ts";
import type { PastQuarter } from "../scoring/past.ts";
import type { DeliveryRecord } from "../scoring/reconcile/delivery-record.ts";

/** All that the published documents are made from. */
export type Publication = {
  readonly assessment: Assessment;
  readonly deliveries: readonly Delivery[];
  /** In order; no errors among them, or nothing would be published. */
  readonly findings: readonly Finding[];
  readonly lang: Lang;
  /** Earlier published quarters, the oldest first: what trends are drawn from. */
  readonly history: readonly PastQuarter[];
  /** Who delivered what, when, in earlier quarters and this one. */
  readonly records: readonly DeliveryRecord[];
};

/** A file to be published, its path below the results folder with `/` between names. */
export type OutputFile = {
  readonly path: string;
  /** The whole content, or its pieces as text where it can be too large for one. */
  readonly content: Uint8Array | Iterable<string>;
};
