import * as operations from "~/api/operations/tiers";
import { apiRoute, handle } from "~/api/serve.server";
import { showTier, showTiers } from "~/api/show-tiers.server";
import { prisma } from "~/db.server";
import { saveTier, saveTierSettings } from "~/modules/tiers/edit-tiers.server";

const route = apiRoute(
  handle(operations.listTiers, ({ shop }) => showTiers(prisma, { shopId: shop.id })),
  handle(operations.updateTierSettings, async ({ shop, body, now }) => {
    const { basis, graceDays } = await showTiers(prisma, { shopId: shop.id });
    await saveTierSettings(prisma, { shopId: shop.id, settings: { basis, graceDays, ...body }, now });
    return showTiers(prisma, { shopId: shop.id });
  }),
  handle(operations.createTier, async ({ shop, body, callId, now }) => {
    const { id } = await saveTier(prisma, { shopId: shop.id, id: callId, input: body, now });
    return showTier(prisma, { shopId: shop.id, id });
  }),
);

export const loader = route.loader;
export const action = route.action;
