import type { Db } from "~/db.server";
import { requestCards } from "~/modules/members/request-cards.server";
import { refreshTiers } from "./refresh-tiers.server";

/**
 * What follows when what these members earned has changed: their tiers, and new member cards. Inside the caller's
 * transaction, which holds the locks of the members; comes after the booking, which goes by the tiers before.
 */
export async function afterBookings(
  db: Db,
  { shopId, customerIds, now }: { shopId: number; customerIds: Iterable<bigint>; now: Date },
): Promise<void> {
  const ids = [...customerIds];
  await refreshTiers(db, { shopId, customerIds: ids, now });
  await requestCards(db, { shopId, customerIds: ids });
}
