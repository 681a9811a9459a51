import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../setup/test-database";

/** As many as the pool has, and some more. */
const CUTS = 25;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database.close());

it("works on after any number of transactions whose connection was cut", async () => {
  const cut = () => database.prisma.$transaction((db) => db.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`);
  for (let index = 0; index < CUTS; index += 1) await expect(cut()).rejects.toThrow("57P01");
  await expect(database.prisma.$transaction((db) => db.$queryRaw`SELECT 1 AS one`)).resolves.toEqual([{ one: 1 }]);
});

it("works on after any number of commits that the database refused", async () => {
  const { prisma } = database;
  await prisma.$executeRaw`CREATE TABLE late (id int, CONSTRAINT late_once UNIQUE (id) DEFERRABLE INITIALLY DEFERRED)`;
  const refused = () =>
    prisma.$transaction(async (db) => {
      await db.$executeRaw`INSERT INTO late VALUES (1)`;
      await db.$executeRaw`INSERT INTO late VALUES (1)`;
    });
  for (let index = 0; index < CUTS; index += 1) await expect(refused()).rejects.toThrow();
  await expect(prisma.$transaction((db) => db.$queryRaw`SELECT count(*)::int AS rows FROM late`)).resolves.toEqual([
    { rows: 0 },
  ]);
});
