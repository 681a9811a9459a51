import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { listMembers } from "~/modules/read-models/list-members.server";
import { memberSorts, parseMemberListQuery, type MemberListQuery } from "~/modules/read-models/member-list-query";
import { searchName } from "~/modules/members/member-name";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-11-21T12:00:00Z");
const names = [
  "Anna Ahrens",
  "Bruno Brandt",
  "Clara Çelik",
  "David Ahrens",
  "Elif Engel",
  "Fritz Brandt",
  "Greta Ahrens",
];
let database: TestDatabase;
let shopId: number;
let otherShopId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  shopId = (await makeShop(database.prisma)).id;
  otherShopId = (await makeShop(database.prisma)).id;
  const rows = names.map((name, index) => {
    const [firstName = "", lastName = ""] = name.split(" ");
    const email = `${firstName}.${index}@example.test`;
    return {
      shopId,
      customerId: BigInt(index + 1),
      firstName,
      lastName,
      email,
      searchName: searchName({ firstName, lastName, email }),
      // Three have never ordered, and two share a day and a revenue.
      lastOrderAt: index < 4 ? new Date(Date.UTC(2026, 9, index < 2 ? 1 : index + 1)) : null,
      revenueMinor: BigInt(index < 2 ? 5_000 : index * 100),
      createdAt: now,
    };
  });
  await database.prisma.member.createMany({ data: rows });
  await database.prisma.member.create({
    data: { shopId: otherShopId, customerId: 1n, firstName: "Anna", searchName: "anna", createdAt: now },
  });
  await database.prisma.member.create({
    data: { shopId, customerId: 99n, status: "REDACTED", searchName: "ahrens gone", createdAt: now },
  });
  for (const [customerId, points] of [
    [2n, 30],
    [5n, 30],
    [7n, 5],
  ] as const) {
    const grant = { customerId, points, reason: "Test", actor: "staff:1", key: `k${customerId}`, now };
    await adjustPoints(database.prisma, { shopId, ...grant });
  }
});
afterAll(() => database.close());

const query = (text: string): MemberListQuery => parseMemberListQuery(new URLSearchParams(text));
const page = (asked: MemberListQuery, limit = 3) => listMembers(database.prisma, { shopId, query: asked, limit });

async function walkForwards(asked: MemberListQuery, limit: number): Promise<bigint[][]> {
  const pages: bigint[][] = [];
  let after = asked.after;
  for (;;) {
    const { members, next } = await page({ ...asked, after }, limit);
    pages.push(members.map(({ customerId }) => customerId));
    if (!next) return pages;
    after = next;
  }
}

async function walkBackwards(
  asked: MemberListQuery,
  limit: number,
  last: MemberListQuery["before"],
): Promise<bigint[][]> {
  const pages: bigint[][] = [];
  let before = last;
  while (before) {
    const { members, previous } = await page({ ...asked, after: null, before }, limit);
    pages.unshift(members.map(({ customerId }) => customerId));
    before = previous;
  }
  return pages;
}

describe("member list", () => {
  it.each([
    ["sort=name&direction=asc", [1, 4, 7, 2, 6, 3, 5]],
    ["sort=name&direction=desc", [5, 3, 6, 2, 7, 4, 1]],
    ["sort=lastOrder&direction=desc", [4, 3, 2, 1, 7, 6, 5]],
    ["sort=lastOrder&direction=asc", [1, 2, 3, 4, 5, 6, 7]],
    ["sort=points&direction=desc", [5, 2, 7, 6, 4, 3, 1]],
    ["sort=points&direction=asc", [7, 2, 5, 1, 3, 4, 6]],
    ["sort=revenue&direction=desc", [2, 1, 7, 6, 5, 4, 3]],
  ])("%s", async (text, order) => {
    const { members } = await page(query(text), 50);
    expect(members.map(({ customerId }) => Number(customerId))).toEqual(order);
  });

  it.each(memberSorts.flatMap((sort) => ["asc", "desc"].map((direction) => `sort=${sort}&direction=${direction}`)))(
    "%s gives each member once, page by page, there and back",
    async (text) => {
      const whole = (await page(query(text), 50)).members.map(({ customerId }) => customerId);
      for (const limit of [1, 2, 3]) {
        const pages = await walkForwards(query(text), limit);
        expect(pages.flat()).toEqual(whole);
        const lastPage = await page({ ...query(text), after: await cursorBeforeLast(query(text), limit) }, limit);
        const back = await walkBackwards(query(text), limit, lastPage.previous);
        expect(back.flat()).toEqual(pages.slice(0, -1).flat());
      }
    },
  );

  it("shows the points of the ledger and nobody of another shop", async () => {
    const { members, next, previous } = await page(query(""), 50);
    expect(members.find(({ customerId }) => customerId === 2n)?.points).toEqual({
      available: 30,
      pending: 0,
      reserved: 0,
    });
    expect(members.find(({ customerId }) => customerId === 1n)?.points.available).toBe(0);
    expect([members.length, next, previous]).toEqual([7, null, null]);
  });

  it.each([
    ["ahrens", [1, 4, 7]],
    ["AHR", [1, 4, 7]],
    ["anna ahrens", [1]],
    ["ahrens da", [4]],
    ["elif.4@example", [5]],
    ["çe", [3]],
    ["%", []],
    ["_nna", []],
    ["hrens", []],
  ])("search %s", async (text, found) => {
    const { members } = await page(query(new URLSearchParams({ q: text }).toString()), 50);
    expect(members.map(({ customerId }) => Number(customerId))).toEqual(found);
  });

  it("searches page by page in each order", async () => {
    const pages = await walkForwards(query("q=ahrens&sort=points"), 2);
    expect(pages).toEqual([[7n, 4n], [1n]]);
  });
});

/** Where the last page begins. */
async function cursorBeforeLast(asked: MemberListQuery, limit: number): Promise<MemberListQuery["after"]> {
  let after: MemberListQuery["after"] = null;
  for (;;) {
    const { next } = await page({ ...asked, after }, limit);
    if (!next) return after;
    after = next;
  }
}
