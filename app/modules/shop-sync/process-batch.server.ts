import type { PrismaClient } from "@prisma/client";
import { processEvents } from "./process-events.server";
import type { StoreEvent } from "./store-event";

export interface QueuedEvent {
  /** id of the job it came in */
  id: string;
  event: StoreEvent;
}

/**
 * Processes a shop's events in one transaction. When that fails the batch is halved until the events that cannot be
 * processed stand alone; the others are stored.
 *
 * @returns the error of each event that failed, by job id
 */
export async function processBatch(
  prisma: PrismaClient,
  batch: { shopId: number; queued: QueuedEvent[]; tags?: ReadonlyMap<bigint, readonly string[]>; now: Date },
): Promise<Map<string, unknown>> {
  const { shopId, queued, tags, now } = batch;
  if (queued.length === 0) return new Map();
  try {
    await prisma.$transaction(
      (db) => processEvents(db, { shopId, events: queued.map(({ event }) => event), tags, now, cards: "now" }),
      { timeout: 60_000, maxWait: 30_000 },
    );
    return new Map();
  } catch (error) {
    const [only] = queued;
    if (queued.length === 1 && only) return new Map([[only.id, error]]);
    const middle = Math.ceil(queued.length / 2);
    const first = await processBatch(prisma, { ...batch, queued: queued.slice(0, middle) });
    const second = await processBatch(prisma, { ...batch, queued: queued.slice(middle) });
    return new Map([...first, ...second]);
  }
}
