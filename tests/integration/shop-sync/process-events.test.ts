import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { customerPayload } from "../../factories/customer-payload";
import { orderPayload } from "../../factories/order-payload";
import { refundPayload } from "../../factories/refund-payload";
import { makeShop } from "../../factories/shop";
import { makeTier } from "../../factories/tier";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

type Webhook = [topic: DataTopic, payload: unknown];

const CUSTOMER = 7_000_001n;
const now = new Date("2026-03-06T10:00:00Z");
const line = 4_500_010;
const four = { lines: [{ id: line, price: "25.00", quantity: 4 }] };
const refund = (id: number, quantity: number) =>
  refundPayload({ id, orderId: 450_001, lines: [{ lineItemId: line, quantity, subtotal: `${25 * quantity}.00` }] });

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.readConsentWordings]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma);
});

const events = (webhooks: Webhook[]) =>
  webhooks.map(([topic, payload], index) =>
    parseWebhook(topic, payload, { triggeredAt: new Date(now.getTime() + index), currency: "EUR" }),
  );

async function receive(...webhooks: Webhook[]): Promise<void> {
  await database.prisma.$transaction((db) =>
    processEvents(db, { shopId: shop.id, events: events(webhooks), now, cards: "now" }),
  );
}

const merged = (removed: number, kept: number): Webhook => [
  "customers/merge",
  {
    admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${kept}`,
    admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${removed}`,
  },
];

async function points(customerId = CUSTOMER) {
  return (await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId);
}

async function expectSoundLedger(): Promise<void> {
  expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
}

describe("orders", () => {
  it("books a paid order as pending points and makes its customer a member", async () => {
    await receive(["orders/paid", orderPayload(four)]);
    expect(await points()).toEqual({ available: 0, pending: 100, reserved: 0 });
    const member = await database.prisma.member.findUniqueOrThrow({
      where: { shopId_customerId: { shopId: shop.id, customerId: CUSTOMER } },
    });
    expect(member).toMatchObject({ orderCount: 1, revenueMinor: 10_000n, status: "ACTIVE" });
    await expectSoundLedger();
  });

  it("books it once, told twice in one batch or again later", async () => {
    await receive(["orders/create", orderPayload(four)], ["orders/paid", orderPayload(four)]);
    await receive(["orders/paid", orderPayload(four)]);
    expect((await points())?.pending).toBe(100);
    expect(await database.prisma.ledgerTransaction.count({ where: { shopId: shop.id } })).toBe(1);
  });

  it("counts the shop's own money, not the buyer's", async () => {
    await receive(["orders/paid", orderPayload({ ...four, presentment: { currency: "USD", rate: 1.2 } })]);
    expect((await points())?.pending).toBe(100);
  });

  it("keeps an order without customer until it has one", async () => {
    await receive(["orders/paid", orderPayload({ ...four, customer: null })]);
    expect(await database.prisma.award.count({ where: { shopId: shop.id } })).toBe(0);
    await receive(["orders/updated", orderPayload({ ...four, updatedAt: "2026-03-03T10:00:00+01:00" })]);
    expect((await points())?.pending).toBe(100);
  });

  it.each([
    ["test order", { test: true }],
    ["gift cards only", { lines: [{ price: "50.00", giftCard: true }] }],
    ["zero amount", { lines: [{ price: "0.00" }] }],
    ["not paid yet", { financialStatus: "pending" }],
  ])("earns nothing: %s", async (_name, options) => {
    await receive(["orders/create", orderPayload(options)]);
    expect(await points()).toEqual({ available: 0, pending: 0, reserved: 0 });
  });

  it("ignores older news that comes later", async () => {
    const cancelledAt = "2026-03-04T10:00:00+01:00";
    await receive(["orders/cancelled", orderPayload({ ...four, cancelledAt, updatedAt: cancelledAt })]);
    await receive(["orders/paid", orderPayload(four)]);
    expect((await points())?.pending).toBe(0);
  });
});

describe("refunds", () => {
  it("takes back exactly the returned share, several times, before and after the points are available", async () => {
    await receive(["orders/paid", orderPayload(four)]);
    await receive(["refunds/create", refund(1, 1)]);
    expect((await points())?.pending).toBe(75);
    await matureAwards(database.prisma, { shopId: shop.id, now: new Date("2026-04-01T00:00:00Z") });
    expect(await points()).toEqual({ available: 75, pending: 0, reserved: 0 });
    await receive(["refunds/create", refund(2, 2)], ["refunds/create", refund(1, 1)]);
    expect((await points())?.available).toBe(25);
    await receive(["refunds/create", refund(3, 1)]);
    expect((await points())?.available).toBe(0);
    await expectSoundLedger();
  });

  it("waits when it comes before its order", async () => {
    await receive(["refunds/create", refund(1, 3)]);
    await receive(["orders/paid", orderPayload(four)]);
    expect((await points())?.pending).toBe(25);
  });

  it("uses the rule of the order, not today's", async () => {
    await receive(["orders/paid", orderPayload(four)]);
    await database.prisma.earningRule.updateMany({
      where: { shopId: shop.id },
      data: { pointsPerUnit: 7, enabled: false },
    });
    await receive(["refunds/create", refund(1, 2)]);
    expect((await points())?.pending).toBe(50);
  });

  it.each(permutations([0, 1, 2, 3, 4]).filter((_, index) => index % 8 === 0))(
    "ends the same for the order of arrival %i %i %i %i %i",
    async (...sequence) => {
      const at = (day: number) => `2026-03-0${day}T10:00:00+01:00`;
      const webhooks: Webhook[] = [
        ["orders/create", orderPayload({ ...four, financialStatus: "pending" })],
        ["orders/paid", orderPayload({ ...four, updatedAt: at(3) })],
        ["refunds/create", refund(1, 1)],
        ["refunds/create", refund(2, 1)],
        [
          "orders/updated",
          orderPayload({
            lines: [{ id: line, price: "25.00", quantity: 4, currentQuantity: 2 }],
            financialStatus: "partially_refunded",
            updatedAt: at(5),
            refunds: [refund(1, 1), refund(2, 1)],
          }),
        ],
      ];
      for (const index of sequence) await receive(webhooks[index] ?? ["refunds/create", refund(1, 1)]);
      expect((await points())?.pending).toBe(50);
      await expectSoundLedger();
    },
  );
});

describe("customers", () => {
  it("keeps a consent that comes before its customer", async () => {
    await receive([
      "customers_email_marketing_consent/update",
      {
        customer_id: Number(CUSTOMER),
        email_marketing_consent: {
          state: "subscribed",
          opt_in_level: "confirmed_opt_in",
          consent_updated_at: "2026-03-01T10:00:00+01:00",
        },
      },
    ]);
    await receive(["customers/create", customerPayload()]);
    const member = await database.prisma.member.findFirstOrThrow({ where: { shopId: shop.id } });
    expect(member).toMatchObject({
      consentState: "SUBSCRIBED",
      consentOptInLevel: "CONFIRMED_OPT_IN",
      firstName: "Mira",
    });
  });

  it("learns the language of a customer from their order, and keeps it", async () => {
    await receive(["orders/paid", { ...orderPayload(four), customer_locale: "de-AT" }]);
    await receive(["customers/update", customerPayload({ updatedAt: "2027-01-02T10:00:00+01:00" })]);
    const member = await database.prisma.member.findFirstOrThrow({ where: { shopId: shop.id } });
    expect(member).toMatchObject({ locale: "de-AT", firstName: "Mira" });
  });

  it("moves points, awards and orders of a merged customer to the one kept, once", async () => {
    const removed = 7_000_002;
    await receive(
      ["orders/paid", orderPayload({ ...four, customer: { id: removed } })],
      ["customers/create", customerPayload()],
    );
    const merge = merged(removed, Number(CUSTOMER));
    await receive(merge);
    await receive(merge);
    expect((await points())?.pending).toBe(100);
    expect((await points(BigInt(removed)))?.pending).toBe(0);
    await receive(["refunds/create", refund(1, 1)]);
    expect((await points())?.pending).toBe(75);
    await expectSoundLedger();
  });

  it("does not warn again of expiry where a merged customer was warned of it", async () => {
    const removed = 7_000_002n;
    await receive(
      ["customers/create", customerPayload()],
      ["customers/create", customerPayload({ id: Number(removed) })],
    );
    const warning = (customerId: bigint, day: string, days: number) => ({
      shopId: shop.id,
      customerId,
      expiresOn: new Date(day),
      days,
    });
    await database.prisma.expiryWarning.createMany({
      data: [
        warning(CUSTOMER, "2026-03-20", 30),
        warning(removed, "2026-03-20", 30),
        warning(removed, "2026-03-08", 7),
      ],
    });
    await receive(merged(Number(removed), Number(CUSTOMER)));
    expect(await database.prisma.expiryWarning.findMany({ orderBy: { expiresOn: "asc" } })).toEqual([
      warning(CUSTOMER, "2026-03-08", 7),
      warning(CUSTOMER, "2026-03-20", 30),
    ]);
  });

  it("gives an order that comes after its customer was merged, twice over, to the one kept, tier and totals too", async () => {
    const [first, second, kept] = [7_000_002, 7_000_003, Number(CUSTOMER)];
    shop = await makeShop(database.prisma, { tierBasis: "SPENT" });
    await makeTier(database.prisma, { shopId: shop.id, threshold: 5_000n });
    await receive(...[first, second, kept].map((id): Webhook => ["customers/create", customerPayload({ id })]));
    await receive(merged(second, kept));
    await receive(merged(first, second));
    await receive(["orders/paid", orderPayload({ ...four, customer: { id: first } })]);
    expect((await points())?.pending).toBe(100);
    const member = await database.prisma.member.findUniqueOrThrow({
      where: { shopId_customerId: { shopId: shop.id, customerId: CUSTOMER } },
    });
    expect(member).toMatchObject({ orderCount: 1, revenueMinor: 10_000n, tierId: expect.any(String) });
    await expectSoundLedger();
  });
});

/** Rules that look at all that a rule may look at, with what is known of it; every member has the tag, none the rest. */
async function addAskingRules(shopId: number): Promise<void> {
  const { prisma } = database;
  const at = new Date("2026-01-01T00:00:00Z");
  await prisma.tierSettings.update({ where: { shopId }, data: { basis: "ORDERS" } });
  const tier = await makeTier(prisma, { shopId, threshold: 1n, multiplierPercent: 200 });
  await prisma.product.create({
    data: { shopId, productId: 8_100_001n, title: "Coffee cup", tags: ["new"], collections: ["11"], fetchedAt: at },
  });
  await prisma.segment.create({ data: { shopId, segmentId: "21", readAt: at } });
  await prisma.market.create({ data: { shopId, marketId: "31", name: "Home", countries: ["DE"] } });
  const conditions = [
    { onlyCollections: ["11"] },
    { withoutTags: ["old"] },
    { customerTags: ["vip"] },
    { segments: ["21"] },
    { tiers: [tier.id] },
    { markets: ["31"] },
  ];
  for (const event of ["ORDER", "FIRST_ORDER"] as const)
    await prisma.earningRule.createMany({
      data: conditions.map((asked) => ({
        shopId,
        id: crypto.randomUUID(),
        event,
        enabled: true,
        points: 5,
        conditions: asked,
        createdAt: at,
        updatedAt: at,
      })),
    });
}

it.each<[string, (shopId: number) => Promise<void>, number]>([
  ["by money alone", async () => {}, 1],
  ["that look at products, tags, segments, tiers and markets", addAskingRules, 7],
])("uses a constant number of statements for any number of orders, with rules %s", async (_name, addRules, awarded) => {
  const watched = new PrismaClient({
    adapter: new PrismaPg({ connectionString: database.url }),
    log: [{ emit: "event", level: "query" }],
  });
  let statements = 0;
  watched.$on("query", () => (statements += 1));
  const counted = async (orders: number) => {
    const target = await makeShop(database.prisma);
    await addRules(target.id);
    const customers = Array.from({ length: orders }, (_, index) => 7_100_000 + index);
    const changes = events(
      customers.map((id, index): Webhook => ["orders/paid", orderPayload({ id: 500_000 + index, customer: { id } })]),
    );
    const tags = new Map(customers.map((id) => [BigInt(id), ["vip"]]));
    statements = 0;
    await watched.$transaction((db) =>
      processEvents(db, { shopId: target.id, events: changes, tags, now, cards: "now" }),
    );
    const awards = await database.prisma.award.count({ where: { shopId: target.id } });
    return { statements, awards: awards / orders };
  };
  const few = await counted(2);
  expect(few.statements).toBeGreaterThan(5);
  expect(few.awards).toBe(awarded);
  expect(await counted(200)).toEqual(few);
  await watched.$disconnect();
});

function permutations(items: number[]): number[][] {
  if (items.length <= 1) return [items];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
