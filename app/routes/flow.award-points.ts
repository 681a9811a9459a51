import { prisma } from "~/db.server";
import { changeProperties } from "~/flow/flow-input";
import { flowAction } from "~/flow/serve-flow-action.server";
import { grantAward } from "~/modules/earning/awards/grant-award.server";

export const action = flowAction(changeProperties, async ({ shop, properties, runId, actor, now }) => {
  const { customer_id: customerId, points, reason } = properties;
  await grantAward(prisma, { shopId: shop.id, customerId, points, reason, event: "FLOW", key: runId, actor, now });
});
