import { placeCursor, readPlaceCursor } from "~/api/cursor";
import * as operations from "~/api/operations/awards";
import { apiRoute, handle } from "~/api/serve.server";
import { awardView } from "~/api/views/award";
import { prisma } from "~/db.server";
import { listAwards } from "~/modules/earning/awards/list-awards.server";

const route = apiRoute(
  handle(operations.listAwards, async ({ shop, query: { cursor, ...wanted } }) => {
    const { rows, next } = await listAwards(prisma, { shopId: shop.id, ...wanted, after: readPlaceCursor(cursor) });
    return { data: rows.map((award) => awardView(award, shop.currency)), nextCursor: placeCursor(next) };
  }),
);

export const loader = route.loader;
export const action = route.action;
