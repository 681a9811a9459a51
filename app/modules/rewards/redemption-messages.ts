import type { Redemption } from "@prisma/client";
import { parseActor } from "~/lib/actor";
import type { FlowMessage } from "~/modules/earning/flow/flow-message";
import type { RewardTerms } from "./reward-terms";
import { titleIn } from "./reward-title";

type Told = Pick<Redemption, "id" | "rewardId" | "customerId" | "points" | "status" | "actor" | "terms">;

/**
 * The trigger that a new redemption starts, or one that staff have approved. What an action of Flow redeemed starts none, so that a
 * workflow cannot trigger itself.
 */
export function redemptionMessages({ id, rewardId, customerId, points, status, actor, terms }: Told): FlowMessage[] {
  if (parseActor(actor).kind === "flow") return [];
  const { kind, title } = terms as object as RewardTerms;
  const reward = { reward: titleIn(title, "en"), kind, "reward id": rewardId, "redemption id": id };
  return [
    {
      handle: status === "WAITING" ? "flow-redemption-waits" : "flow-reward-redeemed",
      payload: { customer_id: Number(customerId), points, ...reward },
    },
  ];
}
