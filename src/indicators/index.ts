import type { Scheme } from "../scheme/contract.ts";
import { clientSatisfaction } from "./client-satisfaction.ts";
import { complaintRate } from "./complaint-rate.ts";
import { complaintTimeliness } from "./complaint-timeliness.ts";
import type { AnyIndicator, Indicator } from "./contract.ts";
import { crossDepartment } from "./cross-department.ts";
import { declared } from "./declared/index.ts";
import { internalCommunication } from "./internal-communication.ts";
import { newClientRevenueShare } from "./new-client-revenue-share.ts";
import { newClients } from "./new-clients.ts";
import { referralRate } from "./referral-rate.ts";
import { repeatEngagementRate } from "./repeat-engagement-rate.ts";

/** The nine indicators of 考核规定 §三.2, in its order. */
export const indicators: readonly Indicator[] = [
  newClients,
  newClientRevenueShare,
  clientSatisfaction,
  repeatEngagementRate,
  referralRate,
  complaintRate,
  complaintTimeliness,
  internalCommunication,
  crossDepartment,
];

/** The indicators of a run: the nine, then those that the scheme declares. */
export function indicatorsOf({ ownIndicators }: Pick<Scheme, "ownIndicators">): readonly AnyIndicator[] {
  return [...indicators, ...ownIndicators.map(declared)];
}
