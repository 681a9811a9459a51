import { createHash } from "node:crypto";
import type { PrismaClient } from "@prisma/client";
import { v5 as uuidV5 } from "uuid";
import { AppError } from "~/lib/app-error";
import { readJson } from "~/lib/json-text";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import type { SealKeys } from "~/lib/seal.server";
import { openSecret } from "./source-secret.server";
import { formatOf } from "./formats.server";
import { topicOf, type ReviewSourceKind } from "./source-kinds";

const MESSAGE_NAMESPACE = "f0a6f1f7-2f0b-4c1e-9d3b-6a1f4f6f7c55";

interface Message {
  kind: ReviewSourceKind;
  /** from the URL that was called */
  token: string;
  /** called only for a source that receives messages */
  readBody: () => Promise<string>;
  headers: Headers;
  /** the keys that the source's secret is sealed with */
  sealKeys: SealKeys;
  now: Date;
}

/**
 * Checks a message of another review app and stores it in the queue before it returns. The same body is one job,
 * however often it is sent. One transaction of its own.
 *
 * @throws AppError SOURCE_NOT_FOUND (also while it is switched off, or the app is uninstalled), SIGNATURE_INVALID,
 * NOT_JSON
 */
export async function receiveReview(prisma: PrismaClient, message: Message): Promise<void> {
  const { kind, token, readBody, headers, sealKeys, now } = message;
  const source = await prisma.reviewSource.findUnique({ where: { token, kind, enabled: true } });
  if (!source) throw new AppError("SOURCE_NOT_FOUND", { status: 404 });
  const { shopId } = source;
  const shop = await prisma.shop.findUnique({ where: { id: shopId, status: "ACTIVE" }, select: { id: true } });
  if (!shop) throw new AppError("SOURCE_NOT_FOUND", { status: 404 });
  const body = await readBody();
  const where = { shopId_kind: { shopId, kind } };
  const secret = openSecret(source, sealKeys);
  if (secret === null || !formatOf[kind].isSigned({ body, headers }, secret)) {
    await prisma.reviewSource.update({ where, data: { refusedAt: now } });
    throw new AppError("SIGNATURE_INVALID", { status: 401 });
  }
  const payload = readJson(body);
  if (payload === undefined) throw new AppError("NOT_JSON", { status: 400 });
  const digest = createHash("sha256").update(body).digest("hex");
  await prisma.$transaction(async (db) => {
    await db.reviewSource.update({ where, data: { receivedAt: now } });
    const data = { shopId, topic: topicOf(kind), triggeredAt: now.toISOString(), payload };
    const id = uuidV5(`${shopId}/${kind}/${digest}`, MESSAGE_NAMESPACE);
    await enqueue(db, jobs.storeEvents, data, { id });
  });
}
