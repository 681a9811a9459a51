import type { Db } from "~/db.server";
import type { Approvable, FoundItem } from "./approvable";
import { awards } from "./kinds/awards.server";
import { missionEntries } from "./kinds/mission-entries.server";
import { redemptions } from "./kinds/redemptions.server";
import { referrals } from "./kinds/referrals.server";
import { reviews } from "./kinds/reviews.server";

/** All kinds of items that wait for staff; each is a file in `kinds/`. */
const list = [awards, reviews, missionEntries, referrals, redemptions] as const;

export const approvables: readonly Approvable[] = list;

export type QueueKind = (typeof list)[number]["kinds"][number];

export const queueKinds: readonly QueueKind[] = list.flatMap(({ kinds }): readonly QueueKind[] => kinds);

/** The items that are of this kind. */
export interface ItemsOfKind {
  approvable: Approvable;
  items: Map<string, FoundItem>;
}

/** Groups items by kind; unknown ones are left out. At most one statement per kind. */
export async function findItems(db: Db, { shopId, ids }: { shopId: number; ids: string[] }): Promise<ItemsOfKind[]> {
  const found: ItemsOfKind[] = [];
  let left = ids;
  for (const approvable of approvables) {
    if (left.length === 0) break;
    const items = await approvable.find(db, { shopId, ids: left });
    if (items.size > 0) found.push({ approvable, items });
    left = left.filter((id) => !items.has(id));
  }
  return found;
}
