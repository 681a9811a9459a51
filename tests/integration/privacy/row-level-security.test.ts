import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient, Shop } from "@prisma/client";
import { createAppPrisma } from "~/db.server";
import { enterShop, inEveryShop, inRequest, inShop } from "~/lib/shop-scope.server";
import { earnAvailable } from "~/modules/ledger/commands";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

// What the app's own role can reach, whatever a query asks for. The test's own client has the owner's role and sees
// everything.

let database: TestDatabase;
let app: PrismaClient;
let own: Shop;
let foreign: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  app = createAppPrisma(database.url);
  own = await makeShop(database.prisma);
  foreign = await makeShop(database.prisma);
  for (const [shop, customerId] of [
    [own, 1n],
    [foreign, 2n],
  ] as const) {
    await makeMember(database.prisma, { shopId: shop.id, customerId });
    const event = { eventKey: "first", customerId, points: 10, occurredAt: new Date(), actor: "system" };
    await database.prisma.$transaction((db) =>
      postTransactions(db, { shopId: shop.id, commands: [earnAvailable(event)], now: new Date() }),
    );
  }
});
afterAll(async () => {
  await app.$disconnect();
  await database.close();
});

/** Tables of the app, with the column that says whose a row is. */
async function lockedTables(): Promise<{ table: string; locked: boolean; column: string | null }[]> {
  return database.prisma.$queryRaw`
    SELECT c.relname::text AS "table", c.relrowsecurity AND EXISTS (
        SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*' AND p.polpermissive) AS locked,
      (SELECT a.attname::text FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attname = 'shop_id' AND NOT a.attisdropped) AS "column"
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`;
}

const customers = async () => (await app.member.findMany()).map(({ customerId }) => customerId);

describe("the app's role", () => {
  test("is nobody's owner and cannot go around the policies", async () => {
    const [role] = await inEveryShop(
      () => app.$queryRaw<{ name: string; owns: number; above: boolean }[]>`
        SELECT current_user::text AS name, rolsuper OR rolbypassrls AS above,
          (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owns
        FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(role).toEqual({ name: "stammtisch_app", owns: 0, above: false });
  });

  test("every table with a shop has a policy, and so have shops and sessions", async () => {
    const tables = await lockedTables();
    expect(tables.length).toBeGreaterThan(40);
    expect(tables.filter(({ locked }) => !locked).map(({ table }) => table)).toEqual(["_prisma_migrations"]);
  });

  test("sees nothing as long as nobody says whose work it is", async () => {
    await expect(customers()).resolves.toEqual([]);
    await expect(inRequest(customers)).resolves.toEqual([]);
    await expect(inRequest(() => app.shop.count())).resolves.toBe(0);
  });

  test("sees the rows of one shop, though the query names none", async () => {
    await expect(inShop(own.id, customers)).resolves.toEqual([1n]);
    await expect(inEveryShop(customers)).resolves.toEqual([1n, 2n]);
    const entered = inRequest(async () => {
      enterShop(foreign.id);
      return customers();
    });
    await expect(entered).resolves.toEqual([2n]);
  });

  test("neither reads, changes, deletes nor adds rows of another shop, in no table", async () => {
    for (const { table, column } of await lockedTables()) {
      if (column === null) continue;
      const where = `WHERE shop_id = ${foreign.id}`;
      const rows = await inShop(own.id, () => app.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${table}" ${where}`));
      expect([table, rows]).toEqual([table, []]);
      for (const change of [`UPDATE "${table}" SET shop_id = shop_id ${where}`, `DELETE FROM "${table}" ${where}`]) {
        // The ledger's own tables refuse any change, and say so.
        const changed = await inShop(own.id, () => app.$executeRawUnsafe(change)).catch((error: Error) => {
          if (error.message.includes("LEDGER_IMMUTABLE")) return 0;
          throw error;
        });
        expect([change, changed]).toEqual([change, 0]);
      }
    }
    const at = { createdAt: new Date(), updatedAt: new Date() };
    const tier = { shopId: foreign.id, id: crypto.randomUUID(), name: "Stolen", threshold: 1n, ...at };
    await expect(inShop(own.id, () => app.tier.create({ data: tier }))).rejects.toThrow(/row-level security/);
    await expect(
      inShop(own.id, () => app.$executeRaw`UPDATE member SET shop_id = ${foreign.id} WHERE shop_id = ${own.id}`),
    ).rejects.toThrow(/row-level security/);
  });

  test("does not see another shop's sessions", async () => {
    const session = { state: "", accessToken: "sealed" };
    await database.prisma.session.createMany({
      data: [
        { id: "offline_a", shop: own.domain, ...session },
        { id: "offline_b", shop: foreign.domain, ...session },
      ],
    });
    const ids = await inShop(own.id, async () => (await app.session.findMany()).map(({ id }) => id));
    expect(ids).toEqual(["offline_a"]);
  });
});

describe("many at once", () => {
  test("each sees its own rows, over few connections and with transactions that are rolled back", async () => {
    const look = (shop: Shop, customerId: bigint, round: number) =>
      inShop(shop.id, async () => {
        const where = { shopId_customerId: { shopId: shop.id, customerId } };
        const found = await app.member.findUnique({ where });
        if (round % 3 === 0) {
          const failing = app.$transaction(async (db) => {
            await db.member.findMany();
            // Whose rows are seen changes within the transaction, and the change is rolled back with it.
            const other = shop.id === own.id ? foreign.id : own.id;
            await inShop(other, () => db.member.findMany());
            throw new Error("rolled back");
          });
          await expect(failing).rejects.toThrow("rolled back");
        }
        return [found?.customerId, await customers()];
      });
    const rounds = Array.from({ length: 120 }, (_, round) => round);
    const seen = await Promise.all(
      rounds.map((round) => (round % 2 ? look(own, 1n, round) : look(foreign, 2n, round))),
    );
    for (const round of rounds) expect(seen[round]).toEqual(round % 2 ? [1n, [1n]] : [2n, [2n]]);
  });
});
