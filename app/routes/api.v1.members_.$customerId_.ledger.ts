import { numberCursor, readNumberCursor } from "~/api/cursor";
import { findMember } from "~/api/find-member.server";
import * as operations from "~/api/operations/members";
import { apiRoute, handle } from "~/api/serve.server";
import { ledgerView } from "~/api/views/ledger";
import { prisma } from "~/db.server";
import { listTransactions } from "~/modules/ledger/list-transactions.server";

const route = apiRoute(
  handle(operations.listLedger, async ({ shop, params, query: { limit, cursor } }) => {
    const { customerId } = await findMember(prisma, { shopId: shop.id, customerId: params.customerId });
    const before = readNumberCursor(cursor);
    const { rows, nextCursor } = await listTransactions(prisma, { shopId: shop.id, customerId, before, limit });
    return { data: rows.map(ledgerView), nextCursor: numberCursor(nextCursor) };
  }),
);

export const loader = route.loader;
export const action = route.action;
