import type { Redemption } from "@prisma/client";
import type { Db } from "~/db.server";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import type { PersonName } from "~/modules/members/member-name";
import { staffsTurn } from "./staffs-turn";

export interface NamedRedemption extends Redemption, PersonName {}

const oldestFirst = [{ requestedAt: "asc" as const }, { id: "asc" as const }];
const newestFirst = [{ requestedAt: "desc" as const }, { id: "desc" as const }];

/** A reward's redemptions: those that wait for staff, the longest first, then the latest others. Three statements. */
export async function listRewardRedemptions(
  db: Db,
  { shopId, rewardId, limit }: { shopId: number; rewardId: string; limit: number },
): Promise<NamedRedemption[]> {
  const of = { shopId, rewardId };
  const first = await db.redemption.findMany({ where: { ...of, ...staffsTurn }, orderBy: oldestFirst, take: limit });
  const others = await db.redemption.findMany({
    where: { ...of, NOT: staffsTurn },
    orderBy: newestFirst,
    take: limit - first.length,
  });
  const rows = [...first, ...others];
  const names = await loadMemberNames(db, { shopId, customerIds: rows.map(({ customerId }) => customerId) });
  return rows.map((row) => ({
    ...row,
    ...(names.get(row.customerId) ?? { firstName: null, lastName: null, email: null }),
  }));
}
