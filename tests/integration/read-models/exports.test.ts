import type { Shop } from "@prisma/client";
import { signSessionToken } from "@stammtisch/devstore/signing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { jobs } from "~/modules/jobs/registry";
import { exportColumns, exportKinds } from "~/modules/read-models/exports/export-kinds";
import { readExportPage } from "~/modules/read-models/exports/read-export-page.server";
import type * as exportRoute from "~/routes/app.exports.$kind";
import { makeShop } from "../../factories/shop";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy, CUSTOMER, makeReviewShop, now, write } from "../reviews/review-shop";

const USER = 42;
let database: TestDatabase;
let route: typeof exportRoute;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(Object.values(jobs));
  route = await import("~/routes/app.exports.$kind");
  shop = await makeReviewShop(database);
  const session = { shop: shop.domain, state: "", isOnline: true, scope: "", accessToken: "token" };
  const expires = new Date(Date.now() + 3_600_000);
  await database.prisma.session.create({
    data: { ...session, id: `${shop.domain}_${USER}`, expires, userId: BigInt(USER), accountOwner: true },
  });
  await buy(database, shop, { id: 1, processedAt: "2026-05-03T10:00:00Z" });
  await write(database, shop);
  for (const points of [30, -10]) {
    const command = { shopId: shop.id, customerId: CUSTOMER, points, key: crypto.randomUUID() };
    await adjustPoints(database.prisma, { ...command, reason: "=thanks", actor: "staff:1", now });
  }
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});

async function file(kind: string, language: "de" | "en"): Promise<string> {
  const keys = { shop: shop.domain, apiKey: "test-api-key", apiSecret: "test-api-secret" };
  const signed = signSessionToken({ ...keys, userId: String(USER), sessionId: "s", now: Date.now() });
  const headers = { authorization: `Bearer ${signed}` };
  const request = new Request(`https://app.test/app/exports/${kind}?locale=${language}`, { headers });
  const answer = await route.loader({ request, params: { kind }, context: {} });
  expect(answer.headers.get("content-disposition")).toContain(`${kind}.csv`);
  // `text()` would drop the byte order mark.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
}

it.each(exportKinds)("%s: each line has a value for each column, in English and German", async (kind) => {
  const lines = (await file(kind, "en")).trimEnd().split("\r\n");
  expect(lines[0]).toBe(`\uFEFF${exportColumns[kind].map((name) => `"${name}"`).join(",")}`);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.match(/"(?:[^"]|"")*"/g)).toHaveLength(exportColumns[kind].length);
  const [head] = (await file(kind, "de")).split("\r\n");
  expect(head).toBe(`\uFEFF${exportColumns[kind].map((name) => `"${name}"`).join(";")}`);
});

it("writes points as numbers, money as the reader's spreadsheet does, times of the shop, and no formula", async () => {
  const [, member] = (await file("members", "de")).split("\r\n");
  expect(member).toMatch(/^"7000001";/);
  expect(member).toContain('"20";"0";"0";"1";');
  expect(member).toMatch(/;"\d+,\d\d";"2026-05-03 1\d:00";/);
  const ledger = await file("ledger", "en");
  expect(ledger).toContain('"-10","0","0"');
  expect(ledger).toContain(`"'=thanks"`);
});

it("walks by pages without losing or repeating a line, within the shop", async () => {
  const all = await readExportPage(database.prisma, "ledger", { shopId: shop.id, after: null, limit: 100 });
  const walked: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await readExportPage(database.prisma, "ledger", { shopId: shop.id, after, limit: 1 });
    if (page.length === 0) break;
    walked.push(...page.map(({ key }) => key));
    after = walked.at(-1)!;
  }
  expect(walked).toEqual(all.map(({ key }) => key));
  expect(walked.length).toBeGreaterThan(1);
  const other = await makeShop(database.prisma, { orderRule: false });
  for (const kind of exportKinds)
    expect(await readExportPage(database.prisma, kind, { shopId: other.id, after: null, limit: 100 })).toEqual([]);
});
