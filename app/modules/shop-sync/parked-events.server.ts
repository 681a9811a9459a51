import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { getBoss } from "~/lib/queue.server";

/** Queue of news as it came in, and the queue where what could not be processed waits for a person. */
export const STORE_EVENTS = "store-events";
export const PARKED_EVENTS = "store-events-parked";

export interface ParkedEvent {
  id: string;
  topic: string;
  /** why it could not be processed, as the machine said it */
  reason: string;
  parkedAt: Date;
}

const ofShop = (shopId: number) =>
  Prisma.sql`name = ${PARKED_EVENTS} AND (data->>'shopId')::int = ${shopId} AND state = 'created'`;

/** News of this shop that could not be processed, newest first, 100 at most. */
export async function listParkedEvents(db: Db, { shopId }: { shopId: number }): Promise<ParkedEvent[]> {
  return db.$queryRaw<ParkedEvent[]>`
    SELECT id::text, data->>'topic' AS topic, coalesce(source_output->>'message', data->>'reason', '') AS reason,
      created_on AS "parkedAt"
    FROM pgboss.job WHERE ${ofShop(shopId)} ORDER BY created_on DESC LIMIT 100`;
}

export async function countParkedEvents(db: Db, { shopId }: { shopId: number }): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int FROM pgboss.job WHERE ${ofShop(shopId)}`;
  return rows[0]?.count ?? 0;
}

/** Sends parked news of this shop through the queue once more. @returns how many */
export async function retryParkedEvents(db: Db, { shopId }: { shopId: number }): Promise<number> {
  const parked = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM pgboss.job WHERE ${ofShop(shopId)}`;
  if (parked.length === 0) return 0;
  const boss = await getBoss();
  return boss.redrive(PARKED_EVENTS, { destination: STORE_EVENTS, ids: parked.map((job) => job.id) });
}
