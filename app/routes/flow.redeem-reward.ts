import { v5 as uuidV5 } from "uuid";
import { prisma } from "~/db.server";
import { redeemProperties } from "~/flow/flow-input";
import { flowAction } from "~/flow/serve-flow-action.server";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";

/** A run that comes twice finds the redemption of the first. */
const RUN_NAMESPACE = "6c1d1f0b-6a1e-4d0a-9a43-0f1f4a3c8d27";

export const action = flowAction(redeemProperties, async ({ shop, properties, runId, actor, now }) => {
  const { customer_id: customerId, reward_id: rewardId, points } = properties;
  const id = uuidV5(`${shop.id}/${runId}`, RUN_NAMESPACE);
  const request = { shopId: shop.id, customerId, rewardId, id, actor, now };
  await redeemReward(prisma, { ...request, ...(points !== null && { points }) });
});
