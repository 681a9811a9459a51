import type { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";

/** Stands for "under way": no answer has this status. */
const OPEN = 0;
/** A call that takes longer has lost its process. */
const LOST_AFTER_MS = 60_000;

export interface KeptAnswer {
  status: number;
  body: unknown;
}

interface Claim {
  shopId: number;
  key: string;
  /** of all that makes the request what it is */
  requestHash: string;
  now: Date;
}

/**
 * Claims an idempotency key for a call: null when the caller is to do the work and then calls `keepAnswer` or
 * `dropClaim`, else the answer given before. The claim of a process that died is taken over, so the work itself must be
 * idempotent by the same key.
 *
 * @throws AppError IDEMPOTENCY_KEY_REUSED for another request, IDEMPOTENCY_KEY_IN_USE while one is under way
 */
export async function claimAnswer(db: Db, { shopId, key, requestHash, now }: Claim): Promise<KeptAnswer | null> {
  const claim = { shopId, key, requestHash, status: OPEN, body: {}, createdAt: now };
  const { count } = await db.apiAnswer.createMany({ data: [claim], skipDuplicates: true });
  if (count === 1) return null;
  const known = await db.apiAnswer.findUnique({ where: { shopId_key: { shopId, key } } });
  if (known && known.requestHash !== requestHash) throw new AppError("IDEMPOTENCY_KEY_REUSED", { status: 422 });
  if (known && known.status !== OPEN) return { status: known.status, body: known.body };
  if (known && now.getTime() - known.createdAt.getTime() >= LOST_AFTER_MS) {
    const taken = await db.apiAnswer.updateMany({
      where: { shopId, key, status: OPEN, createdAt: known.createdAt },
      data: { createdAt: now },
    });
    if (taken.count === 1) return null;
  }
  throw new AppError("IDEMPOTENCY_KEY_IN_USE", { status: 409 });
}

export async function keepAnswer(
  db: Db,
  { shopId, key, status, body }: { shopId: number; key: string } & KeptAnswer,
): Promise<void> {
  await db.apiAnswer.update({
    where: { shopId_key: { shopId, key } },
    data: { status, body: (body ?? {}) as Prisma.InputJsonValue },
  });
}

/** Nothing was done: the next call with this key does the work. */
export async function dropClaim(db: Db, { shopId, key }: { shopId: number; key: string }): Promise<void> {
  await db.apiAnswer.deleteMany({ where: { shopId, key, status: OPEN } });
}

/** Forgets answers given before a moment, of all shops. Safe to run again. */
export async function forgetAnswers(db: Db, { before }: { before: Date }): Promise<number> {
  const { count } = await db.apiAnswer.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
