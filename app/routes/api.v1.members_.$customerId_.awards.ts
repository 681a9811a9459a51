import { placeCursor, readPlaceCursor } from "~/api/cursor";
import { findMember } from "~/api/find-member.server";
import * as operations from "~/api/operations/members";
import { apiRoute, handle } from "~/api/serve.server";
import { awardView } from "~/api/views/award";
import { prisma } from "~/db.server";
import { grantAward } from "~/modules/earning/awards/grant-award.server";
import { listMemberAwards } from "~/modules/earning/awards/list-awards.server";

const route = apiRoute(
  handle(operations.listMemberAwards, async ({ shop, params, query: { limit, cursor } }) => {
    const { customerId } = await findMember(prisma, { shopId: shop.id, customerId: params.customerId });
    const after = readPlaceCursor(cursor);
    const { rows, next } = await listMemberAwards(prisma, { shopId: shop.id, customerId, after, limit });
    return { data: rows.map((award) => awardView(award, shop.currency)), nextCursor: placeCursor(next) };
  }),
  handle(operations.grantAward, async ({ shop, params, body, actor, callId, now }) => {
    const { customerId } = await findMember(prisma, { shopId: shop.id, customerId: params.customerId });
    const grant = { shopId: shop.id, customerId, ...body, event: "API", key: callId, actor, now } as const;
    return awardView(await grantAward(prisma, grant), shop.currency);
  }),
);

export const loader = route.loader;
export const action = route.action;
