import { numberCursor, readNumberCursor } from "~/api/cursor";
import * as operations from "~/api/operations/referrals";
import { apiRoute, handle } from "~/api/serve.server";
import { referralView } from "~/api/views/referral";
import { prisma } from "~/db.server";
import { listReferrals } from "~/modules/earning/referrals/list-referrals.server";

const route = apiRoute(
  handle(operations.listReferrals, async ({ shop, query: { cursor, ...wanted } }) => {
    const afterId = readNumberCursor(cursor);
    const { rows, next } = await listReferrals(prisma, { shopId: shop.id, ...wanted, afterId });
    return { data: rows.map(referralView), nextCursor: numberCursor(next) };
  }),
);

export const loader = route.loader;
export const action = route.action;
