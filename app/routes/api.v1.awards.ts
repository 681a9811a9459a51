import { awardCursor, readAwardCursor } from "~/api/cursor";
import * as operations from "~/api/operations";
import { apiRoute, handle } from "~/api/serve.server";
import { awardView } from "~/api/views/award";
import { prisma } from "~/db.server";
import { listWaitingAwards } from "~/modules/earning/list-awards.server";

const route = apiRoute(
  handle(operations.listAwards, async ({ shop, query: { limit, cursor } }) => {
    const { rows, next } = await listWaitingAwards(prisma, { shopId: shop.id, after: readAwardCursor(cursor), limit });
    return { data: rows.map((award) => awardView(award, shop.currency)), nextCursor: awardCursor(next) };
  }),
);

export const loader = route.loader;
export const action = route.action;
