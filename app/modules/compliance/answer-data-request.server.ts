import type { Prisma, PrismaClient } from "@prisma/client";
import { z } from "zod";
import { listDecisionWords } from "~/modules/approvals/decision-words.server";
import { listConsentProofs } from "~/modules/members/consent/list-consent-proofs.server";
import { id } from "~/modules/shop-sync/customer-payload";

const request = z.object({ customer: z.object({ id }), data_request: z.object({ id }) });

/** BigInt and dates as JSON; the shape a person downloads. */
const plain = (value: unknown): Prisma.InputJsonValue =>
  JSON.parse(
    JSON.stringify(value, (_key, field: unknown) => (typeof field === "bigint" ? field.toString() : field)),
  ) as Prisma.InputJsonValue;

/**
 * Collects all that is held about a customer who asked for it, for the merchant to hand over. Safe to run again: a
 * request is answered once. @throws ZodError when the payload is not a data request
 */
export async function answerDataRequest(
  prisma: PrismaClient,
  { shopId, payload, now }: { shopId: number; payload?: unknown; now: Date },
): Promise<void> {
  const { customer, data_request } = request.parse(payload);
  const where = { shopId, customerId: customer.id };
  const [member, orders, awards, points, reviews, consents] = await Promise.all([
    prisma.member.findUnique({ where: { shopId_customerId: where } }),
    prisma.order.findMany({ where }),
    prisma.award.findMany({ where }),
    prisma.ledgerTransaction.findMany({ where, orderBy: { id: "asc" } }),
    prisma.review.findMany({ where }),
    listConsentProofs(prisma, where),
  ]);
  const missionEntries = await prisma.missionEntry.findMany({ where, omit: { photo: true } });
  const decisions = await listDecisionWords(prisma, where);
  const referrals = await prisma.referral.findMany({
    where: { shopId, OR: [{ friendId: customer.id }, { advocateId: customer.id }] },
    select: { friendId: true, advocateId: true, code: true, via: true, orderId: true, orderedAt: true },
  });
  const segments = await prisma.segmentMember.findMany({ where: { ...where, joined: true } });
  const referralLinks = await prisma.referralLink.findMany({ where });
  const shareLinks = await prisma.shareLink.findMany({ where });
  const entries = await prisma.ledgerEntry.findMany({ where, orderBy: [{ transactionId: "asc" }, { line: "asc" }] });
  await prisma.dataRequest.createMany({
    data: [
      {
        shopId,
        id: data_request.id,
        customerId: customer.id,
        requestedAt: now,
        payload: plain({
          member,
          segments,
          orders,
          awards,
          points,
          entries,
          reviews,
          missionEntries,
          decisions,
          consents,
          referrals,
          referralLinks,
          shareLinks,
        }),
      },
    ],
    skipDuplicates: true,
  });
}
