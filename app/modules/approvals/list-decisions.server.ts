import type { Decision, Verdict } from "@prisma/client";
import type { Db } from "~/db.server";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import type { PersonName } from "~/modules/members/member-name";
import type { ItemDescription } from "./approvable";
import { approvables } from "./approvables.server";

/** One line of the audit trail. */
export interface ListedDecision extends Decision {
  item: ItemDescription | null;
  member: PersonName | null;
  /** it is the last decision on the item, so that it can be undone */
  stands: boolean;
}

/** Decisions, newest first, with the present state of each item; a constant number of statements, by key-set. */
export async function listDecisions(
  db: Db,
  { shopId, verdict, before, limit }: { shopId: number; verdict?: Verdict; before?: bigint; limit: number },
): Promise<{ rows: ListedDecision[]; next: bigint | null }> {
  const found = await db.decision.findMany({
    where: { shopId, ...(verdict && { verdict }), ...(before && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const page = found.slice(0, limit);
  const itemIds = [...new Set(page.map(({ itemId }) => itemId))];
  const last = await db.decision.groupBy({
    by: ["itemId"],
    where: { shopId, itemId: { in: itemIds } },
    _max: { id: true },
  });
  const items = await describeItems(db, { shopId, ids: itemIds });
  const names = await loadMemberNames(db, {
    shopId,
    customerIds: [...items.values()].map(({ customerId }) => customerId),
  });
  const lastIds = new Set(last.map((group) => group._max.id));
  const rows = page.map((decision): ListedDecision => {
    const item = items.get(decision.itemId) ?? null;
    const isDecided = decision.verdict !== "UNDONE" && item?.isWaiting !== true;
    return {
      ...decision,
      item,
      member: (item && names.get(item.customerId)) ?? null,
      stands: lastIds.has(decision.id) && isDecided,
    };
  });
  return { rows, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** Present state of items by id; each kind is asked only for ids that the kinds before it do not know. */
async function describeItems(
  db: Db,
  { shopId, ids }: { shopId: number; ids: string[] },
): Promise<Map<string, ItemDescription>> {
  const known = new Map<string, ItemDescription>();
  for (const { describe } of approvables) {
    const left = ids.filter((id) => !known.has(id));
    if (left.length === 0) break;
    for (const [id, description] of await describe(db, { shopId, ids: left })) known.set(id, description);
  }
  return known;
}

/** All decisions on an award, oldest first. One statement. */
export function listAwardDecisions(
  db: Db,
  { shopId, awardId }: { shopId: number; awardId: string },
): Promise<Decision[]> {
  return db.decision.findMany({ where: { shopId, itemId: awardId }, orderBy: { id: "asc" } });
}
