import type { Shop } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeMember } from "../../factories/member";
import { openApiWorld, type ApiWorld } from "./api-shop";
import { callByContract, describedCalls, validatorOf } from "./contract";
import { makeWaitingReviews } from "./waiting-reviews";

/** The customer that the document's examples are about. */
const CUSTOMER = 7_600_000_000_001n;

let world: ApiWorld;
let shop: Shop;
let key: string;

beforeAll(async () => {
  world = await openApiWorld();
  ({ shop, key } = await world.makeApiShop());
  await makeMember(world.database.prisma, { shopId: shop.id, customerId: CUSTOMER });
  await made(`/members/${CUSTOMER}/awards`, { points: 100, reason: "To begin with" });
});
afterAll(() => world.close());

const made = async (path: string, body: unknown) =>
  (await callByContract("POST", path, { key, body })).body.id as string;

const exampleOf = (operationId: string) =>
  describedCalls.find((call) => call.operationId === operationId)?.requestBody?.content["application/json"].example;

async function waitingAward(): Promise<string> {
  const { prisma } = world.database;
  const first = await prisma.award.count({ where: { shopId: shop.id } });
  await makeWaitingReviews(prisma, { shopId: shop.id, customerId: CUSTOMER, count: 1, first });
  const award = await prisma.award.findFirstOrThrow({ where: { shopId: shop.id, source: `review:${first}` } });
  return award.id;
}

async function writtenReview(): Promise<string> {
  const { id } = await world.database.prisma.review.create({
    data: {
      shopId: shop.id,
      id: uuidV7(),
      customerId: CUSTOMER,
      stars: 4,
      title: "Round",
      text: "Tastes good to me.",
      productId: BigInt(Date.now()),
      productTitle: "Espresso",
      source: `review:${uuidV7()}`,
      createdAt: new Date(),
    },
  });
  return id;
}

const madeReward = () => made("/rewards", { ...(exampleOf("createReward") as object), points: 1, limits: null });

/** Other examples have the member leave and their points deducted. */
async function canRedeem(): Promise<void> {
  await callByContract("POST", `/members/${CUSTOMER}/join`, { key, body: exampleOf("joinProgramme") });
  await made(`/members/${CUSTOMER}/awards`, { points: 10, reason: "To redeem" });
}

/** One that waits for staff. */
async function madeRedemption(more: object = { approval: "STAFF" }): Promise<string> {
  await canRedeem();
  const example = exampleOf("createReward") as object;
  const rewardId = await made("/rewards", { ...example, points: 1, limits: null, ...more });
  return made(`/members/${CUSTOMER}/redemptions`, { rewardId });
}

/** An existing object for the document's `{id}`, of a call or of the first part of its path. */
const things: Record<string, () => Promise<string>> = {
  awards: waitingAward,
  reviews: writtenReview,
  rules: () => made("/rules", exampleOf("createRule")),
  multipliers: () => made("/multipliers", exampleOf("createMultiplier")),
  missions: () => made("/missions", exampleOf("createMission")),
  rewards: madeReward,
  redemptions: madeRedemption,
  fulfilRedemption: () => madeRedemption({ kind: "PERK", amount: null, minimumOrder: null }),
  tiers: async () => {
    await callByContract("PATCH", "/tiers", { key, body: exampleOf("updateTierSettings") });
    return made("/tiers", { ...(exampleOf("createTier") as object), threshold: Math.floor(Math.random() * 1e8) });
  },
};

/** Bodies that name something, which has to be there. */
const bodies: Record<string, () => Promise<object>> = {
  redeem: async () => {
    await canRedeem();
    return { rewardId: await madeReward() };
  },
};

/** What has to be so before a call makes sense. */
const before: Record<string, (id: string) => Promise<unknown>> = {
  undoDecision: (id) => callByContract("POST", `/awards/${id}/approve`, { key }),
};

describe("every call of the document", () => {
  it.each(describedCalls)("$operationId answers its own example as it says", async (call) => {
    const { method, path, operationId, responses, requestBody } = call;
    const thing = things[operationId] ?? things[path.split("/")[1] ?? ""];
    const id = path.includes("{id}") ? ((await thing?.()) ?? "") : "";
    await before[operationId]?.(id);
    const address = path.replace("{id}", id).replace("{customerId}", String(CUSTOMER));
    const body = bodies[operationId] ? await bodies[operationId]() : requestBody?.content["application/json"].example;
    const { status } = await callByContract(method, address, { key, body });
    expect(String(status)).toBe(Object.keys(responses).find((code) => code.startsWith("2")));
  });

  it.each(describedCalls)("$operationId is described in full", ({ operationId, summary, requestBody, responses }) => {
    expect(describedCalls.filter((other) => other.operationId === operationId)).toHaveLength(1);
    expect(summary).toMatch(/^[A-Z].{5,}[^.]$/);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["401", "403", "429", "500"]));
    if (requestBody) expect(Object.keys(responses)).toEqual(expect.arrayContaining(["400", "415", "422"]));
    const contents = [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {}));
    for (const { schema, example } of contents) {
      expect(example).toBeDefined();
      expect(validatorOf(schema).safeParse(example).error?.issues ?? []).toEqual([]);
    }
  });
});
