import type { PrismaClient, Shop } from "@prisma/client";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
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
function timeOfStep(step: number): Date {
  let minutes = 0;
  for (let past = 0; past < step; past += 1)
    minutes += [7, 190, 560, 1_500][(past * 7 + Math.floor(past / 5)) % 4] ?? 0;
  return new Date(Date.UTC(2026, 2, 1) + minutes * 60_000);
}

type Running = { shop: Shop; schedules: Schedule[] };

/**
 * Runs schedules side by side through the app's own use cases, the steps of all of one shop in one batch, and compares what
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

/** @returns of each schedule the first member who has other points than expected. The database compares, by one statement. */
async function compare(
  prisma: PrismaClient,
  shop: Shop,
  schedules: readonly Schedule[],
  step: number,
): Promise<Failure[]> {
  const expected = schedules.flatMap((schedule) =>
    schedule.customers.map((customer) => ({ schedule, customer, points: schedule.points.of(customer) })),
  );
  const of = (kind: keyof Omit<Points, "spent">) => expected.map(({ points }) => points[kind]);
  const others = await prisma.$queryRaw<({ place: bigint } & Omit<Points, "spent">)[]>`
    SELECT expected.place, found.* FROM unnest(${expected.map(({ customer }) => customer)}::bigint[], ${of("available")}::int[],
      ${of("pending")}::int[], ${of("reserved")}::int[]) WITH ORDINALITY AS expected (customer_id, available, pending, reserved, place)
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(balance) FILTER (WHERE kind = 'AVAILABLE'), 0)::int AS available,
        coalesce(sum(balance) FILTER (WHERE kind = 'PENDING'), 0)::int AS pending,
        coalesce(sum(balance) FILTER (WHERE kind = 'RESERVED'), 0)::int AS reserved
      FROM ledger_account WHERE shop_id = ${shop.id} AND customer_id = expected.customer_id
    ) AS found
    WHERE (found.available, found.pending, found.reserved) <> (expected.available, expected.pending, expected.reserved)
    ORDER BY expected.place`;
  const failures = new Map<Schedule, Failure>();
  for (const { place, ...found } of others) {
    const { schedule, customer, points } = expected[Number(place) - 1]!;
    const { spent: _apart, ...due } = points;
    if (!failures.has(schedule)) failures.set(schedule, { schedule, step, customer, expected: due, found });
  }
  return [...failures.values()];
}
