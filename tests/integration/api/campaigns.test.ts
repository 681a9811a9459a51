import { describe, expect, it } from "vitest";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { submitEntry } from "~/modules/missions/submit-entry.server";
import { makeMember } from "../../factories/member";
import { callByContract } from "./contract";
import { apiShopForEach } from "./api-shop-for-each";
import { jobs } from "~/modules/jobs/registry";

const { api, get, post, patch, remove } = apiShopForEach();

const weekend = {
  name: "Double points weekend",
  percent: 200,
  startsAt: "2026-12-05T00:00:00+01:00",
  endsAt: "2026-12-07T00:00:00+01:00",
};
const task = {
  kind: "MISSION",
  title: "Breakfast",
  points: 100,
  proof: "TEXT",
  places: 2,
  enabled: true,
  startsAt: "2026-01-01T00:00:00Z",
};

describe("multiplier campaigns", () => {
  it("are made, read, changed and deleted, and are those that the rules go by", async () => {
    const { status, body: made } = await post("/multipliers", weekend);
    expect(status).toBe(201);
    expect(made).toMatchObject({ percent: 200, startsAt: "2026-12-04T23:00:00.000Z" });
    expect((await get("/multipliers")).body.data).toEqual([made]);
    const changed = await patch(`/multipliers/${made.id}`, { percent: 300 });
    expect(changed.body).toEqual({ ...made, percent: 300 });
    expect((await get(`/multipliers/${made.id}`)).body).toEqual(changed.body);
    const { multipliers } = await loadRuleBook(api.database.prisma, { shopId: api.shop.id });
    expect(multipliers).toMatchObject([{ percent: 300, startsAt: new Date(weekend.startsAt) }]);
    expect((await remove(`/multipliers/${made.id}`)).status).toBe(204);
    expect((await remove(`/multipliers/${made.id}`)).body.code).toBe("MULTIPLIER_NOT_FOUND");
  });

  it("are made once by an idempotency key, also by a process that died half-way", async () => {
    const once = { "idempotency-key": "weekend" };
    const { body: made } = await post("/multipliers", weekend, once);
    expect((await post("/multipliers", weekend, once)).body).toEqual(made);
    await api.database.prisma.apiAnswer.deleteMany({ where: { shopId: api.shop.id } });
    expect((await post("/multipliers", weekend, once)).body).toEqual(made);
    expect((await get("/multipliers")).body.data).toHaveLength(1);
  });

  it.each([
    [{ percent: 100 }, "percent", "TOO_SMALL"],
    [{ endsAt: weekend.startsAt }, "endsAt", "END_BEFORE_START"],
    [{ startsAt: "2026-12-05T00:00" }, "startsAt", "INVALID"],
    [{ factor: 2 }, "factor", "UNKNOWN_FIELD"],
  ])("refuse %j", async (wrong, field, code) => {
    const { body: made } = await post("/multipliers", weekend);
    for (const answer of [
      await post("/multipliers", { ...weekend, ...wrong }),
      await patch(`/multipliers/${made.id}`, wrong),
    ]) {
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
    }
    expect((await get(`/multipliers/${made.id}`)).body).toEqual(made);
  });

  it("of another shop do not exist", async () => {
    const { body: made } = await post("/multipliers", weekend);
    const other = await api.makeApiShop();
    expect((await remove(`/multipliers/${made.id}`, other.key)).status).toBe(404);
    expect((await callByContract("GET", "/multipliers", { key: other.key })).body.data).toEqual([]);
    expect((await get(`/multipliers/${made.id}`)).status).toBe(200);
  });
});

describe("missions", () => {
  it("are made, read and changed, and the storefront follows", async () => {
    const { status, body: made } = await post("/missions", task);
    expect(status).toBe(201);
    expect(made).toMatchObject({ ...task, startsAt: "2026-01-01T00:00:00.000Z", text: "", endsAt: null });
    expect(made).toMatchObject({ status: "RUNNING", entries: 0, waiting: 0, taken: 0 });
    const changed = await patch(`/missions/${made.id}`, { places: null, text: null, endsAt: "2026-02-01T00:00:00Z" });
    expect(changed.body).toEqual({ ...made, places: null, endsAt: "2026-02-01T00:00:00.000Z", status: "ENDED" });
    expect((await get("/missions")).body.data).toEqual([changed.body]);
    const waiting = await api.database.prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE name = ${jobs.publishStorefront.name} AND (data->>'shopId')::int = ${api.shop.id}`;
    expect(waiting).toHaveLength(1);
    const early = await patch(`/missions/${made.id}`, { endsAt: "2025-01-01T00:00:00Z" });
    expect(early).toMatchObject({ status: 422, body: { errors: [{ field: "endsAt", code: "END_BEFORE_START" }] } });
    const other = await api.makeApiShop();
    expect((await callByContract("GET", `/missions/${made.id}`, { key: other.key })).status).toBe(404);
    expect((await get("/missions/nothing")).body.code).toBe("MISSION_NOT_FOUND");
  });

  it("tell what members sent in, newest first, with what it earned", async () => {
    const { prisma } = api.database;
    await prisma.earningRule.updateMany({ where: { shopId: api.shop.id, event: "MISSION" }, data: { enabled: true } });
    const { body: made } = await post("/missions", { ...task, places: null });
    const customers: bigint[] = [];
    for (const place of [1, 2, 3]) {
      const { customerId } = await makeMember(prisma, { shopId: api.shop.id });
      customers.unshift(customerId);
      const proof = { text: `Table ${place}` };
      const now = new Date(Date.now() + place * 1_000);
      await submitEntry(prisma, { shopId: api.shop.id, missionId: made.id as string, customerId, proof, now });
    }
    const { body: page } = await get(`/missions/${made.id}/entries?limit=2`);
    const { body: rest } = await get(`/missions/${made.id}/entries?limit=2&cursor=${page.nextCursor}`);
    expect(rest.nextCursor).toBeNull();
    const entries = [...page.data, ...rest.data] as { customerId: number }[];
    expect(entries.map(({ customerId }) => BigInt(customerId))).toEqual(customers);
    expect(entries[0]).toMatchObject({ text: "Table 3", hasPhoto: false, award: { status: "WAITING", points: 100 } });
    expect((await get(`/missions/${made.id}`)).body).toMatchObject({ entries: 3, waiting: 3 });
  });
});
