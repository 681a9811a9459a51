import { afterAll, beforeAll, expect, it } from "vitest";
import { forgetOldData } from "~/jobs/forget-old-data";
import { handleBatch } from "~/jobs/handle-batch";
import { logger } from "~/lib/logger.server";
import {
  ACCESS_DAYS,
  DATA_REQUEST_DAYS,
  DELETED_CUSTOMER_DAYS,
  ENDED_SIGN_IN_DAYS,
} from "~/modules/compliance/retention";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-10-01T10:00:00Z");
const daysAgo = (days: number, seconds = 0) => new Date(now.getTime() - days * 86_400_000 + seconds * 1_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.close();
});

const forget = () => {
  const adminFor = () => Promise.reject(new Error("no Admin API in this test"));
  const context = { db: database.prisma, logger, now: () => now, adminFor };
  return handleBatch(forgetOldData, [{ id: "1", data: {} }], context);
};

it("personal data goes when its time is over, in every shop, and no sooner", async () => {
  for (const shop of [await makeShop(prisma), await makeShop(prisma)]) {
    const shopId = shop.id;
    for (const [id, seconds] of [
      [1n, -1],
      [2n, 1],
    ] as const) {
      const requestedAt = daysAgo(DATA_REQUEST_DAYS, seconds);
      await prisma.dataRequest.create({ data: { shopId, id, customerId: id, requestedAt, payload: { name: "Ada" } } });
      const session = { shop: shop.domain, state: "", accessToken: "t", expires: daysAgo(ENDED_SIGN_IN_DAYS, seconds) };
      await prisma.session.create({ data: { ...session, id: `${shopId}/staff/${id}`, isOnline: true, userId: id } });
      await prisma.session.create({ data: { ...session, id: `${shopId}/shop/${id}`, isOnline: false } });
      const access = { shopId, actor: `staff:${id}`, page: "/app", customerId: 0n, times: 1, lastAt: now };
      await prisma.customerAccess.create({ data: { ...access, hour: daysAgo(ACCESS_DAYS, seconds) } });
      for (const status of ["DELETED", "ACTIVE"] as const) {
        const { customerId } = await makeMember(prisma, { shopId, firstName: "Ada", lastName: `${status} ${id}` });
        const data = { status, email: "ada@example.test", birthMonth: 2, birthDay: 3 };
        const where = { shopId_customerId: { shopId, customerId } };
        const customerUpdatedAt = daysAgo(DELETED_CUSTOMER_DAYS, seconds);
        await prisma.member.update({ where, data: { ...data, customerUpdatedAt, searchName: "ada" } });
      }
    }
  }
  expect(await forget()).toEqual([{ id: "1", status: "completed" }]);

  expect((await prisma.dataRequest.findMany()).map(({ id }) => id)).toEqual([2n, 2n]);
  expect((await prisma.customerAccess.findMany()).map(({ actor }) => actor)).toEqual(["staff:2", "staff:2"]);
  const sessions = (await prisma.session.findMany()).map(({ id }) => id.slice(id.indexOf("/") + 1)).sort();
  expect(sessions).toEqual(["shop/1", "shop/1", "shop/2", "shop/2", "staff/2", "staff/2"]);
  const members = await prisma.member.findMany({ orderBy: { customerId: "asc" } });
  expect(members).toHaveLength(8);
  const gone = members.filter(({ firstName }) => firstName === null);
  expect(gone.map(({ status }) => status)).toEqual(["DELETED", "DELETED"]);
  for (const member of gone)
    expect(member).toMatchObject({ lastName: null, email: null, searchName: "", birthMonth: null, birthDay: null });
  expect(
    await prisma.memberWord.count({ where: { customerId: { in: gone.map(({ customerId }) => customerId) } } }),
  ).toBe(0);
  const kept = members.filter(({ lastName }) => lastName === "DELETED 2" || lastName?.startsWith("ACTIVE"));
  expect(kept).toHaveLength(6);
});
