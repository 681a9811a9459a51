import * as operations from "~/api/operations/rewards";
import { apiRoute, handle } from "~/api/serve.server";
import { rewardView } from "~/api/views/reward";
import { prisma } from "~/db.server";
import { getReward } from "~/modules/rewards/list-rewards.server";
import { withGift } from "~/rule-data/with-gift.server";
import { archiveReward, changeReward } from "~/modules/rewards/save-reward.server";

const route = apiRoute(
  handle(operations.getReward, async ({ shop, params: { id = "" } }) =>
    rewardView(await getReward(prisma, { shopId: shop.id, id }), shop.currency),
  ),
  handle(operations.updateReward, async ({ shop, params: { id = "" }, body, now }) => {
    const { id: _id, taken: _taken, ...given } = body;
    await changeReward(prisma, { shopId: shop.id, id, given: await withGift(shop.id, given), now });
    return rewardView(await getReward(prisma, { shopId: shop.id, id }), shop.currency);
  }),
  handle(operations.deleteReward, async ({ shop, params: { id = "" }, now }) => {
    await archiveReward(prisma, { shopId: shop.id, id, now });
    return undefined;
  }),
);

export const loader = route.loader;
export const action = route.action;
