import type { Db } from "~/db.server";
import { countFriendCodes } from "~/modules/earning/referrals/friend-discount.server";
import { countMembersMadeBy, countPublishedMembers } from "~/modules/members/published-cards.server";
import { countOfferDiscounts } from "~/modules/offers/offer-syncs.server";
import { countRewardDiscounts } from "~/modules/rewards/redemption-syncs.server";
import { countReviewedProducts } from "~/modules/reviews/list-reviewed-products.server";

/** What the app has left in a shop's Shopify, by counts. */
export interface Traces {
  /** discounts behind offers, ended ones too */
  offers: number;
  /** discounts behind redeemed rewards */
  rewards: number;
  /** codes of the friends' discount; null without the discount */
  friendCodes: number | null;
  /** customers with tag or card */
  members: number;
  products: number;
  segment: boolean;
  storefront: boolean;
}

/** Reads only, seven statements. */
export async function readTraces(db: Db, { shopId }: { shopId: number }): Promise<Traces> {
  const [shop, offers, rewards, friendCodes, members, products] = await Promise.all([
    db.shop.findUniqueOrThrow({ where: { id: shopId } }),
    countOfferDiscounts(db, { shopId }),
    countRewardDiscounts(db, { shopId }),
    countFriendCodes(db, { shopId }),
    countPublishedMembers(db, { shopId }),
    countReviewedProducts(db, { shopId }),
  ]);
  const segment = shop.membersSegmentId !== null;
  return { offers, rewards, friendCodes, members, products, segment, storefront: shop.appInstallationId !== null };
}

/** How many things a clean-up goes through: all members are looked at, whatever is known of their cards and tags. */
export async function countToRemove(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<number> {
  const offers = await countOfferDiscounts(db, { shopId });
  const rewards = await countRewardDiscounts(db, { shopId });
  const products = await countReviewedProducts(db, { shopId });
  const members = await countMembersMadeBy(db, { shopId, madeBy: now });
  return offers + rewards + ONE_EACH + products + members;
}

/** The friends' discount, the segments and the storefront's metafield. */
const ONE_EACH = 3;
