import type { Db } from "~/db.server";
import { memberName } from "~/modules/members/member-name";
import { listFriends, type FriendsPage } from "./list-friends.server";

export interface MemberReferral {
  /** the member's code; null before they have asked for one */
  code: string | null;
  friends: FriendsPage;
  /** the advocate who referred this member */
  referredBy: { customerId: string; name: string | null } | null;
}

/** Whom a member referred, and who referred the member. */
export async function readReferral(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<MemberReferral> {
  const [link, friends, referral] = await Promise.all([
    db.referralLink.findFirst({ where: { shopId, customerId }, orderBy: { createdAt: "asc" } }),
    listFriends(db, { shopId, customerId, limit: 10 }),
    db.referral.findUnique({ where: { shopId_friendId: { shopId, friendId: customerId } } }),
  ]);
  const advocate =
    referral &&
    (await db.member.findUnique({ where: { shopId_customerId: { shopId, customerId: referral.advocateId } } }));
  return {
    code: link?.code ?? null,
    friends,
    referredBy: advocate && { customerId: advocate.customerId.toString(), name: memberName(advocate) },
  };
}
