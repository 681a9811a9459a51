import { findMember } from "~/api/find-member.server";
import * as operations from "~/api/operations/members";
import { apiRoute, handle } from "~/api/serve.server";
import { showMembers } from "~/api/show-members.server";
import { prisma } from "~/db.server";
import { joinProgramme } from "~/modules/earning/memberships/join-programme.server";
import { bookWithRuleData } from "~/rule-data/book-with-rule-data.server";

const route = apiRoute(
  handle(operations.joinProgramme, async ({ shop, params, body: accepted, actor: by, now }) => {
    const member = await findMember(prisma, { shopId: shop.id, customerId: params.customerId });
    const { customerId } = member;
    await bookWithRuleData(shop.id, () => joinProgramme(prisma, { shopId: shop.id, customerId, by, now, accepted }));
    const [shown] = await showMembers(prisma, { shop, members: [member] });
    return shown as NonNullable<typeof shown>;
  }),
);

export const loader = route.loader;
export const action = route.action;
