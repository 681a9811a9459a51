import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withRuleData } from "~/rule-data/fetch-rule-data.server";
import { readRuleData } from "~/jobs/read-rule-data";
import { stopBoss } from "~/lib/queue.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import { submitReview } from "~/modules/reviews/submit-review.server";
import { createCollection, setCollectionProducts } from "@stammtisch/devstore/state/collections";
import { addCustomerTags } from "@stammtisch/devstore/state/customer-tags";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { createProduct } from "@stammtisch/devstore/state/products";
import { createSegment, deleteSegment } from "@stammtisch/devstore/state/segments";
import { listMarkets } from "@stammtisch/devstore/state/markets";
import { refundPayload } from "../../factories/refund-payload";
import { openRuleDataWorld, sold, type RuleDataWorld, type Webhook } from "./rule-data-world";
import { jobs } from "~/modules/jobs/registry";

let world: RuleDataWorld;
let order = 460_000;

beforeAll(async () => {
  world = await openRuleDataWorld();
});
afterAll(async () => {
  await stopBoss();
  await world.close();
});
beforeEach(() => world.openShop());

const customer = (tags: string[] = []) =>
  createCustomer(world.state, { email: `c${(order += 1)}@example.test`, tags }).id;
const product = (tags: string[] = []) =>
  createProduct(world.state, { title: `Cup ${(order += 1)}`, price: 10_000, tags }).id;
const collection = (...productIds: number[]) => {
  const { id } = createCollection(world.state, { title: `Collection ${(order += 1)}` });
  setCollectionProducts(world.state, id, productIds);
  return id;
};
const nextOrder = () => (order += 1);
const reads = (name: string) => world.local.sent.filter((sent) => sent === name).length;
const refundOf = (id: number, line: number) =>
  refundPayload({
    id: id * 10 + line,
    orderId: id,
    lines: [{ lineItemId: id * 10 + line, quantity: 1, subtotal: "100.00" }],
  });

describe("products by what they belong to", () => {
  it("are read once for a batch, ten at a time, and only where a rule asks", async () => {
    const buyer = customer();
    const products = Array.from({ length: 12 }, () => product(["New"]));
    expect(await world.receive(sold(nextOrder(), buyer, products))).toEqual(["completed"]);
    expect(world.local.sent).toEqual([]);
    await world.addRule({ onlyTags: ["NEW"] });
    expect(await world.receive(sold(nextOrder(), buyer, products), sold(nextOrder(), buyer, [products[0]!]))).toEqual([
      "completed",
      "completed",
    ]);
    expect(await world.points(buyer)).toBe(100);
    expect(reads("ReadProductGroups")).toBe(2);
    await world.receive(sold(nextOrder(), buyer, products));
    expect(reads("ReadProductGroups")).toBe(2);
  });

  it("a line keeps what its product was when it was sold", async () => {
    const [buyer, cup, plate] = [customer(), product(), product()];
    const sale = collection(cup);
    await world.addRule({ onlyCollections: [String(sale)] });
    const id = nextOrder();
    await world.receive(sold(id, buyer, [cup, plate]));
    expect(await world.points(buyer)).toBe(50);
    setCollectionProducts(world.state, sale, [plate]);
    await world.receive(["collections/update", { id: sale }]);
    await world.receive(sold(nextOrder(), buyer, [cup]));
    expect(await world.points(buyer)).toBe(50);
    await world.receive(sold(nextOrder(), buyer, [plate]));
    expect(await world.points(buyer)).toBe(100);
    const [, later] = sold(id, buyer, [cup, plate], { updatedAt: "2026-11-22T12:00:00Z" });
    await world.receive(["orders/updated", later], ["refunds/create", refundOf(id, 1)]);
    expect(await world.points(buyer)).toBe(100);
    await world.receive(["refunds/create", refundOf(id, 0)]);
    expect(await world.points(buyer)).toBe(50);
  });

  it("a collection that no rule names changes nothing; one that a rule comes to name is asked for anew", async () => {
    const [buyer, cup, plate] = [customer(), product(), product()];
    const [sale, fresh] = [collection(cup), collection(cup)];
    await world.addRule({ onlyCollections: [String(sale)] });
    await world.receive(sold(nextOrder(), buyer, [cup, plate]));
    expect(reads("ReadProductGroups")).toBe(1);
    setCollectionProducts(world.state, fresh, [plate]);
    await world.receive(["collections/update", { id: fresh }]);
    await world.receive(sold(nextOrder(), buyer, [cup, plate]));
    expect(reads("ReadProductGroups")).toBe(1);
    await world.addRule({ onlyCollections: [String(fresh)] }, "ORDER", { isLater: true });
    expect(await world.points(buyer)).toBe(100);
    await world.receive(sold(nextOrder(), buyer, [plate], { processedAt: "2026-11-22T12:30:00Z" }));
    expect(reads("ReadProductGroups")).toBe(2);
    expect(await world.points(buyer)).toBe(150);
  });

  describe.each<[string, RuleConditions, number]>([
    ["a tag that counts", { onlyTags: ["new"] }, 0],
    ["a tag that does not count", { withoutTags: ["new"] }, 50],
  ])("with %s", (_name, conditions, points) => {
    it.each([[[0, 1, 2]], [[1, 0, 2]], [[2, 1, 0]], [[1, 2, 0]]])(
      "end the same in the order of arrival %j",
      async (arrival) => {
        const [buyer, cup, plate] = [customer(), product(["new"]), product()];
        await world.addRule(conditions);
        const id = nextOrder();
        const edited = sold(id, buyer, [cup, plate], { updatedAt: "2026-11-21T12:31:00Z" });
        const changes: Webhook[] = [sold(id, buyer, [cup]), ["refunds/create", refundOf(id, 0)], edited];
        for (const index of arrival) await world.receive(changes[index]!);
        expect(await world.points(buyer)).toBe(points);
      },
    );
  });

  it("what cannot be read leaves the batch to be tried again, unbooked", async () => {
    const [buyer, cup] = [customer(), product(["new"])];
    await world.addRule({ onlyTags: ["new"] });
    const { store } = world.local;
    const scopes = store.state.app.scopes;
    scopes.splice(0, scopes.length, ...scopes.filter((scope) => !scope.endsWith("_products")));
    const webhook = sold(nextOrder(), buyer, [cup]);
    try {
      expect(await world.receive(webhook)).toEqual(["failed"]);
    } finally {
      scopes.push("read_products", "write_products");
    }
    expect(await world.points(buyer)).toBe(0);
    expect(await world.receive(webhook)).toEqual(["completed"]);
    expect(await world.points(buyer)).toBe(50);
  });

  it("count for reviews and first orders, too", async () => {
    const [buyer, cup] = [customer(), product(["new"])];
    await world.addRule({ onlyTags: ["new"] }, "FIRST_ORDER");
    await world.addRule({ onlyTags: ["new"] }, "REVIEW");
    const id = nextOrder();
    await world.receive(sold(id, buyer, [cup]));
    expect(await world.points(buyer)).toBe(50);
    await world.prisma.product.deleteMany({ where: { shopId: world.shopId() } });
    const input = { productId: BigInt(cup), stars: 5, title: "Good", text: "Keeps warm" };
    const review = {
      shopId: world.shopId(),
      customerId: BigInt(buyer),
      input,
      photos: [],
      now: new Date("2026-11-21T13:00:00Z"),
    };
    await withRuleData(world.context(), world.shopId(), () => submitReview(world.prisma, review));
    expect(await world.points(buyer)).toBe(100);
    await world.receive(["refunds/create", refundOf(id, 0)]);
    expect(await world.points(buyer)).toBe(50);
  });
});

describe("members by what they are", () => {
  it("tags: read for whom they are not known, and again after they changed", async () => {
    const [vip, other, cup] = [customer(["VIP"]), customer(), product()];
    await world.addRule({ customerTags: ["vip"] });
    await world.receive(sold(nextOrder(), vip, [cup]), sold(nextOrder(), other, [cup]));
    expect([await world.points(vip), await world.points(other)]).toEqual([50, 0]);
    await world.receive(sold(nextOrder(), vip, [cup]));
    expect(reads("ReadCustomerTags")).toBe(1);
    addCustomerTags(world.state, other, ["vip"]);
    await world.receive(["customer.tags_added", { customerId: `gid://shopify/Customer/${other}`, tags: ["vip"] }]);
    await world.receive(sold(nextOrder(), other, [cup]));
    expect(await world.points(other)).toBe(50);
    expect(reads("ReadCustomerTags")).toBe(2);
  });

  it("later news of an order are judged by what the buyer was when it first counted", async () => {
    const [buyer, cup] = [customer(), product()];
    await world.addRule({ customerTags: ["vip"] });
    const id = nextOrder();
    await world.receive(sold(id, buyer, [cup]));
    addCustomerTags(world.state, buyer, ["vip"]);
    await world.receive(["customer.tags_added", { customerId: `gid://shopify/Customer/${buyer}`, tags: ["vip"] }]);
    const [, payload] = sold(id, buyer, [cup], { updatedAt: "2026-11-25T12:00:00Z" });
    await world.receive(["orders/updated", payload]);
    expect(await world.points(buyer)).toBe(0);
  });

  it("segments: read as a whole before they are first asked, kept up by news in any order", async () => {
    const [inside, other, cup] = [customer(["club"]), customer(), product()];
    const segment = createSegment(world.state, { name: `Club ${order}`, query: "customer_tags CONTAINS 'club'" });
    await world.addRule({ segments: [String(segment.id)] });
    await world.receive(sold(nextOrder(), inside, [cup]), sold(nextOrder(), other, [cup]));
    expect([await world.points(inside), await world.points(other)]).toEqual([50, 0]);
    const change = (id: number) => ({
      customerId: `gid://shopify/Customer/${id}`,
      segmentId: `gid://shopify/Segment/${segment.id}`,
    });
    await world.receive(["customer.left_segment", change(inside)], ["customer.joined_segment", change(other)]);
    await world.receive(sold(nextOrder(), inside, [cup]), sold(nextOrder(), other, [cup]));
    expect([await world.points(inside), await world.points(other)]).toEqual([50, 50]);
    expect(reads("ReadSegmentMembers")).toBe(1);
  });

  it("a segment that was deleted fits nobody and holds up nothing", async () => {
    const [inside, cup] = [customer(["gone"]), product()];
    const segment = createSegment(world.state, { name: `Gone ${order}`, query: "customer_tags CONTAINS 'gone'" });
    const never = createSegment(world.state, { name: `Never ${order}`, query: "customer_tags CONTAINS 'gone'" });
    deleteSegment(world.state, never.id);
    await world.addRule({ segments: [String(segment.id), String(never.id)] });
    expect(await world.receive(sold(nextOrder(), inside, [cup]))).toEqual(["completed"]);
    expect(await world.points(inside)).toBe(50);
    deleteSegment(world.state, segment.id);
    expect(await world.receive(["segments/delete", { id: segment.id }] as unknown as Webhook)).toEqual(["completed"]);
    await readRuleData.handle([{ id: "1", data: { shopId: world.shopId() } }], world.context());
    expect(await world.receive(sold(nextOrder(), inside, [cup]))).toEqual(["completed"]);
    expect(await world.points(inside)).toBe(50);
  });

  it("a large segment is read by a job of its own, and what needs it waits unbooked", async () => {
    const [inside, cup] = [customer(["crowd"]), product()];
    const segment = createSegment(world.state, { name: `Crowd ${order}`, query: "customer_tags CONTAINS 'crowd'" });
    await world.addRule({ segments: [String(segment.id)] });
    const shopId = world.shopId();
    await world.prisma.$executeRaw`DELETE FROM pgboss.job WHERE name = ${jobs.readRuleData.name}`;
    const webhook = sold(nextOrder(), inside, [cup]);
    const { graphql } = world.local;
    world.local.graphql = async (...asked) => {
      const answer = (await (await graphql(...asked)).json()) as { data?: { customerSegmentMembers?: object } };
      Object.assign(answer.data?.customerSegmentMembers ?? {}, { totalCount: 1_000_000 });
      return { json: () => Promise.resolve(answer) };
    };
    expect(await world.receive(webhook)).toEqual(["failed"]);
    const asked = await world.prisma.$queryRaw`SELECT data FROM pgboss.job WHERE name = ${jobs.readRuleData.name}`;
    expect(asked).toEqual([{ data: { shopId } }]);
    await readRuleData.handle([{ id: "1", data: { shopId } }], world.context());
    expect(await world.receive(webhook)).toEqual(["completed"]);
    world.local.graphql = graphql;
    expect(await world.points(inside)).toBe(50);
  });

  it("news of segments that no rule names are dropped", async () => {
    const someone = customer();
    const change = { customerId: `gid://shopify/Customer/${someone}`, segmentId: "gid://shopify/Segment/999" };
    expect(await world.receive(["customer.joined_segment", change])).toEqual(["completed"]);
    expect(await world.prisma.segmentMember.count({ where: { shopId: world.shopId() } })).toBe(0);
  });
});

it("a redacted customer's orders forget what the buyer was, also with later news of them", async () => {
  const [vip, cup, id] = [customer(["VIP"]), product(), nextOrder()];
  const segment = createSegment(world.state, { name: `Known ${order}`, query: "customer_tags CONTAINS 'VIP'" });
  const segments = [String(segment.id)];
  await world.addRule({ customerTags: ["vip"], segments });
  await world.receive(sold(id, vip, [cup]));
  const [shopId, { prisma }] = [world.shopId(), world];
  const kept = async () => {
    const orderKey = { shopId, orderId: BigInt(id) };
    const { snapshot } = await prisma.order.findUniqueOrThrow({ where: { shopId_orderId: orderKey } });
    const where = { shopId, customerId: BigInt(vip) };
    const { tags } = await prisma.member.findFirstOrThrow({ where });
    return {
      ...(snapshot as { member?: object }),
      fingerprints: await prisma.orderFingerprint.count({ where: orderKey }),
      tags,
      in: await prisma.segmentMember.count({ where }),
    };
  };
  expect(await kept()).toMatchObject({ member: { tags: ["vip"], segments }, fingerprints: 1, tags: ["vip"], in: 1 });
  const now = new Date("2026-11-23T12:00:00Z");
  await redactCustomer(prisma, { shopId, payload: { customer: { id: vip } }, now });
  const expectNothing = async () => {
    const left = await kept();
    expect(left).toMatchObject({ tags: [], in: 0 });
    expect([left.member, left.fingerprints]).toEqual([undefined, 0]);
  };
  await expectNothing();
  const [, later] = sold(id, vip, [cup], { updatedAt: "2026-11-25T12:00:00Z" });
  expect(await world.receive(["orders/updated", later])).toEqual(["completed"]);
  await expectNothing();
});

it("markets are read when first asked and the order's country decides", async () => {
  const [buyer, cup] = [customer(), product()];
  const markets = listMarkets(world.state);
  const idOf = (country: string) => String(markets.find(({ countries }) => countries.includes(country))?.id);
  await world.addRule({ markets: [idOf("DE")] });
  await world.addRule({ markets: [idOf("US")] });
  await world.receive(sold(nextOrder(), buyer, [cup]));
  expect(await world.points(buyer)).toBe(50);
});

it("the daily reading brings segments, tags and markets up to date and forgets what no rule names", async () => {
  const vip = customer(["VIP"]);
  await world.receive(["customers/create", { id: vip, email: null, updated_at: "2026-11-20T10:00:00Z" }]);
  const segment = createSegment(world.state, { name: `All ${order}`, query: "customer_tags CONTAINS 'VIP'" });
  await world.addRule({ customerTags: ["vip"], segments: [String(segment.id)] }, "BIRTHDAY");
  const shopId = world.shopId();
  await readRuleData.handle([{ id: "1", data: { shopId } }], world.context());
  const member = { shopId_customerId: { shopId, customerId: BigInt(vip) } };
  expect(await world.prisma.member.findUnique({ where: member })).toMatchObject({ tags: ["vip"], tagsKnown: true });
  expect(await world.prisma.segmentMember.count({ where: { shopId, customerId: BigInt(vip) } })).toBe(1);
  expect(await world.prisma.market.count({ where: { shopId } })).toBe(3);
  await world.prisma.earningRule.deleteMany({ where: { shopId } });
  await readRuleData.handle([{ id: "2", data: { shopId } }], world.context());
  expect(await world.prisma.segmentMember.count({ where: { shopId } })).toBe(0);
});
