import type { PrismaClient, Shop } from "@prisma/client";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { claimAnswer, keepAnswer } from "~/modules/api-keys/keep-answer.server";
import { giveLink } from "~/modules/earning/referrals/referral-link.server";
import { grantAward } from "~/modules/earning/awards/grant-award.server";
import { saveShownWordings } from "~/modules/members/consent/shown-wordings.server";
import { saveTags } from "~/modules/members/customer-tags.server";
import { setBirthday } from "~/modules/members/set-birthday.server";
import { keepReview } from "~/modules/reviews/keep-review.server";
import { makeShareLink } from "~/modules/sharing/make-share-link.server";
import { shareKeys } from "~/modules/sharing/share-keys.server";
import { openImport } from "~/modules/balance-imports/open-import.server";
import type { Marked } from "./person";

interface IdentitySignals {
  shop: Shop;
  missionId: string;
  now: Date;
}

const PRODUCT = 8_100_001n;
const bytesOf = (text: string) => new Uint8Array(Buffer.from(`photo ${text} photo`));

/** Uses every feature with an existing member that stores texts, pictures or dates of a person in the database. */
export async function leaveTraces(prisma: PrismaClient, person: Marked, { shop, missionId, now }: IdentitySignals) {
  const { text } = person;
  const of = { shopId: shop.id, customerId: BigInt(person.id), now };
  const key = () => crypto.randomUUID();
  await saveTags(prisma, { shopId: shop.id, tags: new Map([[of.customerId, [text.tag]]]) });
  await setBirthday(prisma, { ...of, birthday: { month: 3, day: 14 }, by: "MEMBER" });
  await adjustMemberPoints(prisma, { ...of, points: 50, reason: text.reason, actor: "staff:1", key: key() });
  const grant = { ...of, points: 5, actor: "api:1" };
  await grantAward(prisma, { ...grant, reason: text.apiReason, event: "API", key: key() });
  await grantAward(prisma, { ...grant, reason: text.flowReason, event: "FLOW", key: key() });
  await giveLink(prisma, of);
  await makeShareLink(prisma, {
    shop,
    customerId: of.customerId,
    now,
    keys: shareKeys("secret", shop.id),
    product: { id: PRODUCT, title: text.sharedProduct, handle: "cup", imageUrl: null },
    visitor: { ip: "192.0.2.7", userAgent: "test" },
  });
  await saveShownWordings(prisma, {
    shopId: shop.id,
    rows: [{ customerId: of.customerId, wording: text.wording }],
    now,
  });
  const balances = `email,points,note\n${text.mail.toUpperCase()},10,${text.balanceNote}\nother@example.test,5,\n`;
  const bytes = new Uint8Array(Buffer.from(balances));
  await openImport(prisma, { shopId: shop.id, fileName: "balances.csv", bytes, actor: "staff:1", now });
  await review(prisma, person, of);
  await decide(prisma, person, of);
  await prisma.missionEntry.create({
    data: {
      shopId: shop.id,
      id: key(),
      missionId,
      customerId: of.customerId,
      awardId: key(),
      createdAt: now,
      text: text.proofText,
      link: text.proofLink,
      photoType: "image/png",
      photoStatus: "READY",
      photo: bytesOf(text.proofPhoto),
    },
  });
  const warning = { shopId: shop.id, customerId: of.customerId, expiresOn: new Date("2026-10-20") };
  await prisma.expiryWarning.create({ data: { ...warning, days: 30 } });
  await claimAnswer(prisma, { shopId: shop.id, key: key(), requestHash: "claimed", now });
  const kept = { shopId: shop.id, key: key() };
  await claimAnswer(prisma, { ...kept, requestHash: "kept", now });
  await keepAnswer(prisma, { ...kept, status: 200, body: { customerId: person.id, reason: text.apiAnswer } });
}

type Of = { shopId: number; customerId: bigint; now: Date };

async function review(prisma: PrismaClient, { text }: Marked, { now, ...of }: Of) {
  const words = { stars: 5, title: text.reviewTitle, text: text.reviewText, hasPhoto: true, writtenAt: now };
  const { id } = await prisma.$transaction((db) => keepReview(db, { ...of, productId: PRODUCT, ...words }, now));
  const photo = { shopId: of.shopId, reviewId: id, position: 0, contentType: "image/png" };
  await prisma.reviewPhoto.create({ data: { ...photo, id: crypto.randomUUID(), bytes: bytesOf(text.photo) } });
}

async function decide(prisma: PrismaClient, { text }: Marked, { shopId, customerId, now }: Of) {
  const waiting = await prisma.award.findMany({
    where: { shopId, customerId, status: "WAITING" },
    select: { id: true },
  });
  const words = { note: text.staffNote, memberText: text.memberText };
  const staff = { actor: "staff:1", actorName: "Ada Staff", now };
  await decideItems(prisma, {
    shopId,
    ids: waiting.map(({ id }) => id),
    verdict: "REJECTED",
    ...words,
    ...staff,
  });
}
