import { prisma } from "~/db.server";
import { changeProperties } from "~/flow/flow-input";
import { flowAction } from "~/flow/serve-flow-action.server";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";

export const action = flowAction(changeProperties, async ({ shop, properties, actor, now }) => {
  const { customer_id: customerId, points, reason } = properties;
  await adjustMemberPoints(prisma, { shopId: shop.id, customerId, points: -points, reason, actor, key: actor, now });
});
