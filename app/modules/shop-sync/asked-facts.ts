import type { AskedFacts } from "~/modules/earning/facts/missing-facts";
import { gatherNews, namedOrders } from "./gather-news";
import type { StoreEvent } from "./store-event";

/** What rules may want to know of a batch of news, beyond what the news tell. */
export function askedFacts(events: readonly StoreEvent[]): AskedFacts {
  const news = gatherNews(events);
  const orders = [...news.orders.values()];
  return {
    lines: orders.flatMap(({ orderId, facts }) =>
      facts.lines.flatMap(({ id, productId }) => (productId ? [{ orderId, lineId: id, productId }] : [])),
    ),
    orderIds: namedOrders(news),
    productIds: [],
    customerIds: [...new Set([...news.customers.keys(), ...news.consents.keys()])],
    retaggedIds: [...news.retagged],
  };
}
