import type { PrismaClient } from "@prisma/client";
import { matureAward } from "~/modules/earning/core/adjust-award";
import { lockMembers } from "~/modules/members/lock-members.server";
import { afterBooking } from "./after-booking.server";
import { toStoredAward, type StoredAward } from "./award-rows.server";
import { bookAwards, type AwardChange } from "./book-awards.server";
import { loadDebts } from "./load-debts.server";

const BATCH = 1_000;

/**
 * Makes points available whose hold time has passed, batch by batch, each in a transaction of its own. Safe to run
 * twice or in parallel: awards are read after the members are locked.
 *
 * @returns number of awards that became available
 */
export async function matureAwards(
  prisma: PrismaClient,
  { shopId, now }: { shopId: number; now: Date },
): Promise<number> {
  let matured = 0;
  for (;;) {
    const batch = await prisma.$transaction((db) => matureBatch(db, shopId, now), { timeout: 60_000 });
    matured += batch.matured;
    if (batch.due < BATCH) return matured;
  }
}

type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

async function matureBatch(db: Transaction, shopId: number, now: Date): Promise<{ due: number; matured: number }> {
  const dueNow = { shopId, status: "PENDING" as const, maturesAt: { lte: now } };
  const found = await db.award.findMany({
    where: dueNow,
    orderBy: [{ maturesAt: "asc" }, { id: "asc" }],
    take: BATCH,
    select: { id: true, customerId: true },
  });
  if (found.length === 0) return { due: 0, matured: 0 };
  await lockMembers(db, { shopId, customerIds: found.map((award) => award.customerId) });
  const rows = await db.award.findMany({ where: { ...dueNow, id: { in: found.map((award) => award.id) } } });
  const due = rows.map(toStoredAward);
  const debts = await loadDebts(db, { shopId, awards: due });
  const awards = new Map<string, StoredAward>();
  const note = (award: StoredAward) => {
    awards.set(award.id, award);
    debts.put(award);
  };
  const changes = due.map(({ id }): AwardChange => {
    const award = debts.byId(id)!;
    const { award: matured, posting } = matureAward(award, { now, takeDebt: debts.takerFor(award, note) });
    note({ ...award, ...matured });
    return { award: debts.byId(id)!, posting, before: award.status };
  });
  await bookAwards(db, { shopId, changes, awards: [...awards.values()], now });
  await afterBooking(db, { shopId, changes, now });
  return { due: found.length, matured: rows.length };
}
