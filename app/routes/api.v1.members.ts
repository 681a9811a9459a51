import { numberCursor, readNumberCursor } from "~/api/cursor";
import * as operations from "~/api/operations/members";
import { apiRoute, handle } from "~/api/serve.server";
import { showMembers } from "~/api/show-members.server";
import { prisma } from "~/db.server";
import { listMembersByNumber } from "~/modules/members/list-members-by-number.server";

const route = apiRoute(
  handle(operations.listMembers, async ({ shop, query: { cursor, ...wanted } }) => {
    const page = { shopId: shop.id, ...wanted, afterId: readNumberCursor(cursor) };
    const { rows, next } = await listMembersByNumber(prisma, page);
    return { data: await showMembers(prisma, { shop, members: rows }), nextCursor: numberCursor(next) };
  }),
);

export const loader = route.loader;
export const action = route.action;
