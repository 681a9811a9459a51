import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { asReferralCode } from "./referral-code";
import { readReferralOffer } from "./read-referral-offer.server";

/**
 * What a friend finds behind a personal link. Nothing about the advocate is told. Three statements; reads only.
 *
 * @throws AppError LINK_NOT_FOUND when nobody has the code, its member has left, or referrals give nothing now
 */
export async function openReferralLink(
  db: Db,
  { shopId, code: typed, now }: { shopId: number; code: string; now: Date },
): Promise<{ code: string; percent: number }> {
  const code = asReferralCode(typed);
  // All is read whatever the code is, so that no answer comes sooner than another.
  const [link] = await db.$queryRaw<{ code: string }[]>`
    SELECT link.code FROM referral_link AS link JOIN member USING (shop_id, customer_id)
    WHERE link.shop_id = ${shopId} AND link.code = ${code ?? ""} AND member.status = 'ACTIVE'`;
  const offer = await readReferralOffer(db, { shopId, now });
  if (!link || !offer) throw new AppError("LINK_NOT_FOUND", { status: 404 });
  return { code: link.code, percent: offer.percent };
}
