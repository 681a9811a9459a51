import * as operations from "~/api/operations/programme";
import { apiRoute, handle } from "~/api/serve.server";
import { programmeView } from "~/api/views/programme";
import { prisma } from "~/db.server";
import { getProgramme } from "~/modules/earning/programme/programme.server";
import { updateProgramme } from "~/modules/earning/programme/update-programme.server";
import { changeExpiry } from "~/modules/expiry/change-expiry.server";
import { readExpiryPolicy } from "~/modules/expiry/read-expiry.server";
import { chooseMembership } from "~/modules/members/membership/choose-membership.server";
import { readMembershipTerms } from "~/modules/members/membership/stays.server";

async function membershipOf(shopId: number) {
  const { membershipMode: mode, joinOrderDays: orderDays } = await readMembershipTerms(prisma, { shopId });
  return { mode, orderDays };
}

const route = apiRoute(
  handle(operations.getProgramme, async ({ shop }) => {
    const { programme } = await getProgramme(prisma, { shopId: shop.id });
    return programmeView(programme, await membershipOf(shop.id), await readExpiryPolicy(prisma, { shopId: shop.id }));
  }),
  handle(operations.updateProgramme, async ({ shop, body, now }) => {
    const { membership: mode, joinOrderDays: orderDays, expiry, ...input } = body;
    // First, because they alone can be refused.
    await chooseMembership(prisma, { shopId: shop.id, choice: { mode, orderDays }, now });
    if (expiry) await changeExpiry(prisma, { shopId: shop.id, change: expiry, now });
    const programme = await updateProgramme(prisma, { shopId: shop.id, input, now });
    return programmeView(programme, await membershipOf(shop.id), await readExpiryPolicy(prisma, { shopId: shop.id }));
  }),
);

export const loader = route.loader;
export const action = route.action;
