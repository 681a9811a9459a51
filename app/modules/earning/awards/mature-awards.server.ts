import type { Award, PrismaClient } from "@prisma/client";
import { mature } from "~/modules/ledger/commands";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { requestCards } from "~/modules/members/request-cards.server";
import { toStoredAward } from "./award-rows.server";
import { sendMessages } from "~/modules/earning/flow/announce-awards.server";
import { availableMessages } from "~/modules/earning/flow/flow-message";

const BATCH = 1_000;

/**
 * Makes points available whose hold time has passed, batch by batch, each in a transaction of its own. Safe to run twice
 * or side by side: what another run has done meanwhile is seen after the members are locked.
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
  const due = await db.award.findMany({
    where: dueNow,
    orderBy: [{ maturesAt: "asc" }, { id: "asc" }],
    take: BATCH,
    select: { id: true, customerId: true },
  });
  if (due.length === 0) return { due: 0, matured: 0 };
  await lockMembers(db, { shopId, customerIds: due.map((award) => award.customerId) });
  const awards = await db.award.findMany({ where: { ...dueNow, id: { in: due.map((award) => award.id) } } });
  await postTransactions(db, {
    shopId,
    now,
    commands: awards.map((award) =>
      mature({
        eventKey: `award:${award.id}:${award.postings + 1}`,
        customerId: award.customerId,
        points: award.granted - award.takenBack,
        madeGood: madeGoodOf(award),
        occurredAt: award.maturesAt,
        awardId: award.id,
        actor: "system",
      }),
    ),
  });
  await db.$executeRaw`
    UPDATE award SET status = 'AVAILABLE', matured_at = ${now}, postings = postings + 1,
      written_off = written_off - least(written_off, granted - taken_back)
    WHERE shop_id = ${shopId} AND id = ANY (${awards.map((award) => award.id)}::uuid[])`;
  await requestCards(db, { shopId, customerIds: awards.map((award) => award.customerId) });
  const messages = awards.flatMap((row) =>
    availableMessages(
      { id: row.id, event: row.event, award: toStoredAward(row) },
      row.granted - row.takenBack - madeGoodOf(row),
    ),
  );
  await sendMessages(db, { shopId, messages });
  return { due: due.length, matured: awards.length };
}

/** What of the points covers what was written off earlier. */
const madeGoodOf = ({ writtenOff, granted, takenBack }: Pick<Award, "writtenOff" | "granted" | "takenBack">): number =>
  Math.min(writtenOff, granted - takenBack);
