import * as operations from "~/api/operations/tiers";
import { apiRoute, handle } from "~/api/serve.server";
import { showTier } from "~/api/show-tiers.server";
import { prisma } from "~/db.server";
import { deleteTier, saveTier } from "~/modules/tiers/edit-tiers.server";

const route = apiRoute(
  handle(operations.getTier, ({ shop, params: { id = "" } }) => showTier(prisma, { shopId: shop.id, id })),
  handle(operations.updateTier, async ({ shop, params: { id = "" }, body, now }) => {
    const known = await showTier(prisma, { shopId: shop.id, id });
    await saveTier(prisma, { shopId: shop.id, id, input: { ...known, ...body }, now });
    return showTier(prisma, { shopId: shop.id, id });
  }),
  handle(operations.deleteTier, async ({ shop, params: { id = "" }, now }) => {
    await showTier(prisma, { shopId: shop.id, id });
    await deleteTier(prisma, { shopId: shop.id, id, now });
    return undefined;
  }),
);

export const loader = route.loader;
export const action = route.action;
