import type { RedemptionStatus } from "@prisma/client";
import { isVoid, pointsToReturn, type SpentOn } from "./points-to-return";
import type { RewardTerms } from "./reward-terms";

interface Spent {
  status: RedemptionStatus;
  points: number;
  code: string | null;
  /** of the points, how many came back so far */
  returned: number;
  terms: Pick<RewardTerms, "returnAs">;
}

export interface ReturnPlan {
  status: "USED" | "CANCELLED";
  returned: number;
  /** the member gets a code anew instead of the points */
  anew: boolean;
}

/**
 * What becomes of a redemption whose code was used, by the state of its order; null where nothing changes. A cancelled order
 * ends it, so that it uses up neither stock nor limit; one that is opened again uses it again.
 */
export function planReturn(spent: Spent, order: SpentOn): ReturnPlan | null {
  const { points, code, terms } = spent;
  if (code === null || (spent.status !== "USED" && spent.status !== "CANCELLED")) return null;
  const returned = pointsToReturn({ points, code }, order);
  const status = isVoid(order) ? "CANCELLED" : "USED";
  if (status === spent.status && returned === spent.returned) return null;
  const unsent = order.cancelledAt !== null && order.snapshot.sent === false;
  const anew = status === "CANCELLED" && spent.status === "USED" && unsent && terms.returnAs === "CODE";
  return { status, returned, anew };
}
