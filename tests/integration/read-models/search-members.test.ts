import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listMembers } from "~/modules/read-models/list-members.server";
import { memberSorts, parseMemberListQuery, type MemberSort } from "~/modules/read-models/member-list-query";
import { searchedMembers } from "~/modules/read-models/match-members.server";
import { searchName } from "~/modules/members/member-name";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let shopId: number;
let next = 100n;

beforeAll(async () => {
  database = await createTestDatabase();
  shopId = (await makeShop(database.prisma)).id;
});
afterAll(() => database.close());

interface Person {
  customerId?: bigint;
  firstName?: string;
  lastName?: string;
  email?: string;
  phone?: string;
}

async function member(person: Person, own = shopId): Promise<bigint> {
  const { firstName = null, lastName = null, email = null, ...rest } = person;
  const data = { shopId: own, customerId: next++, firstName, lastName, email, createdAt: now, ...rest };
  const made = await database.prisma.member.create({
    data: { ...data, searchName: searchName({ firstName, lastName, email }) },
  });
  return made.customerId;
}

async function found(q: string, sort: MemberSort = "name"): Promise<bigint[]> {
  const query = parseMemberListQuery(new URLSearchParams({ q, sort }));
  return (await listMembers(database.prisma, { shopId, query, limit: 100 })).members.map((row) => row.customerId);
}

describe.each<[name: string, asked: string[], not?: string[]]>([
  [
    "Müller",
    ["müller", "Müller", "MÜLLER", "mueller", "muller", "Mu\u0308ller", "mül", "mue", "mu", "M"],
    ["ller", "molle"],
  ],
  ["Mueller", ["müller", "mueller", "muller"]],
  ["Muller", ["müller", "mueller", "muller"]],
  ["Großmann", ["großmann", "grossmann", "GROSSMANN", "groß", "gross", "GROẞMANN"]],
  ["Grossmann", ["großmann", "grossmann"]],
  ["Çelik", ["çelik", "celik", "CELIK", "C\u0327elik"]],
  ["Yılmaz", ["yilmaz", "yılmaz", "YILMAZ"]],
  ["İpek", ["ipek", "İpek", "IPEK"]],
  ["Şahin", ["sahin", "şahin"]],
  ["Özgöğüş", ["ozgogus", "oezgoegues", "özgöğüş"]],
  ["O’Brien", ["O'Brien", "O’Brien", "OBrien", "o`brien", "obri", "brien"]],
  ["O'Connor", ["O'Connor", "O’Connor", "OConnor", "connor"]],
  ["D’Angelo", ["d'angelo", "dangelo", "angelo"]],
  ["Müller-Lüdenscheidt", ["müller-lüdenscheidt", "ludenscheidt", "mueller luedenscheidt", "Müller–Lüdenscheidt"]],
  ["van der Berg", ["berg", "van der berg", "der"]],
  ["Łukasiewicz", ["lukasiewicz", "łukasiewicz"]],
  ["Dvořák", ["dvorak", "dvořák"]],
  ["Søndergaard", ["sondergaard", "søndergård", "soendergaard", "sondergard"]],
  ["Håkonsson", ["hakonsson", "haakonsson", "håkonsson"]],
  ["Ægisdóttir", ["aegisdottir", "ægisdóttir"]],
  ["Þórsson", ["thorsson", "þórsson"]],
  ["Ñuñez", ["nunez", "ñuñez"]],
  ["Françoise", ["francoise", "françoise"]],
  ["Nguyễn", ["nguyen", "nguyễn"]],
  ["Đặng", ["dang", "đặng"]],
  ["Παπαδόπουλος", ["παπαδοπουλοσ", "ΠΑΠΑΔΟΠΟΥΛΟΣ", "παπαδόπουλ"]],
  ["Алёшин", ["алешин", "АЛЁШИН", "алёш"]],
  ["山田", ["山田", "山"]],
  ["김", ["김"]],
  ["Michael", ["michael", "micha", "michae"]],
  ["Saar", ["saar", "sa"]],
  ["ﬁscher", ["fischer"]],
  ["50%_a", ["50%_a", "50"], ["%", "_"]],
])("%s", (lastName, asked, not = []) => {
  let id: bigint;
  beforeAll(async () => void (id = await member({ lastName })));

  it.each(asked)("is found by %s", async (text) => {
    expect(await found(text)).toContain(id);
  });
  it.each(not)("is not found by %s", async (text) => {
    expect(await found(text)).not.toContain(id);
  });
});

it("folds the beginning of a text to the beginning of what the text folds to", async () => {
  const letters = [..."aeouAEOUnsßäöüÄÖÜåÅæœøłþçğıİñéのがか김ёйςσ'’-"];
  const texts = fc.sample(fc.array(fc.constantFrom(...letters), { maxLength: 12 }), { numRuns: 2_000, seed: 7 });
  const rows = texts.map((text, index) => ({
    whole: text.join(""),
    part: text.slice(0, index % (text.length + 1)).join(""),
  }));
  const wrong = await database.prisma.$queryRaw`
    SELECT whole, part FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (whole text, part text)
    WHERE NOT starts_with(fold_text(whole), fold_text(part)) OR fold_text(fold_text(whole)) <> fold_text(whole)
      AND fold_text(whole) !~ '[aou]e|aa'`;
  expect(wrong).toEqual([]);
});

describe("an address, a number", () => {
  const kim = { firstName: "Kim", lastName: "Kessler", email: "Kim.K+shop@example.test", phone: "+491701234567" };
  let id: bigint;
  beforeAll(async () => {
    id = await member({ customerId: 7_123_456n, ...kim });
    const order = (orderId: bigint, name: string, customerId: bigint | null) => ({
      shopId,
      orderId,
      name,
      customerId,
      processedAt: now,
      updatedAt: now,
      financialStatus: "PAID",
      totalMinor: 1_000n,
      snapshot: {},
    });
    const other = await member({ firstName: "Uma" });
    await database.prisma.order.createMany({
      data: [order(1n, "#1001", id), order(2n, "DE-2002-X", id), order(3n, "#1002", other), order(4n, "#1003", null)],
    });
  });

  it.each([
    "kim.k+shop@example.test",
    "KIM.K+SHOP@EXAMPLE.TEST",
    "kim.k",
    "kim kess",
    "Kessler, Kim",
    "7123456",
    "#1001",
    "1001",
    "DE-2002-X",
    "de2002x",
    "2002",
    "+49 170 1234567",
    "0049 170 1234567",
    "0170 1234567",
    "0170/123-45-67",
    "(0170) 1234567",
    "+49 (0)170 1234567",
    "1701234567",
    "234567",
    "+49 170 123",
  ])("%s finds the member and nobody else", async (text) => {
    expect(await found(text)).toEqual([id]);
  });

  it.each(["712345", "AT-2002-X", "1003", "0171 1234567", "kim.k@other", "kim müller", "kim uma"])(
    "%s finds nobody",
    async (text) => {
      expect(await found(text)).toEqual([]);
    },
  );
});

it("finds nobody of another shop, nobody who was merged or redacted, and follows a new name", async () => {
  const other = await makeShop(database.prisma);
  await member({ lastName: "Zweig", phone: "+4930987654321" }, other.id);
  const gone = await member({ lastName: "Zweig" });
  const renamed = await member({ lastName: "Zweig" });
  const words = () => database.prisma.memberWord.count({ where: { shopId, customerId: gone } });
  expect(await found("zweig")).toEqual([gone, renamed]);
  expect(await words()).toBe(1);
  const update = (customerId: bigint, data: object) =>
    database.prisma.member.update({ where: { shopId_customerId: { shopId, customerId } }, data });
  await update(gone, { status: "REDACTED" });
  await update(renamed, { lastName: "Ast" });
  expect(await found("zweig")).toEqual([]);
  expect(await found("ast")).toEqual([renamed]);
  expect(await found("030 987654321")).toEqual([]);
  expect(await words()).toBe(0);
  await database.prisma.member.delete({ where: { shopId_customerId: { shopId, customerId: renamed } } });
  expect(await database.prisma.memberWord.count({ where: { shopId, customerId: renamed } })).toBe(0);
});

it("reads indexes alone among some thousand members", async () => {
  const { prisma } = database;
  const own = (await makeShop(prisma)).id;
  await prisma.$executeRaw`
    INSERT INTO member (shop_id, customer_id, first_name, last_name, email, phone, search_name, created_at)
    SELECT ${own}, n, 'Mira', 'Muster' || n, 'm' || n || '@example.test', '+4917' || (10000000 + n), 'muster' || n, now()
    FROM generate_series(1, 5000) n`;
  await prisma.$executeRaw`
    INSERT INTO "order" (shop_id, order_id, customer_id, name, processed_at, updated_at, financial_status, total_minor, snapshot)
    SELECT ${own}, n, n, '#' || n, now(), now(), 'PAID', 1, '{}' FROM generate_series(1, 5000) n`;
  await prisma.$executeRaw`ANALYZE member_word, member, "order"`;
  for (const search of ["muster4711", "mira muster4711", "m4711@example", "#4711", "0171 0004711", "+49 171 0004711"]) {
    const among = await searchedMembers(prisma, { shopId: own, search });
    const lines = await prisma.$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN (COSTS OFF) ${among}`;
    const plan = lines.map((line) => line["QUERY PLAN"]).join("\n");
    expect(plan, search).not.toContain("Seq Scan");
    expect(plan, search).toMatch(/member_word_pkey|order_shop_id_name_digits_idx/);
  }
});

it.each(memberSorts)("goes through thousands of members that are found, page by page, sorted by %s", async (sort) => {
  const { prisma } = database;
  const own = (await makeShop(prisma)).id;
  await prisma.$executeRaw`
    INSERT INTO member (shop_id, customer_id, first_name, search_name, revenue_minor, last_order_at, created_at)
    SELECT ${own}, n, CASE WHEN n % 2 = 0 THEN 'Mira' ELSE 'Uwe' END, 'x' || n, n % 7, CASE WHEN n % 3 = 0 THEN now() END, now()
    FROM generate_series(1, 5000) n`;
  const seen: bigint[] = [];
  let after = null as Awaited<ReturnType<typeof listMembers>>["next"];
  do {
    const query = { ...parseMemberListQuery(new URLSearchParams({ q: "mira", sort })), after };
    const page = await listMembers(prisma, { shopId: own, query, limit: 500 });
    seen.push(...page.members.map(({ customerId }) => customerId));
    after = page.next;
  } while (after);
  expect(seen.length).toBe(2_500);
  expect(new Set(seen).size).toBe(2_500);
  expect(seen.every((id) => id % 2n === 0n)).toBe(true);
});

it.each(memberSorts)("finds the same sorted by %s", async (sort) => {
  expect((await found("kim kessler", sort)).length).toBe(1);
});
