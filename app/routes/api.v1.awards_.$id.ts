import * as operations from "~/api/operations";
import { apiRoute, handle } from "~/api/serve.server";
import { awardView } from "~/api/views/award";
import { prisma } from "~/db.server";
import { getAward } from "~/modules/earning/get-award.server";

const route = apiRoute(
  handle(operations.getAward, async ({ shop, params: { id = "" } }) => {
    return awardView(await getAward(prisma, { shopId: shop.id, id }), shop.currency);
  }),
);

export const loader = route.loader;
export const action = route.action;
