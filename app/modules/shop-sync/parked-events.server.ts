import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { getBoss } from "~/lib/queue.server";
import { isUuid } from "~/lib/uuid";
import { loadOrderHeads } from "~/modules/orders/load-order-heads.server";
import { parkedCause, parkedSubject, type ParkedCause, type ParkedSubject, type PayloadFields } from "./parked-cause";
import { jobs, PARKED_DAYS } from "~/modules/jobs/registry";

export interface ParkedEvent {
  id: string;
  topic: string;
  cause: ParkedCause;
  /** the error's message */
  reason: string;
  subject: ParkedSubject;
  parkedAt: Date;
  /** staff put it aside; it stays in sight as long as it is kept */
  dismissed: { at: Date; by: string | null } | null;
}

type Row = PayloadFields &
  Pick<ParkedEvent, "id" | "topic" | "reason" | "parkedAt"> & {
    place: string;
    dismissedAt: Date | null;
    dismissedBy: string | null;
  };

const ofShop = (shopId: number, state: "created" | "cancelled" = "created") =>
  Prisma.sql`name = ${jobs.parkedEvents.name} AND (data->>'shopId')::int = ${shopId} AND state = ${state}::pgboss.job_state`;

/** "<microseconds>.<id>" of the line after which a page begins; the list begins at its start with anything else. */
function beyond(before: string | null | undefined): Prisma.Sql {
  const [, micros, id] = /^(\d{1,18})\.([0-9a-f-]+)$/.exec(before ?? "") ?? [];
  if (!micros || !id || !isUuid(id)) return Prisma.sql`TRUE`;
  const at = Prisma.sql`'epoch'::timestamptz + ${micros}::bigint * interval '1 microsecond'`;
  return Prisma.sql`(created_on, id) < (${at}, ${id}::uuid)`;
}

interface Wanted {
  shopId: number;
  /** those that staff dismissed instead of those that wait */
  dismissed?: boolean;
  before?: string | null;
  limit: number;
}

/** News of this shop that could not be processed, newest first, by key-set. Two statements. */
export async function listParkedEvents(
  db: Db,
  { shopId, dismissed = false, before, limit }: Wanted,
): Promise<{ rows: ParkedEvent[]; next: string | null }> {
  const found = await db.$queryRaw<Row[]>`
    SELECT id::text AS id, topic, reason, created_on AS "parkedAt", place, "dismissedAt", "dismissedBy",
      payload->>'id' AS "ownId", payload->>'name' AS name, payload->>'order_id' AS "orderId",
      coalesce(payload->'customer'->>'id', payload->>'customer_id') AS "customerId",
      coalesce(payload->'customer'->>'first_name', payload->>'first_name') AS "firstName",
      coalesce(payload->'customer'->>'last_name', payload->>'last_name') AS "lastName",
      coalesce(payload->'customer'->>'email', payload->>'email') AS email
    FROM (
      SELECT id, data->>'topic' AS topic, data->'payload' AS payload, created_on,
        coalesce(source_output->>'message', data->>'reason', '') AS reason,
        (extract(epoch FROM created_on) * 1000000)::bigint::text || '.' || id AS place,
        completed_on AS "dismissedAt", output->>'dismissedBy' AS "dismissedBy"
      FROM pgboss.job WHERE ${ofShop(shopId, dismissed ? "cancelled" : "created")} AND ${beyond(before)}
      ORDER BY created_on DESC, id DESC LIMIT ${limit + 1}
    ) AS parked ORDER BY created_on DESC, id DESC`;
  const page = found.slice(0, limit);
  const orders = await loadOrderHeads(db, {
    shopId,
    orderIds: page.flatMap(({ orderId }) => asOrderId(orderId) ?? []),
  });
  const nameOf = (row: Row) => orders.get(asOrderId(row.orderId) ?? -1n)?.name ?? null;
  return {
    rows: page.map((row) => toEvent(row, nameOf(row))),
    next: found.length > limit ? (page.at(-1)?.place ?? null) : null,
  };
}

/** Parked payloads may hold anything. */
const asOrderId = (text: string | null): bigint | null => (text && /^\d{1,18}$/.test(text) ? BigInt(text) : null);

function toEvent(
  { id, topic, reason, parkedAt, dismissedAt, dismissedBy, ...fields }: Row,
  orderName: string | null,
): ParkedEvent {
  return {
    id,
    topic,
    reason,
    parkedAt,
    cause: parkedCause(reason),
    subject: parkedSubject(topic, fields, orderName),
    dismissed: dismissedAt && { at: dismissedAt, by: dismissedBy },
  };
}

export async function countParkedEvents(db: Db, { shopId }: { shopId: number }): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int FROM pgboss.job WHERE ${ofShop(shopId)}`;
  return rows[0]?.count ?? 0;
}

const only = (id: string | undefined) => (id ? Prisma.sql`id = ${id}::uuid` : Prisma.sql`TRUE`);

/** Puts one parked event of this shop, or all that can be retried, back into the queue. @returns how many */
export async function retryParkedEvents(db: Db, { shopId, id }: { shopId: number; id?: string }): Promise<number> {
  const parked = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM pgboss.job
    WHERE ${ofShop(shopId)} AND ${only(id)} AND data->>'topic' NOT LIKE 'import/%'`;
  if (parked.length === 0) return 0;
  const boss = await getBoss();
  return boss.redrive(jobs.parkedEvents.name, { destination: jobs.storeEvents.name, ids: parked.map((job) => job.id) });
}

/**
 * Dismisses a parked event: it stays listed, with who dismissed it, for as long as it would have been kept. Safe to run
 * again. @returns how many
 */
export async function dismissParkedEvent(
  db: Db,
  { shopId, id, by, now }: { shopId: number; id: string; by: string; now: Date },
): Promise<number> {
  return db.$executeRaw`
    UPDATE pgboss.job SET state = 'cancelled', completed_on = ${now},
      deletion_seconds = greatest(1, extract(epoch FROM created_on - ${now}::timestamptz)::int + ${PARKED_DAYS * 86_400}),
      output = jsonb_build_object('dismissedBy', ${by}::text)
    WHERE ${ofShop(shopId)} AND ${only(id)}`;
}
