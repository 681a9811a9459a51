import { findMember } from "~/api/find-member.server";
import * as operations from "~/api/operations/members";
import { apiRoute, handle } from "~/api/serve.server";
import { prisma } from "~/db.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";

const none = { available: 0, pending: 0, reserved: 0 };

const route = apiRoute(
  handle(operations.deductPoints, async ({ shop, params, body: { points, reason }, actor, callId, now }) => {
    const { customerId } = await findMember(prisma, { shopId: shop.id, customerId: params.customerId });
    const of = { shopId: shop.id, customerId };
    await adjustMemberPoints(prisma, { ...of, points: -points, reason, actor, key: `api:${callId}`, now });
    const balances = await readBalances(prisma, { shopId: shop.id, customerIds: [customerId] });
    return { customerId: Number(customerId), deducted: points, points: balances.get(customerId) ?? none };
  }),
);

export const loader = route.loader;
export const action = route.action;
