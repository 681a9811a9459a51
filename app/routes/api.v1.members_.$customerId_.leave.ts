import { findMember } from "~/api/find-member.server";
import * as operations from "~/api/operations/members";
import { apiRoute, handle } from "~/api/serve.server";
import { showMembers } from "~/api/show-members.server";
import { prisma } from "~/db.server";
import { leaveProgramme } from "~/modules/earning/memberships/join-programme.server";

const route = apiRoute(
  handle(operations.leaveProgramme, async ({ shop, params, actor: by, now }) => {
    const member = await findMember(prisma, { shopId: shop.id, customerId: params.customerId });
    await leaveProgramme(prisma, { shopId: shop.id, customerId: member.customerId, by, now });
    const [shown] = await showMembers(prisma, { shop, members: [member] });
    return shown as NonNullable<typeof shown>;
  }),
);

export const loader = route.loader;
export const action = route.action;
