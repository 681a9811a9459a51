import type { Db } from "~/db.server";
import type { RowPlace } from "~/lib/place-cursor";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import type { PersonName } from "~/modules/members/member-name";
import type { ItemDescription, QueueOrder, WaitingItem } from "./approvable";
import { approvables, type QueueKind } from "./approvables.server";

interface WaitingFilter {
  /** null: all kinds */
  kind?: QueueKind | null;
  /** oldest first unless asked otherwise */
  order?: QueueOrder;
}

/** One item in the queue's list. */
export interface WaitingLine extends ItemDescription, PersonName {
  id: string;
  waitingSince: Date;
}

interface WaitingPage {
  shopId: number;
  filter?: WaitingFilter;
  /** the page after this item, or the one before it */
  after?: RowPlace;
  before?: RowPlace;
  limit: number;
}

/**
 * A page of waiting items, by key-set; a constant number of statements per kind, from its index, however long the queue
 * is.
 */
export async function listWaiting(
  db: Db,
  { shopId, filter = {}, after, before, limit }: WaitingPage,
): Promise<{ rows: WaitingLine[]; next: RowPlace | null; previous: RowPlace | null }> {
  const backward = !after && before !== undefined;
  const order = (filter.order === "NEWEST") === backward ? "OLDEST" : "NEWEST";
  const wanted = { shopId, after: after ?? before, order, limit: limit + 1 } as const;
  const found: WaitingItem[] = [];
  for (const approvable of approvables) {
    const kinds = approvable.kinds.filter((kind) => !filter.kind || kind === filter.kind);
    if (kinds.length > 0) found.push(...(await approvable.list(db, { ...wanted, kinds })));
  }
  const page = found.toSorted(inOrder(order)).slice(0, limit);
  if (backward) page.reverse();
  const more = found.length > limit;
  const [first, last] = [page.at(0), page.at(-1)];
  return {
    rows: await describeItems(db, { shopId, items: page }),
    next: (backward || more) && last ? placeOf(last) : null,
    previous: (backward ? more : after) && first ? placeOf(first) : null,
  };
}

const placeOf = ({ waitingSince, id }: WaitingItem): RowPlace => ({ at: waitingSince, id });

/** As the database sorts the items of one kind. */
const inOrder = (order: QueueOrder) => (a: WaitingItem, b: WaitingItem) => {
  const later = a.waitingSince.getTime() - b.waitingSince.getTime() || (a.id < b.id ? -1 : 1);
  return order === "OLDEST" ? later : -later;
};

/**
 * Adds each kind's description of its items, and the members' names. Items that were decided meanwhile stay on the
 * page.
 */
async function describeItems(
  db: Db,
  { shopId, items }: { shopId: number; items: WaitingItem[] },
): Promise<WaitingLine[]> {
  const names = await loadMemberNames(db, { shopId, customerIds: items.map(({ customerId }) => customerId) });
  const descriptions = new Map<string, ItemDescription>();
  for (const { kinds, describe } of approvables) {
    const ids = items.flatMap(({ id, kind }) => (kinds.includes(kind) ? id : []));
    if (ids.length === 0) continue;
    for (const [id, description] of await describe(db, { shopId, ids })) descriptions.set(id, description);
  }
  return items.flatMap(({ id, customerId, waitingSince }): WaitingLine[] => {
    const description = descriptions.get(id);
    const { firstName = null, lastName = null, email = null } = names.get(customerId) ?? {};
    return description ? [{ ...description, id, firstName, lastName, email, waitingSince }] : [];
  });
}

/** Number of waiting items by kind; with `until` only those that have waited since then. One statement per kind. */
export async function countWaiting(db: Db, wanted: { shopId: number; until?: Date }): Promise<Map<QueueKind, number>> {
  const counts = new Map<QueueKind, number>();
  for (const approvable of approvables)
    for (const { kind, count } of await approvable.count(db, wanted)) counts.set(kind as QueueKind, count);
  return counts;
}

interface Backlog {
  waiting: number;
  /** since when the oldest waits */
  oldest: Date | null;
}

/** How many items wait, and since when. Two statements per kind, from its index. */
export async function readBacklog(db: Db, { shopId }: { shopId: number }): Promise<Backlog> {
  const counts = await countWaiting(db, { shopId });
  const first: WaitingItem[] = [];
  for (const { kinds, list } of approvables)
    first.push(...(await list(db, { shopId, kinds, order: "OLDEST", limit: 1 })));
  return {
    waiting: [...counts.values()].reduce((sum, count) => sum + count, 0),
    oldest: first.toSorted(inOrder("OLDEST"))[0]?.waitingSince ?? null,
  };
}
