import { createQueues, stopBoss } from "~/lib/queue.server";
import { findEchoes } from "~/modules/shop-sync/find-echoes.server";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processBatch, type QueuedEvent } from "~/modules/shop-sync/process-batch.server";
import { customerPayload } from "../factories/customer-payload";
import { makeShop } from "../factories/shop";
import { prisma } from "../setup/owner-prisma";
import { jobs } from "~/modules/jobs/registry";

/**
 * Webhooks about the app's own tagging, in batches of 200: recognised as unchanged, compared with processing them like
 * any other. DATABASE_URL names a migrated database.
 */
const members = 10_000;
const batchSize = 200;
const now = new Date("2026-06-01T00:00:00Z");
const context = { triggeredAt: null, currency: "EUR" };

const { id: shopId } = await makeShop(prisma);
await createQueues([jobs.publishMemberCards]);

function batches(hour: number): QueuedEvent[][] {
  const updatedAt = `2026-05-01T${String(hour).padStart(2, "0")}:00:00Z`;
  const events = Array.from({ length: members }, (_, index) => {
    const payload = customerPayload({ id: 7_000_000 + index, updatedAt });
    return { id: String(index), event: parseWebhook("customers/update", payload, context) };
  });
  return Array.from({ length: members / batchSize }, (_, index) =>
    events.slice(index * batchSize, (index + 1) * batchSize),
  );
}

const spent = { changes: 0, echoes: 0 };
const work = {
  changes: (queued: QueuedEvent[]) => processBatch(prisma, { shopId, queued, now }),
  echoes: (queued: QueuedEvent[]) => findEchoes(prisma, { shopId, queued, ownTags: ["stammtisch"] }),
};

/** Batch by batch one way and the other in turn, so that both meet the same machine. */
async function round(hour: number, measured: boolean): Promise<void> {
  for (const [index, queued] of batches(hour).entries()) {
    const way = (index + hour) % 2 === 0 ? "changes" : "echoes";
    const begin = performance.now();
    await work[way](queued);
    if (measured) spent[way] += performance.now() - begin;
  }
}

for (const queued of batches(0)) await work.changes(queued);
await round(1, false);
for (const hour of [2, 3, 4, 5]) await round(hour, true);
await stopBoss();
await prisma.$disconnect();

const rate = (ms: number) => (members * 2 * 1_000) / ms;
const perSecond = (rate: number) => `${Math.round(rate).toLocaleString("en")} per second`;
process.stdout.write(`echoes: worked like news ${perSecond(rate(spent.changes))}\n`);
process.stdout.write(`echoes: recognised ${perSecond(rate(spent.echoes))}\n`);
process.stdout.write(`echoes: ratio ${(spent.changes / spent.echoes).toFixed(1)}\n`);
