import type { Member } from "@prisma/client";
import { beforeEach, describe, expect, it } from "vitest";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { chooseMembership } from "~/modules/members/membership/choose-membership.server";
import { makeMember } from "../../factories/member";
import { callByContract } from "./contract";
import { apiShopForEach } from "./api-shop-for-each";
import { jobs } from "~/modules/jobs/registry";

const { api, get, post } = apiShopForEach();

let member: Member;

beforeEach(async () => {
  member = await makeMember(api.database.prisma, { shopId: api.shop.id, orderCount: 2, revenueMinor: 12_345n });
});

const path = (rest = "", customerId: bigint | string = member.customerId) => `/members/${customerId}${rest}`;
const award = (points: number, reason = "Thank you", headers = {}) =>
  post(path("/awards"), { points, reason }, headers);
const points = async () => (await get(path())).body.points;

describe("a member", () => {
  it("is shown with points and orders, without name or address", async () => {
    const { status, body } = await get(path());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      customerId: Number(member.customerId),
      status: "ACTIVE",
      orderCount: 2,
      revenue: "123.45",
      currency: "EUR",
      points: { available: 0, pending: 0, reserved: 0 },
    });
    for (const secret of [member.email, member.lastName, member.firstName]) {
      expect(JSON.stringify(body)).not.toContain(secret);
    }
  });

  it("that is unknown, of another shop or deleted is not found, whatever is asked", async () => {
    const other = await api.makeApiShop();
    const stranger = await makeMember(api.database.prisma, { shopId: other.shop.id });
    const gone = await makeMember(api.database.prisma, { shopId: api.shop.id, status: "REDACTED" });
    for (const id of ["99", "abc", "0", "1e3", "99999999999999999999", stranger.customerId, gone.customerId]) {
      for (const rest of ["", "/ledger", "/awards"]) expect((await get(path(rest, id))).status).toBe(404);
      const given = { points: 5, reason: "Hello" };
      for (const rest of ["/awards", "/deductions"]) expect((await post(path(rest, id), given)).status).toBe(404);
    }
  });

  it("is found in the list of all active ones, page by page", async () => {
    const { prisma } = api.database;
    const ids = [Number(member.customerId)];
    for (let made = 0; made < 4; made += 1)
      ids.push(Number((await makeMember(prisma, { shopId: api.shop.id })).customerId));
    await makeMember(prisma, { shopId: api.shop.id, status: "REDACTED" });
    await award(30);
    const seen: { customerId: number; points: { available: number } }[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const { body } = await get(`/members?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...(body.data as typeof seen));
      cursor = body.nextCursor as string | null;
    }
    expect(seen.map(({ customerId }) => customerId)).toEqual(ids);
    expect(seen.map(({ points: { available } }) => available)).toEqual([30, 0, 0, 0, 0]);
  });

  it("is found by address, in capitals too, and in no other shop", async () => {
    const found = async (email: string) => {
      const { body } = await get(`/members?email=${encodeURIComponent(email)}`);
      return (body.data as { customerId: number }[]).map(({ customerId }) => customerId);
    };
    const email = member.email ?? "";
    expect(await found(email)).toEqual([Number(member.customerId)]);
    expect(await found(email.toUpperCase())).toEqual([Number(member.customerId)]);
    expect(await found("nobody@example.test")).toEqual([]);
    const other = await api.makeApiShop();
    const elsewhere = await callByContract("GET", `/members?email=${email}`, { key: other.key });
    expect(elsewhere.body.data).toEqual([]);
    expect(await get("/members?email=mira")).toMatchObject({
      status: 422,
      body: { errors: [{ field: "email", code: "INVALID" }] },
    });
  });

  it("that was merged names who holds the points", async () => {
    const { prisma } = api.database;
    const merged = await makeMember(prisma, { shopId: api.shop.id, status: "MERGED", mergedIntoId: member.customerId });
    const { body } = await get(path("", merged.customerId));
    expect(body).toMatchObject({ status: "MERGED", mergedInto: Number(member.customerId) });
    const refused = await post(path("/awards", merged.customerId), { points: 5, reason: "Hello" });
    expect(refused).toMatchObject({ status: 404, body: { code: "MEMBER_NOT_FOUND" } });
  });
});

describe("awarding", () => {
  it("gives points at once, as an award with its ledger entry and a new card", async () => {
    const { status, body } = await award(120, "Helped at the fair");
    expect(status).toBe(201);
    expect(body).toMatchObject({
      event: "API",
      status: "AVAILABLE",
      points: 120,
      granted: 120,
      ruleId: null,
      name: "Helped at the fair",
      explanation: { points: 120, amount: null, reasons: [], rules: [] },
    });
    expect(await points()).toEqual({ available: 120, pending: 0, reserved: 0 });
    const { body: ledger } = await get(path("/ledger"));
    expect(ledger.data).toHaveLength(1);
    expect(ledger.data[0]).toMatchObject({ kind: "EARN", points: 120, awardId: body.id, reason: "Helped at the fair" });
    expect(ledger.data[0].actor).toMatch(/^api:/);
    const { prisma } = api.database;
    const waiting = await prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE name = ${jobs.publishMemberCards.name}
        AND data->>'customerId' = ${member.customerId.toString()} AND (data->>'shopId')::int = ${api.shop.id}`;
    expect(waiting).toHaveLength(1);
    expect(await checkBooks(prisma, { shopId: api.shop.id })).toEqual([]);
  });

  it("happens each time without an idempotency key, and once with one", async () => {
    await award(10);
    await award(10);
    expect((await points()).available).toBe(20);
    const once = { "idempotency-key": "fair-2026/7" };
    const answers = await Promise.all(Array.from({ length: 6 }, () => award(100, "Fair", once)));
    const again = await award(100, "Fair", once);
    for (const { status, body } of answers) expect([status, body]).toEqual([201, again.body]);
    expect((await points()).available).toBe(120);
    expect((await award(101, "Fair", once)).status).toBe(422);
    expect((await points()).available).toBe(120);
    expect(await checkBooks(api.database.prisma, { shopId: api.shop.id })).toEqual([]);
  });

  it.each([
    [{ points: 0, reason: "x" }, "points", "TOO_SMALL"],
    [{ points: -5, reason: "x" }, "points", "TOO_SMALL"],
    [{ points: 1.5, reason: "x" }, "points", "NOT_WHOLE"],
    [{ points: "5", reason: "x" }, "points", "NOT_A_NUMBER"],
    [{ points: 5 }, "reason", "REQUIRED"],
    [{ points: 5, reason: "  " }, "reason", "REQUIRED"],
    [{ points: 5, reason: "x", holdDays: 3 }, "holdDays", "UNKNOWN_FIELD"],
  ])("refuses %j", async (body, field, code) => {
    const answer = await post(path("/awards"), body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field, code }));
    expect(await points()).toEqual({ available: 0, pending: 0, reserved: 0 });
  });
});

describe("deducting", () => {
  it("takes available points, once by idempotency key, never more than there are", async () => {
    await award(100);
    const take = (count: number, headers = {}) => post(path("/deductions"), { points: count, reason: "Till" }, headers);
    const once = { "idempotency-key": "till-1" };
    const first = await take(30, once);
    expect(first).toMatchObject({ status: 201, body: { deducted: 30, points: { available: 70 } } });
    expect((await take(30, once)).body).toEqual(first.body);
    expect((await points()).available).toBe(70);
    const refused = await take(71);
    expect(refused).toMatchObject({ status: 409, body: { code: "INSUFFICIENT_POINTS" } });
    expect((await points()).available).toBe(70);
    expect(await checkBooks(api.database.prisma, { shopId: api.shop.id })).toEqual([]);
  });
});

describe("pages", () => {
  const walk = async (address: string) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
      const { body } = await get(`${address}${address.includes("?") ? "&" : "?"}${query}`);
      expect(body.data.length).toBeLessThanOrEqual(2);
      seen.push(...(body.data as { id: string }[]).map(({ id }) => id));
      cursor = body.nextCursor as string | null;
    } while (cursor !== null);
    return seen;
  };

  it("of ledger and awards hold everything once, newest first", async () => {
    const made: string[] = [];
    for (const count of [1, 2, 3, 4, 5]) made.unshift((await award(count)).body.id as string);
    expect((await walk(path("/awards"))).toSorted()).toEqual(made.toSorted());
    const ledger = (await walk(path("/ledger"))).map(Number);
    expect(ledger).toHaveLength(5);
    expect(ledger).toEqual(ledger.toSorted((a, b) => b - a));
  });

  it.each([
    ["limit=0", "limit", "TOO_SMALL"],
    ["limit=201", "limit", "TOO_BIG"],
    ["limit=many", "limit", "NOT_A_NUMBER"],
    ["cursor=nonsense", "cursor", "CURSOR_INVALID"],
    ["page=2", "page", "UNKNOWN_FIELD"],
  ])("refuse %s", async (query, field, code) => {
    for (const rest of ["/ledger", "/awards"]) {
      const { status, body } = await get(path(`${rest}?${query}`));
      expect(status).toBe(422);
      expect(body.errors[0]).toMatchObject({ field, code });
    }
  });
});

describe("joining and leaving", () => {
  const membership = async () => (await get(path())).body.membership;
  const choose = (mode: "ALL" | "JOINED") =>
    chooseMembership(api.database.prisma, { shopId: api.shop.id, choice: { mode, orderDays: 0 }, now: new Date() });

  it("is a state of the member, and a repeated step changes nothing", async () => {
    expect(await membership()).toBe("JOINED");
    for (const step of ["leave", "leave"]) {
      expect(await post(path(`/${step}`), undefined)).toMatchObject({ status: 200, body: { membership: "LEFT" } });
    }
    for (const step of ["join", "join"]) {
      expect(await post(path(`/${step}`), {})).toMatchObject({ status: 200, body: { membership: "JOINED" } });
    }
    const stays = await api.database.prisma.membership.findMany({ where: { customerId: member.customerId } });
    expect(stays.map(({ joinedAt, leftAt }) => [joinedAt !== null, leftAt !== null])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it("keeps what was accepted as proof", async () => {
    await post(path("/join"), { wording: "I accept the terms.", version: "2026-12", language: "en" });
    const stay = await api.database.prisma.membership.findFirst({ where: { customerId: member.customerId } });
    expect(stay).toMatchObject({ wording: "I accept the terms.", wordingVersion: "2026-12", language: "en" });
    expect(stay?.joinedBy).toMatch(/^api:/);
  });

  it("who has not joined where members join gets no points", async () => {
    await choose("JOINED");
    expect(await membership()).toBe("NOT_JOINED");
    expect(await award(5)).toMatchObject({ status: 409, body: { code: "NOT_TAKING_PART" } });
    expect(await post(path("/leave"), undefined)).toMatchObject({ body: { membership: "NOT_JOINED" } });
    await post(path("/join"), {});
    expect((await award(5)).status).toBe(201);
  });

  it("refuses what is not a wording, strangers and merged customers", async () => {
    expect(await post(path("/join"), { version: "" })).toMatchObject({
      status: 422,
      body: { errors: [{ field: "version" }] },
    });
    const merged = await makeMember(api.database.prisma, {
      shopId: api.shop.id,
      status: "MERGED",
      mergedIntoId: member.customerId,
    });
    for (const id of ["99", merged.customerId])
      for (const step of ["/join", "/leave"]) expect((await post(path(step, id), undefined)).status).toBe(404);
  });
});
