import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { foldTag } from "~/lib/fold-tag";
import type { QueuedEvent } from "./process-batch.server";
import type { CustomerData, StoreEvent } from "./store-event";

interface Question {
  shopId: number;
  queued: readonly QueuedEvent[];
  /** tags that the app gives itself, as `foldTag` gives them */
  ownTags: readonly string[];
}

interface Unchanged {
  /** customers of whom nothing new is told */
  customers: bigint[];
  /** places of tag news in the batch that say what is known */
  tags: number[];
  /** segments and products of which something is kept */
  segments: string[];
  products: bigint[];
}

/**
 * The events of a batch that change nothing: mostly what Shopify tells of the app's own writes, since each tag or
 * metafield moves a customer's update time and tells of a segment joined. One statement; of what it finds, it keeps the
 * update time (so that older news that come late stay older) and the app's own tag. None of these events has to be
 * processed. @returns their job ids
 */
export async function findEchoes(db: Db, { shopId, queued, ownTags }: Question): Promise<Set<string>> {
  const customers = newestCustomers(queued.map(({ event }) => event));
  const tags = queued.flatMap(({ event }, place) =>
    event.type === "tags" && event.change
      ? [{ place, id: event.customerId.toString(), added: event.change.added, tags: event.change.tags.map(foldTag) }]
      : [],
  );
  const segments = queued.flatMap(({ event }) => (event.type === "segment" ? [event.segmentId] : []));
  const products = queued.flatMap(({ event }) =>
    event.type === "product" && event.productId !== "ALL" ? [event.productId] : [],
  );
  if (customers.length + tags.length + segments.length + products.length === 0) return new Set();
  const ids = [...new Set([...customers.map(({ customerId }) => customerId.toString()), ...tags.map(({ id }) => id)])];
  const told = JSON.stringify(customers.map((row) => ({ ...row, customerId: row.customerId.toString() })));
  const [found] = await db.$queryRaw<Unchanged[]>(Prisma.sql`
    WITH known AS MATERIALIZED (
      SELECT customer_id, status, email, first_name, last_name, phone, locale, country_code, customer_created_at,
        customer_updated_at, tags, tags_known
      FROM member WHERE shop_id = ${shopId} AND customer_id = ANY (${ids}::bigint[]) ORDER BY customer_id FOR NO KEY UPDATE
    ), same AS (
      SELECT k.customer_id, t."updatedAt" AS updated_at
      FROM jsonb_to_recordset(${told}::jsonb) AS t (
        "customerId" bigint, email text, "firstName" text, "lastName" text, phone text, locale text, "countryCode" text,
        "createdAt" timestamptz(3), "updatedAt" timestamptz(3)
      ) JOIN known k ON k.customer_id = t."customerId"
      WHERE k.status IN ('MERGED', 'REDACTED') OR t."updatedAt" < k.customer_updated_at
        OR (k.status = 'ACTIVE' AND k.customer_updated_at IS NOT NULL AND
        (t.email, t."firstName", t."lastName", coalesce(t.phone, k.phone), coalesce(t.locale, k.locale),
          coalesce(t."countryCode", k.country_code), coalesce(k.customer_created_at, t."createdAt"))
        IS NOT DISTINCT FROM (k.email, k.first_name, k.last_name, k.phone, k.locale, k.country_code, k.customer_created_at))
    ), tagged AS (
      SELECT t.place, t.id AS customer_id,
        t.added AND k.status = 'ACTIVE' AND k.tags_known AND NOT t.tags <@ k.tags AS own
      FROM jsonb_to_recordset(${JSON.stringify(tags)}::jsonb) AS t (place int, id bigint, added boolean, tags text[])
      LEFT JOIN known k ON k.customer_id = t.id
      WHERE k.customer_id IS NULL OR k.status <> 'ACTIVE' OR NOT k.tags_known
        OR CASE WHEN t.added THEN t.tags <@ (k.tags || ${[...ownTags]}::text[]) ELSE NOT t.tags && k.tags END
    ), own AS (
      SELECT DISTINCT customer_id FROM tagged WHERE own
    ), noted AS (
      UPDATE member m SET customer_updated_at = greatest(m.customer_updated_at, same.updated_at),
        tags = CASE WHEN own.customer_id IS NULL THEN m.tags ELSE ARRAY(
          SELECT unnest(m.tags) UNION SELECT unnest(${[...ownTags]}::text[])) END
      FROM unnest(${ids}::bigint[]) AS ids (id)
      LEFT JOIN same ON same.customer_id = ids.id LEFT JOIN own ON own.customer_id = ids.id
      WHERE m.shop_id = ${shopId} AND m.customer_id = ids.id AND m.customer_id = ANY (${ids}::bigint[])
        AND m.status = 'ACTIVE'
        AND (m.customer_updated_at < same.updated_at OR own.customer_id IS NOT NULL)
    )
    SELECT ARRAY(SELECT customer_id FROM same) AS customers, ARRAY(SELECT place FROM tagged) AS tags,
      ARRAY(SELECT segment_id FROM segment WHERE shop_id = ${shopId} AND segment_id = ANY (${segments}::text[])) AS segments,
      ARRAY(SELECT product_id FROM product WHERE shop_id = ${shopId}
        AND product_id = ANY (${products.map(String)}::bigint[])) AS products`);
  return idsOf(queued, found);
}

function idsOf(queued: readonly QueuedEvent[], found: Unchanged | undefined): Set<string> {
  const customers = new Set(found?.customers.map(BigInt));
  const places = new Set(found?.tags);
  const segments = new Set(found?.segments);
  const products = new Set(found?.products.map(BigInt));
  const isEcho = (event: StoreEvent, place: number): boolean => {
    if (event.type === "customer") return isPlain(event.customer) && customers.has(event.customer.customerId);
    if (event.type === "tags") return places.has(place);
    if (event.type === "segment") return !segments.has(event.segmentId);
    return event.type === "product" && event.productId !== "ALL" && !products.has(event.productId);
  };
  return new Set(queued.flatMap(({ id, event }, place) => (isEcho(event, place) ? [id] : [])));
}

/** Tells nothing but what is compared, and how new it is. */
const isPlain = ({ tags, consent, updatedAt }: CustomerData): boolean => !tags && !consent && updatedAt !== null;

/** The newest news of each customer of whom all news can be compared: what is older in the batch is no news then. */
function newestCustomers(events: readonly StoreEvent[]): CustomerData[] {
  const newest = new Map<bigint, CustomerData | null>();
  for (const event of events) {
    if (event.type !== "customer") continue;
    const { customer } = event;
    const known = newest.get(customer.customerId);
    if (known === null) continue;
    const newer = !known || (customer.updatedAt ?? 0) >= (known.updatedAt ?? 0);
    newest.set(customer.customerId, !isPlain(customer) ? null : newer ? customer : known);
  }
  return [...newest.values()].filter((customer) => customer !== null);
}
