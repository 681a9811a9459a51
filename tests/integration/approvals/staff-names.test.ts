import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { noteStaffName } from "~/modules/approvals/staff-names.server";
import { redactShop } from "~/modules/compliance/redact-shop.server";
import { listLatestActivities } from "~/modules/read-models/list-latest-activities.server";
import { readMemberPage } from "~/modules/read-models/read-member-page.server";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeMembers } from "../missions/mission-shop";
import { makeQueues, makeStaffShop, now } from "./queue-shop";

let database: TestDatabase;
let shop: Shop;
let customerId: bigint;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeStaffShop(database);
  [customerId = 0n] = await makeMembers(database, shop, 1);
});

const note = (name: string, domain = shop.domain) =>
  noteStaffName(database.prisma, { domain, staffId: 90_210_001, name });
const adjust = (actor: string) =>
  adjustMemberPoints(database.prisma, {
    shopId: shop.id,
    customerId,
    points: 10,
    reason: "Welcome",
    actor,
    key: crypto.randomUUID(),
    now,
  });
const memberPage = () => readMemberPage(database.prisma, { shopId: shop.id, customerId, limit: 5 });

it("what staff booked is told by their name, as Shopify last knew it", async () => {
  await note("Toni Fass");
  await note("Toni Tisch");
  await adjust("staff:90210001");
  expect((await memberPage())?.activities).toMatchObject([{ byStaff: true, staffName: "Toni Tisch" }]);
  const latest = await listLatestActivities(database.prisma, { shopId: shop.id, now, limit: 5 });
  expect(latest).toMatchObject([{ staffName: "Toni Tisch" }]);
});

it("without a name it is told that staff did it", async () => {
  await note("", shop.domain);
  await note("Nobody", "not-installed.myshopify.com");
  await adjust("staff:90210001");
  await adjust("system");
  expect((await memberPage())?.activities).toMatchObject([
    { byStaff: false, staffName: null },
    { byStaff: true, staffName: null },
  ]);
});

it("names stay within their shop, and go with it", async () => {
  const other = await makeStaffShop(database);
  await note("Toni Tisch", other.domain);
  await adjust("staff:90210001");
  expect((await memberPage())?.activities).toMatchObject([{ staffName: null }]);
  await database.prisma.shop.update({ where: { id: other.id }, data: { status: "UNINSTALLED" } });
  await redactShop(database.prisma, { shopId: other.id });
  expect(await database.prisma.staffMember.count({ where: { shopId: other.id } })).toBe(0);
});
