import type { PrismaClient } from "@prisma/client";
import { isDataError } from "~/lib/data-error";
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
  const errors = new Map<string, unknown>();
  const parts = [batch.queued];
  for (let part = parts.pop(); part; part = parts.pop()) {
    if (part.length === 0) continue;
    const error = await tryPart(prisma, { ...batch, queued: part });
    if (error === null) continue;
    if (!isDataError(error.thrown)) {
      for (const { id } of [part, ...parts].flat()) errors.set(id, error.thrown);
      return errors;
    }
    const middle = Math.ceil(part.length / 2);
    if (part.length === 1) errors.set(part[0]!.id, error.thrown);
    else parts.push(part.slice(middle), part.slice(0, middle));
  }
  return errors;
}

async function tryPart(prisma: PrismaClient, batch: Batch): Promise<{ thrown: unknown } | null> {
  const { shopId, queued, tags, now } = batch;
  try {
    await prisma.$transaction(
      (db) => processEvents(db, { shopId, events: queued.map(({ event }) => event), tags, now, cards: "now" }),
      { timeout: 60_000, maxWait: 30_000 },
    );
    return null;
  } catch (thrown) {
    return { thrown };
  }
}
