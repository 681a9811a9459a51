import { createHash } from "node:crypto";
import { v5 as uuidV5, v7 as uuidV7 } from "uuid";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { claimAnswer, dropClaim, keepAnswer, type KeptAnswer } from "~/modules/api-keys/keep-answer.server";
import type { Method } from "./operation";
import { takesKey } from "./takes-key";

/** Namespace of ids derived from idempotency keys. */
const CALL_NAMESPACE = "5e0c3d1f-8a8c-4c1a-9f3b-6f2f0a4b7d52";

const PATIENCE_MS = 2_000;
const STEP_MS = 50;

interface Asked {
  request: Request;
  /** the body */
  text: string;
  shopId: number;
  now: Date;
}

/**
 * Runs the work once per idempotency key and repeats its answer; without a key, runs it each time. Errors are not
 * stored: nothing was done, and the same key may try again.
 */
export async function once(
  { request, text, shopId, now }: Asked,
  work: (callId: string) => Promise<KeptAnswer>,
): Promise<{ answer: KeptAnswer; replayed: boolean }> {
  const key = idempotencyKey(request);
  if (!key) return { answer: await work(uuidV7()), replayed: false };
  const { pathname } = new URL(request.url);
  const requestHash = createHash("sha256").update(`${request.method} ${pathname}\n${text}`).digest("hex");
  const kept = await claimOrWait({ shopId, key, requestHash, now });
  if (kept) return { answer: kept, replayed: true };
  try {
    const answer = await work(uuidV5(`${shopId}/${key}`, CALL_NAMESPACE));
    await keepAnswer(prisma, { shopId, key, ...answer });
    return { answer, replayed: false };
  } catch (error) {
    await dropClaim(prisma, { shopId, key });
    throw error;
  }
}

/** Waits a moment for a call in progress with the same key. */
async function claimOrWait(claim: Parameters<typeof claimAnswer>[1]): Promise<KeptAnswer | null> {
  for (let waited = 0; ; waited += STEP_MS) {
    try {
      return await claimAnswer(prisma, claim);
    } catch (error) {
      const underWay = error instanceof AppError && error.code === "IDEMPOTENCY_KEY_IN_USE";
      if (!underWay || waited >= PATIENCE_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    }
  }
}

function idempotencyKey(request: Request): string | null {
  if (!takesKey({ method: request.method as Method })) return null;
  const key = request.headers.get("Idempotency-Key");
  if (key !== null && !/^[\x20-\x7e]{1,200}$/.test(key)) throw new AppError("IDEMPOTENCY_KEY_INVALID", { status: 422 });
  return key;
}
