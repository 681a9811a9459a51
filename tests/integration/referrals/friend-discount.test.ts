import { afterAll, beforeAll, expect, it } from "vitest";
import { syncFriendDiscount } from "~/jobs/sync-friend-discount";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { giveLink } from "~/modules/earning/referrals/referral-link.server";
import { updateProgramme } from "~/modules/earning/programme/update-programme.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { deleteDiscount, findDiscountByCode, listDiscounts } from "@stammtisch/devstore/state/discounts";
import { createOrder } from "@stammtisch/devstore/state/orders";
import { createProduct } from "@stammtisch/devstore/state/products";
import { listRedeemCodes } from "@stammtisch/devstore/state/redeem-codes";
import { makeMember } from "../../factories/member";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let local: LocalStore;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([jobs.publishMemberCards, jobs.publishStorefront, jobs.syncFriendDiscount]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});

it("gives each member one code, all behind one discount that newcomers may use once", async () => {
  const { prisma } = database;
  const { state } = local.store;
  const shop = await makeShopOf(local, prisma);
  const members = await Promise.all([1, 2, 3].map(() => makeMember(prisma, { shopId: shop.id })));
  const give = (index: number) => giveLink(prisma, { shopId: shop.id, customerId: members[index]!.customerId, now });
  const sync = () =>
    syncFriendDiscount.handle([{ id: "1", data: { shopId: shop.id } }], jobContext(local, prisma, now));

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
  });
  const { code: third } = await give(2);
  await prisma.$executeRaw`DELETE FROM pgboss.job WHERE name = ${syncFriendDiscount.job.name}`;
  await updateProgramme(prisma, { shopId: shop.id, input: { friendPercent: 15 }, now });
  const asked = await prisma.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = ${syncFriendDiscount.job.name}`;
  expect(asked).toHaveLength(1);
  await sync();
  for (const code of [first.code, second.code, third.toLowerCase()]) {
    expect(findDiscountByCode(state, code)).toMatchObject({ id: discount?.id, value: { percentage: 0.15 } });
  }

  const product = createProduct(state, { title: "Cup", price: 2_000 });
  const friend = createCustomer(state, { email: "friend@example.test", firstName: "Fritz", lastName: "Freund" });
  const buy = () => {
    const lines = [{ productId: product.id, quantity: 1 }];
    return createOrder(state, { customerId: friend.id, lines, discountCodes: [third.toLowerCase()] });
  };
  expect(buy().discounts).toEqual([{ code: third, type: "percentage", amount: 300 }]);
  expect(buy).toThrow("not available");

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
  const made = findDiscountByCode(state, first.code)?.id;
  expect(made).toBeDefined();
  expect([second.code, third].map((code) => findDiscountByCode(state, code)?.id)).toEqual([made, made]);
});
