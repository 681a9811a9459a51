import type { Redemption } from "@prisma/client";
import type { Db } from "~/db.server";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import type { PersonName } from "~/modules/members/member-name";

export interface NamedRedemption extends Redemption, PersonName {}

/** What staff have to decide or to do: without a code, a perk. */
const staffsTurn = { OR: [{ status: "WAITING" as const }, { status: "ISSUED" as const, code: null }] };
const newestFirst = [{ requestedAt: "desc" as const }, { id: "desc" as const }];

/** A reward's latest redemptions, those that wait for staff before all others. Three statements. */
export async function listRewardRedemptions(
  db: Db,
  { shopId, rewardId, limit }: { shopId: number; rewardId: string; limit: number },
): Promise<NamedRedemption[]> {
  const of = { shopId, rewardId };
  const find = (where: object, take: number) =>
    db.redemption.findMany({ where: { ...of, ...where }, orderBy: newestFirst, take });
  const first = await find(staffsTurn, limit);
  const rows = [...first, ...(await find({ NOT: staffsTurn }, limit - first.length))];
  const names = await loadMemberNames(db, { shopId, customerIds: rows.map(({ customerId }) => customerId) });
  return rows.map((row) => ({
    ...row,
    ...(names.get(row.customerId) ?? { firstName: null, lastName: null, email: null }),
  }));
}
