import { randomInt } from "node:crypto";
import type { Prisma, Redemption, RedemptionStatus } from "@prisma/client";
import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { readableCode } from "~/lib/readable-code";
import { jobs } from "~/modules/jobs/registry";
import { reserve } from "~/modules/ledger/commands";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { expiryOf, hasCode, type RewardTerms } from "./reward-terms";

/** Long enough that guessing is hopeless: 29^12 codes. */
const CODE_LENGTH = 12;
const random = (): number => randomInt(2 ** 32) / 2 ** 32;

interface Opening {
  shopId: number;
  id: string;
  rewardId: string;
  customerId: bigint;
  points: number;
  terms: RewardTerms;
  status: RedemptionStatus;
  actor: string;
  now: Date;
}

/**
 * Reserves the points, draws the code and asks Shopify for it. Inside the caller's transaction, which holds the member's lock.
 * Three statements.
 * @throws AppError INSUFFICIENT_POINTS (409)
 */
export async function openRedemption(db: Db, { terms, now, ...opening }: Opening): Promise<Redemption> {
  const { shopId, id, customerId, points, status, actor } = opening;
  const reservationKey = `redemption:${id}:reserve`;
  const command = reserve({ eventKey: reservationKey, customerId, points, actor, occurredAt: now });
  await postTransactions(db, { shopId, commands: [command], now });
  if (status === "ISSUING") await enqueue(db, jobs.syncRedemption, { shopId, redemptionId: id });
  return db.redemption.create({
    data: {
      ...opening,
      reservationKey,
      requestedAt: now,
      terms: terms as object as Prisma.InputJsonObject,
      code: hasCode(terms) ? readableCode(random, CODE_LENGTH) : null,
      ...(status === "ISSUING" && { issuingSince: now }),
      ...(status === "ISSUED" && { issuedAt: now, expiresAt: expiryOf(terms, now) }),
    },
  });
}
