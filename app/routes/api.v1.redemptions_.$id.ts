import * as operations from "~/api/operations/rewards";
import { apiRoute, handle } from "~/api/serve.server";
import { redemptionView } from "~/api/views/reward";
import { prisma } from "~/db.server";
import { getRedemption } from "~/modules/rewards/list-redemptions.server";

const route = apiRoute(
  handle(operations.getRedemption, async ({ shop, params: { id = "" } }) =>
    redemptionView(await getRedemption(prisma, { shopId: shop.id, id })),
  ),
);

export const loader = route.loader;
export const action = route.action;
