import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";

/** Stands for "under way": no answer has this status. */
const OPEN = 0;
/** A call that takes longer has lost its process. */
const LOST_AFTER_MS = 60_000;
/** Marks a call that was under way while a customer was erased: its answer is not stored. */
const ERASED = JSON.stringify({ erased: true });
/** First key of the advisory locks of this file: claims share it, an erasure has it alone until it is committed. */
const LOCK_SPACE = 7_002;

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
  // A call that begins while a customer is being erased waits, so that it reads none of their data.
  const count = await db.$executeRaw`
    WITH allowed AS (SELECT pg_advisory_xact_lock_shared(${LOCK_SPACE}::int, ${shopId}::int))
    INSERT INTO api_answer (shop_id, key, request_hash, status, body, created_at)
    SELECT ${shopId}, ${key}, ${requestHash}, ${OPEN}, '{}', ${now} FROM allowed ON CONFLICT DO NOTHING`;
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

/**
 * Stores the answer to a call. If a customer was erased meanwhile, an answer with a body may contain their data: it is not
 * stored, and the same key does the work again.
 */
export async function keepAnswer(
  db: Db,
  { shopId, key, status, body }: { shopId: number; key: string } & KeptAnswer,
): Promise<void> {
  const kept = body === null ? {} : body;
  const unlessErased = body === null ? Prisma.empty : Prisma.sql`AND body <> ${ERASED}::jsonb`;
  const count = await db.$executeRaw`
    UPDATE api_answer SET status = ${status}, body = ${JSON.stringify(kept)}::jsonb
    WHERE shop_id = ${shopId} AND key = ${key} ${unlessErased}`;
  if (count === 0) await dropClaim(db, { shopId, key });
}

/**
 * Deletes stored answers about a person, and keeps calls under way from storing theirs. Three statements at the end of the
 * caller's transaction; calls that begin meanwhile wait for it.
 * @param about condition that selects the answers about the person
 */
export async function eraseAnswers(db: Db, { shopId, about }: { shopId: number; about: Prisma.Sql }): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK_SPACE}::int, ${shopId}::int)::text`;
  await db.$executeRaw`UPDATE api_answer SET body = ${ERASED}::jsonb WHERE shop_id = ${shopId} AND status = ${OPEN}`;
  await db.$executeRaw`DELETE FROM api_answer WHERE shop_id = ${shopId} AND ${about}`;
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
