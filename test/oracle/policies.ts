/** The kinds of rater (考核规定 §三.4). */
export const RATER_KINDS = ["superior", "peer", "subordinate", "client", "department"] as const;
export type RaterKind = (typeof RATER_KINDS)[number];

/** The policies under which the oracle computes; the defaults are those of the regulation. */
export type OraclePolicies = {
  readonly credit: "origin" | "lead" | "share" | "each";
  readonly sameDay: "first" | "each";
  /** Months of silence after which a client counts as new again; null: never. */
  readonly dormancyMonths: number | null;
  /** Months before the quarter in which an old client must have been active; null: ever. */
  readonly oldClientMonths: number | null;
  readonly reEngagedWith: "firm" | "person";
  /** The kinds of engagement that count as a repetition; null: all. */
  readonly reEngagementKinds: readonly string[] | null;
  readonly withdrawn: "count" | "exclude";
  readonly complaintLimitDays: number;
  readonly minimumRaters: Readonly<Record<RaterKind, number>>;
  readonly kindWeights: Readonly<Record<RaterKind, number>>;
  readonly communication: { readonly ratings: number; readonly responses: number };
  readonly responseLimitHours: number;
  /** The share of the quarter's days as `1/3` or `0.5`. */
  readonly minimumEmployment: string;
  /** The top of each source's scale of marks. */
  readonly scales: Readonly<Record<"surveys" | "ratings" | "department_ratings", number>>;
};

export const DEFAULT_POLICIES: OraclePolicies = {
  credit: "origin",
  sameDay: "first",
  dormancyMonths: null,
  oldClientMonths: 24,
  reEngagedWith: "firm",
  reEngagementKinds: null,
  withdrawn: "count",
  complaintLimitDays: 3,
  minimumRaters: { superior: 1, peer: 3, subordinate: 3, client: 1, department: 1 },
  kindWeights: { superior: 1, peer: 1, subordinate: 1, client: 1, department: 1 },
  communication: { ratings: 70, responses: 30 },
  responseLimitHours: 24,
  minimumEmployment: "1/3",
  scales: { surveys: 100, ratings: 100, department_ratings: 100 },
};
