import { randomBytes } from "node:crypto";
import type { PrismaClient, ShareLink } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { afterBooking } from "~/modules/earning/awards/after-booking.server";
import { bookEarningEvents } from "~/modules/earning/awards/book-earning-events.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { networkFingerprint } from "~/modules/earning/referrals/order-fingerprints";
import { asReferralCode } from "~/modules/earning/referrals/referral-code";
import { lockMembers } from "~/modules/members/lock-members.server";
import { hasOrderedFrom } from "~/modules/orders/load-fingerprints.server";
import { isAdvocates, isBeyondLimits, noteVisit } from "./note-visit.server";
import { shareDay } from "./share-day";
import type { ShareKeys } from "./share-keys.server";
import { shareEarningEvent } from "./share-earning-event";
import { isBrowser, isOwnVisit } from "./visit-guards";
import { checkToken, tokenTime } from "./visit-token.server";
import { addressHash, visitorHash, type Visitor } from "./visitor-hash.server";

interface HandedIn {
  shop: { id: number; timezone: string };
  code: string;
  token: string;
  visitor: Visitor;
  /** the customer who is logged in, if any */
  customerId: bigint | null;
  keys: ShareKeys;
  now: Date;
}

/** Outcome of a visit: rules are evaluated only for COUNTED. */
export type VisitOutcome = "COUNTED" | "AGAIN" | "OWN" | "BOT" | "NO_MEMBER" | "TOO_MANY";

/**
 * Redeems the token of a landing page and books what the visit earns the member. One transaction of its own, under the
 * member's lock. Safe to run again: a token counts once, a browser and an address once per day and link.
 *
 * @throws AppError LINK_NOT_FOUND, TOKEN_INVALID, TOKEN_TOO_SOON, TOKEN_EXPIRED
 */
export async function recordVisit(prisma: PrismaClient, handedIn: HandedIn): Promise<VisitOutcome> {
  const { shop, visitor, now } = handedIn;
  const code = asReferralCode(handedIn.code);
  if (!code) throw new AppError("LINK_NOT_FOUND", { status: 404 });
  if (!isBrowser(visitor.userAgent)) return "BOT";
  const { day, hash, address } = acceptToken(handedIn, code);
  return prisma.$transaction(async (db) => {
    const link = await db.shareLink.findUnique({ where: { shopId_code: { shopId: shop.id, code } } });
    if (!link) throw new AppError("LINK_NOT_FOUND", { status: 404 });
    const { customerId: advocateId } = link;
    const members = await lockMembers(db, { shopId: shop.id, customerIds: [advocateId] });
    if (members.get(advocateId)?.status !== "ACTIVE") return "NO_MEMBER";
    const where = { shopId: shop.id, day };
    const visitors = [hash, ...(address ? [address] : [])];
    const advocatesBrowser =
      (await isAdvocates(db, { ...where, visitors, customerId: advocateId })) ||
      (await hasOrderedFrom(db, {
        shopId: shop.id,
        customerId: advocateId,
        now,
        network: networkFingerprint(visitor.ip, handedIn.keys.fingerprinter),
      }));
    const own = isOwnVisit({ advocateId, customerId: handedIn.customerId, advocatesBrowser });
    // The address comes first: another browser with the same address is not stored and does not count towards the
    // link's daily maximum.
    for (const one of [...(address ? [address] : []), hash]) {
      const fresh = await noteVisit(db, { ...where, visitor: one, code, own, now });
      if (!fresh && !own) return "AGAIN";
    }
    if (own) return "OWN";
    if (await isBeyondLimits(db, { ...where, code, address })) return "TOO_MANY";
    await book(db, { shopId: shop.id, link, day, now });
    return "COUNTED";
  });
}

/** The day is the token's, so that a token is one visit around midnight, too. */
function acceptToken(
  { shop, token, visitor, keys, now }: HandedIn,
  code: string,
): { day: string; hash: string; address: string | null } {
  const issuedAt = tokenTime(token);
  if (!issuedAt) throw new AppError("TOKEN_INVALID", { status: 400 });
  const day = shareDay(issuedAt, shop.timezone);
  const hash = visitorHash(keys.visitor, visitor, day);
  const verdict = checkToken(keys.token, token, { code, visitor: hash }, now);
  if (verdict === "TAMPERED") throw new AppError("TOKEN_INVALID", { status: 400 });
  if (verdict === "TOO_SOON") throw new AppError("TOKEN_TOO_SOON", { status: 400 });
  if (verdict === "EXPIRED") throw new AppError("TOKEN_EXPIRED", { status: 410 });
  return { day, hash, address: addressHash(keys.visitor, visitor, day) };
}

async function book(
  db: Db,
  { shopId, link, day, now }: { shopId: number; link: ShareLink; day: string; now: Date },
): Promise<void> {
  const { code, productId, customerId } = link;
  const book = await loadRuleBook(db, { shopId });
  const visitId = randomBytes(9).toString("base64url");
  const earningEvents = [shareEarningEvent({ code, productId, day, visitId, customerId, visitedAt: now })];
  const changes = await bookEarningEvents(db, { shopId, earningEvents, stored: [], book, now });
  await afterBooking(db, { shopId, changes, now });
}
