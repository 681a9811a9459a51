import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { listFriends } from "~/modules/read-models/list-friends.server";
import { readReferral } from "~/modules/read-models/read-referral.server";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { ADVOCATE, buys, CODE, FRIEND, now, openReferralShop } from "../referrals/referral-shop";
import { jobs } from "~/modules/jobs/registry";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
const advocate = BigInt(ADVOCATE);
const friendId = (place: number) => String(FRIEND + place);

it("tells of each friend how they came, what became of it, and what speaks against it", async () => {
  const guards = { SAME_ADDRESS: "WAIT", SAME_NETWORK: "REFUSE" };
  const { shop, receive, awards } = await openReferralShop(database, [{ conditions: { guards } }]);
  const at = (day: number) => ({ processedAt: `2026-09-0${day}T10:00:00Z` });
  await receive(buys(ADVOCATE, 9, { street: "Weg 1", ip: "203.0.113.9" }));
  await receive(
    buys(FRIEND + 1, 1, { ...at(1), code: CODE }),
    buys(FRIEND + 2, 2, { ...at(2), link: CODE, street: "Weg 1" }),
    buys(FRIEND + 3, 3, { ...at(3), code: CODE, street: "Weg 1" }),
    buys(FRIEND + 4, 4, { ...at(4), code: CODE, ip: "203.0.113.9" }),
  );
  const rejected = (await awards()).find(({ source }) => source === "order:3")!.id;
  const decision = { shopId: shop.id, ids: [rejected], actor: "staff:1", now };
  await decideItems(database.prisma, { ...decision, verdict: "REJECTED" });

  const { friends, older } = await listFriends(database.prisma, { shopId: shop.id, customerId: advocate, limit: 10 });
  expect(older).toBeNull();
  expect(friends).toMatchObject([
    { friendId: friendId(4), via: "CODE", status: null, points: 0, reasons: [{ code: "SAME_NETWORK" }] },
    { friendId: friendId(3), via: "CODE", status: "REJECTED", points: 0, reasons: [{ code: "SAME_ADDRESS" }] },
    { friendId: friendId(2), via: "LINK", status: "WAITING", points: 500, reasons: [{ code: "SAME_ADDRESS" }] },
    { friendId: friendId(1), via: "CODE", status: "PENDING", points: 500, reasons: [], orderName: "#1" },
  ]);
  expect(friends.every(({ name }) => name)).toBe(true);
  const sent = await readReferral(database.prisma, { shopId: shop.id, customerId: BigInt(friendId(2)) });
  expect(sent).toMatchObject({ code: null, friends: { friends: [] }, referredBy: { customerId: String(ADVOCATE) } });
  const own = await readReferral(database.prisma, { shopId: shop.id, customerId: advocate });
  expect(own).toMatchObject({ code: CODE, referredBy: null });

  const { id: otherShop } = await makeShop(database.prisma);
  expect(await readReferral(database.prisma, { shopId: otherShop, customerId: advocate })).toMatchObject({
    code: null,
    friends: { friends: [] },
    referredBy: null,
  });
});

it("turns pages by the last friend, also among friends of the same moment", async () => {
  const { shop, receive } = await openReferralShop(database);
  await receive(...Array.from({ length: 5 }, (_, place) => buys(FRIEND + place, place + 1, { code: CODE })));
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await listFriends(database.prisma, { shopId: shop.id, customerId: advocate, before, limit: 2 });
    seen.push(...page.friends.map((friend) => friend.friendId));
    before = page.older ?? undefined;
  } while (before);
  expect(seen).toEqual([4, 3, 2, 1, 0].map(friendId));
});
