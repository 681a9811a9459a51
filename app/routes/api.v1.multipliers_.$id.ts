import * as operations from "~/api/operations/multipliers";
import { apiRoute, handle } from "~/api/serve.server";
import { multiplierView } from "~/api/views/multiplier";
import { prisma } from "~/db.server";
import { deleteMultiplier, getMultiplier, saveMultiplier } from "~/modules/earning/multipliers/multipliers.server";

const route = apiRoute(
  handle(operations.getMultiplier, async ({ shop, params: { id = "" } }) => {
    return multiplierView(await getMultiplier(prisma, { shopId: shop.id, id }));
  }),
  handle(operations.updateMultiplier, async ({ shop, params: { id = "" }, body, now }) => {
    const known = await getMultiplier(prisma, { shopId: shop.id, id });
    return multiplierView(await saveMultiplier(prisma, { shopId: shop.id, id, input: { ...known, ...body }, now }));
  }),
  handle(operations.deleteMultiplier, async ({ shop, params: { id = "" } }) => {
    await getMultiplier(prisma, { shopId: shop.id, id });
    await deleteMultiplier(prisma, { shopId: shop.id, id });
    return undefined;
  }),
);

export const loader = route.loader;
export const action = route.action;
