import type { OrderFacts } from "~/modules/earning/order-facts";
import type { Consent, CustomerData, MergeNews, OrderData, RefundData, StoreEvent } from "./store-event";

/** All news of a batch, the newest of each customer and order, every refund once. */
export interface News {
  customers: Map<bigint, CustomerData>;
  consents: Map<bigint, Consent>;
  orders: Map<bigint, OrderData>;
  refunds: Map<bigint, RefundData>;
  merges: MergeNews[];
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

function addCustomer(news: News, customer: CustomerData): void {
  const known = news.customers.get(customer.customerId);
  if (!known || newest(customer.updatedAt, known.updatedAt)) {
    const consent = customer.consent ?? known?.consent;
    news.customers.set(customer.customerId, { ...customer, ...(consent ? { consent } : {}) });
  }
}

/** What an order once told of its buyer is not forgotten by a source that does not tell it, such as an import. */
export function withTraces(facts: OrderFacts, other: OrderFacts | undefined): OrderFacts {
  const { referral = other?.referral, prints = other?.prints, ...rest } = facts;
  return { ...rest, ...(referral && { referral }), ...(prints && { prints }) };
}

function addOrder(news: News, order: OrderData): void {
  if (order.customer) addCustomer(news, order.customer);
  for (const refund of order.refunds) news.refunds.set(refund.refundId, refund);
  const known = news.orders.get(order.orderId);
  const newer = !known || isNewer(order, known) ? order : known;
  const facts = withTraces(newer.facts, newer === order ? known?.facts : order.facts);
  news.orders.set(order.orderId, { ...newer, facts, paidAt: earliest(order.paidAt, known?.paidAt ?? null) });
}

/** Every consent that a batch tells of, also those that a later one has replaced. */
export function toldConsents(events: readonly StoreEvent[]): (Consent & { customerId: bigint })[] {
  return events.flatMap((event) => {
    if (event.type === "consent") return [{ customerId: event.customerId, ...event.consent }];
    const customer = event.type === "customer" ? event.customer : event.type === "order" ? event.order.customer : null;
    return customer?.consent ? [{ customerId: customer.customerId, ...customer.consent }] : [];
  });
}

/** Sorts a batch of events by subject. The result is the same for any order of the events. */
export function gatherNews(events: readonly StoreEvent[]): News {
  const news: News = { customers: new Map(), consents: new Map(), orders: new Map(), refunds: new Map(), merges: [] };
  for (const event of events) {
    if (event.type === "customer") addCustomer(news, event.customer);
    else if (event.type === "order") addOrder(news, event.order);
    else if (event.type === "refund") news.refunds.set(event.refund.refundId, event.refund);
    else if (event.type === "merge") news.merges.push(event);
    else {
      const known = news.consents.get(event.customerId);
      if (!known || newest(event.consent.updatedAt, known.updatedAt))
        news.consents.set(event.customerId, event.consent);
    }
  }
  return news;
}
