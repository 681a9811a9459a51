import { createHmac } from "node:crypto";
import type { Member, Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { action as approve } from "~/routes/flow.approve-award";
import { action as award } from "~/routes/flow.award-points";
import { action as deduct } from "~/routes/flow.deduct-points";
import { action as reject } from "~/routes/flow.reject-award";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeWaitingAward } from "./waiting-award";
import { jobs } from "~/modules/jobs/registry";

let database: TestDatabase;
let shop: Shop;
let member: Member;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.publishStorefront]);
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(prisma);
  member = await makeMember(prisma, { shopId: shop.id });
});

type Action = typeof award;
interface Run {
  properties: Record<string, unknown>;
  runId?: string;
  secret?: string | null;
  domain?: string;
}

async function run(action: Action, { properties, runId = "run-1", secret = "test-api-secret", domain }: Run) {
  const body = JSON.stringify({
    shop_id: 1,
    shopify_domain: domain ?? shop.domain,
    action_run_id: runId,
    action_definition_id: "definition",
    properties,
  });
  const headers = new Headers({ "content-type": "application/json" });
  if (secret) headers.set("x-shopify-hmac-sha256", createHmac("sha256", secret).update(body).digest("base64"));
  const request = new Request("https://app.test/flow", { method: "POST", body, headers });
  const response = await action({ request, params: {}, context: {} });
  return { status: response.status, body: (await response.json()) as { code?: string; message?: string } };
}

const balance = async () =>
  (await readBalances(prisma, { shopId: shop.id, customerIds: [member.customerId] })).get(member.customerId)
    ?.available ?? 0;
const of = (points: unknown, reason = "Thank you") => ({ customer_id: Number(member.customerId), points, reason });
const give = (points: number, runId: string) => run(award, { properties: of(points), runId });

describe("every action", () => {
  const actions: [string, Action, () => Record<string, unknown>][] = [
    ["award points", award, () => of(5)],
    ["deduct points", deduct, () => of(5)],
    ["approve award", approve, () => ({ award_id: crypto.randomUUID() })],
    ["reject award", reject, () => ({ award_id: crypto.randomUUID(), reason: "Not ours" })],
  ];

  it.each(actions)("%s is refused without a signature and with a wrong one", async (_name, action, properties) => {
    for (const secret of [null, "another-secret"])
      expect(await run(action, { properties: properties(), secret })).toMatchObject({ status: 401 });
    expect(await balance()).toBe(0);
  });

  it.each(actions)("%s is refused for a shop that is not there or has left", async (_name, action, properties) => {
    const unknown = await run(action, { properties: properties(), domain: "nobody.myshopify.com" });
    expect(unknown).toMatchObject({ status: 404, body: { code: "SHOP_NOT_FOUND" } });
    await prisma.shop.update({ where: { id: shop.id }, data: { status: "UNINSTALLED" } });
    expect((await run(action, { properties: properties() })).status).toBe(404);
  });

  it.each(actions)("%s says what is wrong with its settings", async (_name, action) => {
    const { status, body } = await run(action, { properties: {} });
    expect([status, body.code]).toEqual([422, "INVALID"]);
    expect(body.message).toMatch(/^(customer_id|award_id): /);
  });

  it.each([
    ["award points", award],
    ["deduct points", deduct],
  ])("%s does not reach a member of another shop", async (_name, action) => {
    const other = await makeMember(prisma, { shopId: (await makeShop(prisma)).id });
    const properties = { ...of(5), customer_id: Number(other.customerId) };
    expect(await run(action, { properties })).toMatchObject({ status: 404, body: { code: "MEMBER_NOT_FOUND" } });
  });
});

describe("award points", () => {
  it("grants them at once, and the same run once", async () => {
    for (const _again of [1, 2]) expect((await give(50, "run-1")).status).toBe(200);
    expect(await balance()).toBe(50);
    await give(50, "run-2");
    expect(await balance()).toBe(100);
    const awards = await prisma.award.findMany({ where: { shopId: shop.id }, orderBy: { source: "asc" } });
    expect(awards.map(({ event, source }) => [event, source])).toEqual([
      ["FLOW", "flow:run-1"],
      ["FLOW", "flow:run-2"],
    ]);
    expect(await checkBooks(prisma, { shopId: shop.id })).toEqual([]);
  });

  it.each([
    ["a number as text", "50"],
    ["a decimal that is whole", "50.0"],
  ])("takes %s", async (_how, points) => {
    expect((await run(award, { properties: of(points) })).status).toBe(200);
    expect(await balance()).toBe(50);
  });

  it.each([0, -5, 1.5, "1.5", "many", 2_000_000_000])("refuses %s points", async (points) => {
    expect((await run(award, { properties: of(points) })).status).toBe(422);
  });

  it("knows a customer by gid", async () => {
    const properties = { ...of(5), customer_id: `gid://shopify/Customer/${member.customerId}` };
    expect((await run(award, { properties })).status).toBe(200);
    expect(await balance()).toBe(5);
  });
});

describe("deduct points", () => {
  it("takes them, and the same run once", async () => {
    await give(50, "run-1");
    for (const _again of [1, 2]) expect((await run(deduct, { properties: of(20), runId: "run-2" })).status).toBe(200);
    expect(await balance()).toBe(30);
  });

  it("takes nothing when there are too few", async () => {
    await give(10, "run-1");
    const refused = await run(deduct, { properties: of(20), runId: "run-2" });
    expect(refused.body.code).toBe("INSUFFICIENT_POINTS");
    expect([409, 422]).toContain(refused.status);
    expect(await balance()).toBe(10);
  });
});

describe("approve award", () => {
  const staff = { actor: "staff:1", now: new Date("2026-03-06T10:00:00Z") };
  let awardId: string;
  beforeEach(async () => {
    awardId = await makeWaitingAward(prisma, { shopId: shop.id, customerId: member.customerId, points: 40 });
  });
  const properties = () => ({ award_id: awardId });
  const decisions = async () =>
    (await prisma.decision.findMany({ where: { shopId: shop.id }, orderBy: { id: "asc" } })).map((row) => [
      row.verdict,
      row.actor,
    ]);

  it("books it once, however often the run comes", async () => {
    for (const _again of [1, 2]) expect((await run(approve, { properties: properties() })).status).toBe(200);
    expect(await balance()).toBe(40);
    expect(await decisions()).toEqual([["APPROVED", "flow:run-1"]]);
  });

  it("leaves an approval undone that staff have undone since", async () => {
    await run(approve, { properties: properties() });
    await undoDecisions(prisma, { shopId: shop.id, ids: [awardId], ...staff });
    expect((await run(approve, { properties: properties() })).status).toBe(200);
    expect(await balance()).toBe(0);
  });

  it("says that staff have rejected it", async () => {
    await decideItems(prisma, { shopId: shop.id, ids: [awardId], verdict: "REJECTED", ...staff });
    const refused = await run(approve, { properties: properties() });
    expect(refused).toMatchObject({ status: 409, body: { code: "AWARD_ALREADY_DECIDED" } });
  });

  it("does not reach an award of another shop", async () => {
    const other = await makeShop(prisma);
    const asked = await run(approve, { properties: properties(), domain: other.domain });
    expect(asked).toMatchObject({ status: 404, body: { code: "AWARD_NOT_FOUND" } });
    expect(await balance()).toBe(0);
  });

  it("refuses an award of a deleted member, and books nothing", async () => {
    const payload = { customer: { id: Number(member.customerId) } };
    await redactCustomer(prisma, { shopId: shop.id, payload, now: new Date() });
    const refused = await run(approve, { properties: properties() });
    expect(refused).toMatchObject({ status: 409, body: { code: "MEMBER_DELETED" } });
    expect(refused.body.message).toContain("deleted");
    expect(await prisma.ledgerTransaction.count({ where: { shopId: shop.id } })).toBe(0);
    const rejection = { ...properties(), reason: "The member has left" };
    expect(await run(reject, { properties: rejection })).toMatchObject({ status: 200 });
  });
});

describe("reject award", () => {
  let awardId: string;
  beforeEach(async () => {
    awardId = await makeWaitingAward(prisma, { shopId: shop.id, customerId: member.customerId, points: 40 });
  });
  const properties = (more = {}) => ({ award_id: awardId, reason: "Another product", ...more });
  const decisions = () => prisma.decision.findMany({ where: { shopId: shop.id }, orderBy: { id: "asc" } });

  it("decides once, however often the run comes, with a word to staff and one to the member", async () => {
    const words = { member_text: "Please send us another photo." };
    for (const _again of [1, 2]) expect((await run(reject, { properties: properties(words) })).status).toBe(200);
    expect(await decisions()).toMatchObject([
      { verdict: "REJECTED", actor: "flow:run-1", note: "Another product", memberText: words.member_text },
    ]);
    expect(await prisma.award.findMany({ where: { shopId: shop.id } })).toMatchObject([{ status: "REJECTED" }]);
    expect((await run(reject, { properties: properties({ member_text: null }), runId: "run-2" })).status).toBe(200);
    expect(await decisions()).toHaveLength(1);
  });

  it("says that the points were approved before", async () => {
    await run(approve, { properties: { award_id: awardId } });
    const refused = await run(reject, { properties: properties(), runId: "run-2" });
    expect(refused).toMatchObject({ status: 409, body: { code: "AWARD_ALREADY_DECIDED" } });
    expect(await balance()).toBe(40);
  });

  it("asks for a reason", async () => {
    const refused = await run(reject, { properties: { award_id: awardId, reason: " " } });
    expect(refused).toMatchObject({ status: 422, body: { message: expect.stringContaining("reason") } });
    expect(await decisions()).toEqual([]);
  });
});
