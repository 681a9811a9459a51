import * as operations from "~/api/operations/awards";
import { apiRoute, handle } from "~/api/serve.server";
import { showAward } from "~/api/show-award.server";
import { prisma } from "~/db.server";
import { getAward } from "~/modules/earning/awards/get-award.server";

const route = apiRoute(
  handle(operations.getAward, async ({ shop, params: { id = "" } }) => {
    return showAward(prisma, { shop, award: await getAward(prisma, { shopId: shop.id, id }) });
  }),
);

export const loader = route.loader;
export const action = route.action;
