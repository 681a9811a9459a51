import type { Decision, Prisma, Verdict } from "@prisma/client";
import type { Db } from "~/db.server";
import { staffActor } from "~/lib/actor";
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

/** The decision that a page of the trail ends with. */
export interface DecisionPlace {
  at: Date;
  id: bigint;
}

export interface DecisionFilter {
  verdict?: Verdict | null;
  kind?: string | null;
  /** a staff member's number, or all that are no staff: API keys, Flow */
  who?: bigint | "PROGRAMS" | null;
  since?: Date | null;
}

interface Wanted {
  shopId: number;
  filter?: DecisionFilter;
  before?: DecisionPlace | null;
  limit: number;
}

/** Decisions, newest first, with the present state of each item; a constant number of statements, by key-set. */
export async function listDecisions(
  db: Db,
  { shopId, filter = {}, before, limit }: Wanted,
): Promise<{ rows: ListedDecision[]; next: DecisionPlace | null }> {
  const found = await db.decision.findMany({
    where: { shopId, ...matching(filter), ...(before && beyond(before)) },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
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
  const end = page.at(-1);
  return { rows, next: found.length > limit && end ? { at: end.decidedAt, id: end.id } : null };
}

function matching({ verdict, kind, who, since }: DecisionFilter): Prisma.DecisionWhereInput {
  return {
    ...(verdict && { verdict }),
    ...(kind && { kind }),
    ...(who && (who === "PROGRAMS" ? { NOT: { actor: { startsWith: staffActor("") } } } : { actor: staffActor(who) })),
    ...(since && { AND: { decidedAt: { gte: since } } }),
  };
}

/** The range on the time alone lets the index begin at the right row; the rest orders decisions of the same moment. */
const beyond = ({ at, id }: DecisionPlace): Prisma.DecisionWhereInput => ({
  decidedAt: { lte: at },
  OR: [{ decidedAt: { lt: at } }, { id: { lt: id } }],
});

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
