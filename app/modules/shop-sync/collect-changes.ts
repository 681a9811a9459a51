import type { OrderSnapshot, RefundVersion } from "~/modules/orders/order-snapshot";
import type { Consent, CustomerData, MergeChange, OrderData, SegmentChange, StoreEvent } from "./store-event";

/** The changes of a batch: the newest version of each customer and order, every refund once. */
export interface ChangeBatch {
  customers: Map<bigint, CustomerData>;
  /** when each was last deleted; null when unknown */
  deletedCustomers: Map<bigint, Date | null>;
  consents: Map<bigint, Consent>;
  orders: Map<bigint, OrderData>;
  deletedOrders: Set<bigint>;
  refunds: Map<bigint, RefundVersion>;
  merges: MergeChange[];
  retagged: Set<bigint>;
  segments: SegmentChange[];
  /** products of which something changed */
  products: Set<bigint>;
  /** collections of which something changed */
  collections: Set<string>;
}

const newest = (a: Date | null | undefined, b: Date | null | undefined): boolean =>
  (a?.getTime() ?? -Infinity) >= (b?.getTime() ?? -Infinity);

/** Statuses in the order an order goes through them; decides between two states of the same moment. */
const statusOrder = ["PENDING", "AUTHORIZED", "PARTIALLY_PAID", "PAID", "PARTIALLY_REFUNDED", "REFUNDED", "VOIDED"];

type Version = Pick<OrderData, "updatedAt" | "triggeredAt" | "cancelledAt" | "financialStatus">;

/** Is `a` at least as new as `b`? By update time, then the time of the webhook, then how far the order has come. */
export function isNewer(a: Version, b: Version): boolean {
  const byUpdate = a.updatedAt.getTime() - b.updatedAt.getTime();
  if (byUpdate !== 0) return byUpdate > 0;
  const byTrigger = a.triggeredAt && b.triggeredAt ? a.triggeredAt.getTime() - b.triggeredAt.getTime() : 0;
  if (byTrigger !== 0) return byTrigger > 0;
  if ((a.cancelledAt === null) !== (b.cancelledAt === null)) return a.cancelledAt !== null;
  return statusOrder.indexOf(a.financialStatus) >= statusOrder.indexOf(b.financialStatus);
}

export function earliest(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}

function addCustomer(changes: ChangeBatch, customer: CustomerData): void {
  const known = changes.customers.get(customer.customerId);
  if (!known || newest(customer.updatedAt, known.updatedAt)) {
    const consent = customer.consent ?? known?.consent;
    changes.customers.set(customer.customerId, { ...customer, ...(consent ? { consent } : {}) });
  }
}

/** Payments only grow, and a source that cuts off what is owed to the buyer shows too few of them. */
const most = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);

/**
 * Adds what the newer version lacks: who referred the buyer, and the rule data that were stored with the order and its
 * lines.
 */
export function withEarlierSignals(snapshot: OrderSnapshot, other: OrderSnapshot | undefined): OrderSnapshot {
  const { referral = other?.referral, member = other?.member, ...rest } = snapshot;
  const groupsOf = new Map(other?.lines.map(({ id, groups }) => [id, groups]));
  const lines = rest.lines.map((line) => {
    const groups = line.groups ?? groupsOf.get(line.id);
    return groups ? { ...line, groups } : line;
  });
  const received = most(rest.received, other?.received);
  return {
    ...rest,
    lines,
    ...(received !== undefined && { received }),
    ...(referral && { referral }),
    ...(member && { member }),
  };
}

/** saveRefunds compares the same way. Of two of the same moment the one whose money is further is newer. */
const byVersion = (a: RefundVersion, b: RefundVersion): number =>
  a.updatedAt.getTime() - b.updatedAt.getTime() ||
  (a.triggeredAt?.getTime() ?? 0) - (b.triggeredAt?.getTime() ?? 0) ||
  (a.snapshot.money ?? -1) - (b.snapshot.money ?? -1);

function addRefund(changes: ChangeBatch, refund: RefundVersion): void {
  const known = changes.refunds.get(refund.refundId);
  if (!known || byVersion(refund, known) >= 0) changes.refunds.set(refund.refundId, refund);
}

function addOrder(changes: ChangeBatch, order: OrderData): void {
  if (order.customer) addCustomer(changes, order.customer);
  for (const refund of order.refunds) addRefund(changes, refund);
  const known = changes.orders.get(order.orderId);
  const newer = !known || isNewer(order, known) ? order : known;
  const older = newer === order ? known : order;
  changes.orders.set(order.orderId, {
    ...newer,
    snapshot: withEarlierSignals(newer.snapshot, older?.snapshot),
    fingerprints: newer.fingerprints ?? older?.fingerprints ?? null,
    paidAt: earliest(order.paidAt, known?.paidAt ?? null),
  });
}

/** Every consent of a batch, including those that a later one replaces: each needs its proof. */
export function allConsents(events: readonly StoreEvent[]): (Consent & { customerId: bigint })[] {
  return events.flatMap((event) => {
    if (event.type === "consent") return [{ customerId: event.customerId, ...event.consent }];
    const customer = event.type === "customer" ? event.customer : event.type === "order" ? event.order.customer : null;
    return customer?.consent ? [{ customerId: customer.customerId, ...customer.consent }] : [];
  });
}

/** Ids of orders in the batch, also those of refunds and deletions, each once. */
export const namedOrders = ({ orders, deletedOrders, refunds }: ChangeBatch): bigint[] => [
  ...new Set([...orders.keys(), ...deletedOrders.keys(), ...[...refunds.values()].map(({ orderId }) => orderId)]),
];

const noChanges = (): ChangeBatch => ({
  customers: new Map(),
  deletedCustomers: new Map(),
  consents: new Map(),
  orders: new Map(),
  deletedOrders: new Set(),
  refunds: new Map(),
  merges: [],
  retagged: new Set(),
  segments: [],
  products: new Set(),
  collections: new Set(),
});

/** Sorts a batch of events by subject. The result is the same for any order of the events. */
export function collectChanges(events: readonly StoreEvent[]): ChangeBatch {
  const changes = noChanges();
  for (const event of events) addEvent(changes, event);
  return changes;
}

function addEvent(changes: ChangeBatch, event: StoreEvent): void {
  switch (event.type) {
    case "customer":
      return addCustomer(changes, event.customer);
    case "order":
      return addOrder(changes, event.order);
    case "customer-deletion": {
      const known = changes.deletedCustomers.get(event.customerId);
      return void (newest(event.at, known) && changes.deletedCustomers.set(event.customerId, event.at));
    }
    case "order-deletion":
      return void changes.deletedOrders.add(event.orderId);
    case "refund":
      return addRefund(changes, event.refund);
    case "merge":
      changes.retagged.add(event.keptId);
      return void changes.merges.push(event);
    case "tags":
      return void changes.retagged.add(event.customerId);
    case "segment":
      return void changes.segments.push(event);
    case "nothing":
      return;
    case "product":
      return void changes.products.add(event.productId);
    case "collection":
      return void changes.collections.add(event.collectionId);
    case "consent": {
      const known = changes.consents.get(event.customerId);
      if (!known || newest(event.consent.updatedAt, known.updatedAt))
        changes.consents.set(event.customerId, event.consent);
    }
  }
}
