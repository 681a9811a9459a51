import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Mission, type Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { makeMember } from "../../factories/member";
import { makeTier } from "../../factories/tier";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeMission, makeMissionShop, makeQueues, now, send } from "../missions/mission-shop";

const maturesAt = new Date("2026-10-15T09:00:00Z");
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
  await database.prisma.tierSettings.update({ where: { shopId: shop.id }, data: { basis: "ORDERS" } });
  await makeTier(database.prisma, { shopId: shop.id, name: "Silver", threshold: 2n, multiplierPercent: 150 });
});

const longAgo = new Date(now.getTime() - 3_600_000);

const formToken = ({ customerId }: { customerId: bigint }) => `token of ${customerId}`;
const cardsOf = async (customerIds: bigint[], db = database.prisma) =>
  (await listCardsToPublish(db, { shopId: shop.id, customerIds, formToken, now })).cards;

/** A member of whom each part of the card has something to show. */
async function makeFullMember(): Promise<bigint> {
  const { prisma } = database;
  const birthday = { birthMonth: 2, birthDay: 29, birthSetAt: now };
  const { customerId } = await makeMember(prisma, { shopId: shop.id, ...birthday });
  const own = { shopId: shop.id, customerId };
  const key = crypto.randomUUID();
  await adjustPoints(prisma, { ...own, points: 120, reason: "test", actor: "system", key, now });
  await prisma.award.create({
    data: {
      ...own,
      id: crypto.randomUUID(),
      event: "ORDER",
      source: `order:${crypto.randomUUID()}`,
      status: "PENDING",
      granted: 30,
      occurredAt: now,
      maturesAt,
      snapshot: {},
      createdAt: now,
    },
  });
  const code = (text: string) => `${text}${customerId}`;
  await prisma.referralLink.createMany({
    data: [
      { ...own, code: code("NEW"), createdAt: now },
      { ...own, code: code("OLD"), createdAt: new Date("2026-01-01T00:00:00Z") },
    ],
  });
  await send(database, mission, customerId);
  const { id } = await prisma.award.findFirstOrThrow({ where: { ...own, event: "MISSION" } });
  const staff = { actor: "staff:1", actorName: "Ada Staff" };
  const decision = { shopId: shop.id, ids: [id], verdict: "REJECTED" as const, memberText: "Too dark" };
  await decideItems(prisma, { ...decision, ...staff, now });
  return customerId;
}

describe("the card of a member", () => {
  it("is the JSON that the theme reads", async () => {
    const customerId = await makeFullMember();
    const [written] = await cardsOf([customerId]);
    expect(JSON.parse(JSON.stringify(written?.card))).toEqual({
      v: 1,
      points: { available: 120, pending: 0, reserved: 0 },
      nextMaturing: { points: 30, at: "2026-10-15T09:00:00.000Z" },
      referral: { code: `OLD${customerId}` },
      missions: { [mission.id]: "REJECTED" },
      history: [{ points: 120, at: now.toISOString(), kind: "ADJUST" }],
      bought: [],
      news: [
        {
          event: "MISSION",
          of: mission.id,
          title: "Show your table",
          verdict: "REJECTED",
          text: "Too dark",
          at: now.toISOString(),
        },
      ],
      birthday: { month: 2, day: 29 },
      tier: { name: null, next: { name: "Silver", missing: 2, of: 2, unit: "ORDERS", percent: 150 } },
      form: `token of ${customerId}`,
      updatedAt: now.toISOString(),
    });
  });

  it("leaves out what there is not", async () => {
    await database.prisma.tierSettings.update({ where: { shopId: shop.id }, data: { basis: null } });
    const { customerId } = await makeMember(database.prisma, {
      shopId: shop.id,
      cardHash: "a card",
    });
    const [written] = await cardsOf([customerId]);
    expect(JSON.parse(JSON.stringify(written?.card))).toEqual({
      v: 1,
      points: { available: 0, pending: 0, reserved: 0 },
      nextMaturing: null,
      bought: [],
      form: `token of ${customerId}`,
      updatedAt: now.toISOString(),
    });
  });

  it.each([
    ["nothing", {}, 0],
    ["a birthday", { birthMonth: 2, birthDay: 29, birthSetAt: now }, 1],
    ["a step towards a tier", { tierValue: 1n }, 1],
  ])("is made for the first time by %s", async (_what, member, cards) => {
    const { customerId } = await makeMember(database.prisma, { shopId: shop.id, ...member });
    expect(await cardsOf([customerId])).toHaveLength(cards);
  });

  describe("tells from when on the codes of offers work", () => {
    const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
    const makeOffer = (endsAt: Date | null) =>
      database.prisma.offer.create({
        data: {
          shopId: shop.id,
          id: crypto.randomUUID(),
          title: "Ten percent",
          text: "For regulars",
          discount: "PERCENT",
          percent: 10,
          code: "TEN",
          startsAt: longAgo,
          endsAt,
          createdAt: longAgo,
          updatedAt: longAgo,
        },
      });
    const offersFromOf = async (member: { taggedAt?: Date; customerCreatedAt?: Date; cardHash?: string }) => {
      const { customerId } = await makeMember(database.prisma, { shopId: shop.id, ...member });
      return (await cardsOf([customerId])).map(({ card }) => card.offersFrom ?? "at once");
    };

    describe("where members join", () => {
      beforeEach(async () => {
        const data = { membershipMode: "JOINED", segmentTag: "MEMBER" } as const;
        await database.prisma.shop.update({ where: { id: shop.id }, data });
      });
      const join = async (member: { taggedAt?: Date; cardHash?: string }) => {
        const { customerId } = await makeMember(database.prisma, { shopId: shop.id, ...member });
        await database.prisma.membership.create({
          data: { shopId: shop.id, customerId, joinedAt: longAgo, countsFrom: longAgo },
        });
        return (await cardsOf([customerId])).map(({ card }) => card.offersFrom ?? "at once");
      };

      it.each([
        ["who joins", {}, ago(-90)],
        ["who got the tag a moment ago", { taggedAt: ago(30) }, ago(-60)],
        ["whose card changes a moment after the tag", { taggedAt: ago(30), cardHash: "a card" }, ago(-60)],
      ])("to one %s", async (_who, member, from) => {
        await makeOffer(null);
        expect(await join(member)).toEqual([from.toISOString()]);
      });

      it("and not to who has been a member for long", async () => {
        await makeOffer(null);
        expect(await join({ taggedAt: ago(91), cardHash: "a card" })).toEqual(["at once"]);
      });
    });

    it.each([
      ["a new customer without anything else to show", { customerCreatedAt: now }, ago(-90)],
      ["one whose card changes a moment later", { customerCreatedAt: ago(30), cardHash: "a card" }, ago(-60)],
    ])("to %s", async (_who, member, from) => {
      await makeOffer(null);
      expect(await offersFromOf(member)).toEqual([from.toISOString()]);
    });

    it("and not to who has been a customer for long", async () => {
      await makeOffer(null);
      expect(await offersFromOf({ customerCreatedAt: ago(91) })).toEqual([]);
      expect(await offersFromOf({ customerCreatedAt: ago(91), cardHash: "a card" })).toEqual(["at once"]);
    });

    it("and makes no card for it where no offer is left", async () => {
      await makeOffer(ago(1));
      expect(await offersFromOf({ customerCreatedAt: now })).toEqual([]);
    });
  });

  it("is made for the first time by a personal link", async () => {
    const { customerId } = await makeMember(database.prisma, { shopId: shop.id });
    await database.prisma.referralLink.create({ data: { shopId: shop.id, customerId, code: "LINK", createdAt: now } });
    expect(await cardsOf([customerId])).toHaveLength(1);
  });
});

it("cards of many members take as many statements as those of few", async () => {
  const adapter = new PrismaPg({ connectionString: database.url });
  const watched = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  let statements = 0;
  watched.$on("query", () => (statements += 1));
  const customerIds: bigint[] = [];
  for (let made = 0; made < 12; made += 1) customerIds.push(await makeFullMember());
  const statementsFor = async (count: number) => {
    statements = 0;
    expect(await cardsOf(customerIds.slice(0, count), watched)).toHaveLength(count);
    return statements;
  };
  expect(await statementsFor(12)).toBe(await statementsFor(1));
  await watched.$disconnect();
});
