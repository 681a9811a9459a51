import { randomBytes } from "node:crypto";
import type { PrismaClient, ReviewSource } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import type { SealKeys } from "~/lib/seal.server";
import type { ReviewSourceInput } from "./review-source-input";
import { type ReviewSourceKind, reviewSourceKinds } from "./source-kinds";
import { sealSecret } from "./source-secret.server";

interface Saving {
  shopId: number;
  kind: ReviewSourceKind;
  input: ReviewSourceInput;
  /** the keys that the source's secret is sealed with */
  sealKeys: SealKeys;
  now: Date;
}

/**
 * Switches a source of reviews on or off; an empty secret keeps the stored one. Its URL never changes.
 * @throws AppError SECRET_MISSING (field secret)
 */
export async function saveReviewSource(prisma: PrismaClient, saving: Saving): Promise<void> {
  const { shopId, kind, input, sealKeys, now } = saving;
  const { enabled, secret } = input;
  const key = { shopId_kind: { shopId, kind } };
  const known = await prisma.reviewSource.findUnique({ where: key, select: { token: true } });
  const sealed = secret && { sealedSecret: sealSecret(secret, { shopId, kind }, sealKeys), refusedAt: null };
  if (known) {
    await prisma.reviewSource.update({ where: key, data: { enabled, updatedAt: now, ...sealed } });
    return;
  }
  if (!sealed) throw new AppError("SECRET_MISSING", { status: 422, field: "secret" });
  const token = randomBytes(18).toString("base64url");
  await prisma.reviewSource.upsert({
    where: key,
    create: { shopId, kind, token, enabled, createdAt: now, updatedAt: now, ...sealed },
    update: { enabled, updatedAt: now, ...sealed },
  });
}

type SourceState = Pick<ReviewSource, "token" | "enabled" | "receivedAt" | "refusedAt" | "skippedAt" | "skipReason">;

/** All kinds of sources with their state in this shop, without secrets; null for kinds that were never set up. */
export async function listReviewSources(
  db: Db,
  { shopId }: { shopId: number },
): Promise<{ kind: ReviewSourceKind; source: SourceState | null }[]> {
  const sources = await db.reviewSource.findMany({ where: { shopId }, omit: { sealedSecret: true } });
  return reviewSourceKinds.map((kind) => ({ kind, source: sources.find((source) => source.kind === kind) ?? null }));
}
