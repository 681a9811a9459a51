import { createSegment } from "../state/segments";
import type { StoreState } from "../state/types/store";

/** The kinds of segments that a new Shopify store begins with. */
export function seedSegments(state: StoreState): void {
  createSegment(state, { name: "Newsletter-Abonnenten", query: "email_subscription_status = 'SUBSCRIBED'" });
  createSegment(state, { name: "Mehrfach bestellt", query: "number_of_orders > 1" });
  createSegment(state, { name: "Noch nichts bestellt", query: "number_of_orders = 0" });
  createSegment(state, { name: "Kunden aus Österreich", query: "customer_countries CONTAINS 'AT'" });
}
