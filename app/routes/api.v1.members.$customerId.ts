import { findMember } from "~/api/find-member.server";
import * as operations from "~/api/operations";
import { apiRoute, handle } from "~/api/serve.server";
import { memberView } from "~/api/views/member";
import { prisma } from "~/db.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { listNextMaturing } from "~/modules/members/list-next-maturing.server";

const none = { available: 0, pending: 0, reserved: 0 };

const route = apiRoute(
  handle(operations.getMember, async ({ shop, params }) => {
    const member = await findMember(prisma, { shopId: shop.id, customerId: params.customerId });
    const { customerId } = member;
    const of = { shopId: shop.id, customerIds: [customerId] };
    const [balances, maturing] = await Promise.all([readBalances(prisma, of), listNextMaturing(prisma, of)]);
    const points = balances.get(customerId) ?? none;
    return memberView({ member, currency: shop.currency, points, nextMaturing: maturing.get(customerId) });
  }),
);

export const loader = route.loader;
export const action = route.action;
