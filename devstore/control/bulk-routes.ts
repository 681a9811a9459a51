import { Hono } from "hono";
import { z } from "zod";
import { addCustomerTags, removeCustomerTags } from "../state/customer-tags";
import { cancelOrder } from "../state/orders";
import { updateProduct } from "../state/product-changes";
import { sendSample } from "../webhooks/samples";
import type { ControlDeps } from "./deps";
import { cancelInput } from "./order-routes";
import { id, parseBody } from "./parse-body";
import { productChanges } from "./product-routes";

const ids = z.array(id).min(1, "expected some ids");
const tags = z.array(z.string()).default([]);

/** Bulk actions as in the admin's lists, each in one transaction with a webhook for every object; and sample webhooks. */
export function bulkRoutes({ state }: ControlDeps): Hono {
  const routes = new Hono();
  routes.post("/bulk/customer-tags", async (c) => {
    const change = await parseBody(c, z.object({ ids, add: tags, remove: tags }));
    state.transaction(() => {
      for (const customerId of change.ids) {
        addCustomerTags(state, customerId, change.add);
        removeCustomerTags(state, customerId, change.remove);
      }
    });
    return c.json({ changed: change.ids.length });
  });
  routes.post("/bulk/cancel-orders", async (c) => {
    const { ids: orderIds, ...how } = await parseBody(c, cancelInput.extend({ ids }));
    state.transaction(() => orderIds.forEach((orderId) => cancelOrder(state, orderId, how)));
    return c.json({ changed: orderIds.length });
  });
  routes.post("/bulk/products", async (c) => {
    const { ids: productIds, ...changes } = await parseBody(c, productChanges.extend({ ids }));
    state.transaction(() => productIds.forEach((productId) => updateProduct(state, productId, changes)));
    return c.json({ changed: productIds.length });
  });
  routes.post("/webhooks/samples", async (c) => {
    const { topic } = await parseBody(c, z.object({ topic: z.string() }));
    sendSample(state, topic);
    return c.json({ topic });
  });
  return routes;
}
