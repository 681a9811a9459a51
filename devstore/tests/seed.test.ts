import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { TAGS } from "../seed/catalogue-items";
import { loadHistory } from "../seed/load-history";
import { parseHistory } from "../seed/parse-history";
import { seedStore } from "../seed/seed-store";
import { listCustomers } from "../state/customers";
import { listOrders } from "../state/orders";
import { openStore, send } from "./support/open-store";

const START = new Date("2026-11-21T10:00:00Z");

function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), "devstore-test-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const names = (store: ReturnType<typeof openStore>) =>
  listCustomers(store.state, { limit: 300 }).map(({ email }) => email);

test("the built-in history has its size and shape, is the same each time, and sends nothing", async () => {
  const [one, two] = [openStore({ startTime: START }), openStore({ startTime: START })];
  seedStore(one.state);
  seedStore(one.state);
  seedStore(two.state);
  const { counts } = (await send(one, "GET", "/control/state")).body;
  expect(counts).toMatchObject({ customers: 300, products: 24, webhooks: { pending: 0 } });
  const { segments } = (await send(one, "GET", "/control/segments")).body as { segments: { members: number }[] };
  for (const { members } of segments) expect(members).toSatisfy((count: number) => count > 0 && count < 300);
  const { products } = (await send(one, "GET", "/control/products")).body as { products: { tags: string[] }[] };
  expect(new Set(products.flatMap(({ tags }) => tags))).toEqual(new Set(Object.keys(TAGS)));
  expect(counts.orders).toBeGreaterThan(1400);
  expect(counts.orders).toBeLessThan(1700);
  expect(counts.refunds).toBeGreaterThan(50);
  expect(names(one)).toEqual(names(two));
  expect(names(one).every((email) => /@example\.(com|org|net)$/.test(email ?? ""))).toBe(true);
  const newest = listOrders(one.state, { limit: 1 })[0];
  expect(newest?.processedAt).toBeLessThanOrEqual(one.clock.nowMs());
  expect(one.clock.nowMs() - (newest?.processedAt ?? 0)).toBeLessThan(10 * 86_400_000);
});

test("a history file gives exact amounts, zero ones too", () => {
  const file = join(tempDir(), "orders.txt");
  writeFileSync(
    file,
    "customer date quantity amount\n 001 19970101 5 77.00\n 002 1997-01-02 3 10.00\n001 19970203 2 0.00\n",
  );
  const { state } = openStore();
  expect(loadHistory(state, file)).toEqual({ customers: 2, orders: 3 });
  const orders = listOrders(state, { limit: 10 }).reverse();
  expect(orders.map(({ lines: [line] }) => [line?.quantity, line?.price])).toEqual([
    [5, 1540],
    [1, 1000],
    [2, 0],
  ]);
  expect(orders.map(({ processedAt }) => new Date(processedAt).toISOString().slice(0, 10))).toEqual([
    "1997-01-01",
    "1997-01-02",
    "1997-02-03",
  ]);
});

test.each([
  ["a,19970101,1,x", '"x" is not an amount'],
  ["a,19970231,1,1.00", "is not a date"],
  ["a,19970101,0,1.00", "is not a quantity"],
  ["a 19970101 1", "expected four fields"],
])("the bad line %j is named by its number", (line, reason) => {
  expect(() => parseHistory(`id,date,n,amount\nb,19970101,1,5\n${line}\n`, "orders.csv")).toThrow(
    `orders.csv, line 3: `,
  );
  expect(() => parseHistory(`\n${line}`, "orders.csv")).toThrow(reason);
});

test("70,000 orders load in seconds and pages stay quick", async () => {
  const file = join(tempDir(), "many.csv");
  const line = (n: number) =>
    `${n % 23_000},${2024 + (n % 3)}${String(1 + (n % 12)).padStart(2, "0")}15,${1 + (n % 4)},${n % 90}.50`;
  writeFileSync(file, Array.from({ length: 70_000 }, (_, n) => line(n)).join("\n"));
  const store = openStore();
  const start = performance.now();
  loadHistory(store.state, file);
  expect(performance.now() - start).toBeLessThan(30_000);
  const page = performance.now();
  expect((await send(store, "GET", "/control/customers?search=anna")).status).toBe(200);
  expect(performance.now() - page).toBeLessThan(500);
});

test("state survives a restart, time included", async () => {
  const dataFile = join(tempDir(), "store.sqlite");
  const first = openStore({ dataFile });
  seedStore(first.state);
  first.clock.advance(86_400_000);
  const before = names(first);
  await first.close();
  const second = openStore({ dataFile });
  expect(names(second)).toEqual(before);
  expect(second.clock.offsetMs()).toBe(86_400_000);
});
