import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../setup/test-database";

let one: TestDatabase;
let two: TestDatabase;

beforeAll(async () => {
  [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
});

test("each test database has all tables and nothing of another one's rows", async () => {
  await one.prisma.shop.create({ data: { domain: "one.myshopify.com", name: "One", installedAt: new Date(0) } });
  expect(await one.prisma.shop.count()).toBe(1);
  expect(await two.prisma.shop.count()).toBe(0);
});
