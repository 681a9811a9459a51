import { createHmac } from "node:crypto";
import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { action } from "~/routes/flow.record-review";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy, CUSTOMER, makeQueues, makeReviewShop, PRODUCT, write } from "../reviews/review-shop";

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeReviewShop(database, { photoPoints: 25 });
  await buy(database, shop);
});

const typed = { customer_id: Number(CUSTOMER), product_id: String(PRODUCT), stars: "4.0" };

async function run(properties: object = typed, { runId = "run-1", secret = "test-api-secret" } = {}) {
  const body = JSON.stringify({ shopify_domain: shop.domain, action_run_id: runId, properties });
  const signature = createHmac("sha256", secret).update(body).digest("base64");
  const headers = { "content-type": "application/json", "x-shopify-hmac-sha256": signature };
  const request = new Request("https://app.test/flow/record-review", { method: "POST", body, headers });
  const response = await action({ request, params: {}, context: {} });
  return { status: response.status, ...((await response.json()) as { code?: string }) };
}
const reviews = () => prisma.review.findMany({ where: { shopId: shop.id } });
const awards = () => prisma.award.findMany({ where: { shopId: shop.id } });

describe("the Flow action that records a review", () => {
  it("keeps it with its points, waiting for staff", async () => {
    const full = {
      ...typed,
      product_id: `gid://shopify/Product/${PRODUCT}`,
      title: "Good",
      text: "Warm.",
      has_photo: true,
    };
    expect(await run(full)).toEqual({ status: 200 });
    expect(await reviews()).toMatchObject([
      { origin: "flow", stars: 4, title: "Good", text: "Warm.", status: "WAITING" },
    ]);
    expect(await awards()).toMatchObject([{ status: "WAITING", proposed: 75 }]);
  });

  it("does a run once, however often it comes", async () => {
    expect([await run(), await run()]).toEqual([{ status: 200 }, { status: 200 }]);
    expect(await reviews()).toHaveLength(1);
    expect(await run(typed, { runId: "run-2" })).toMatchObject({ status: 409, code: "REVIEW_EXISTS" });
  });

  it("refuses for good what does not earn", async () => {
    expect(await run({ ...typed, product_id: "999" })).toMatchObject({ status: 403, code: "NOT_BOUGHT" });
    expect(await run({ ...typed, customer_id: 1 })).toMatchObject({ status: 404, code: "MEMBER_NOT_FOUND" });
    expect(await run({ ...typed, stars: 6 })).toMatchObject({ status: 422, code: "INVALID" });
    expect(await run(typed, { secret: "another-secret" })).toMatchObject({ status: 401 });
    await write(database, shop);
    expect(await run()).toMatchObject({ status: 409, code: "REVIEW_EXISTS" });
    expect(await reviews()).toMatchObject([{ origin: "form" }]);
  });
});
