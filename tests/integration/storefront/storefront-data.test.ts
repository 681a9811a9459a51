import type { EarningEventKind, Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { readStorefrontData } from "~/modules/storefront/storefront-data.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeMission, now } from "../missions/mission-shop";

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma);
});

const published = async () =>
  JSON.parse(JSON.stringify(await readStorefrontData(database.prisma, { shop, now }))) as Record<string, unknown>;

async function addRule(event: EarningEventKind, points: number): Promise<void> {
  const at = { createdAt: now, updatedAt: now };
  const rule = { shopId: shop.id, id: crypto.randomUUID(), event, enabled: true, points, photoPoints: 25 };
  await database.prisma.earningRule.create({ data: { ...rule, ...at } });
}

describe("the storefront's JSON", () => {
  it("names only points that there are", async () => {
    expect(await published()).toEqual({
      v: 1,
      currency: "EUR",
      proxyPath: "/apps/stammtisch",
      earning: { pointsPerUnit: 1, unitMinor: 100, rounding: "FLOOR" },
      membersUpTo: 0,
      offers: [],
    });
  });

  it.each([
    ["all take part and the segment goes by who left", { segmentTag: "LEFT" }, 7_000],
    ["the segment has done so for a moment only", { segmentTag: "LEFT", segmentSince: now }, undefined],
    ["the segment still goes by the members' tag", { segmentTag: "MEMBER" }, undefined],
    ["members join", { segmentTag: "LEFT", membershipMode: "JOINED" }, undefined],
  ] as const)("says up to which customer all are members: %s", async (_when, data, upTo) => {
    for (const customerId of [7_000n, 6_000n]) await makeMember(database.prisma, { shopId: shop.id, customerId });
    await database.prisma.shop.update({ where: { id: shop.id }, data });
    expect((await published()).membersUpTo).toBe(upTo);
  });

  it("is composed of what each module has to tell", async () => {
    const at = { createdAt: now, updatedAt: now };
    await addRule("ACCOUNT", 50);
    await addRule("FIRST_ORDER", 100);
    await addRule("NEWSLETTER", 20);
    await addRule("BIRTHDAY", 30);
    await addRule("SOCIAL_SHARE", 5);
    await addRule("REVIEW", 50);
    await addRule("REFERRAL", 500);
    await addRule("MISSION", 40);
    const mission = await makeMission(database, shop, { places: 3 });
    const offer = await database.prisma.offer.create({
      data: {
        shopId: shop.id,
        id: crypto.randomUUID(),
        title: "Roastery week",
        text: "For our regulars",
        discount: "PERCENT",
        percent: 10,
        code: "WEEK",
        startsAt: now,
        discountId: "gid://shopify/DiscountCodeNode/1",
        ...at,
      },
    });
    expect(await published()).toEqual({
      v: 1,
      currency: "EUR",
      proxyPath: "/apps/stammtisch",
      earning: { pointsPerUnit: 1, unitMinor: 100, rounding: "FLOOR" },
      accountPoints: 50,
      membersUpTo: 0,
      firstOrderPoints: 100,
      newsletterPoints: 20,
      referral: { points: 500, percent: 10 },
      birthdayPoints: 30,
      sharingPoints: 5,
      reviewPoints: { points: 50, withPhoto: 75 },
      offers: [
        {
          id: offer.id,
          title: "Roastery week",
          text: "For our regulars",
          imageUrl: null,
          imageAlt: "",
          code: "WEEK",
          startsAt: now.toISOString(),
          endsAt: null,
          label: { en: "10% off", de: "10\u00a0% Rabatt" },
        },
      ],
      missions: [
        {
          id: mission.id,
          kind: "MISSION",
          title: "Show your table",
          text: "",
          points: 120,
          proof: "TEXT",
          placesLeft: 3,
          startsAt: "2026-01-01T00:00:00.000Z",
          endsAt: null,
        },
      ],
    });
  });
});
