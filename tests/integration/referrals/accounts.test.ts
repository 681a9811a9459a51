import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { fingerprinterOf } from "~/modules/earning/referrals/fingerprint-key.server";
import { fingerprintMembers } from "~/modules/earning/referrals/fingerprint-members.server";
import { customerPayload } from "../../factories/customer-payload";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { ADVOCATE, buys, CODE, FRIEND, openReferralShop, type BuyOptions, type Webhook } from "./referral-shop";
import { jobs } from "~/modules/jobs/registry";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

/** customers/update of the advocate, with what a customer's page in Shopify holds. */
const account = (given: object): Webhook => [
  "customers/update",
  { ...customerPayload({ id: ADVOCATE, updatedAt: "2026-02-01T10:00:00+01:00" }), ...given },
];
const home = { address1: "Müllerstraße 5", zip: "10115", country_code: "DE" };

const reasonsOf = async (open: Awaited<ReturnType<typeof openReferralShop>>) =>
  (await open.awards()).map(({ status, snapshot }) => [status, (snapshot as { reasons: object[] }).reasons]);

it.each<[string, object, BuyOptions]>([
  ["SAME_EMAIL", { email: "Mi.ra@googlemail.com" }, { customer: { id: FRIEND, email: "mira+x@gmail.com" } }],
  ["SAME_PHONE", { phone: "+49 151 23456789" }, { phone: "0151 23456789" }],
  ["SAME_ADDRESS", { addresses: [{ ...home, default: true }] }, { street: "Muellerstr. 5" }],
  ["SAME_PHONE", { addresses: [{ ...home, phone: "030 1234567" }] }, { phone: "+49 30 1234567" }],
])("finds %s with an advocate who never ordered, whichever is told first", async (code, given, friends) => {
  for (const accountFirst of [true, false]) {
    const open = await openReferralShop(database);
    const webhooks = [account(given), buys(FRIEND, 1, { code: CODE, ...friends })];
    for (const event of accountFirst ? webhooks : webhooks.toReversed()) await open.receive(event);
    expect(await reasonsOf(open)).toEqual([["WAITING", [{ code, params: {} }]]]);
  }
});

it("finds nothing in common between two strangers", async () => {
  const open = await openReferralShop(database);
  await open.receive(account({ phone: "+49 151 23456789", addresses: [home] }), buys(FRIEND, 1, { code: CODE }));
  expect(await reasonsOf(open)).toEqual([["PENDING", []]]);
});

it("compares accounts that were told before accounts were compared, and keeps nothing of them as it was written", async () => {
  const open = await openReferralShop(database);
  const where = { shopId: open.shop.id, customerId: BigInt(ADVOCATE) };
  await database.prisma.member.updateMany({ where, data: { email: "mira@gmail.com", phone: "+49 151 23456789" } });
  await database.prisma.$executeRaw`UPDATE member SET fingerprints = NULL WHERE shop_id = ${open.shop.id}`;
  await fingerprintMembers(database.prisma, {
    shopId: open.shop.id,
    fingerprinter: fingerprinterOf("a secret", open.shop.id),
  });
  await open.receive(buys(FRIEND, 1, { code: CODE, phone: "0151 23456789" }));
  expect(await reasonsOf(open)).toEqual([["WAITING", [{ code: "SAME_PHONE", params: {} }]]]);
  const { fingerprints } = await database.prisma.member.findFirstOrThrow({ where });
  expect(JSON.stringify(fingerprints)).not.toMatch(/mira|2345/);
});

it("goes on comparing orders that were hashed in the earlier spelling of addresses", async () => {
  const open = await openReferralShop(database);
  await open.receive(buys(ADVOCATE, 1, { street: "Müllerstraße 5" }));
  const earlier = fingerprinterOf("a secret", open.shop.id)("address:muellerstr5|10115|DE");
  await database.prisma.orderFingerprint.updateMany({
    where: { shopId: open.shop.id },
    data: { emails: [], phones: [], addresses: [earlier], network: null },
  });
  await open.receive(buys(FRIEND, 2, { code: CODE, street: "Müllerstr. 5" }));
  expect(await reasonsOf(open)).toEqual([["WAITING", [{ code: "SAME_ADDRESS", params: {} }]]]);
});
