import type { Db } from "~/db.server";
import { foldTag } from "~/lib/fold-tag";
import { listKept } from "~/modules/earning/rule-data/list-kept.server";
import { findCustomerEchoes } from "~/modules/members/find-customer-echoes.server";
import type { QueuedEvent } from "./process-batch.server";
import type { CustomerData, StoreEvent } from "./store-event";

interface Question {
  shopId: number;
  queued: readonly QueuedEvent[];
  /** tags that the app gives itself, as `foldTag` gives them */
  ownTags: readonly string[];
}

/**
 * Finds the events of a batch that change nothing and need not be processed: mostly webhooks about the app's own writes,
 * since each tag or metafield changes a customer's update time. Stores the update time, so that older versions that come
 * late stay older, and the app's own tags. At most two statements. @returns ids of their jobs
 */
export async function findEchoes(db: Db, { shopId, queued, ownTags }: Question): Promise<Set<string>> {
  const events = queued.map(({ event }) => event);
  const retagged = queued.flatMap(({ id, event }) =>
    event.type === "tags" && event.change ? [{ id, customerId: event.customerId, ...event.change }] : [],
  );
  const echoes = await findCustomerEchoes(db, {
    shopId,
    customers: newestCustomers(events),
    tags: retagged.map(({ customerId, added, tags }) => ({ customerId, added, tags: tags.map(foldTag) })),
    ownTags,
  });
  const kept = await listKept(db, {
    shopId,
    segmentIds: events.flatMap((event) => (event.type === "segment" ? [event.segmentId] : [])),
    productIds: events.flatMap((event) => (event.type === "product" ? [event.productId] : [])),
    collectionIds: events.flatMap((event) => (event.type === "collection" ? [event.collectionId] : [])),
  });
  const tagEchoes = new Set(retagged.flatMap(({ id }, place) => (echoes.tags.has(place) ? [id] : [])));
  const isEcho = ({ id, event }: QueuedEvent): boolean => {
    if (event.type === "customer") return isPlain(event.customer) && echoes.customerIds.has(event.customer.customerId);
    if (event.type === "nothing") return true;
    if (event.type === "tags") return tagEchoes.has(id);
    if (event.type === "segment") return !kept.segmentIds.has(event.segmentId);
    if (event.type === "collection") return !kept.collectionIds.has(event.collectionId);
    return event.type === "product" && !kept.productIds.has(event.productId);
  };
  return new Set(queued.flatMap((one) => (isEcho(one) ? [one.id] : [])));
}

/** Contains only fields that are compared, and how new they are. */
const isPlain = ({ tags, consent, updatedAt }: CustomerData): boolean => !tags && !consent && updatedAt !== null;

/** The newest version of each customer; customers with a version that cannot be compared are left out. */
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
