import type { Award, Referral } from "@prisma/client";
import type { Db } from "~/db.server";
import { orderSource } from "~/modules/earning/core/award-source";

export interface ListedReferral extends Referral {
  /** the advocate's award for it; null when no rule gave anything */
  award: Pick<Award, "id" | "status" | "proposed" | "granted" | "takenBack"> | null;
}

interface Wanted {
  shopId: number;
  /** only friends whom this member sent */
  advocateId?: bigint;
  /** the friend after whom the page begins */
  afterId?: bigint;
  limit: number;
}

/** Referrals by the friend's number, each with its award, by key-set. Two statements. */
export async function listReferrals(
  db: Db,
  { shopId, advocateId, afterId = 0n, limit }: Wanted,
): Promise<{ rows: ListedReferral[]; next: bigint | null }> {
  const found = await db.referral.findMany({
    where: { shopId, friendId: { gt: afterId }, ...(advocateId && { advocateId }) },
    orderBy: { friendId: "asc" },
    take: limit + 1,
  });
  const page = found.slice(0, limit);
  const awards = await db.award.findMany({
    where: { shopId, event: "REFERRAL", source: { in: page.map(({ orderId }) => orderSource(orderId)) } },
    orderBy: { id: "asc" },
  });
  const awardOf = new Map(awards.map((award) => [`${award.source}/${award.customerId}`, award]));
  const rows = page.map((referral) => ({
    ...referral,
    award: awardOf.get(`${orderSource(referral.orderId)}/${referral.advocateId}`) ?? null,
  }));
  return { rows, next: found.length > limit ? (page.at(-1)?.friendId ?? null) : null };
}
