import type { EarningEventKind, Prisma, Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { bookYearlyDays } from "~/modules/earning/memberships/book-yearly-days.server";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { customerPayload } from "../../factories/customer-payload";
import { orderPayload, type OrderOptions } from "../../factories/order-payload";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const CUSTOMER = 7_000_001;
const now = new Date("2026-10-01T10:00:00Z");
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
  shop = await makeShop(database.prisma, { orderRule: false });
});

async function rule(event: EarningEventKind, fields: Partial<Prisma.EarningRuleUncheckedCreateInput>): Promise<void> {
  const at = new Date("2026-01-01T00:00:00Z");
  const holdDays = 0;
  await database.prisma.earningRule.create({
    data: {
      shopId: shop.id,
      id: crypto.randomUUID(),
      event,
      enabled: true,
      holdDays,
      createdAt: at,
      updatedAt: at,
      ...fields,
    },
  });
}

async function receive(...webhooks: [topic: DataTopic, payload: unknown][]): Promise<void> {
  const events = webhooks.map(([topic, payload]) =>
    parseWebhook(topic, payload, { triggeredAt: now, currency: "EUR" }),
  );
  await database.prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
  expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
}

const order = (id: number, processedAt: string, options: OrderOptions = {}): [DataTopic, unknown] => [
  "orders/create",
  orderPayload({ id, processedAt, ...options }),
];
const cancelled = (id: number, processedAt: string): [DataTopic, unknown] => [
  "orders/cancelled",
  orderPayload({ id, processedAt, cancelledAt: "2026-09-30T10:00:00Z", updatedAt: "2026-09-30T10:00:00Z" }),
];
async function available(): Promise<number | undefined> {
  const customerId = BigInt(CUSTOMER);
  return (await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId)
    ?.available;
}
const consent = (state: string, optInLevel: string, at: string): [DataTopic, unknown] => [
  "customers_email_marketing_consent/update",
  { customer_id: CUSTOMER, email_marketing_consent: { state, opt_in_level: optInLevel, consent_updated_at: at } },
];

describe("first order", () => {
  it("earns once a member and falls when no order stands", async () => {
    await rule("FIRST_ORDER", { points: 100 });
    await receive(order(1, "2026-03-01T10:00:00Z"), order(2, "2026-04-01T10:00:00Z"));
    expect(await available()).toBe(100);
    await receive(cancelled(1, "2026-03-01T10:00:00Z"));
    expect(await available()).toBe(100);
    await receive(cancelled(2, "2026-04-01T10:00:00Z"));
    expect(await available()).toBe(0);
  });
});

describe("comeback", () => {
  const steps = [
    { afterDays: 90, points: 100 },
    { afterDays: 180, points: 250 },
  ];

  it("pays the highest step, once a silence, and falls with its order", async () => {
    await rule("COMEBACK", { steps });
    await receive(order(1, "2026-01-10T10:00:00Z"));
    await receive(order(2, "2026-08-01T10:00:00Z"));
    expect(await available()).toBe(250);
    await receive(order(3, "2026-08-02T10:00:00Z"));
    expect(await available()).toBe(250);
    await receive(cancelled(2, "2026-08-01T10:00:00Z"));
    expect(await available()).toBe(250);
    expect(await database.prisma.award.count({ where: { shopId: shop.id, status: "TAKEN_BACK" } })).toBe(1);
    await receive(cancelled(3, "2026-08-02T10:00:00Z"));
    expect(await available()).toBe(0);
  });

  it("ends the same when an order between comes in late", async () => {
    await rule("COMEBACK", { steps });
    await receive(order(3, "2026-08-01T10:00:00Z"), order(1, "2026-01-10T10:00:00Z"));
    await receive(order(2, "2026-04-20T10:00:00Z"));
    expect(await available()).toBe(200);
  });
});

describe("account and newsletter", () => {
  it("give points once, and only for a confirmed opt-in", async () => {
    await rule("ACCOUNT", { points: 50 });
    await rule("NEWSLETTER", { points: 30 });
    await receive(["customers/create", customerPayload()]);
    expect(await available()).toBe(50);
    await receive(consent("subscribed", "single_opt_in", "2026-05-01T10:00:00Z"));
    expect(await available()).toBe(50);
    await receive(consent("subscribed", "confirmed_opt_in", "2026-05-02T10:00:00Z"));
    expect(await available()).toBe(80);
  });

  it("give nothing for leaving and coming back, nor for a late webhook", async () => {
    await rule("NEWSLETTER", { points: 30 });
    await receive(
      ["customers/create", customerPayload()],
      consent("subscribed", "confirmed_opt_in", "2026-05-02T10:00:00Z"),
    );
    await receive(consent("unsubscribed", "confirmed_opt_in", "2026-06-01T10:00:00Z"));
    await receive(consent("subscribed", "confirmed_opt_in", "2026-05-02T10:00:00Z"));
    const member = await database.prisma.member.findFirstOrThrow({ where: { shopId: shop.id } });
    expect(member.consentState).toBe("UNSUBSCRIBED");
    await receive(consent("subscribed", "confirmed_opt_in", "2026-07-01T10:00:00Z"));
    expect(await available()).toBe(30);
  });

  it("give nothing for what happened before the rule was switched on", async () => {
    await rule("ACCOUNT", { points: 50, enabledAt: now });
    await receive(["customers/create", customerPayload()]);
    expect(await available()).toBe(0);
  });
});

describe("birthday and anniversary", () => {
  const at = (day: string) => new Date(`${day}T08:00:00Z`);
  const run = (day: string) => bookYearlyDays(database.prisma, { shopId: shop.id, now: at(day) });

  it("earn once a year, also when days are caught up on", async () => {
    await rule("BIRTHDAY", { points: 20 });
    await rule("ANNIVERSARY", { points: 7 });
    await receive(["customers/create", customerPayload({ createdAt: "2026-01-02T10:00:00+01:00" })]);
    await database.prisma.member.updateMany({ where: { shopId: shop.id }, data: { birthMonth: 12, birthDay: 30 } });
    await run("2026-12-28");
    await run("2027-01-01");
    expect(await available()).toBe(20);
    await run("2027-01-05");
    await run("2027-01-05");
    expect(await available()).toBe(27);
    await run("2027-12-30");
    await run("2027-12-30");
    expect(await available()).toBe(47);
  });

  it("begin with the year after joining, on the 28th for who was born on a leap day", async () => {
    await rule("BIRTHDAY", { points: 20 });
    await rule("ANNIVERSARY", { points: 7 });
    await receive(["customers/create", customerPayload({ createdAt: "2027-02-28T10:00:00+01:00" })]);
    await database.prisma.member.updateMany({ where: { shopId: shop.id }, data: { birthMonth: 2, birthDay: 29 } });
    await run("2027-02-28");
    expect(await available()).toBe(20);
  });
});

describe("several rules", () => {
  it("add up, and each takes back its own share", async () => {
    await rule("ORDER", { pointsPerUnit: 1, unitMinor: 100n });
    await rule("ORDER", { pointsPerUnit: 1, unitMinor: 1_000n, conditions: { minimumAmount: 5_000 } });
    await receive(order(1, "2026-03-01T10:00:00Z"));
    expect(await available()).toBe(110);
    await receive(cancelled(1, "2026-03-01T10:00:00Z"));
    expect(await available()).toBe(0);
  });

  it("keep to their limits", async () => {
    await rule("ORDER", { points: 10, limits: { perMonth: 2 } });
    await receive(order(1, "2026-03-01T10:00:00Z"), order(2, "2026-03-02T10:00:00Z"), order(3, "2026-03-03T10:00:00Z"));
    await receive(order(4, "2026-04-03T10:00:00Z"));
    expect(await available()).toBe(30);
  });

  it("a rule that was changed after an order had earned does not join it later", async () => {
    await rule("ORDER", { pointsPerUnit: 1, unitMinor: 100n });
    await rule("ORDER", { points: 500, conditions: { minimumAmount: 15_000 } });
    await receive(order(1, "2026-03-01T10:00:00Z"));
    const grown = { lines: [{ price: "200.00" }], updatedAt: "2026-09-01T10:00:00Z" };
    await database.prisma.earningRule.updateMany({
      where: { shopId: shop.id, points: 500 },
      data: { updatedAt: new Date(now.getTime() + 1) },
    });
    await receive(order(1, "2026-03-01T10:00:00Z", grown));
    expect(await available()).toBe(200);
    await database.prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { updatedAt: now } });
    await receive(order(1, "2026-03-01T10:00:00Z", grown));
    expect(await available()).toBe(700);
  });

  it("are stored with what each of them said", async () => {
    await rule("ORDER", { pointsPerUnit: 1, unitMinor: 100n, name: "Orders" });
    await rule("ORDER", { points: 500, name: "Austria", conditions: { countries: ["AT"] } });
    await receive(order(1, "2026-03-01T10:00:00Z"));
    const award = await database.prisma.award.findFirstOrThrow({ where: { shopId: shop.id } });
    const { ruleResults } = award.snapshot as { ruleResults: { ruleName: string; outcome: string }[] };
    expect(ruleResults.map(({ ruleName, outcome }) => `${ruleName}: ${outcome}`).toSorted()).toEqual([
      "Austria: COUNTRY",
      "Orders: EARNS",
    ]);
  });
});

describe("staff approval", () => {
  const staff = { actor: "staff:1", actorName: "Anna", now };
  const waiting = async () => {
    await rule("ORDER", { pointsPerUnit: 1, unitMinor: 100n, approval: "STAFF" });
    await receive(order(1, "2026-03-01T10:00:00Z"));
    return (await database.prisma.award.findFirstOrThrow({ where: { shopId: shop.id, status: "WAITING" } })).id;
  };

  it("books nothing until somebody approves, then once", async () => {
    const id = await waiting();
    expect(await available()).toBe(0);
    const both = await Promise.all(
      [1, 2].map(() => decideItems(database.prisma, { shopId: shop.id, ids: [id], verdict: "APPROVED", ...staff })),
    );
    expect(both.map(([result]) => result?.outcome).toSorted()).toEqual(["ALREADY", "DECIDED"]);
    expect(await available()).toBe(100);
    expect(await database.prisma.decision.count({ where: { shopId: shop.id } })).toBe(1);
  });

  it("gives nothing for a rejected award, also when its order changes later", async () => {
    const id = await waiting();
    await decideItems(database.prisma, { shopId: shop.id, ids: [id], verdict: "REJECTED", note: "No", ...staff });
    await receive([
      "orders/updated",
      orderPayload({ id: 1, lines: [{ price: "500.00" }], updatedAt: "2026-09-01T10:00:00Z" }),
    ]);
    expect(await available()).toBe(0);
  });

  it("can be undone by a new booking and decided again", async () => {
    const id = await waiting();
    const one = { shopId: shop.id, ids: [id], ...staff };
    await decideItems(database.prisma, { ...one, verdict: "APPROVED" });
    await undoDecisions(database.prisma, one);
    expect(await available()).toBe(0);
    await decideItems(database.prisma, { ...one, verdict: "APPROVED" });
    expect(await available()).toBe(100);
    expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  });

  it.each([
    ["returned meanwhile", "0.00", 0],
    ["grown meanwhile", "250.00", 250],
  ])("a rejection that is undone gives what the order is worth then: %s", async (_name, price, points) => {
    const id = await waiting();
    const one = { shopId: shop.id, ids: [id], ...staff };
    await decideItems(database.prisma, { ...one, verdict: "REJECTED" });
    await receive(order(1, "2026-03-01T10:00:00Z", { lines: [{ price }], updatedAt: "2026-09-01T10:00:00Z" }));
    await undoDecisions(database.prisma, one);
    await decideItems(database.prisma, { ...one, verdict: "APPROVED" });
    expect(await available()).toBe(points);
    expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  });

  it("undone after the points were spent and given again, it makes good first what was written off", async () => {
    const id = await waiting();
    const one = { shopId: shop.id, ids: [id], ...staff };
    await decideItems(database.prisma, { ...one, verdict: "APPROVED" });
    const spent = { points: -100, reason: "Spent", actor: "staff:1", key: "1", now };
    await adjustPoints(database.prisma, { shopId: shop.id, customerId: BigInt(CUSTOMER), ...spent });
    for (let round = 0; round < 2; round += 1) {
      await undoDecisions(database.prisma, one);
      await decideItems(database.prisma, { ...one, verdict: "APPROVED" });
      expect(await available()).toBe(0);
    }
    const award = await database.prisma.award.findFirstOrThrow({ where: { shopId: shop.id } });
    expect(award).toMatchObject({ granted: 300, takenBack: 200, writtenOff: 0, status: "AVAILABLE" });
    expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  });

  it("cannot be undone where nobody decided", async () => {
    await rule("ORDER", { pointsPerUnit: 1, unitMinor: 100n });
    await receive(order(1, "2026-03-01T10:00:00Z"));
    const { id } = await database.prisma.award.findFirstOrThrow({ where: { shopId: shop.id } });
    const [result] = await undoDecisions(database.prisma, { shopId: shop.id, ids: [id], ...staff });
    expect(result).toMatchObject({ outcome: "ALREADY", status: "AVAILABLE" });
    expect(await available()).toBe(100);
  });

  it("does not reach another shop's award", async () => {
    const id = await waiting();
    const other = await makeShop(database.prisma);
    const results = await decideItems(database.prisma, {
      shopId: other.id,
      ids: [id],
      verdict: "APPROVED",
      ...staff,
    });
    expect(results).toMatchObject([{ id, outcome: "NOT_FOUND", status: null }]);
  });

  it("waits with what the order is worth after a refund", async () => {
    const id = await waiting();
    await receive(cancelled(1, "2026-03-01T10:00:00Z"));
    await decideItems(database.prisma, { shopId: shop.id, ids: [id], verdict: "APPROVED", ...staff });
    expect(await available()).toBe(0);
  });
});
