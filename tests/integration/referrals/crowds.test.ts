import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { customerPayload } from "../../factories/customer-payload";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { ADVOCATE, buys, CODE, FRIEND, now, openReferralShop, type Webhook } from "./referral-shop";
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

const OTHER = ADVOCATE + 1;
const OTHER_CODE = "EFGH2345";
type Mode = "WAIT" | "REFUSE";

async function openCrowdShop(mode: Mode = "WAIT", holdDays = 120) {
  const conditions = { networkFriends: 2, guards: { CROWDED_NETWORK: mode } };
  const referrals = await openReferralShop(database, [{ conditions, holdDays }]);
  const { shop } = referrals;
  await referrals.receive(["customers/create", customerPayload({ id: OTHER })]);
  const link = { shopId: shop.id, code: OTHER_CODE, customerId: BigInt(OTHER), createdAt: now };
  await database.prisma.referralLink.create({ data: link });
  return referrals;
}
type CrowdShop = Awaited<ReturnType<typeof openCrowdShop>>;

interface Friend {
  day: number;
  network: string;
  code: string;
  fell: boolean;
}

const friend = (day: number, values: Partial<Friend> = {}): Friend => ({
  day,
  network: "203.0.113.9",
  code: CODE,
  fell: false,
  ...values,
});
const dayOf = (day: number) => new Date(Date.UTC(2026, 6, 1 + day)).toISOString();
const orderOf = ({ day, network, code, fell }: Friend, index: number): Webhook =>
  buys(FRIEND + index, index + 1, {
    code,
    ip: network,
    processedAt: dayOf(day),
    ...(fell && { cancelledAt: dayOf(day + 1), updatedAt: dayOf(day + 1) }),
  });

async function endOf({ shop, points }: CrowdShop) {
  const rows = await database.prisma.award.findMany({ where: { shopId: shop.id }, orderBy: { source: "asc" } });
  const waiting = rows.filter(({ status }) => status === "WAITING");
  return {
    pending: [await points(ADVOCATE), await points(OTHER)].map((balance) => balance?.pending ?? 0),
    waiting: waiting.map(({ source, proposed, snapshot }) => ({
      source,
      proposed,
      reasons: (snapshot as { reasons: unknown }).reasons,
    })),
  };
}

it("ends the same for points on hold in whatever order the friends become known", async () => {
  const drawnFriend = fc.record({
    day: fc.integer({ min: 0, max: 50 }),
    network: fc.constantFrom("203.0.113.9", "203.0.113.9", "203.0.113.10"),
    code: fc.constantFrom(CODE, OTHER_CODE),
    fell: fc.constantFrom(true, false, false, false),
  });
  const cases = fc
    .tuple(fc.array(drawnFriend, { minLength: 5, maxLength: 7 }), fc.constantFrom<Mode>("WAIT", "REFUSE"))
    .chain(([friends, mode]) => {
      const webhooks = friends.map(orderOf);
      const order = fc.shuffledSubarray(webhooks, { minLength: webhooks.length, maxLength: webhooks.length });
      return fc.record({ webhooks: fc.constant(webhooks), order, mode: fc.constant(mode) });
    });
  await fc.assert(
    fc.asyncProperty(cases, async ({ webhooks, order, mode }) => {
      const inTurn = await openCrowdShop(mode);
      const atOnce = await openCrowdShop(mode);
      for (const event of order) await inTurn.receive(event);
      await atOnce.receive(...webhooks);
      expect(await endOf(inTurn)).toEqual(await endOf(atOnce));
    }),
    { numRuns: 12 },
  );
});

it("lets the others go on when a friend of the crowd is forgotten or cancels", async () => {
  const crowd = await openCrowdShop();
  const friends = [friend(60), friend(61, { code: OTHER_CODE }), friend(62)];
  await crowd.receive(...friends.map(orderOf));
  expect((await endOf(crowd)).pending).toEqual([0, 0]);
  await redactCustomer(database.prisma, { shopId: crowd.shop.id, payload: { customer: { id: FRIEND } }, now });
  expect((await endOf(crowd)).pending).toEqual([500, 500]);
  await crowd.receive(orderOf(friend(63), 3));
  expect((await endOf(crowd)).pending).toEqual([0, 0]);
  await crowd.receive(orderOf(friend(63, { fell: true }), 3));
  expect((await endOf(crowd)).pending).toEqual([500, 500]);
});

it("counts two friends as one once Shopify has merged them", async () => {
  const crowd = await openCrowdShop();
  await crowd.receive(...[friend(60), friend(61), friend(62, { code: OTHER_CODE })].map(orderOf));
  expect((await endOf(crowd)).pending).toEqual([0, 0]);
  await crowd.receive([
    "customers/merge",
    {
      admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${FRIEND}`,
      admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${FRIEND + 1}`,
    },
  ]);
  expect((await endOf(crowd)).pending).toEqual([500, 500]);
});

it("keeps what staff have approved", async () => {
  const crowd = await openCrowdShop();
  await crowd.receive(...[friend(60), friend(61), friend(62)].map(orderOf));
  const [first] = await crowd.awards();
  const decision = { shopId: crowd.shop.id, ids: [first?.id ?? ""], actor: "staff:1", now };
  await decideItems(database.prisma, { ...decision, verdict: "APPROVED" });
  await crowd.receive(orderOf(friend(63), 3));
  expect((await endOf(crowd)).pending).toEqual([500, 0]);
});

it.each<Mode>(["WAIT", "REFUSE"])("leaves points that have become available, with the switch at %s", async (mode) => {
  const crowd = await openCrowdShop(mode, 0);
  await crowd.receive(...[friend(60), friend(61)].map(orderOf));
  expect(await crowd.points()).toMatchObject({ available: 1_000 });
  await crowd.receive(orderOf(friend(62), 2));
  expect(await crowd.points()).toMatchObject({ available: 1_000, pending: 0 });
});

it("asks as few statements of a big crowd as of a small one", async () => {
  const adapter = new PrismaPg({ connectionString: database.url });
  const watched = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  let statements = 0;
  watched.$on("query", () => (statements += 1));
  const statementsFor = async (size: number) => {
    const crowd = await openReferralShop({ ...database, prisma: watched });
    await crowd.receive(...Array.from({ length: size }, (_, index) => orderOf(friend(60 + (index % 20)), index)));
    statements = 0;
    await crowd.receive(orderOf(friend(70), size));
    return statements;
  };
  expect(await statementsFor(30)).toBe(await statementsFor(4));
  await watched.$disconnect();
});
