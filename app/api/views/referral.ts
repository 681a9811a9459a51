import { z } from "zod";
import type { ListedReferral } from "~/modules/earning/referrals/list-referrals.server";
import type { ReferralAnswer } from "../schemas/referral";
import { awardBriefView } from "./award-brief";

const hits = z.array(z.object({ code: z.string() }));

export function referralView({ code, via, ...referral }: ListedReferral): ReferralAnswer {
  return {
    friendId: Number(referral.friendId),
    advocateId: Number(referral.advocateId),
    code,
    via,
    orderId: Number(referral.orderId),
    orderedAt: referral.orderedAt.toISOString(),
    suspicions: hits.parse(referral.hits).map((hit) => hit.code),
    award: awardBriefView(referral.award),
  };
}
