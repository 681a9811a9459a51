import type { Member } from "@prisma/client";
import type { Db } from "~/db.server";
import { listDecisionWords } from "~/modules/approvals/decision-words.server";
import { collectImports } from "~/modules/balance-imports/import-lifecycle.server";
import { collectOrders } from "~/modules/orders/order-lifecycle.server";
import { answersAbout, jobsAbout, type Person } from "./about-person.server";

/** All data about a person, table by table, with photos. A constant number of statements. */
export async function collectPersonalData(db: Db, person: Person) {
  const { shopId, customerIds, orderIds } = person;
  const concerned = { in: customerIds };
  const where = { shopId, customerId: concerned };
  const members = await db.member.findMany({ where });
  const reviews = await db.review.findMany({ where });
  const shareLinks = await db.shareLink.findMany({ where });
  return {
    member: members.find((member) => !isWithin(member, customerIds)) ?? null,
    // Merged customers hold nothing of their own but number and address.
    mergedMembers: members.filter((member) => isWithin(member, customerIds)),
    segments: await db.segmentMember.findMany({ where: { ...where, joined: true } }),
    ...(await collectOrders(db, { shopId, customerIds, orderIds })),
    awards: await db.award.findMany({ where }),
    points: await db.ledgerTransaction.findMany({ where, omit: { reason: true }, orderBy: { id: "asc" } }),
    reasons: await db.ledgerReason.findMany({ where, orderBy: { transactionId: "asc" } }),
    entries: await db.ledgerEntry.findMany({ where, orderBy: [{ transactionId: "asc" }, { line: "asc" }] }),
    redemptions: await db.redemption.findMany({ where, orderBy: { requestedAt: "asc" } }),
    expiryWarnings: await db.expiryWarning.findMany({ where, orderBy: [{ expiresOn: "asc" }, { days: "desc" }] }),
    reviews,
    reviewPhotos: await db.reviewPhoto.findMany({ where: { shopId, reviewId: { in: reviews.map(({ id }) => id) } } }),
    missionEntries: await db.missionEntry.findMany({ where }),
    decisions: await listDecisionWords(db, { shopId, customerIds }),
    consents: await db.consentProof.findMany({
      where,
      orderBy: [{ at: { sort: "asc", nulls: "first" } }, { id: "asc" }],
    }),
    memberships: await db.membership.findMany({ where, orderBy: { id: "asc" } }),
    referrals: await db.referral.findMany({
      where: { shopId, OR: [{ friendId: concerned }, { advocateId: concerned }] },
    }),
    referralLinks: await db.referralLink.findMany({ where }),
    shareLinks,
    shareVisits: await db.shareVisit.findMany({ where: { shopId, code: { in: shareLinks.map(({ code }) => code) } } }),
    balanceImports: await collectImports(db, person),
    dataRequests: await db.dataRequest.findMany({ where, omit: { payload: true } }),
    apiAnswers: await db.$queryRaw<unknown[]>`
      SELECT status, body, created_at AS "createdAt" FROM api_answer
      WHERE shop_id = ${person.shopId} AND ${answersAbout(person)} ORDER BY created_at`,
    // Webhooks that are not processed yet, or could not be.
    changes: await db.$queryRaw<unknown[]>`
      SELECT name, state::text, created_on AS "createdAt", data, output, source_output AS "sourceOutput"
      FROM pgboss.job WHERE ${jobsAbout(person)} ORDER BY created_on`,
  };
}

/** Was the member merged into another of these customers? */
const isWithin = ({ mergedIntoId }: Member, customerIds: bigint[]): boolean =>
  mergedIntoId !== null && customerIds.includes(mergedIntoId);
