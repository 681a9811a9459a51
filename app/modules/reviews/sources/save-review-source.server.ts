import { randomBytes } from "node:crypto";
import type { PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import type { SealKeys } from "~/lib/seal.server";
import type { ReviewSourceInput } from "./review-source-input";
import { sealSecret } from "./source-secret.server";
import type { ReviewSourceKind } from "./source-kinds";

interface Saving {
  shopId: number;
  kind: ReviewSourceKind;
  input: ReviewSourceInput;
  /** with which the source's own secret is sealed */
  sealKeys: SealKeys;
  now: Date;
}

/**
 * Switches a source of reviews on or off; an empty secret keeps the one it has. The address stays the same for good.
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
