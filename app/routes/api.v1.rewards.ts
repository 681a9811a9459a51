import * as operations from "~/api/operations/rewards";
import { apiRoute, handle } from "~/api/serve.server";
import { rewardView } from "~/api/views/reward";
import { prisma } from "~/db.server";
import { getReward, listRewards } from "~/modules/rewards/list-rewards.server";
import { withGift } from "~/rule-data/with-gift.server";
import { saveReward } from "~/modules/rewards/save-reward.server";

const route = apiRoute(
  handle(operations.listRewards, async ({ shop }) => {
    const rewards = await listRewards(prisma, { shopId: shop.id });
    return { data: rewards.map((reward) => rewardView(reward, shop.currency)), nextCursor: null };
  }),
  handle(operations.createReward, async ({ shop, body, callId, now }) => {
    const { id } = await saveReward(prisma, {
      shopId: shop.id,
      newId: callId,
      input: await withGift(shop.id, body),
      now,
    });
    return rewardView(await getReward(prisma, { shopId: shop.id, id }), shop.currency);
  }),
);

export const loader = route.loader;
export const action = route.action;
