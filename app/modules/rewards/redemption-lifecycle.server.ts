import type { Redemption } from "@prisma/client";
import type { Db } from "~/db.server";
import { SYSTEM } from "~/lib/actor";
import { enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { release, reserve } from "~/modules/ledger/commands";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { advanceRedemptions } from "./advance-redemptions.server";
import { openStatuses } from "./redemption-state";

const open = { in: [...openStatuses] };

interface Merge {
  shopId: number;
  fromId: bigint;
  toId: bigint;
  now: Date;
}

const keyOf = ({ id }: Redemption, { fromId, toId }: Merge, what: string) =>
  `redemption:${id}:merge:${fromId}:${toId}:${what}`;

/**
 * Before the points of a merged customer move: their open redemptions give their points back to the lots, so that they move
 * with them. Inside the caller's transaction, which holds both locks. @returns what `moveRedemptions` needs
 */
export async function releaseForMerge(db: Db, merge: Merge): Promise<Redemption[]> {
  const { shopId, fromId, now } = merge;
  const redemptions = await db.redemption.findMany({
    where: { shopId, customerId: fromId, status: open },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
  });
  const commands = redemptions.map((one) =>
    release({
      eventKey: keyOf(one, merge, "release"),
      customerId: fromId,
      points: one.points,
      reservationKey: one.reservationKey,
      actor: SYSTEM,
      occurredAt: now,
    }),
  );
  await postTransactions(db, { shopId, commands, now });
  return redemptions;
}

/**
 * After the points have moved: the redemptions are the kept customer's, reserve their points there, and their codes follow.
 * Where the kept customer owes so much that points are missing, the last requested end. Inside the caller's transaction.
 */
export async function moveRedemptions(db: Db, released: readonly Redemption[], merge: Merge): Promise<void> {
  const { shopId, fromId, toId, now } = merge;
  await db.redemption.updateMany({ where: { shopId, customerId: fromId }, data: { customerId: toId } });
  if (released.length === 0) return;
  let left = (await readBalances(db, { shopId, customerIds: [toId] })).get(toId)?.available ?? 0;
  const kept: Redemption[] = [];
  for (const one of released) {
    if (one.points > left) continue;
    left -= one.points;
    kept.push(one);
  }
  const commands = kept.map((one) =>
    reserve({
      eventKey: keyOf(one, merge, "reserve"),
      customerId: toId,
      points: one.points,
      actor: SYSTEM,
      occurredAt: now,
    }),
  );
  await postTransactions(db, { shopId, commands, now });
  await db.$executeRaw`
    UPDATE redemption SET reservation_key = told.key
    FROM unnest(${kept.map(({ id }) => id)}::uuid[], ${kept.map((one) => keyOf(one, merge, "reserve"))}::text[]) AS told (id, key)
    WHERE redemption.shop_id = ${shopId} AND redemption.id = told.id`;
  const ended = released.filter((one) => !kept.includes(one)).map(({ id }) => id);
  await db.redemption.updateMany({
    where: { shopId, id: { in: ended } },
    data: { status: "CANCELLED", endedAt: now },
  });
  const withCode = released.filter(({ code, status }) => code && status !== "WAITING");
  await enqueueAll(
    db,
    jobs.syncRedemption,
    withCode.map(({ id }) => ({ shopId, redemptionId: id })),
  );
}

/** Ends what customers have open whose data is erased; their codes go. Inside the caller's transaction. */
export async function endCustomerRedemptions(
  db: Db,
  { shopId, customerIds, now }: { shopId: number; customerIds: bigint[]; now: Date },
): Promise<void> {
  const where = { shopId, customerId: { in: customerIds }, status: open };
  const found = await db.redemption.findMany({ where, select: { id: true } });
  const ids = found.map(({ id }) => id);
  await advanceRedemptions(db, { shopId, ids, event: "CANCEL", actor: SYSTEM, now });
  // Store credit that is being booked for somebody who is no more.
  await advanceRedemptions(db, { shopId, ids, event: "FAIL", error: "ERASED", actor: SYSTEM, now });
}

/** Deletes rewards and redemptions of a shop. Inside the caller's transaction. */
export async function eraseShopRewards(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.redemption.deleteMany({ where: { shopId } });
  await db.reward.deleteMany({ where: { shopId } });
}
