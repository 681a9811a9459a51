import { placeCursor, readPlaceCursor } from "~/api/cursor";
import { findMember } from "~/api/find-member.server";
import * as operations from "~/api/operations/rewards";
import { apiRoute, handle } from "~/api/serve.server";
import { redemptionView } from "~/api/views/reward";
import { prisma } from "~/db.server";
import { listRedemptions } from "~/modules/rewards/list-redemptions.server";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";

const route = apiRoute(
  handle(operations.listMemberRedemptions, async ({ shop, params, query: { cursor, limit } }) => {
    const after = readPlaceCursor(cursor);
    const { customerId } = await findMember(prisma, { shopId: shop.id, customerId: params.customerId });
    const { rows, next } = await listRedemptions(prisma, { shopId: shop.id, customerId, after, limit });
    return { data: rows.map(redemptionView), nextCursor: placeCursor(next) };
  }),
  handle(operations.redeem, async ({ shop, params, body: { rewardId, points }, actor, callId, now }) => {
    const { customerId } = await findMember(prisma, { shopId: shop.id, customerId: params.customerId });
    const request = { shopId: shop.id, customerId, rewardId, points, id: callId, actor, now };
    return redemptionView(await redeemReward(prisma, request));
  }),
);

export const loader = route.loader;
export const action = route.action;
