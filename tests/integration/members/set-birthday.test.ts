import type { Shop } from "@prisma/client";
import { proxySignature } from "@stammtisch/devstore/signing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { bookYearlyDays } from "~/modules/earning/memberships/book-yearly-days.server";
import { setBirthday } from "~/modules/members/set-birthday.server";
import { action } from "~/routes/proxy.birthday";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeMembers, makeMissionShop, makeQueues } from "../missions/mission-shop";

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
  shop = await makeMissionShop(database, { event: "BIRTHDAY", approval: "AUTOMATIC", points: 100 });
  [customerId = 0n] = await makeMembers(database, shop, 1);
});

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const enter = (month: number, day: number, on: string, by: "MEMBER" | "STAFF" = "MEMBER") =>
  setBirthday(database.prisma, { shopId: shop.id, customerId, birthday: { month, day }, by, now: noon(on) });
const timers = (on: string) => bookYearlyDays(database.prisma, { shopId: shop.id, now: noon(on) });
const awards = async () =>
  (await database.prisma.award.findMany({ where: { shopId: shop.id }, orderBy: { source: "asc" } })).map(
    ({ source }) => source,
  );

describe("a birthday", () => {
  it("is entered once by the member, also twice at once, and changed by staff", async () => {
    const twice = await Promise.allSettled([enter(5, 17, "2026-03-01"), enter(5, 18, "2026-03-01")]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(enter(6, 1, "2026-03-02")).rejects.toMatchObject({ code: "BIRTHDAY_SET" });
    await enter(6, 1, "2026-03-02", "STAFF");
    const where = { shopId_customerId: { shopId: shop.id, customerId } };
    expect(await database.prisma.member.findUnique({ where })).toMatchObject({ birthMonth: 6, birthDay: 1 });
  });

  it("earns on the day, not on the day it was entered, and not for a day that is past", async () => {
    await timers("2026-05-16");
    await enter(5, 17, "2026-05-17");
    await timers("2026-05-17");
    await timers("2026-05-20");
    expect(await awards()).toEqual([]);
    await timers("2027-05-17");
    expect(await awards()).toEqual([`birthday:2027:${customerId}`]);
  });

  it("earns the next day already", async () => {
    await timers("2026-05-16");
    await enter(5, 17, "2026-05-16");
    await timers("2026-05-17");
    expect(await awards()).toEqual([`birthday:2026:${customerId}`]);
  });

  it("moved by staff earns no second time in a year", async () => {
    await enter(5, 17, "2026-05-01");
    await timers("2026-05-17");
    await enter(5, 19, "2026-05-18", "STAFF");
    await timers("2026-05-19");
    expect(await awards()).toEqual([`birthday:2026:${customerId}`]);
  });

  it("that does not exist is asked for again, with what was chosen", async () => {
    const query = new URLSearchParams({
      shop: shop.domain,
      path_prefix: "/apps/stammtisch",
      logged_in_customer_id: String(customerId),
      timestamp: String(Math.floor(Date.now() / 1_000)),
      locale: "de",
    });
    query.set("signature", proxySignature(query, "test-api-secret"));
    const body = new URLSearchParams({ day: "31", month: "2", return_to: "/pages/club" });
    const request = new Request(`https://app.test/proxy/birthday?${query}`, { method: "POST", body });
    const page = await (await action({ request, params: {}, context: {} })).text();
    expect(page).toContain('<div role="alert"');
    expect(page).toContain("Diesen Tag gibt es nicht.");
    expect([...page.matchAll(/<option [^>]*selected>([^<]*)</g)].map(([, word]) => word)).toEqual(["31", "Februar"]);
    expect(page).toContain('name="return_to" value="/pages/club"');
  });

  it("is no business of another shop", async () => {
    const other = await makeMissionShop(database);
    const foreign = {
      shopId: other.id,
      customerId,
      birthday: { month: 1, day: 1 },
      by: "STAFF" as const,
      now: noon("2026-01-01"),
    };
    await expect(setBirthday(database.prisma, foreign)).rejects.toMatchObject({ code: "MEMBER_NOT_FOUND" });
  });
});
