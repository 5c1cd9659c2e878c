import { clientSatisfaction } from "./client-satisfaction.ts";
import { complaintRate } from "./complaint-rate.ts";
import { complaintTimeliness } from "./complaint-timeliness.ts";
import type { Indicator } from "./contract.ts";
import { crossDepartment } from "./cross-department.ts";
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
