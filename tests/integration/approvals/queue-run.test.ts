import type { Award, Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { undoDecisions } from "~/modules/approvals/decide-items.server";
import { advanceQueueRun, readQueueRun, startQueueRun } from "~/modules/approvals/queue-run.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { awardId } from "~/modules/earning/awards/award-rows.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy, makeQueues, makeStaffShop, now } from "./queue-shop";
import { jobs } from "~/modules/jobs/registry";

const WAITING = 450;
const first = 7_100_001n;
let database: TestDatabase;
let shop: Shop;
let model: Award;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
  await createQueues([jobs.decideWaiting]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
/** Another award that waits, as the rule would make it. */
const like = (source: string, createdAt: Date) => ({
  ...model,
  id: awardId(shop.id, model.ruleId ?? "", source),
  event: "REVIEW" as const,
  source,
  createdAt,
  proposed: 1,
  snapshot: model.snapshot ?? {},
});

beforeEach(async () => {
  shop = await makeStaffShop(database);
  const id = await buy(database, shop, first);
  model = await database.prisma.award.findFirstOrThrow({ where: { shopId: shop.id, id } });
  await database.prisma.award.createMany({
    data: Array.from({ length: WAITING - 1 }, (_, n) => like(`review:${n}`, new Date(now.getTime() - n * 1_000))),
  });
});

const staff = { actor: "staff:1", actorName: "Ada Staff", note: null, memberText: null };
const start = (kind: "REVIEW" | null = null, intent: "APPROVED" | "REJECTED" = "APPROVED") =>
  startQueueRun(database.prisma, { shopId: shop.id, intent, kind, ...staff, now });
const run = async () => {
  const found = await readQueueRun(database.prisma, { shopId: shop.id, now });
  if (!found) throw new Error("there is no run");
  return found;
};
const step = async () => advanceQueueRun(database.prisma, { shopId: shop.id, runId: (await run()).id, now });
const count = (status: "WAITING" | "REJECTED" | "PENDING" | "AVAILABLE") =>
  database.prisma.award.count({ where: { shopId: shop.id, status } });

it("approves all that waited, step by step, and not what came later", async () => {
  expect(await start()).toBe(true);
  expect(await start()).toBe(false);
  await database.prisma.award.create({ data: like("review:later", new Date(now.getTime() + 1)) });
  expect(await step()).toBe(false);
  expect(await run()).toMatchObject({ total: WAITING, decided: 200, finishedAt: null });
  expect(await step()).toBe(false);
  expect(await step()).toBe(true);
  expect(await run()).toMatchObject({ decided: WAITING, finishedAt: now, actorName: "Ada Staff" });
  expect(await count("WAITING")).toBe(1);
  expect(await database.prisma.decision.count({ where: { shopId: shop.id, actor: "staff:1" } })).toBe(WAITING);
  expect(await checkBooks(database.prisma, { shopId: shop.id })).toEqual([]);
  expect(await step()).toBe(true);
  expect(await start()).toBe(true);
});

it("what is undone while it works waits on", async () => {
  await start();
  await step();
  const undone = await database.prisma.decision.findFirstOrThrow({ where: { shopId: shop.id } });
  await undoDecisions(database.prisma, { shopId: shop.id, ids: [undone.itemId], ...staff, now });
  while (!(await step()));
  const waiting = await database.prisma.award.findMany({ where: { shopId: shop.id, status: "WAITING" } });
  expect(waiting.map(({ id }) => id)).toEqual([undone.itemId]);
});

it("keeps to its kind, and to the word to the members", async () => {
  await startQueueRun(database.prisma, {
    shopId: shop.id,
    intent: "REJECTED",
    kind: "REVIEW",
    ...staff,
    memberText: "The promotion is over",
    now,
  });
  while (!(await step()));
  expect([await count("REJECTED"), await count("WAITING")]).toEqual([WAITING - 1, 1]);
  const decisions = await database.prisma.decision.groupBy({ by: ["memberText"], where: { shopId: shop.id } });
  expect(decisions).toEqual([{ memberText: "The promotion is over" }]);
});

it("is told for two minutes after its end", async () => {
  await start("REVIEW");
  while (!(await step()));
  const at = (seconds: number) =>
    readQueueRun(database.prisma, { shopId: shop.id, now: new Date(now.getTime() + seconds * 1_000) });
  expect(await at(110)).toMatchObject({ decided: WAITING - 1 });
  expect(await at(130)).toBeNull();
});

it("passes over awards of a deleted member, comes to its end, and counts only what was approved", async () => {
  await redactCustomer(database.prisma, { shopId: shop.id, payload: { customer: { id: Number(first) } }, now });
  await start();
  while (!(await step()));
  expect(await run()).toMatchObject({ total: WAITING, decided: 0, finishedAt: now });
  expect(await count("WAITING")).toBe(WAITING);
  expect(await database.prisma.ledgerTransaction.count({ where: { shopId: shop.id } })).toBe(0);
});
