import { randomInt } from "node:crypto";
import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { codeOf } from "~/modules/earning/referrals/referral-code";
import { lockMembers } from "~/modules/members/lock-members.server";
import { noteVisit } from "./note-visit.server";
import { shareDay } from "./share-day";
import type { ShareKeys } from "./share-keys.server";
import { addressHash, visitorHash, type Visitor } from "./visitor-hash.server";

interface SharedProduct {
  id: bigint;
  title: string;
  handle: string;
  imageUrl: string | null;
}

interface Request {
  shop: { id: number; timezone: string };
  customerId: bigint;
  product: SharedProduct;
  visitor: Visitor;
  keys: ShareKeys;
  now: Date;
}

const RANDOM = 2 ** 32;
const newCode = (): string => codeOf(() => randomInt(RANDOM) / RANDOM);

/**
 * The member's link to a product, always the same one; updates its title and picture. Notes the browser and its address
 * as the member's own for today. One transaction of its own, under the member's lock.
 *
 * @throws AppError MEMBER_NOT_FOUND
 */
export async function makeShareLink(prisma: PrismaClient, request: Request): Promise<{ code: string }> {
  const { shop, customerId, visitor, keys, now } = request;
  const day = shareDay(now, shop.timezone);
  return prisma.$transaction(async (db) => {
    const members = await lockMembers(db, { shopId: shop.id, customerIds: [customerId] });
    if (members.get(customerId)?.status !== "ACTIVE") throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
    const code = await saveLink(db, request);
    const address = addressHash(keys.visitor, visitor, day);
    for (const hash of [visitorHash(keys.visitor, visitor, day), ...(address ? [address] : [])])
      await noteVisit(db, { shopId: shop.id, code, day, visitor: hash, own: true, now });
    return { code };
  });
}

async function saveLink(db: Db, { shop, customerId, product, now }: Request): Promise<string> {
  const { id: productId, title: productTitle, handle: productHandle, imageUrl } = product;
  const shown = { productTitle, productHandle, imageUrl };
  const known = await db.shareLink.findFirst({
    where: { shopId: shop.id, customerId, productId },
    orderBy: { createdAt: "asc" },
  });
  if (known) {
    await db.shareLink.update({ where: { shopId_code: { shopId: shop.id, code: known.code } }, data: shown });
    return known.code;
  }
  const code = newCode();
  await db.shareLink.create({ data: { shopId: shop.id, code, customerId, productId, ...shown, createdAt: now } });
  return code;
}
