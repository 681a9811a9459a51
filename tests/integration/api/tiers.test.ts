import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, getBoss } from "~/lib/queue.server";
import { refreshAllTiers } from "~/modules/tiers/refresh-all-tiers.server";
import { makeMember } from "../../factories/member";
import { openApiWorld, type ApiWorld } from "./api-shop";
import { callByContract } from "./contract";
import { jobs } from "~/modules/jobs/registry";

const silver = { name: "Silver", threshold: 100, multiplierPercent: 150 };
let world: ApiWorld;
let shop: Shop;
let key: string;

beforeAll(async () => {
  world = await openApiWorld();
  await createQueues([jobs.publishAllCards]);
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ shop, key } = await world.makeApiShop());
});

const get = (path: string) => callByContract("GET", path, { key });
const post = (path: string, body: unknown, headers = {}) => callByContract("POST", path, { key, body, headers });
const patch = (path: string, body: unknown) => callByContract("PATCH", path, { key, body });

describe("tiers", () => {
  it("are off until a basis is set", async () => {
    expect((await get("/tiers")).body).toMatchObject({ basis: null, graceDays: 30, data: [] });
    expect(await post("/tiers", silver)).toMatchObject({ status: 409, body: { code: "TIERS_OFF" } });
    expect((await patch("/tiers", { basis: "POINTS" })).body).toMatchObject({ basis: "POINTS", graceDays: 30 });
  });

  it("are made, changed and deleted, and members follow", async () => {
    await patch("/tiers", { basis: "POINTS", graceDays: 0 });
    const { body: made } = await post("/tiers", silver, { "idempotency-key": "silver" });
    expect((await post("/tiers", silver, { "idempotency-key": "silver" })).body).toEqual(made);
    const { customerId } = await makeMember(world.database.prisma, { shopId: shop.id });
    await post(`/members/${customerId}/awards`, { points: 100, reason: "Thank you" });
    expect((await get(`/members/${customerId}`)).body.tier).toEqual({ id: made.id, name: "Silver" });
    expect((await patch(`/tiers/${made.id}`, { threshold: "101" })).body).toEqual({
      ...made,
      threshold: "101",
      members: 1,
    });
    const waiting = await (await getBoss()).findJobs(jobs.refreshTiers.name, { queued: true });
    expect(waiting.map((job) => job.data)).toContainEqual({ shopId: shop.id });
    await refreshAllTiers(world.database.prisma, { shopId: shop.id, now: new Date() });
    expect((await get(`/members/${customerId}`)).body.tier).toBeNull();
    expect((await callByContract("DELETE", `/tiers/${made.id}`, { key })).status).toBe(204);
    expect((await get(`/tiers/${made.id}`)).body.code).toBe("TIER_NOT_FOUND");
  });

  it("keep their figures when points become money, and the other way round", async () => {
    await patch("/tiers", { basis: "POINTS" });
    await post("/tiers", silver);
    expect((await patch("/tiers", { basis: "SPENT" })).body.data).toMatchObject([{ threshold: "100.00" }]);
    await post("/tiers", { ...silver, name: "Gold", threshold: "250.50" });
    const { body } = await patch("/tiers", { basis: "ORDERS" });
    expect(body.data).toMatchObject([{ threshold: "251" }, { threshold: "100" }]);
  });

  it.each([
    [{ threshold: 100 }, "threshold", "THRESHOLD_TAKEN"],
    [{ threshold: "0.50" }, "threshold", "NOT_WHOLE"],
    [{ multiplierPercent: 99 }, "multiplierPercent", "TOO_SMALL"],
    [{ name: " " }, "name", "REQUIRED"],
  ])("refuse %j", async (wrong, field, code) => {
    await patch("/tiers", { basis: "ORDERS" });
    await post("/tiers", silver);
    const { status, body } = await post("/tiers", { ...silver, threshold: 5, ...wrong });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ field, code }]);
  });
});
