import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { fetchDataRequest } from "~/modules/compliance/data-requests.server";
import { readOpenMatters } from "~/modules/read-models/read-open-matters.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-11-20T11:00:00Z");
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
let database: TestDatabase;
let shopId: number;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  shopId = (await makeShop(database.prisma)).id;
});
afterAll(() => database.close());

const read = () => readOpenMatters(database.prisma, { shopId, now });

async function makeOffer(
  title: string,
  state: { drift?: string; syncError?: string; endsAt?: Date; enabled?: boolean },
) {
  const id = crypto.randomUUID();
  const terms = { discount: "PERCENT" as const, percent: 10, code: id, startsAt: day(-30), syncedAt: day(-30) };
  const made = { createdAt: day(-30), updatedAt: day(-30) };
  await database.prisma.offer.create({ data: { shopId, id, title, text: "", ...terms, ...made, ...state } });
}

it("a quiet shop has nothing open", async () => {
  expect(await read()).toEqual({
    importFailed: false,
    accountsUntold: false,
    dataRequests: { open: 0, oldest: null },
    unseenOffers: [],
    backlog: { waiting: 0, oldest: null },
    deeds: { count: 0, oldest: null },
    ending: [],
  });
});

it("tells how many items of all kinds wait, and since when the oldest does", async () => {
  const { customerId } = await makeMember(database.prisma, { shopId });
  for (const [event, days] of [
    ["REVIEW", -2],
    ["BIRTHDAY", -5],
    ["MISSION", -1],
  ] as const) {
    const award = { shopId, id: crypto.randomUUID(), customerId, event, source: `${event}:1` };
    const waits = { status: "WAITING" as const, proposed: 10, granted: 0, snapshot: {} };
    const times = { occurredAt: day(days), maturesAt: day(days), createdAt: day(days) };
    await database.prisma.award.create({ data: { ...award, ...waits, ...times } });
  }
  expect((await read()).backlog).toEqual({ waiting: 3, oldest: day(-5) });
});

it("an offer whose discount was refused, deleted or changed is not seen, unless staff ended it", async () => {
  await makeOffer("Deleted", { drift: "DELETED" });
  await makeOffer("Refused", { syncError: "Code taken" });
  await makeOffer("Ended by staff", { drift: "DELETED", enabled: false });
  await makeOffer("Over", { drift: "DELETED", endsAt: day(-1) });
  await makeOffer("Fine", {});
  const { unseenOffers } = await read();
  expect(unseenOffers.map(({ title }) => title).sort()).toEqual(["Deleted", "Refused"]);
});

it("what runs and ends within a week is told, not what has not begun", async () => {
  await makeOffer("Soon", { endsAt: day(6) });
  await makeOffer("Later", { endsAt: day(8) });
  const weekend = { shopId, percent: 200, createdAt: day(-9) };
  const campaigns = [
    { ...weekend, id: crypto.randomUUID(), name: "Runs", startsAt: day(-1), endsAt: day(1) },
    { ...weekend, id: crypto.randomUUID(), name: "Comes", startsAt: day(1), endsAt: day(2) },
  ];
  await database.prisma.multiplierCampaign.createMany({ data: campaigns });
  const { ending } = await read();
  expect(ending.map(({ kind, title }) => [kind, title])).toEqual([
    ["OFFER", "Soon"],
    ["MULTIPLIER", "Runs"],
  ]);
});

it("a data request is open until its file was fetched, in its own shop alone", async () => {
  const asked = { customerId: 1n, payload: {} };
  await database.prisma.dataRequest.create({ data: { ...asked, shopId, id: 1n, requestedAt: day(-3) } });
  await database.prisma.dataRequest.create({ data: { ...asked, shopId, id: 2n, requestedAt: day(-2) } });
  expect((await read()).dataRequests).toEqual({ open: 2, oldest: day(-3) });
  const other = (await makeShop(database.prisma)).id;
  const fetching = { id: "1", now };
  await expect(fetchDataRequest(database.prisma, { ...fetching, shopId: other })).rejects.toThrow();
  expect((await read()).dataRequests.open).toBe(2);
  await fetchDataRequest(database.prisma, { ...fetching, shopId });
  await fetchDataRequest(database.prisma, { ...fetching, shopId, now: day(1) });
  expect((await read()).dataRequests).toEqual({ open: 1, oldest: day(-2) });
  expect((await database.prisma.dataRequest.findFirst({ where: { shopId, id: 1n } }))?.downloadedAt).toEqual(now);
});

it("an import that stopped is told", async () => {
  await database.prisma.import.create({ data: { shopId, kind: "ORDERS", status: "FAILED", startedAt: day(-1) } });
  expect((await read()).importFailed).toBe(true);
});
