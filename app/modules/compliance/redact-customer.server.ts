import type { PrismaClient } from "@prisma/client";
import { z } from "zod";
import type { Db } from "~/db.server";
import { eraseDecisionWords } from "~/modules/approvals/decision-words.server";
import { eraseCustomerProofs } from "~/modules/missions/erase-entries.server";
import { eraseCustomerReviews } from "~/modules/reviews/erase-reviews.server";
import { eraseCustomerSharing } from "~/modules/sharing/erase-sharing.server";
import { forgetReferred } from "~/modules/earning/referral/forget-referred.server";
import { id } from "~/modules/shop-sync/customer-payload";
import { followEarnings } from "~/modules/tiers/follow-earnings.server";
import { NO_TIER } from "~/modules/tiers/tier-standing";

const request = z.object({ customer: z.object({ id }) });

/** What is left of a member. */
const nobody = {
  status: "REDACTED" as const,
  email: null,
  firstName: null,
  lastName: null,
  phone: null,
  locale: null,
  countryCode: null,
  searchName: "",
  tags: [],
  tagsKnown: false,
  consentState: null,
  consentOptInLevel: null,
  consentUpdatedAt: null,
  birthMonth: null,
  birthDay: null,
  birthSetAt: null,
  ...NO_TIER,
};

/**
 * Forgets who a customer was: personal data, reviews, earlier data requests and the news in the queue that speak of
 * them. Their points stay in the ledger, which names nobody; what a member earned by sending them falls while it is
 * on hold. Safe to run again. @throws ZodError when the payload is not a redaction
 */
export async function redactCustomer(
  prisma: PrismaClient,
  { shopId, payload, now }: { shopId: number; payload?: unknown; now: Date },
): Promise<void> {
  const customerId = request.parse(payload).customer.id;
  await prisma.$transaction(async (db) => {
    const known = await db.member.findUnique({ where: { shopId_customerId: { shopId, customerId } } });
    const email = known?.email?.toLowerCase() ?? null;
    await db.member.updateMany({ where: { shopId, customerId }, data: nobody });
    await db.consentProof.deleteMany({ where: { shopId, customerId } });
    await db.dataRequest.deleteMany({ where: { shopId, customerId } });
    await db.segmentMember.deleteMany({ where: { shopId, customerId } });
    const advocates = await forgetReferred(db, { shopId, customerId, now });
    await followEarnings(db, { shopId, customerIds: advocates, now });
    await eraseCustomerReviews(db, { shopId, customerId });
    await eraseCustomerProofs(db, { shopId, customerId });
    await eraseDecisionWords(db, { shopId, customerId });
    await eraseCustomerSharing(db, { shopId, customerId });
    await deleteNews(db, { shopId, customerId, email });
  });
}

/** News in the queue that speak of the customer, except those at work. One statement. */
async function deleteNews(
  db: Db,
  { shopId, customerId, email }: { shopId: number; customerId: bigint; email: string | null },
): Promise<void> {
  const number = customerId.toString();
  await db.$executeRaw`
    DELETE FROM pgboss.job WHERE name IN ('store-events', 'store-events-parked') AND state <> 'active'
      AND (data->>'shopId')::int = ${shopId}
      AND (data->'payload'->'customer'->>'id' = ${number} OR data->'payload'->>'customer_id' = ${number}
        OR data->'payload'->>'customerId' = ${`gid://shopify/Customer/${number}`}
        OR data->'payload'->'review'->'reviewer'->>'external_id' = ${number}
        OR lower(data->'payload'->'review'->'reviewer'->>'email') = ${email}
        OR (data->>'topic' LIKE 'customers/%' AND data->'payload'->>'id' = ${number}))`;
}
