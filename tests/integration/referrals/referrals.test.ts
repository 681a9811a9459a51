import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { listWaiting } from "~/modules/approvals/list-waiting.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { refundPayload } from "../../factories/refund-payload";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { ADVOCATE, buys, CODE, FRIEND, now, openReferralShop, type BuyOptions, type Webhook } from "./referral-shop";
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

const open = (...rules: Parameters<typeof openReferralShop>[1] & object) =>
  openReferralShop(database, rules.length > 0 ? rules : undefined);
const fell = { cancelledAt: "2026-09-20T10:00:00Z", updatedAt: "2026-09-20T10:00:00Z" };
const wholeRefund = (orderId: number): Webhook => [
  "refunds/create",
  refundPayload({ id: 1, orderId, lines: [{ lineItemId: orderId * 10, quantity: 1, subtotal: "100.00" }] }),
];

describe("a referral", () => {
  it.each<[string, BuyOptions]>([
    ["the advocate's code", { code: CODE }],
    ["the code as it was typed", { code: CODE.toLowerCase() }],
    ["the link", { link: CODE }],
  ])("earns on hold by %s", async (_name, how) => {
    const { receive, points } = await open();
    await receive(buys(FRIEND, 1, how));
    expect(await points()).toEqual({ available: 0, pending: 500, reserved: 0 });
    expect(await points(FRIEND)).toEqual({ available: 0, pending: 0, reserved: 0 });
  });

  it.each<[string, BuyOptions]>([
    ["an unknown code", { code: "QQQQ2222" }],
    ["an order that is not paid", { code: CODE, financialStatus: "pending" }],
    ["a test order", { code: CODE, test: true }],
  ])("is none by %s", async (_name, how) => {
    const { receive, pending } = await open();
    await receive(buys(FRIEND, 1, how));
    expect(await pending()).toBe(0);
  });

  it("is none by the advocate's own code", async () => {
    const { receive, awards } = await open();
    await receive(buys(ADVOCATE, 1, { code: CODE }));
    expect(await awards()).toEqual([]);
  });

  it("falls with the order, cancelled or given back as a whole, and counts only once", async () => {
    const { receive, pending } = await open();
    await receive(buys(FRIEND, 1, { code: CODE }), buys(FRIEND, 1, { code: CODE }));
    expect(await pending()).toBe(500);
    await receive(buys(FRIEND, 1, { code: CODE, ...fell }));
    expect(await pending()).toBe(0);
    const other = await open();
    await other.receive(buys(FRIEND, 1, { code: CODE }));
    await other.receive(wholeRefund(1));
    expect(await other.pending()).toBe(0);
    const third = await open();
    await third.receive(buys(FRIEND, 1, { code: CODE }));
    await third.receive(["orders/delete", { id: 1 }]);
    await third.receive(buys(FRIEND, 1, { code: CODE }));
    expect(await third.pending()).toBe(0);
  });

  it("falls after its hold time, too, when the order is given back as a whole, and not before", async () => {
    const { receive, points } = await open({ holdDays: 0 });
    const twoCups = { lines: [{ price: "50.00", quantity: 2 }] };
    await receive(buys(FRIEND, 1, { code: CODE, ...twoCups }));
    const giveBack = (id: number): Webhook => [
      "refunds/create",
      refundPayload({ id, orderId: 1, lines: [{ lineItemId: 10, quantity: 1, subtotal: "50.00" }] }),
    ];
    await receive(giveBack(1));
    expect(await points()).toEqual({ available: 500, pending: 0, reserved: 0 });
    await receive(giveBack(2));
    expect(await points()).toEqual({ available: 0, pending: 0, reserved: 0 });
  });

  it("stays when the friend is forgotten after the hold time", async () => {
    const { shop, receive, points } = await open({ holdDays: 0 });
    await receive(buys(FRIEND, 1, { code: CODE }));
    await redactCustomer(database.prisma, { shopId: shop.id, payload: { customer: { id: FRIEND } }, now });
    await receive(buys(FRIEND, 1, { code: CODE, updatedAt: "2026-09-02T10:00:00Z" }));
    expect(await points()).toMatchObject({ available: 500 });
    expect(await database.prisma.referral.count({ where: { shopId: shop.id } })).toBe(0);
  });

  it("falls when the friend is forgotten, and does not come back with late news", async () => {
    const { shop, receive, pending } = await open();
    await receive(buys(FRIEND, 1, { code: CODE }));
    await redactCustomer(database.prisma, { shopId: shop.id, payload: { customer: { id: FRIEND } }, now });
    expect(await pending()).toBe(0);
    await receive(buys(FRIEND, 1, { code: CODE, updatedAt: "2026-09-02T10:00:00Z" }));
    expect(await pending()).toBe(0);
    expect(await database.prisma.order.count({ where: { shopId: shop.id } })).toBe(1);
    expect(await database.prisma.orderFingerprint.count({ where: { shopId: shop.id } })).toBe(0);
    expect(await database.prisma.referral.count({ where: { shopId: shop.id } })).toBe(0);
  });

  it("keeps nothing of the buyer as it was written", async () => {
    const { shop, receive } = await open();
    await receive(buys(FRIEND, 1, { code: CODE, phone: "+49 30 5550123" }));
    const [order] = await database.prisma.order.findMany({ where: { shopId: shop.id } });
    const [fingerprints] = await database.prisma.orderFingerprint.findMany({ where: { shopId: shop.id } });
    expect(fingerprints?.addresses).not.toEqual([]);
    expect(JSON.stringify([order?.snapshot, { ...fingerprints, orderId: null }])).not.toMatch(
      /Beispielweg|198\.51|5550123|example\.test/i,
    );
  });
});

describe("a suspicious referral", () => {
  it.each<[string, BuyOptions, BuyOptions]>([
    ["SAME_ADDRESS", { street: "Beispielstr. 5" }, { street: "Beispielstraße 5" }],
    ["SAME_NETWORK", { ip: "203.0.113.9" }, { ip: "203.0.113.9" }],
    ["SAME_PHONE", { phone: "030 5550123" }, { phone: "+49 30 5550123" }],
    [
      "SAME_EMAIL",
      { customer: { id: ADVOCATE, email: "mira@gmail.com" } },
      { customer: { id: FRIEND, email: "m.ira+2@gmail.com" } },
    ],
  ])("waits for staff and says %s, in any order of arrival", async (code, own, friends) => {
    for (const advocateFirst of [true, false]) {
      const { shop, receive, pending } = await open();
      const webhooks = [buys(ADVOCATE, 1, own), buys(FRIEND, 2, { code: CODE, ...friends })];
      for (const event of advocateFirst ? webhooks : webhooks.toReversed()) await receive(event);
      expect(await pending()).toBe(0);
      const { rows } = await listWaiting(database.prisma, { shopId: shop.id, limit: 10 });
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        kind: "REFERRAL",
        points: 500,
        snapshot: { reasons: [{ code, params: {} }] },
      });
    }
  });

  const twin: BuyOptions = { code: CODE, street: "Beispielweg 1" };
  const suspicious = [buys(ADVOCATE, 1, { street: "Beispielweg 1" }), buys(FRIEND, 2, twin)];

  it("earns once staff approve it, never once they reject it, and waits again after an undo", async () => {
    const { shop, receive, pending, awards } = await open();
    await receive(...suspicious);
    const decision = { shopId: shop.id, ids: (await awards()).map(({ id }) => id), actor: "staff:1", now };
    await decideItems(database.prisma, { ...decision, verdict: "APPROVED" });
    expect(await pending()).toBe(500);
    await receive(suspicious[1]!);
    expect(await pending()).toBe(500);
    await undoDecisions(database.prisma, decision);
    expect(await pending()).toBe(0);
    await decideItems(database.prisma, { ...decision, verdict: "REJECTED" });
    await receive(...suspicious);
    expect(await pending()).toBe(0);
  });

  it("can be let through, or refused outright, by each guard's switch", async () => {
    const off = await open({ conditions: { guards: { SAME_ADDRESS: "OFF" } } });
    await off.receive(...suspicious);
    expect(await off.pending()).toBe(500);
    const refuse = await open({ conditions: { guards: { SAME_ADDRESS: "REFUSE" } } });
    await refuse.receive(...suspicious);
    expect(await refuse.awards()).toEqual([]);
  });

  it("waits for an existing customer, whichever order comes in first", async () => {
    const webhooks = [
      buys(FRIEND, 1, { processedAt: "2026-08-01T10:00:00Z" }),
      buys(FRIEND, 2, { code: CODE, processedAt: "2026-09-01T10:00:00Z" }),
    ];
    for (const sequence of [webhooks, webhooks.toReversed()]) {
      const { receive, pending, awards } = await open();
      for (const event of sequence) await receive(event);
      expect(await pending()).toBe(0);
      expect(await awards()).toMatchObject([
        { status: "WAITING", snapshot: { reasons: [{ code: "EXISTING_CUSTOMER" }] } },
      ]);
      await receive(buys(FRIEND, 1, { processedAt: "2026-08-01T10:00:00Z", ...fell }));
      expect(await pending()).toBe(500);
    }
  });

  it("waits below the minimum and for too many friends of one network", async () => {
    const small = await open({ conditions: { minimumAmount: 10_001 } });
    await small.receive(buys(FRIEND, 1, { code: CODE }));
    const params = { amount: 10_000, minimum: 10_001 };
    expect(await small.awards()).toMatchObject([{ snapshot: { reasons: [{ code: "BELOW_MINIMUM", params }] } }]);

    const crowd = await open();
    const at = (day: number) => ({ code: CODE, ip: "203.0.113.9", processedAt: `2026-09-0${day}T10:00:00Z` });
    await crowd.receive(...[1, 2, 3].map((day) => buys(FRIEND + day, day, at(day))));
    expect(await crowd.pending()).toBe(1_500);
    await crowd.receive(buys(FRIEND + 4, 4, at(4)));
    expect(await crowd.pending()).toBe(0);
    const reasons = [{ code: "CROWDED_NETWORK", params: { friends: 4 } }];
    expect(await crowd.awards()).toMatchObject(Array(4).fill({ status: "WAITING", snapshot: { reasons } }));
    await crowd.receive(buys(FRIEND + 2, 2, { ...at(2), ...fell }));
    expect(await crowd.pending()).toBe(1_500);
  });
});

describe("orders that follow", () => {
  const followUp = { event: "REFERRED_FOLLOW_UP", points: 50, conditions: { followUpOrders: 2 } } as const;
  const later = (id: number, options: BuyOptions = {}) =>
    buys(FRIEND, id, { processedAt: `2026-09-0${id}T10:00:00Z`, ...options });

  it("earn for the next two that stand", async () => {
    const { receive, pending } = await open({}, followUp);
    await receive(buys(FRIEND, 1, { code: CODE }), later(2), later(3), later(4));
    expect(await pending()).toBe(600);
    await receive(later(2, fell));
    expect(await pending()).toBe(600);
    await receive(later(3, fell));
    expect(await pending()).toBe(550);
    await receive(buys(FRIEND, 1, { code: CODE, ...fell }));
    expect(await pending()).toBe(0);
  });

  it("earn by their money where the rule says so, and give back their share", async () => {
    const byMoney = { event: "REFERRED_FOLLOW_UP", points: null, pointsPerUnit: 1, unitMinor: 100n } as const;
    const { receive, pending } = await open(byMoney);
    await receive(buys(FRIEND, 1, { code: CODE }), later(2, { lines: [{ price: "25.00", quantity: 4 }] }));
    expect(await pending()).toBe(100);
    const lines = [{ lineItemId: 20, quantity: 1, subtotal: "25.00" }];
    await receive(["refunds/create", refundPayload({ id: 1, orderId: 2, lines })]);
    expect(await pending()).toBe(75);
  });

  it("wait with the referral, go with staff's word, and stop when it is rejected", async () => {
    const { shop, receive, pending, awards } = await open({}, followUp);
    await receive(buys(ADVOCATE, 9, { street: "Weg 1" }), buys(FRIEND, 1, { code: CODE, street: "Weg 1" }), later(2));
    expect(await pending()).toBe(0);
    const referral = (await awards()).find(({ event }) => event === "REFERRAL");
    const decision = { shopId: shop.id, ids: [referral?.id ?? ""], actor: "staff:1", now };
    await database.prisma.tierSettings.update({ where: { shopId: shop.id }, data: { basis: "POINTS" } });
    await decideItems(database.prisma, { ...decision, verdict: "APPROVED" });
    expect(await pending()).toBe(550);
    const member = { shopId_customerId: { shopId: shop.id, customerId: BigInt(ADVOCATE) } };
    expect((await database.prisma.member.findUniqueOrThrow({ where: member })).tierValue).toBe(550n);
    await undoDecisions(database.prisma, decision);
    await decideItems(database.prisma, { ...decision, verdict: "REJECTED" });
    expect(await pending()).toBe(0);
    await receive(later(3));
    expect(await pending()).toBe(0);
    const followUps = (await awards()).filter(({ event }) => event === "REFERRED_FOLLOW_UP");
    expect(followUps.every(({ proposed }) => proposed === 0)).toBe(true);
  });
});

describe("a merge", () => {
  const merge = (kept: number, removed: number): Webhook => [
    "customers/merge",
    {
      admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${kept}`,
      admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${removed}`,
    },
  ];

  it("of the advocate takes code and points along", async () => {
    const { receive, points } = await open();
    await receive(buys(FRIEND, 1, { code: CODE }), buys(FRIEND + 2, 3, {}));
    await receive(merge(FRIEND + 2, ADVOCATE));
    expect((await points(FRIEND + 2))?.pending).toBe(500);
    await receive(buys(FRIEND, 1, { code: CODE }), buys(FRIEND + 3, 2, { code: CODE }));
    expect((await points(FRIEND + 2))?.pending).toBe(1_000);
  });

  it("of the friend keeps the referral", async () => {
    const { receive, pending } = await open();
    await receive(buys(FRIEND, 1, { code: CODE }));
    await receive(buys(FRIEND + 2, 2, { processedAt: "2026-09-05T10:00:00Z" }));
    await receive(merge(FRIEND + 2, FRIEND));
    await receive(buys(FRIEND, 1, { code: CODE }), buys(FRIEND + 2, 2, { processedAt: "2026-09-05T10:00:00Z" }));
    expect(await pending()).toBe(500);
  });
});

describe("any order of arrival", () => {
  const webhooks = [
    buys(ADVOCATE, 9, { street: "Weg 1" }),
    buys(FRIEND, 1, { code: CODE, street: "Weg 1", ...fell }),
    buys(FRIEND, 2, { code: CODE, processedAt: "2026-09-02T10:00:00Z" }),
    buys(FRIEND, 3, { processedAt: "2026-09-03T10:00:00Z" }),
  ];
  it.each(permutations([0, 1, 2, 3]).filter((_, index) => index % 3 === 0))(
    "ends the same: %i %i %i %i",
    async (...sequence) => {
      const rules = [
        { conditions: { guards: { SAME_ADDRESS: "OFF" } } },
        { event: "REFERRED_FOLLOW_UP", points: 50 },
      ] as const;
      const { receive, pending } = await open(...rules.map((rule) => ({ ...rule })));
      for (const index of sequence) await receive(webhooks[index]!);
      expect(await pending()).toBe(550);
    },
  );
});

function permutations(items: number[]): number[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
