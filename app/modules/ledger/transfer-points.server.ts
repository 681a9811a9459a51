import type { Db } from "~/db.server";
import { postTransactions } from "./post-transactions.server";
import { readBalances } from "./read-balances.server";
import { transfer } from "./transfer-commands";

interface Transfer {
  shopId: number;
  fromId: bigint;
  toId: bigint;
  /** prefix of each transaction's event key, so that running it twice books once */
  keyPrefix: string;
  actor: string;
  now: Date;
}

/**
 * Moves all points of one member to another, lot by lot, so that each keeps its expiry and the day it was earned. Inside the caller's
 * transaction, which holds both locks. At most three statements.
 */
export async function transferPoints(db: Db, { shopId, fromId, toId, keyPrefix, actor, now }: Transfer): Promise<void> {
  const balance = (await readBalances(db, { shopId, customerIds: [fromId] })).get(fromId);
  if (!balance) return;
  const open = await db.pointLot.findMany({
    where: { shopId, customerId: fromId, remaining: { gt: 0 } },
    orderBy: [
      { expiresAt: { sort: "asc", nulls: "last" } },
      { earnedAt: { sort: "asc", nulls: "first" } },
      { id: "asc" },
    ],
  });
  const lots = open.map(({ remaining, expiresAt, earnedAt, openedAt }) => ({
    remaining: Number(remaining),
    expiresAt,
    earnedAt: earnedAt ?? openedAt,
  }));
  const commands = transfer({ keyPrefix, fromId, toId, ...balance, lots, occurredAt: now, actor });
  await postTransactions(db, { shopId, commands, now });
}
