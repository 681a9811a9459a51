import type { Offer, Shop } from "@prisma/client";
import type { JobContext } from "./job-handler";
import {
  loseFriendDiscount,
  readFriendDiscount,
  type FriendDiscount,
} from "~/modules/earning/referrals/friend-discount.server";
import { forgetDiscounts, releaseDiscounts } from "~/modules/offers/offer-syncs.server";
import { forgetRewardDiscounts, listRewardDiscounts } from "~/modules/rewards/redemption-syncs.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { deleteDiscount } from "~/shopify/delete-discount";
import { findDiscountByCode } from "~/shopify/find-discount-by-code";
import { FRIEND_DISCOUNT_TITLE } from "~/shopify/friend-discount-input";

/**
 * Deletes the discounts behind offers, redeemed rewards and friends' codes, also those whose id could not be noted. Safe to run again.
 * @returns how many were looked at
 */
export async function removeDiscounts(shop: Shop, { db, adminFor }: JobContext): Promise<number> {
  const shopId = shop.id;
  const graphql = await adminFor(shopId);
  const offers = await releaseDiscounts(db, { shopId });
  for (const offer of offers) await deleteFound(graphql, await discountOf(graphql, offer, shop));
  await forgetDiscounts(db, { shopId, ids: offers.map(({ id }) => id) });
  const rewards = await removeRewardDiscounts(graphql, db, shopId);
  const friends = await readFriendDiscount(db, { shopId });
  if (friends) {
    await deleteFound(graphql, await friendDiscountOf(graphql, friends));
    await loseFriendDiscount(db, { shopId });
  }
  return offers.length + rewards + 1;
}

const BATCH = 250;

async function removeRewardDiscounts(graphql: AdminGraphql, db: JobContext["db"], shopId: number): Promise<number> {
  let afterId: string | undefined;
  for (let done = 0; ;) {
    const batch = await listRewardDiscounts(db, { shopId, afterId, limit: BATCH });
    for (const { discountId, code } of batch) {
      await deleteFound(graphql, discountId ?? (await findDiscountByCode(graphql, code ?? ""))?.id ?? null);
    }
    await forgetRewardDiscounts(db, { shopId, ids: batch.map(({ id }) => id) });
    done += batch.length;
    afterId = batch.at(-1)?.id;
    if (batch.length < BATCH) return done;
  }
}

async function deleteFound(graphql: AdminGraphql, discountId: string | null): Promise<void> {
  if (discountId) await deleteDiscount(graphql, discountId);
}

async function discountOf(
  graphql: AdminGraphql,
  { discountId, code, title }: Offer,
  { membersSegmentId }: Shop,
): Promise<string | null> {
  if (discountId || !membersSegmentId) return discountId;
  const found = await findDiscountByCode(graphql, code);
  return found?.title === title && found.segmentIds.includes(membersSegmentId) ? found.id : null;
}

async function friendDiscountOf(
  graphql: AdminGraphql,
  { discountId, newCodes: [first] }: FriendDiscount,
): Promise<string | null> {
  if (discountId || !first) return discountId;
  const found = await findDiscountByCode(graphql, first);
  return found?.title === FRIEND_DISCOUNT_TITLE ? found.id : null;
}
