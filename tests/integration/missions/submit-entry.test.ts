import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodePhotos } from "~/jobs/encode-photos";
import { logger } from "~/lib/logger.server";
import { photoKind } from "~/lib/photo/photo-kind";
import { stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { listWaiting } from "~/modules/approvals/list-waiting.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { getMission } from "~/modules/missions/get-mission.server";
import { listStorefrontMissions } from "~/modules/missions/storefront-part.server";
import { readEntryPhoto } from "~/modules/missions/entry-photos.server";
import { mergeMembers } from "~/modules/shop-sync/merge-members.server";
import { png } from "../../factories/photo";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeMembers, makeMission, makeMissionShop, makeQueues, now, send } from "./mission-shop";

const staff = { actor: "staff:1", actorName: "Ada Staff", now };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const awardsOf = (shopId: number) => database.prisma.award.findMany({ where: { shopId } });
const entriesOf = (shopId: number) => database.prisma.missionEntry.findMany({ where: { shopId } });
const waitingOf = (shopId: number) => listWaiting(database.prisma, { shopId, limit: 10 });
const takenOf = async ({ shopId, id }: { shopId: number; id: string }) =>
  (await getMission(database.prisma, { shopId, id, now })).taken;
const decide = async (shopId: number, verdict: "APPROVED" | "REJECTED") => {
  const awardIds = (await waitingOf(shopId)).rows.map(({ id }) => id);
  await decideItems(database.prisma, { shopId, ids: awardIds, verdict, ...staff });
  return awardIds;
};
const refusal = (code: string) => ({ code });
const missing = refusal("PHOTO_NOT_FOUND");
const encode = (shopId: number) =>
  encodePhotos.handle([{ id: "job", data: { shopId } }], {
    db: database.prisma,
    logger,
    now: () => now,
    adminFor: () => Promise.reject(new Error("no call is needed")),
  });

async function begin(mission: Parameters<typeof makeMission>[2] = {}, members = 2) {
  const shop = await makeMissionShop(database);
  const made = await makeMission(database, shop, mission);
  const [first = 0n, ...others] = await makeMembers(database, shop, members);
  return { shop, mission: made, first, others };
}

describe("an entry", () => {
  it("waits in the queue with its proof, worth the mission's own points", async () => {
    const { shop, mission, first } = await begin();
    await send(database, mission, first, { proof: { text: " At the\r\nwindow ", link: "https://not.asked.example" } });
    const { rows } = await waitingOf(shop.id);
    const proof = { text: "At the\nwindow", link: null, photoUrl: null, photoStatus: null };
    expect(rows).toMatchObject([
      { kind: "MISSION", points: 120, ruleName: "Show your table", customerId: first, proof },
    ]);
    await decide(shop.id, "APPROVED");
    const balances = await readBalances(database.prisma, { shopId: shop.id, customerIds: [first] });
    expect(balances.get(first)?.available).toBe(120);
    expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  });

  it("keeps hold time and approval of the rule for its kind", async () => {
    const shop = await makeMissionShop(database, { event: "SURVEY", approval: "AUTOMATIC", holdDays: 3 });
    const mission = await makeMission(database, shop, { kind: "SURVEY", proof: "NONE", points: 7 });
    const [member = 0n] = await makeMembers(database, shop, 1);
    await send(database, mission, member, { proof: {} });
    const maturesAt = new Date("2026-10-04T10:00:00Z");
    expect(await awardsOf(shop.id)).toMatchObject([{ event: "SURVEY", status: "PENDING", granted: 7, maturesAt }]);
  });

  it("is taken once a member, also when sent twice at once", async () => {
    const { shop, mission, first } = await begin();
    const twice = await Promise.allSettled([send(database, mission, first), send(database, mission, first)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await decide(shop.id, "APPROVED");
    await expect(send(database, mission, first)).rejects.toMatchObject(refusal("ALREADY_TAKEN_PART"));
    expect(await entriesOf(shop.id)).toHaveLength(1);
    expect(await awardsOf(shop.id)).toHaveLength(1);
  });

  it("may be sent anew after a rejection, which then stands", async () => {
    const { shop, mission, first } = await begin({ places: 1 });
    await send(database, mission, first);
    const rejected = await decide(shop.id, "REJECTED");
    await send(database, mission, first, { proof: { text: "By daylight" } });
    expect(await takenOf(mission)).toBe(1);
    expect((await waitingOf(shop.id)).rows).toMatchObject([{ proof: { text: "By daylight" }, points: 120 }]);
    expect(await undoDecisions(database.prisma, { shopId: shop.id, ids: rejected, ...staff })).toMatchObject([
      { outcome: "REPLACED", status: "REJECTED" },
    ]);
    await decide(shop.id, "APPROVED");
    const balances = await readBalances(database.prisma, { shopId: shop.id, customerIds: [first] });
    expect(balances.get(first)?.available).toBe(120);
    expect((await awardsOf(shop.id)).map(({ status }) => status).sort()).toEqual(["AVAILABLE", "REJECTED"]);
    await expect(send(database, mission, first)).rejects.toMatchObject(refusal("ALREADY_TAKEN_PART"));
    const { cards } = await listCardsToPublish(database.prisma, {
      formToken: memberFormToken,
      shopId: shop.id,
      customerIds: [first],
      now,
    });
    expect(cards[0]?.card.missions).toEqual({ [mission.id]: "DONE" });
  });

  it("with a photo shows it to staff of this shop only", async () => {
    const { shop, mission, first } = await begin({ proof: "PHOTO" });
    const { id } = await send(database, mission, first, { proof: { photo: png } });
    const [waiting] = (await waitingOf(shop.id)).rows;
    expect(waiting?.proof).toEqual({ text: null, link: null, photoUrl: null, photoStatus: "PROCESSING" });
    await expect(readEntryPhoto(database.prisma, { shopId: shop.id, id })).rejects.toMatchObject(missing);
    await encode(shop.id);
    const [prepared] = (await waitingOf(shop.id)).rows;
    expect(prepared?.proof).toMatchObject({ photoUrl: `/app/earn/missions/photos/${id}`, photoStatus: "READY" });
    const photo = await readEntryPhoto(database.prisma, { shopId: shop.id, id });
    expect([photo.contentType, photoKind(photo.bytes)]).toEqual(["image/webp", "image/webp"]);
    const other = await makeMissionShop(database);
    const foreign = readEntryPhoto(database.prisma, { shopId: other.id, id });
    await expect(foreign).rejects.toMatchObject(missing);
  });

  it("with a photo that cannot be decoded says so, and waits with all the rest", async () => {
    const { shop, mission, first } = await begin({ proof: "PHOTO" });
    const at = Buffer.from(png).indexOf("IDAT");
    const photo = Uint8Array.from(png, (byte, index) => (index > at + 4 && index < at + 16 ? 0x55 : byte));
    await send(database, mission, first, { proof: { photo } });
    await encode(shop.id);
    const [waiting] = (await waitingOf(shop.id)).rows;
    expect(waiting).toMatchObject({ points: 120, proof: { photoUrl: null, photoStatus: "UNREADABLE" } });
    expect(await entriesOf(shop.id)).toMatchObject([{ photo: null, photoAttempts: 3 }]);
  });
});

describe("the member's card", () => {
  it("says what became of an entry, and goes with the mission", async () => {
    const { shop, mission, first } = await begin();
    const statesOf = async (at = now) => {
      const { cards } = await listCardsToPublish(database.prisma, {
        formToken: memberFormToken,
        shopId: shop.id,
        customerIds: [first],
        now: at,
      });
      return cards[0]?.card.missions;
    };
    expect(await statesOf()).toBeUndefined();
    await send(database, mission, first);
    expect(await statesOf()).toEqual({ [mission.id]: "WAITING" });
    const [rejected] = await decide(shop.id, "REJECTED");
    expect(await statesOf()).toEqual({ [mission.id]: "REJECTED" });
    await undoDecisions(database.prisma, { shopId: shop.id, ids: [rejected ?? ""], ...staff });
    await decide(shop.id, "APPROVED");
    expect(await statesOf()).toEqual({ [mission.id]: "DONE" });
    const ended = new Date(now.getTime() + 1);
    await database.prisma.mission.updateMany({ where: { shopId: shop.id }, data: { endsAt: ended } });
    expect(await statesOf(ended)).toBeUndefined();
  });
});

describe("places", () => {
  it("the last one goes to one of many at once", async () => {
    const { shop, mission, first, others } = await begin({ places: 2 }, 8);
    const all = await Promise.allSettled([first, ...others].map((member) => send(database, mission, member)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    for (const result of all) {
      if (result.status === "rejected") expect(result.reason).toMatchObject(refusal("NO_PLACES_LEFT"));
    }
    expect(await entriesOf(shop.id)).toHaveLength(2);
    expect(await awardsOf(shop.id)).toHaveLength(2);
  });

  it("are freed by a rejection, and taken again when it is undone", async () => {
    const { shop, mission, first, others } = await begin({ places: 1 });
    const [second = 0n] = others;
    await send(database, mission, first);
    await expect(send(database, mission, second)).rejects.toMatchObject(refusal("NO_PLACES_LEFT"));
    const rejected = await decide(shop.id, "REJECTED");
    expect(await takenOf(mission)).toBe(0);
    await send(database, mission, second);
    await undoDecisions(database.prisma, { shopId: shop.id, ids: rejected, ...staff });
    expect(await takenOf(mission)).toBe(2);
    const [shown] = await listStorefrontMissions(database.prisma, { shopId: shop.id, now });
    expect(shown?.placesLeft).toBe(0);
  });

  it("stay taken once approved", async () => {
    const { shop, mission, first, others } = await begin({ places: 1 });
    await send(database, mission, first);
    await decide(shop.id, "APPROVED");
    await expect(send(database, mission, others[0] ?? 0n)).rejects.toMatchObject(refusal("NO_PLACES_LEFT"));
  });
});

describe("nothing is taken", () => {
  it.each([
    ["before the start", { startsAt: new Date("2026-10-01T10:00:00.001Z") }],
    ["from the end on", { endsAt: now }],
    ["while it is switched off", { enabled: false }],
  ])("%s", async (_when, period) => {
    const { shop, mission, first } = await begin(period);
    await expect(send(database, mission, first)).rejects.toMatchObject(refusal("MISSION_NOT_RUNNING"));
    expect(await awardsOf(shop.id)).toEqual([]);
  });

  it.each([
    ["is off", { enabled: false }],
    ["is for another kind", { event: "SURVEY" as const }],
    ["has given all it gives a member", { limits: { lifetime: 1 } }],
  ])("when the rule %s, and no place either", async (_what, rule) => {
    const shop = await makeMissionShop(database, rule);
    const [member = 0n] = await makeMembers(database, shop, 1);
    if ("limits" in rule) await send(database, await makeMission(database, shop), member);
    const mission = await makeMission(database, shop, { places: 1 });
    await expect(send(database, mission, member)).rejects.toMatchObject(refusal("EARNS_NOTHING"));
    expect(await takenOf(mission)).toBe(0);
    const shown = await listStorefrontMissions(database.prisma, { shopId: shop.id, now });
    expect(shown.some(({ id }) => id === mission.id)).toBe("limits" in rule);
  });

  it("of a mission or a member of another shop", async () => {
    const { mission, first } = await begin();
    const other = await begin();
    const foreign = { shopId: other.shop.id, id: mission.id };
    await expect(send(database, foreign, other.first)).rejects.toMatchObject(refusal("MISSION_NOT_FOUND"));
    await expect(send(database, other.mission, first)).rejects.toMatchObject(refusal("MEMBER_NOT_FOUND"));
  });

  it("without the proof asked for", async () => {
    const { shop, mission, first } = await begin({ places: 1 });
    await expect(send(database, mission, first, { proof: {} })).rejects.toMatchObject(refusal("PROOF_MISSING"));
    expect(await entriesOf(shop.id)).toEqual([]);
  });
});

describe("the member behind an entry", () => {
  it("merged into another: the entry goes over and stays the only one", async () => {
    const { shop, mission, first, others } = await begin();
    const [keptId = 0n] = others;
    await send(database, mission, first);
    const merges = [{ type: "merge" as const, keptId, removedId: first }];
    await database.prisma.$transaction((db) => mergeMembers(db, { shopId: shop.id, merges, now }));
    await expect(send(database, mission, keptId)).rejects.toMatchObject(refusal("ALREADY_TAKEN_PART"));
  });

  it("forgotten: the entry and what staff wrote are gone, the place stays taken", async () => {
    const { shop, mission, first } = await begin();
    await send(database, mission, first);
    const words = { note: "Looks like Mira", memberText: "Dear Mira, thank you" };
    const awardIds = (await awardsOf(shop.id)).map(({ id }) => id);
    await decideItems(database.prisma, { shopId: shop.id, ids: awardIds, verdict: "APPROVED", ...words, ...staff });
    await redactCustomer(database.prisma, { shopId: shop.id, payload: { customer: { id: Number(first) } }, now });
    expect(await entriesOf(shop.id)).toEqual([]);
    expect(await database.prisma.decision.findMany({ where: { shopId: shop.id } })).toMatchObject([
      { verdict: "APPROVED", actorName: "Ada Staff", note: null, memberText: null },
    ]);
    expect(await takenOf(mission)).toBe(1);
  });
});
