import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { asReferralCode } from "./referral-code";
import { readReferralOffer } from "./read-referral-offer.server";

/**
 * What a friend finds behind a personal link. Nothing about the advocate is told. At most four statements; reads only.
 *
 * @throws AppError LINK_NOT_FOUND when nobody has the code, its member has left, or referrals give nothing now
 */
export async function openReferralLink(
  db: Db,
  { shopId, code: typed, now }: { shopId: number; code: string; now: Date },
): Promise<{ code: string; percent: number }> {
  const code = asReferralCode(typed);
  const link = code && (await db.referralLink.findUnique({ where: { shopId_code: { shopId, code } } }));
  const active =
    link && (await db.member.count({ where: { shopId, customerId: link.customerId, status: "ACTIVE" } })) > 0;
  const offer = active ? await readReferralOffer(db, { shopId, now }) : null;
  if (!link || !offer) throw new AppError("LINK_NOT_FOUND", { status: 404 });
  return { code: link.code, percent: offer.percent };
}
