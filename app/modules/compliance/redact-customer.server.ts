import type { PrismaClient } from "@prisma/client";
import { z } from "zod";
import type { Db } from "~/db.server";
import { eraseDecisionWords } from "~/modules/approvals/decision-words.server";
import { afterBooking } from "~/modules/earning/awards/after-booking.server";
import { forgetReferred } from "~/modules/earning/referrals/referral-lifecycle.server";
import { eraseCustomerWarnings } from "~/modules/expiry/expiry-lifecycle.server";
import { eraseReasons } from "~/modules/ledger/reasons.server";
import { eraseCustomerImports } from "~/modules/balance-imports/import-lifecycle.server";
import { eraseAnswers } from "~/modules/api-keys/keep-answer.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { NO_PERSON } from "~/modules/members/member-lifecycle.server";
import { eraseCustomerEntries } from "~/modules/missions/entry-lifecycle.server";
import { endCustomerRedemptions } from "~/modules/rewards/redemption-lifecycle.server";
import { eraseCustomerReviews } from "~/modules/reviews/review-lifecycle.server";
import { eraseCustomerSharing } from "~/modules/sharing/share-lifecycle.server";
import { id } from "~/modules/shop-sync/customer-payload";
import { answersAbout, jobsAbout, type Person } from "./about-person.server";
import { findPerson } from "./find-person.server";

const request = z.object({
  // A buyer without an account has no number: the message then contains only an address and orders.
  customer: z.object({ id: id.nullish(), email: z.string().nullish() }),
  orders_to_redact: z.array(id).nullish(),
});

/**
 * Redacts a customer together with all who were merged into them: personal data, texts of theirs and of staff, earlier
 * data requests, stored answers of the API, and payloads in the queue, processed or not. Points stay in the ledger,
 * which contains no personal data; what a member earned for referring them is taken back while it is on hold. An
 * unknown customer is stored as redacted, so that late webhooks restore nothing. Safe to run again.
 * @throws ZodError when the payload is not a redaction
 */
export async function redactCustomer(
  prisma: PrismaClient,
  { shopId, payload, now }: { shopId: number; payload?: unknown; now: Date },
): Promise<void> {
  const { customer, orders_to_redact } = request.parse(payload);
  const customerId = customer.id ?? null;
  await prisma.$transaction(
    async (db) => {
      if (customerId === null)
        return eraseGuest(db, { shopId, email: customer.email, orderIds: orders_to_redact, now });
      await db.member.createMany({
        data: [{ shopId, customerId, status: "REDACTED", createdAt: now }],
        skipDuplicates: true,
      });
      await lockMembers(db, { shopId, customerIds: [customerId] });
      const named = { email: customer.email, orderIds: orders_to_redact ?? [] };
      await erasePerson(db, await findPerson(db, { shopId, customerId, ...named }), now);
    },
    { timeout: 60_000 },
  );
}

/** For a buyer without an account the queue may hold an address and orders; members with the same address stay. */
async function eraseGuest(
  db: Db,
  {
    shopId,
    email,
    orderIds,
    now,
  }: { shopId: number; email: string | null | undefined; orderIds: bigint[] | null | undefined; now: Date },
): Promise<void> {
  const emails = email ? [email.trim().toLowerCase()] : [];
  await erasePerson(db, { shopId, customerIds: [], emails, orderIds: orderIds ?? [] }, now);
}

async function erasePerson(db: Db, person: Person, now: Date): Promise<void> {
  const { shopId, customerIds } = person;
  const where = { shopId, customerId: { in: customerIds } };
  await db.member.updateMany({ where, data: NO_PERSON });
  // Webhooks about a merged customer lead to the one who was kept, who may be a member or redacted, too.
  await db.member.updateMany({
    where: { ...where, status: { in: ["ACTIVE", "DELETED"] } },
    data: { status: "REDACTED" },
  });
  await db.consentProof.deleteMany({ where });
  await db.membership.deleteMany({ where });
  await db.dataRequest.deleteMany({ where });
  await db.segmentMember.deleteMany({ where });
  await endCustomerRedemptions(db, { shopId, customerIds, now });
  await eraseCustomerWarnings(db, { shopId, customerIds });
  const changes = await forgetReferred(db, { shopId, customerIds, now });
  await afterBooking(db, { shopId, changes, now });
  await eraseCustomerReviews(db, { shopId, customerIds });
  await eraseCustomerEntries(db, { shopId, customerIds });
  await eraseDecisionWords(db, { shopId, customerIds });
  await eraseReasons(db, { shopId, customerIds });
  await eraseCustomerSharing(db, { shopId, customerIds });
  await eraseCustomerImports(db, person);
  await eraseJobs(db, person);
  await eraseAnswers(db, { shopId, about: answersAbout(person) });
}

/** Jobs in progress, such as this redaction's own, only lose their payload. Two statements. */
async function eraseJobs(db: Db, person: Person): Promise<void> {
  await db.$executeRaw`DELETE FROM pgboss.job WHERE state <> 'active' AND ${jobsAbout(person)}`;
  await db.$executeRaw`
    UPDATE pgboss.job SET data = jsonb_build_object('shopId', data->'shopId', 'topic', data->'topic', 'erased', true)
    WHERE state = 'active' AND ${jobsAbout(person)}`;
}
