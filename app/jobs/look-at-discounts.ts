import type { Shop } from "@prisma/client";
import { z } from "zod";
import { defineJob, type JobContext } from "~/jobs/define-job";
import { toMinor } from "~/lib/money";
import { enqueue } from "~/lib/queue.server";
import { requestStorefront } from "~/modules/members/request-storefront.server";
import { countLeftOut } from "~/modules/offers/storefront-part.server";
import { noteFollowed } from "~/modules/offers/note-followed.server";
import { followDiscount, type HeldDiscount } from "~/modules/offers/offer-drift";
import { LOOK_AT_DISCOUNTS } from "~/modules/offers/request-look.server";
import { getDiscount } from "~/shopify/get-discount";

/** Follows what became in Shopify of the discounts behind offers, or of the one that is named. Safe to run again. */
export const lookAtDiscounts = defineJob({
  name: LOOK_AT_DISCOUNTS,
  payload: z.object({ shopId: z.number().int(), discountId: z.string().optional() }),
  queue: { policy: "short", retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, notify: true },
  async handle(jobs, context) {
    for (const { data } of jobs) await look(data, context);
  },
});

async function look(
  { shopId, discountId }: { shopId: number; discountId?: string | undefined },
  { db, now, adminFor }: JobContext,
): Promise<void> {
  const shop = await db.shop.findUnique({ where: { id: shopId } });
  // What waits to be sent to Shopify is newer than what Shopify holds.
  const offers = await db.offer.findMany({
    where: { shopId, enabled: true, syncedAt: { not: null }, discountId: discountId ?? { not: null } },
  });
  if (!shop || offers.length === 0) return;
  const graphql = await adminFor(shopId);
  for (const offer of offers) {
    const found = await getDiscount(graphql, offer.discountId ?? "");
    const held = found && toHeld(found, shop);
    const followed = followDiscount(offer, held, { segmentId: shop.membersSegmentId, now: now() });
    await noteFollowed(db, { offer, followed, now: now() });
  }
  // The places of offers that have ended go to those that had none.
  if (!discountId && (await countLeftOut(db, { shopId, now: now() })) > 0) await requestStorefront(db, { shopId });
}

function toHeld(found: NonNullable<Awaited<ReturnType<typeof getDiscount>>>, { currency }: Shop): HeldDiscount {
  const { value } = found;
  return { ...found, value: value && "amount" in value ? { amountMinor: toMinor(value.amount, currency) } : value };
}

/** Once a day all are looked at, should news have been lost. */
export const lookAtAllDiscounts = defineJob({
  name: "look-at-all-discounts",
  payload: z.object({}),
  cron: "53 2 * * *",
  queue: { policy: "short", retryLimit: 3, retryDelay: 60 },
  async handle(_jobs, { db }) {
    const shops = await db.shop.findMany({ where: { status: "ACTIVE" }, select: { id: true } });
    await enqueue(
      db,
      LOOK_AT_DISCOUNTS,
      shops.map(({ id }) => ({ data: { shopId: id }, singletonKey: String(id) })),
    );
  },
});
