import type { Shop } from "@prisma/client";
import { handleJob, type JobContext } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { toMinor } from "~/lib/money";
import { enqueue, enqueueAll } from "~/lib/queue.server";
import { countLeftOut } from "~/modules/offers/storefront-part.server";
import { listSyncedOffers, noteFollowed } from "~/modules/offers/offer-syncs.server";
import { followDiscount, type HeldDiscount } from "~/modules/offers/offer-drift";
import { getDiscount } from "~/shopify/get-discount";

/** Follows what became in Shopify of the discounts behind offers, or of the one that is named. Safe to run again. */
export const lookAtDiscounts = handleJob(jobs.lookAtDiscounts, async (waiting, context) => {
  for (const { data } of waiting) await look(data, context);
});

async function look(
  { shopId, discountId }: { shopId: number; discountId?: string | undefined },
  { db, now, adminFor }: JobContext,
): Promise<void> {
  const shop = await db.shop.findUnique({ where: { id: shopId } });
  const offers = await listSyncedOffers(db, { shopId, discountId });
  if (!shop || offers.length === 0) return;
  const graphql = await adminFor(shopId);
  for (const offer of offers) {
    const found = await getDiscount(graphql, offer.discountId ?? "");
    const held = found && toHeld(found, shop);
    const followed = followDiscount(offer, held, { segmentId: shop.membersSegmentId, now: now() });
    await noteFollowed(db, { offer, followed, now: now() });
  }
  // The places of offers that have ended go to those that had none.
  if (!discountId && (await countLeftOut(db, { shopId, now: now() })) > 0)
    await enqueue(db, jobs.publishStorefront, { shopId });
}

function toHeld(found: NonNullable<Awaited<ReturnType<typeof getDiscount>>>, { currency }: Shop): HeldDiscount {
  const { value } = found;
  return { ...found, value: value && "amount" in value ? { amountMinor: toMinor(value.amount, currency) } : value };
}

/** Once a day for all shops, because webhooks can be lost. */
export const lookAtAllDiscounts = handleJob(jobs.lookAtAllDiscounts, async (_jobs, { db }) => {
  const shops = await db.shop.findMany({ where: { status: "ACTIVE" }, select: { id: true } });
  await enqueueAll(
    db,
    jobs.lookAtDiscounts,
    shops.map(({ id }) => ({ shopId: id })),
  );
});
