import type { PrismaClient, Shop } from "@prisma/client";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processBatch } from "~/modules/shop-sync/process-batch.server";
import type { Points } from "./reference-points";
import type { Schedule, Work } from "./schedule";

export interface Failure {
  schedule: Schedule;
  step: number;
  customer: number;
  expected: Omit<Points, "spent">;
  found: Omit<Points, "spent">;
  error?: string;
}

/** When each step is: minutes to a day after the one before. */
export function timeOfStep(step: number): Date {
  let minutes = 0;
  for (let past = 0; past < step; past += 1)
    minutes += [7, 190, 560, 1_500][(past * 7 + Math.floor(past / 5)) % 4] ?? 0;
  return new Date(Date.UTC(2026, 2, 1) + minutes * 60_000);
}

type Running = { shop: Shop; schedules: Schedule[] };

/**
 * Runs schedules side by side through the app's own doors, the steps of all of one shop in one batch, and compares what
 * every member has with the reference after each step. A schedule that has failed runs on no further.
 */
export async function runSchedules(
  prisma: PrismaClient,
  { shop, schedules, steps, failed }: Running & { steps: number; failed: (failure: Failure) => void },
): Promise<void> {
  let running = schedules;
  const ids: AwardIds = new Map();
  for (let step = 0; step <= steps && running.length > 0; step += 1) {
    const now = timeOfStep(step);
    await matureAwards(prisma, { shopId: shop.id, now });
    const works = running.map((schedule) => ({ schedule, work: schedule.advance(step, now, step === steps) }));
    await carryOut(prisma, shop, works, { ids, now });
    await noteIds(prisma, shop.id, { ids, now });
    const failures = await compare(prisma, shop, running, step);
    for (const failure of failures) failed(failure);
    running = running.filter((schedule) => !failures.some((failure) => failure.schedule === schedule));
  }
  const faults = await checkLedger(prisma, { shopId: shop.id });
  if (faults.length > 0) throw new Error(`The ledger is not sound: ${JSON.stringify(faults.slice(0, 5))}`);
}

async function carryOut(
  prisma: PrismaClient,
  shop: Shop,
  works: { schedule: Schedule; work: Work }[],
  { ids, now }: { ids: AwardIds; now: Date },
): Promise<void> {
  const shopId = shop.id;
  await postTransactions(prisma, { shopId, commands: works.flatMap(({ work }) => work.commands), now });
  const decisions = works.flatMap(({ work }) => work.decisions);
  for (const verdict of ["APPROVED", "REJECTED", "UNDONE"] as const) {
    const awardIds = decisions
      .filter((decision) => decision.verdict === verdict)
      .flatMap(({ key }) => ids.get(key) ?? []);
    if (awardIds.length === 0) continue;
    const input = { shopId, ids: awardIds, actor: "staff:1", now };
    await (verdict === "UNDONE" ? undoDecisions(prisma, input) : decideItems(prisma, { ...input, verdict }));
  }
  const queued = works.flatMap(({ work }) =>
    work.messages.map(({ topic, payload }, index) => ({
      id: String(index),
      event: parseWebhook(topic, payload, { triggeredAt: null, currency: shop.currency }),
    })),
  );
  const errors = await processBatch(prisma, { shopId, queued, now });
  for (const error of errors.values()) throw error;
}

/** Ids of awards by the names that the reference has for them: what they were given for, and to whom first. */
type AwardIds = Map<string, string>;

async function noteIds(
  prisma: PrismaClient,
  shopId: number,
  { ids, now }: { ids: AwardIds; now: Date },
): Promise<void> {
  const rows = await prisma.award.findMany({
    where: { shopId, createdAt: { gte: now } },
    select: { id: true, ruleId: true, source: true, customerId: true },
  });
  for (const { id, ruleId, source, customerId } of rows) ids.set(`${ruleId}/${source}@${customerId}`, id);
}

async function compare(
  prisma: PrismaClient,
  shop: Shop,
  schedules: readonly Schedule[],
  step: number,
): Promise<Failure[]> {
  const rows = await prisma.ledgerAccount.findMany({ where: { shopId: shop.id } });
  const found = new Map(rows.map(({ customerId, kind, balance }) => [`${customerId}/${kind}`, balance]));
  return schedules.flatMap((schedule): Failure[] => {
    for (const customer of schedule.customers) {
      const { spent: _apart, ...expected } = schedule.points.of(customer);
      const has = (kind: string) => found.get(`${customer}/${kind}`) ?? 0;
      const points = { available: has("AVAILABLE"), pending: has("PENDING"), reserved: has("RESERVED") };
      const same = (Object.keys(points) as (keyof typeof points)[]).every((kind) => points[kind] === expected[kind]);
      if (!same) return [{ schedule, step, customer, expected, found: points }];
    }
    return [];
  });
}
