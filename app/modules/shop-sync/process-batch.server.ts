import type { PrismaClient } from "@prisma/client";
import { inHalves } from "~/lib/in-halves";
import { processEvents } from "./process-events.server";
import type { StoreEvent } from "./store-event";

export interface QueuedEvent {
  /** id of the job it came in */
  id: string;
  event: StoreEvent;
}

interface Batch {
  shopId: number;
  queued: QueuedEvent[];
  tags?: ReadonlyMap<bigint, readonly string[]>;
  now: Date;
}

/**
 * Processes a shop's events in one transaction. When an event's data are at fault the batch is halved until the events
 * that cannot be processed stand alone; the others are stored. Any other error (no connection, a deadlock, a timeout) is
 * that of all events that are left, which the queue brings back: nothing more is tried.
 *
 * @returns the error of each event that failed, by job id
 */
export async function processBatch(prisma: PrismaClient, batch: Batch): Promise<Map<string, unknown>> {
  const { shopId, tags, now } = batch;
  const { failed, stopped } = await inHalves(batch.queued, (part) =>
    prisma.$transaction(
      (db) => processEvents(db, { shopId, events: part.map(({ event }) => event), tags, now, cards: "now" }),
      { timeout: 60_000, maxWait: 30_000 },
    ),
  );
  const errors = new Map([...failed].map(([{ id }, error]) => [id, error]));
  for (const { id } of stopped?.left ?? []) errors.set(id, stopped?.thrown);
  return errors;
}
