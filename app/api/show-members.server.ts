import type { Member, Shop } from "@prisma/client";
import type { Db } from "~/db.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { listNextMaturing } from "~/modules/earning/awards/list-next-maturing.server";
import { readTiers } from "~/modules/tiers/ladder.server";
import { readMembershipStates } from "~/modules/members/membership/stays.server";
import type { MemberAnswer } from "./schemas/member";
import { memberView } from "./views/member";

const none = { available: 0, pending: 0, reserved: 0 };

/** Members with their points and tiers, at most five statements for any number. */
export async function showMembers(
  db: Db,
  { shop, members }: { shop: Pick<Shop, "id" | "currency">; members: Member[] },
): Promise<MemberAnswer[]> {
  const of = { shopId: shop.id, customerIds: members.map((member) => member.customerId) };
  const [balances, maturing, tiers, memberships] = await Promise.all([
    readBalances(db, of),
    listNextMaturing(db, of),
    readTiers(db, of),
    readMembershipStates(db, of),
  ]);
  return members.map((member) =>
    memberView({
      member,
      membership: memberships.get(member.customerId) ?? "NOT_JOINED",
      currency: shop.currency,
      points: balances.get(member.customerId) ?? none,
      nextMaturing: maturing.get(member.customerId),
      tier: tiers.get(member.customerId),
    }),
  );
}
