import type { Db } from "~/db.server";
import { proxyPathOf } from "~/lib/proxy-path";
import { earningStorefrontPart } from "~/modules/earning/storefront-part.server";
import { membershipStorefrontPart } from "~/modules/members/storefront-part.server";
import { missionStorefrontPart } from "~/modules/missions/storefront-part.server";
import { offerStorefrontPart } from "~/modules/offers/storefront-part.server";
import type { StorefrontAsked, StorefrontPart } from "~/modules/publishing/storefront-part";
import { reviewStorefrontPart } from "~/modules/reviews/storefront-part.server";
import { rewardStorefrontPart } from "~/modules/rewards/storefront-part.server";
import { sharingStorefrontPart } from "~/modules/sharing/storefront-part.server";
import { termsStorefrontPart } from "~/modules/terms/storefront-part.server";

/** The parts of the storefront's JSON: a new field is a change of its part, a new part is one line here. */
const storefrontParts = [
  earningStorefrontPart,
  sharingStorefrontPart,
  reviewStorefrontPart,
  offerStorefrontPart,
  missionStorefrontPart,
  membershipStorefrontPart,
  termsStorefrontPart,
  rewardStorefrontPart,
] as const;

type AllFields<Parts> = Parts extends readonly [StorefrontPart<infer Fields>, ...infer Others]
  ? Fields & AllFields<Others>
  : unknown;

/** What the theme blocks know of the shop's programme: the app-data metafield `stammtisch.storefront`. */
export type StorefrontData = AllFields<typeof storefrontParts> & {
  v: 1;
  currency: string;
  /** path of the app proxy in the shop, for the blocks' forms and links */
  proxyPath: string;
};

/** Reads all parts. Reads only. */
export async function readStorefrontData(db: Db, asked: StorefrontAsked): Promise<StorefrontData> {
  const fields: object[] = [];
  for (const part of storefrontParts) fields.push(await part(db, asked));
  return Object.assign(
    { v: 1, currency: asked.shop.currency, proxyPath: proxyPathOf(asked.shop) },
    ...fields,
  ) as StorefrontData;
}
