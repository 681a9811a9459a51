import type { ExpiredPoints } from "~/modules/ledger/expire-lots.server";
import type { ExpiryWarning } from "~/modules/expiry/warn-of-expiry.server";
import type { FlowMessage } from "./flow-message";

export const pointsExpireSoon = ({ customerId, points, on, days }: ExpiryWarning): FlowMessage => ({
  handle: "flow-points-expire-soon",
  payload: { customer_id: Number(customerId), points, "expiry date": on, "days left at most": days },
});

export const pointsExpired = ({ customerId, points }: ExpiredPoints): FlowMessage => ({
  handle: "flow-points-expired",
  payload: { customer_id: Number(customerId), points },
});
