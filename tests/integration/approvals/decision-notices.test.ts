import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { readMemberPage } from "~/modules/read-models/read-member-page.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeMembers, makeMission, makeMissionShop, makeQueues, now, send } from "../missions/mission-shop";
import { buy, makeStaffShop } from "./queue-shop";

const staff = { actor: "staff:1", actorName: "Ada Staff" };
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
let database: TestDatabase;
let shop: Shop;
let member: bigint;

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
  [member = 0n] = await makeMembers(database, shop, 1);
});

/** A decision on a new entry of the member, for a mission of its own. */
async function decide(verdict: "APPROVED" | "REJECTED", memberText: string | null, at = now) {
  const mission = await makeMission(database, shop);
  await send(database, mission, member, { at });
  const { id } = await database.prisma.award.findFirstOrThrow({ where: { shopId: shop.id, status: "WAITING" } });
  await decideItems(database.prisma, { shopId: shop.id, ids: [id], verdict, memberText, ...staff, now: at });
  return { awardId: id, missionId: mission.id };
}
const changesOf = async (at = now, shopId = shop.id, customerId = member) =>
  (
    await listCardsToPublish(database.prisma, {
      formToken: memberFormToken,
      shopId,
      customerIds: [customerId],
      now: at,
    })
  ).cards[0]?.card.news;

it("the member's card tells of a rejection with the word to the member, which staff see too", async () => {
  const { missionId } = await decide("REJECTED", "Too dark, please try by daylight");
  const notice = { event: "MISSION", of: missionId, title: "Show your table", verdict: "REJECTED" };
  expect(await changesOf()).toEqual([{ ...notice, text: "Too dark, please try by daylight", at: now.toISOString() }]);
  const page = await readMemberPage(database.prisma, { shopId: shop.id, customerId: member, limit: 20 });
  expect(page?.undecided).toMatchObject([{ decision: { memberText: "Too dark, please try by daylight", note: null } }]);
});

it("it tells of the latest three, for 60 days", async () => {
  for (const days of [0, 1, 2, 3]) await decide("APPROVED", null, day(days));
  expect((await changesOf(day(4)))?.map(({ at }) => at)).toEqual([3, 2, 1].map((days) => day(days).toISOString()));
  expect(await changesOf(day(61.5))).toHaveLength(2);
  expect(await changesOf(day(90))).toBeUndefined();
});

it("a decision that was undone is told no more", async () => {
  const { awardId } = await decide("REJECTED", "No");
  await undoDecisions(database.prisma, { shopId: shop.id, ids: [awardId], ...staff, now });
  expect(await changesOf()).toBeUndefined();
});

it("what the member did not send in is told of only with a word to them", async () => {
  const orders = await makeStaffShop(database);
  const customerId = 7_000_009n;
  const awardIds = [await buy(database, orders, customerId)];
  const input = { shopId: orders.id, ids: awardIds, ...staff, now };
  await decideItems(database.prisma, { ...input, verdict: "REJECTED" });
  expect(await changesOf(now, orders.id, customerId)).toBeUndefined();
  await undoDecisions(database.prisma, input);
  await decideItems(database.prisma, { ...input, verdict: "REJECTED", memberText: "It was a test order" });
  expect(await changesOf(now, orders.id, customerId)).toEqual([
    { event: "ORDER", verdict: "REJECTED", text: "It was a test order", at: now.toISOString() },
  ]);
});
