import type { Mission, Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { listMissionEntries } from "~/modules/approvals/list-mission-entries.server";
import type { EntryState } from "~/modules/missions/list-entries.server";
import { getMission } from "~/modules/missions/get-mission.server";
import { listMissions } from "~/modules/missions/list-missions.server";
import { listStorefrontMissions } from "~/modules/missions/storefront-part.server";
import { removeMission, restoreMission } from "~/modules/missions/remove-mission.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeMembers, makeMission, makeMissionShop, makeQueues, now, send } from "./mission-shop";

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let database: TestDatabase;
let shop: Shop;
let mission: Mission;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeMissionShop(database);
  mission = await makeMission(database, shop);
});

const entries = (state: EntryState | null = null, before?: string) =>
  listMissionEntries(database.prisma, { shopId: shop.id, missionId: mission.id, state, before, limit: 2 });

it("entries are listed with proof, state and who decided, by state and page by page", async () => {
  const members = await makeMembers(database, shop, 3);
  for (const [index, member] of members.entries()) {
    await send(database, mission, member, { proof: { text: `Proof ${index}` }, at: later(index) });
  }
  const awardIds = (await entries()).rows.map(({ awardId }) => awardId);
  const staff = { actor: "staff:1", actorName: "Ada Staff", now };
  const rejection = { verdict: "REJECTED" as const, memberText: "Too dark", ...staff };
  await decideItems(database.prisma, { shopId: shop.id, ids: awardIds.slice(0, 1), ...rejection });
  const first = await entries();
  const decision = { actorName: "Ada Staff", memberText: "Too dark" };
  expect(first.rows).toMatchObject([
    { customerId: members[2], state: "REJECTED", points: 120, proof: { text: "Proof 2" }, decision },
    { customerId: members[1], state: "WAITING", points: 120, proof: { text: "Proof 1" }, decision: null },
  ]);
  const rest = await entries(null, first.next ?? undefined);
  expect(rest).toMatchObject({ rows: [{ customerId: members[0] }], next: null });
  expect((await entries("REJECTED")).rows.map(({ customerId }) => customerId)).toEqual([members[2]]);
  expect((await entries("ACCEPTED")).rows).toEqual([]);
  expect(await getMission(database.prisma, { shopId: shop.id, id: mission.id, now })).toMatchObject({
    entries: 3,
    waiting: 2,
    taken: 2,
  });
});

it("a mission without entries is deleted, one with entries archived, and brought back", async () => {
  const of = { shopId: shop.id, id: mission.id, now };
  const empty = await makeMission(database, shop);
  expect(await removeMission(database.prisma, { ...of, id: empty.id })).toBe("DELETED");
  await expect(getMission(database.prisma, { ...of, id: empty.id })).rejects.toMatchObject({ status: 404 });

  const [member = 0n, other = 0n] = await makeMembers(database, shop, 2);
  await send(database, mission, member);
  expect(await removeMission(database.prisma, of)).toBe("ARCHIVED");
  expect(await listMissions(database.prisma, of)).toEqual([]);
  expect(await listMissions(database.prisma, { ...of, archived: true })).toMatchObject([{ status: "ARCHIVED" }]);
  expect(await listStorefrontMissions(database.prisma, of)).toEqual([]);
  await expect(send(database, mission, other)).rejects.toMatchObject({ code: "MISSION_NOT_RUNNING" });
  expect((await entries("WAITING")).rows).toHaveLength(1);

  await restoreMission(database.prisma, of);
  await send(database, mission, other);
  expect(await listMissions(database.prisma, of)).toMatchObject([{ status: "RUNNING", entries: 2 }]);
});

it("a mission of another shop is not there", async () => {
  const foreign = { shopId: (await makeMissionShop(database)).id, id: mission.id, now };
  await expect(removeMission(database.prisma, foreign)).rejects.toMatchObject({ code: "MISSION_NOT_FOUND" });
  await expect(restoreMission(database.prisma, foreign)).rejects.toMatchObject({ code: "MISSION_NOT_FOUND" });
});
