import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { afterBooking } from "~/modules/earning/awards/after-booking.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { bookRoomLeft } from "~/modules/earning/orders/book-room-left.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import type { DecidedItem, Verdict } from "./approvable";
import { findItems, type ItemsOfKind } from "./approvables.server";
import { loadLastDecisions } from "./load-last-decisions.server";

export interface DecideItemsInput {
  shopId: number;
  /** ids of awards, for instance */
  ids: string[];
  /** "staff:<user id>" or "api:<key id>" */
  actor: string;
  actorName?: string | null;
  /** reason for staff */
  note?: string | null;
  /** text for the member */
  memberText?: string | null;
  now: Date;
}

/**
 * Approves or rejects waiting items, books the points, stores who decided, and runs the steps after bookings, e.g.
 * publishes the review behind an award. A rejected award frees its room under a limit for later orders. Items of deleted
 * members cannot be approved. One transaction of its own, a constant number of statements. When two people decide at once,
 * the second is told what the first decided.
 */
export function decideItems(
  prisma: PrismaClient,
  input: DecideItemsInput & { verdict: "APPROVED" | "REJECTED" },
): Promise<DecidedItem[]> {
  return change(prisma, input);
}

/**
 * Makes decided items wait again; bookings are reversed by new bookings. Points that rules gave without staff stay, and
 * a rejected mission entry stays rejected once the member has sent in another. Otherwise as `decideItems`.
 */
export function undoDecisions(prisma: PrismaClient, input: DecideItemsInput): Promise<DecidedItem[]> {
  return change(prisma, { ...input, verdict: "UNDONE" });
}

type Change = DecideItemsInput & { verdict: Verdict };

function change(prisma: PrismaClient, input: Change): Promise<DecidedItem[]> {
  return prisma.$transaction(
    async (db) => {
      const { shopId, ids, now } = input;
      const { kinds, members } = await lockItems(db, { shopId, ids });
      const undecided = input.verdict === "UNDONE" ? await listUndecided(db, { shopId, ids }) : new Set<string>();
      const results = new Map<string, DecidedItem>();
      const changes: AwardChange[] = [];
      for (const { approvable, items } of kinds) {
        for (const [id, { status }] of items)
          if (undecided.has(id)) results.set(id, { id, outcome: "ALREADY", status, by: null });
        const asked = ids.filter((id) => items.has(id) && !undecided.has(id));
        if (asked.length === 0) continue;
        const decision = { ...input, ids: asked, memberText: input.memberText ?? null, members };
        const decided = await (input.verdict === "UNDONE" ? approvable.undo : approvable.decide)(db, decision);
        for (const result of decided.results) results.set(result.id, result);
        changes.push(...decided.changes);
      }
      const all = ids.map((id) => results.get(id) ?? { id, outcome: "NOT_FOUND" as const, status: null, by: null });
      const awards = changes.map(({ award }) => award);
      changes.push(...(await bookRoomLeft(db, { shopId, awards, unknown: "STAYS", now })));
      const kindOf = new Map(kinds.flatMap(({ items }) => [...items].map(([id, { kind }]) => [id, kind])));
      await keepDecisions(db, input, { results: all, kindOf });
      await afterBooking(db, { shopId, changes, now });
      return nameDeciders(db, { shopId, results: all });
    },
    { timeout: 60_000 },
  );
}

/** The items by kind with their members, read after the members were locked. */
async function lockItems(db: Db, { shopId, ids }: { shopId: number; ids: string[] }) {
  const customersOf = (found: ItemsOfKind[]) =>
    found.flatMap(({ items }) => [...items.values()].map(({ customerId }) => customerId));
  const customerIds = customersOf(await findItems(db, { shopId, ids }));
  const members = await lockMembers(db, { shopId, customerIds });
  return { kinds: await findItems(db, { shopId, ids }), members };
}

/** Which of these items have no decision, or none since the last undo. One statement. */
async function listUndecided(db: Db, { shopId, ids }: { shopId: number; ids: string[] }): Promise<Set<string>> {
  const decisions = await loadLastDecisions(db, { shopId, itemIds: ids });
  return new Set(ids.filter((id) => (decisions.get(id)?.verdict ?? "UNDONE") === "UNDONE"));
}

/** Writes the audit trail. One statement. */
async function keepDecisions(
  db: Db,
  { shopId, verdict, actor, actorName = null, note = null, memberText = null, now }: Change,
  { results, kindOf }: { results: DecidedItem[]; kindOf: ReadonlyMap<string, string> },
): Promise<void> {
  const decided = results.filter(({ outcome }) => outcome === "DECIDED");
  await db.decision.createMany({
    data: decided.map(({ id: itemId }) => ({
      shopId,
      itemId,
      kind: kindOf.get(itemId) ?? null,
      verdict,
      actor,
      actorName,
      note,
      memberText,
      decidedAt: now,
    })),
  });
}

/** Adds who decided first. One statement, none when no item was decided before. */
async function nameDeciders(
  db: Db,
  { shopId, results }: { shopId: number; results: DecidedItem[] },
): Promise<DecidedItem[]> {
  const itemIds = results.flatMap(({ id, outcome }) => (outcome === "ALREADY" ? id : []));
  if (itemIds.length === 0) return results;
  const decisions = await loadLastDecisions(db, { shopId, itemIds });
  return results.map((result) =>
    result.outcome === "ALREADY" ? { ...result, by: decisions.get(result.id) ?? null } : result,
  );
}
