import { afterAll, beforeAll, expect, it } from "vitest";
import { confirmFriendCodes } from "~/jobs/confirm-friend-codes";
import { syncFriendDiscount } from "~/jobs/sync-friend-discount";
import type { JobPayload } from "~/lib/job";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { giveLink } from "~/modules/earning/referrals/referral-link.server";
import { updateProgramme } from "~/modules/earning/programme/update-programme.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { deleteDiscount, findDiscountByCode, listDiscounts } from "@stammtisch/devstore/state/discounts";
import { createOrder } from "@stammtisch/devstore/state/orders";
import { priceDiscounts } from "@stammtisch/devstore/state/price-discounts";
import { createProduct } from "@stammtisch/devstore/state/products";
import { listRedeemCodes } from "@stammtisch/devstore/state/redeem-codes";
import { makeMember } from "../../factories/member";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

type Asked = JobPayload<typeof jobs.confirmFriendCodes>;
const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let local: LocalStore;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([
    jobs.publishMemberCards,
    jobs.publishStorefront,
    jobs.syncFriendDiscount,
    jobs.confirmFriendCodes,
  ]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});

it("gives each member one code, all behind one discount that each customer may use once", async () => {
  const { prisma } = database;
  const { state } = local.store;
  const shop = await makeShopOf(local, prisma);
  const members = await Promise.all([1, 2, 3].map(() => makeMember(prisma, { shopId: shop.id })));
  const give = (index: number) => giveLink(prisma, { shopId: shop.id, customerId: members[index]!.customerId, now });
  const context = jobContext(local, prisma, now);
  const sync = () => syncFriendDiscount.handle([{ id: "1", data: { shopId: shop.id } }], context);
  const unsynced = () => prisma.referralLink.count({ where: { shopId: shop.id, syncedAt: null } });
  /** Works what the sync left to be checked, as the queue would after some seconds. */
  const confirm = async () => {
    const asked = await prisma.$queryRaw<{ data: Asked }[]>`
      DELETE FROM pgboss.job WHERE name = ${confirmFriendCodes.job.name} RETURNING data`;
    await confirmFriendCodes.handle(
      asked.map(({ data }, index) => ({ id: String(index), data })),
      context,
    );
    return asked.length;
  };

  const [first, again, second] = await Promise.all([give(0), give(0), give(1)]);
  expect(again).toEqual(first);
  expect(first.code).toMatch(/^[A-HJKMNP-TV-Z2-9]{8}$/);
  await sync();
  await sync();
  const [discount, ...others] = listDiscounts(state, { limit: 10 });
  expect(others).toEqual([]);
  expect(discount).toMatchObject({
    title: "Stammtisch: friends",
    value: { kind: "percentage", percentage: 0.1 },
    appliesOncePerCustomer: true,
    context: { kind: "all" },
  });
  const { code: third } = await give(2);
  await prisma.$executeRaw`DELETE FROM pgboss.job WHERE name = ${syncFriendDiscount.job.name}`;
  await updateProgramme(prisma, { shopId: shop.id, input: { friendPercent: 15 }, now });
  const asked = await prisma.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = ${syncFriendDiscount.job.name}`;
  expect(asked).toHaveLength(1);
  await sync();
  expect(findDiscountByCode(state, third)).toBeUndefined();
  expect([await confirm(), await unsynced()]).toEqual([3, 2]);
  local.store.clock.advance(5_000);
  expect([await confirm(), await unsynced()]).toEqual([3, 0]);
  expect(await confirm()).toBe(0);
  for (const code of [first.code, second.code, third.toLowerCase()]) {
    expect(findDiscountByCode(state, code)).toMatchObject({ id: discount?.id, value: { percentage: 0.15 } });
  }

  const product = createProduct(state, { title: "Cup", price: 2_000 });
  const friend = createCustomer(state, { email: "friend@example.test", firstName: "Fritz", lastName: "Freund" });
  const stranger = { codes: [third], customerId: null, shipping: 0 };
  const lines = [{ productId: product.id, quantity: 1, price: 2_000 }];
  expect(priceDiscounts(state, { ...stranger, lines }).refused).toEqual([]);
  const buy = () => {
    const order = { customerId: friend.id, lines: [{ productId: product.id, quantity: 1 }] };
    return createOrder(state, { ...order, discountCodes: [third.toLowerCase()] });
  };
  expect(buy().discounts).toEqual([{ code: third, type: "percentage", amount: 300 }]);
  expect(buy).toThrow("used it already");

  const { cards } = await listCardsToPublish(prisma, {
    formToken: memberFormToken,
    shopId: shop.id,
    customerIds: [members[0]!.customerId],
    now,
  });
  const referral = { code: first.code };
  expect(cards).toMatchObject([{ card: { referral } }]);

  deleteDiscount(state, discount!.id);
  expect(listRedeemCodes(state, discount!.id)).toEqual([]);
  await sync();
  local.store.clock.advance(5_000);
  await confirm();
  const made = findDiscountByCode(state, first.code)?.id;
  expect(made).toBeDefined();
  expect([second.code, third].map((code) => findDiscountByCode(state, code)?.id)).toEqual([made, made]);
});
