import { createHash } from "node:crypto";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { claimAnswer, dropClaim, keepAnswer } from "~/modules/api-keys/keep-answer.server";

interface SignedPost {
  shopId: number;
  signature: string;
  /** Shopify's signature does not cover the path */
  path: string;
  now: Date;
}

/**
 * Runs the work of a signed request that gives points once per signature, so that a replayed request does nothing. When
 * the work fails, the signature can be used again.
 *
 * @throws AppError REQUEST_REPEATED
 */
export async function onceBySignature<Result>(post: SignedPost, work: () => Promise<Result>): Promise<Result> {
  const { shopId, signature, path, now } = post;
  const requestHash = createHash("sha256").update(`${path}\n${signature}`).digest("hex");
  const claim = { shopId, key: `proxy:${requestHash}` };
  if (!(await claimed({ ...claim, requestHash, now }))) throw new AppError("REQUEST_REPEATED", { status: 409 });
  const result = await work().catch(async (error: unknown) => {
    await dropClaim(prisma, claim);
    throw error;
  });
  await keepAnswer(prisma, { ...claim, status: 200, body: null });
  return result;
}

async function claimed(claim: Parameters<typeof claimAnswer>[1]): Promise<boolean> {
  try {
    return (await claimAnswer(prisma, claim)) === null;
  } catch (error) {
    if (error instanceof AppError && error.code === "IDEMPOTENCY_KEY_IN_USE") return false;
    throw error;
  }
}
