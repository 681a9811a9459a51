import { describe, expect, it } from "vitest";
import { callByContract } from "./contract";
import { apiShopForEach } from "./api-shop-for-each";

const { api, get, patch, post } = apiShopForEach();

const rules = async () => (await get("/rules")).body.data as { points?: number }[];

describe("an idempotency key", () => {
  const once = { "idempotency-key": "make-a-rule" };

  it("makes one rule of many calls, also of calls at the same time", async () => {
    const body = { event: "SURVEY", points: 9 };
    const calls = await Promise.all(Array.from({ length: 5 }, () => post("/rules", body, once)));
    const again = await post("/rules", body, once);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    for (const call of calls) expect([call.status, call.body]).toEqual([201, again.body]);
    expect((await rules()).filter(({ points }) => points === 9)).toHaveLength(1);
  });

  it("does not fit another request", async () => {
    await post("/rules", { event: "SURVEY", points: 9 }, once);
    const other = await post("/rules", { event: "SURVEY", points: 10 }, once);
    expect(other).toMatchObject({ status: 422, body: { code: "IDEMPOTENCY_KEY_REUSED" } });
    const elsewhere = await patch("/programme", { holdDays: 1 }, once);
    expect(elsewhere).toMatchObject({ status: 422, body: { code: "IDEMPOTENCY_KEY_REUSED" } });
  });

  it("gives a change again as it was answered, without doing it again", async () => {
    const first = await patch("/programme", { holdDays: 5 }, once);
    await patch("/programme", { holdDays: 6 });
    expect((await patch("/programme", { holdDays: 5 }, once)).body).toEqual(first.body);
    expect((await get("/programme")).body.holdDays).toBe(6);
  });

  it("may be used again after a refusal", async () => {
    expect((await post("/rules", { event: "SURVEY" }, once)).status).toBe(422);
    expect((await post("/rules", { event: "SURVEY", points: 3 }, once)).status).toBe(201);
  });

  it("is each shop's own", async () => {
    const body = { event: "SURVEY", points: 9 };
    const { body: mine } = await post("/rules", body, once);
    const other = await api.makeApiShop();
    const theirs = await callByContract("POST", "/rules", { key: other.key, body, headers: once });
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.id);
  });

  it("is taken over from a process that died half-way", async () => {
    const body = { event: "SURVEY", points: 9 };
    const { body: made } = await post("/rules", body, once);
    const at = { where: { shopId_key: { shopId: api.shop.id, key: "make-a-rule" } } };
    await api.database.prisma.apiAnswer.update({ ...at, data: { status: 0 } });
    expect((await post("/rules", body, once)).status).toBe(409);
    const longAgo = new Date(Date.now() - 61_000);
    await api.database.prisma.apiAnswer.update({ ...at, data: { createdAt: longAgo } });
    expect(await post("/rules", body, once)).toMatchObject({ status: 201, body: { id: made.id } });
    expect((await rules()).filter(({ points }) => points === 9)).toHaveLength(1);
  });

  it("has to be readable", async () => {
    const { status, body } = await post(
      "/rules",
      { event: "SURVEY", points: 1 },
      { "idempotency-key": "x".repeat(201) },
    );
    expect([status, body.code]).toEqual([422, "IDEMPOTENCY_KEY_INVALID"]);
  });
});
