import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { asReferralCode } from "~/modules/earning/referrals/referral-code";
import { shareDay } from "./share-day";
import type { ShareKeys } from "./share-keys.server";
import { isBrowser } from "./visit-guards";
import { issueToken } from "./visit-token.server";
import { visitorHash, type Visitor } from "./visitor-hash.server";

export interface OpenedLink {
  title: string;
  handle: string;
  imageUrl: string | null;
  /** token for the page to hand in; null for bots, which get only the preview */
  token: string | null;
}

/** The landing page of a share link. One statement; reads only. @throws AppError LINK_NOT_FOUND */
export async function openShareLink(
  db: Db,
  {
    shop,
    code: typed,
    visitor,
    keys,
    now,
  }: { shop: { id: number; timezone: string }; code: string; visitor: Visitor; keys: ShareKeys; now: Date },
): Promise<OpenedLink> {
  const code = asReferralCode(typed);
  const link = code && (await db.shareLink.findUnique({ where: { shopId_code: { shopId: shop.id, code } } }));
  if (!link) throw new AppError("LINK_NOT_FOUND", { status: 404 });
  const hash = visitorHash(keys.visitor, visitor, shareDay(now, shop.timezone));
  const token = isBrowser(visitor.userAgent) ? issueToken(keys.token, { code: link.code, visitor: hash }, now) : null;
  return { title: link.productTitle, handle: link.productHandle, imageUrl: link.imageUrl, token };
}
