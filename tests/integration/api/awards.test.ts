import type { Member } from "@prisma/client";
import { beforeEach, describe, expect, it } from "vitest";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { makeMember } from "../../factories/member";
import { callByContract } from "./contract";
import { makeWaitingReviews } from "./waiting-reviews";
import { apiShopForEach } from "./api-shop-for-each";

const { api, get, post } = apiShopForEach();

let member: Member;

beforeEach(async () => {
  member = await makeMember(api.database.prisma, { shopId: api.shop.id });
});

const points = async () => (await get(`/members/${member.customerId}`)).body.points;
const grant = async (count: number, to = member) =>
  (await post(`/members/${to.customerId}/awards`, { points: count, reason: "Fair" })).body.id as string;
const makeWaiting = (count: number, first = 1) =>
  makeWaitingReviews(api.database.prisma, { shopId: api.shop.id, customerId: member.customerId, count, first });
const list = async (query: string) => (await get(`/awards?${query}`)).body.data as { id: string; createdAt: string }[];
const waitingAwards = () => list("status=WAITING");

describe("the list", () => {
  it("holds all awards of the shop once, page by page, also those of the same moment", async () => {
    await makeWaiting(5);
    const granted = [await grant(1), await grant(2)];
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const { body } = await get(`/awards?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...(body.data as { id: string }[]).map(({ id }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
    expect(seen.slice(5)).toEqual(granted);
  });

  it("is narrowed by status, event, customer and time", async () => {
    await makeWaiting(2);
    const other = await makeMember(api.database.prisma, { shopId: api.shop.id });
    const [first, second] = [await grant(1), await grant(2, other)];
    const ids = async (query: string) => (await list(query)).map(({ id }) => id);
    expect(await waitingAwards()).toHaveLength(2);
    expect(await ids("status=AVAILABLE")).toEqual([first, second]);
    expect(await ids("status=AVAILABLE&event=REVIEW")).toEqual([]);
    expect(await ids("event=API")).toEqual([first, second]);
    expect(await ids(`customerId=${other.customerId}`)).toEqual([second]);
    const [{ createdAt = "" } = {}] = await list("event=API");
    expect(await ids(`createdAfter=${createdAt}`)).toEqual([second]);
    expect(await ids(`createdBefore=${encodeURIComponent(createdAt)}&event=API`)).toEqual([]);
    expect(await ids(`createdAfter=${encodeURIComponent("2026-11-20T11:00:00+01:00")}&status=WAITING`)).toEqual([]);
    expect(await ids(`createdAfter=${encodeURIComponent("2026-11-20T10:59:59+01:00")}&status=WAITING`)).toHaveLength(2);
  });

  it.each([
    ["status=OPEN", "status"],
    ["event=GIFT", "event"],
    ["customerId=abc", "customerId"],
    ["createdAfter=yesterday", "createdAfter"],
  ])("refuses %s", async (query, field) => {
    expect(await get(`/awards?${query}`)).toMatchObject({
      status: 422,
      body: { errors: [{ field, code: "INVALID" }] },
    });
  });
});

describe("an undone decision", () => {
  it("lets the award wait again and takes back what was booked, all of it told with the award", async () => {
    await makeWaiting(1);
    const [{ id = "" } = {}] = await waitingAwards();
    await post(`/awards/${id}/approve`);
    expect((await points()).available).toBe(50);
    const undone = await post(`/awards/${id}/undo`, { reason: "Wrong product" });
    expect(undone).toMatchObject({ status: 200, body: { status: "WAITING", proposed: 50, points: 0 } });
    expect((await points()).available).toBe(0);
    const { body } = await get(`/awards/${id}`);
    expect(body.decisions).toMatchObject([
      { verdict: "APPROVED", reason: null },
      { verdict: "UNDONE", reason: "Wrong product" },
    ]);
    expect(body.bookings).toMatchObject([
      { kind: "EARN", available: 50, awardId: id },
      { kind: "TAKE_BACK", available: -50, awardId: id },
    ]);
    expect(await checkBooks(api.database.prisma, { shopId: api.shop.id })).toEqual([]);
    expect((await post(`/awards/${id}/undo`)).body.code).toBe("NOTHING_TO_UNDO");
    expect((await post(`/awards/${id}/reject`)).body.status).toBe("REJECTED");
    expect((await post(`/awards/${id}/undo`)).body.status).toBe("WAITING");
  });

  it("has to be one that somebody took: what was given without staff stays", async () => {
    const id = await grant(20);
    expect(await post(`/awards/${id}/undo`)).toMatchObject({ status: 409, body: { code: "NOTHING_TO_UNDO" } });
    expect((await points()).available).toBe(20);
  });
});

describe("what waits for staff", () => {
  it("is approved once, and books its points", async () => {
    await makeWaiting(1);
    const [waiting] = await waitingAwards();
    expect(waiting).toMatchObject({ status: "WAITING", points: 0, proposed: 50, event: "REVIEW" });
    const id = waiting?.id ?? "";
    const approved = await post(`/awards/${id}/approve`);
    expect(approved).toMatchObject({ status: 200, body: { status: "AVAILABLE", points: 50, proposed: 0 } });
    expect((await points()).available).toBe(50);
    const again = await post(`/awards/${id}/approve`, {});
    expect(again).toMatchObject({ status: 409, body: { code: "AWARD_ALREADY_DECIDED" } });
    expect((await post(`/awards/${id}/reject`, { reason: "Too late" })).status).toBe(409);
    expect((await points()).available).toBe(50);
    expect(await waitingAwards()).toEqual([]);
    expect((await get(`/awards/${id}`)).body).toMatchObject({
      explanation: { rules: [{ outcome: "EARNS", points: 50 }] },
    });
  });

  it("of a deleted member is not approved, with words in the reader's language, and can be rejected", async () => {
    await makeWaiting(1, 300);
    const [waiting] = await waitingAwards();
    const payload = { customer: { id: Number(member.customerId) } };
    await redactCustomer(api.database.prisma, { shopId: api.shop.id, payload, now: new Date() });
    const path = `/awards/${waiting?.id}`;
    for (const [language, words] of [
      ["en", "was deleted"],
      ["de", "wurde gelöscht"],
    ] as const) {
      const headers = { "accept-language": language };
      const refused = await callByContract("POST", `${path}/approve`, { key: api.key, body: {}, headers });
      expect(refused).toMatchObject({ status: 409, body: { code: "MEMBER_DELETED" } });
      expect(refused.body.detail).toContain(words);
    }
    expect(await waitingAwards()).toHaveLength(1);
    expect(await checkBooks(api.database.prisma, { shopId: api.shop.id })).toEqual([]);
    expect((await post(`${path}/reject`, {})).body).toMatchObject({ status: "REJECTED", points: 0 });
  });

  it("is rejected with a word to the member, kept with who decided", async () => {
    await makeWaiting(1, 100);
    const [waiting] = await waitingAwards();
    const rejected = await post(`/awards/${waiting?.id}/reject`, { reason: "Only bought products" });
    expect(rejected).toMatchObject({ status: 200, body: { status: "REJECTED", points: 0 } });
    expect((await points()).available).toBe(0);
    const decisions = await api.database.prisma.decision.findMany({ where: { shopId: api.shop.id } });
    expect(decisions).toMatchObject([{ itemId: waiting?.id, verdict: "REJECTED", note: "Only bought products" }]);
    expect(decisions[0]?.actor).toMatch(/^api:/);
  });

  it("of another shop, or of nobody, is not found", async () => {
    await makeWaiting(1, 200);
    const [waiting] = await waitingAwards();
    const other = await api.makeApiShop();
    for (const [id, by] of [
      [waiting?.id, other.key],
      [crypto.randomUUID(), api.key],
      ["not-an-id", api.key],
    ]) {
      expect((await callByContract("GET", `/awards/${id}`, { key: by })).status).toBe(404);
      for (const verdict of ["approve", "reject", "undo"]) {
        expect((await callByContract("POST", `/awards/${id}/${verdict}`, { key: by, body: {} })).status).toBe(404);
      }
    }
    expect(await waitingAwards()).toHaveLength(1);
  });
});
