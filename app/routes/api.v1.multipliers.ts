import * as operations from "~/api/operations/multipliers";
import { apiRoute, handle } from "~/api/serve.server";
import { multiplierView } from "~/api/views/multiplier";
import { prisma } from "~/db.server";
import { listMultipliers, saveMultiplier } from "~/modules/earning/multipliers/multipliers.server";

const route = apiRoute(
  handle(operations.listMultipliers, async ({ shop }) => {
    const campaigns = await listMultipliers(prisma, { shopId: shop.id });
    return { data: campaigns.map(multiplierView), nextCursor: null };
  }),
  handle(operations.createMultiplier, async ({ shop, body, callId, now }) => {
    return multiplierView(await saveMultiplier(prisma, { shopId: shop.id, id: callId, input: body, now }));
  }),
);

export const loader = route.loader;
export const action = route.action;
