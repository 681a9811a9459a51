import { Hono } from "hono";
import { z } from "zod";
import { editOrder } from "../state/order-edits";
import { setOrderCustomer } from "../state/order-customer";
import {
  archiveOrder,
  cancelOrder,
  createOrder,
  deleteOrder,
  exchangeLines,
  listOrders,
  payOrder,
  requireOrder,
  sendOrder,
} from "../state/orders";
import { refundOrder, settleRefund } from "../state/refunds";
import { CANCEL_REASONS } from "../state/types/order";
import { address } from "./address";
import type { ControlDeps } from "./deps";
import { id, parseBody, pathId, price, quantity, signedPrice, time } from "./parse-body";
import { orderView, refundView } from "./views";

const line = z.object({
  productId: id.optional(),
  title: z.string().trim().min(1).optional(),
  quantity,
  price: price.optional(),
  taxRate: z.coerce.number().min(0).max(1).optional(),
  giftCard: z.boolean().optional(),
  tip: z.boolean().optional(),
});

const lineQuantity = z.object({ lineItemId: id, quantity });

const orderInput = z.object({
  customerId: id.nullish(),
  email: z.email().nullish(),
  lines: z.array(line).min(1, "an order needs at least one line"),
  shipping: price.optional(),
  taxRate: z.coerce.number().min(0).max(1).optional(),
  discountCodes: z.array(z.string()).optional(),
  processedAt: time.optional(),
  paid: z.boolean().optional(),
  storeCredit: z.boolean().optional(),
  deposit: price.optional(),
  test: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
  note: z.string().nullish(),
  browserIp: z.string().nullish(),
  sourceName: z.string().trim().min(1).optional(),
  gateway: z.string().optional(),
  cashRounding: signedPrice.optional(),
  noteAttributes: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  /** default: the customer's default address */
  shippingAddress: address.nullish(),
  billingAddress: address.nullish(),
  /** the buyer's currency, and how many units of it one unit of the shop's currency is */
  presentment: z.object({ currency: z.string().length(3), rate: z.coerce.number().positive() }).optional(),
});

const refundInput = z.object({
  lines: z.array(lineQuantity.extend({ restock: z.boolean().optional() })).optional(),
  shipping: price.optional(),
  amount: price.optional(),
  pending: z.boolean().optional(),
  gateway: z.string().optional(),
  note: z.string().nullish(),
});

const exchangeInput = z.object({
  lines: z.array(lineQuantity).min(1, "an exchange needs something that comes back"),
  add: z.array(line).min(1, "an exchange needs something to get"),
});

const editInput = z.object({
  lines: z.array(lineQuantity.extend({ quantity: z.coerce.number().int().min(0) })).optional(),
  add: z.array(line).optional(),
});

export const cancelInput = z.object({
  reason: z.enum(CANCEL_REASONS).optional(),
  refund: z.boolean().optional(),
});

export function orderRoutes({ state }: ControlDeps): Hono {
  const routes = new Hono();
  const required = (given: number) => requireOrder(state, given).id;
  routes.get("/", (c) => {
    const limit = Math.min(250, Number(c.req.query("limit")) || 50);
    const customerId = Number(c.req.query("customerId")) || undefined;
    const beforeId = Number(c.req.query("before")) || undefined;
    const page = listOrders(state, { limit: limit + 1, customerId, beforeId });
    const orders = page.slice(0, limit).map(orderView);
    return c.json({ orders, next: page.length > limit ? (orders.at(-1)?.id ?? null) : null });
  });
  routes.post("/", async (c) => c.json(orderView(createOrder(state, await parseBody(c, orderInput))), 201));
  routes.get("/:id", (c) => c.json(orderView(requireOrder(state, pathId(c, "order")))));
  routes.delete("/:id", (c) => {
    const given = required(pathId(c, "order"));
    deleteOrder(state, given);
    return c.json({ id: given });
  });
  routes.post("/:id/pay", async (c) => {
    const orderId = required(pathId(c, "order"));
    return c.json(orderView(payOrder(state, orderId, await parseBody(c, z.object({ amount: price.optional() })))));
  });
  routes.post("/:id/archive", async (c) => {
    const orderId = required(pathId(c, "order"));
    return c.json(
      orderView(archiveOrder(state, orderId, await parseBody(c, z.object({ open: z.boolean().optional() })))),
    );
  });
  routes.post("/:id/send", (c) => c.json(orderView(sendOrder(state, required(pathId(c, "order"))))));
  routes.post("/:id/exchange", async (c) => {
    const orderId = required(pathId(c, "order"));
    const refund = exchangeLines(state, orderId, await parseBody(c, exchangeInput));
    return c.json({ ...refundView(refund), order: orderView(requireOrder(state, orderId)) }, 201);
  });
  routes.post("/:id/cancel", async (c) => {
    const orderId = required(pathId(c, "order"));
    return c.json(orderView(cancelOrder(state, orderId, await parseBody(c, cancelInput))));
  });
  routes.post("/:id/customer", async (c) => {
    const orderId = required(pathId(c, "order"));
    const { customerId } = await parseBody(c, z.object({ customerId: id.nullable() }));
    return c.json(orderView(setOrderCustomer(state, orderId, customerId)));
  });
  routes.post("/:id/edit", async (c) => {
    const orderId = required(pathId(c, "order"));
    return c.json(orderView(editOrder(state, orderId, await parseBody(c, editInput))));
  });
  routes.post("/:id/refunds", async (c) => {
    const orderId = required(pathId(c, "order"));
    const refund = refundOrder(state, orderId, await parseBody(c, refundInput));
    return c.json({ ...refundView(refund), order: orderView(requireOrder(state, orderId)) }, 201);
  });
  routes.post("/:id/refunds/:refundId/settle", async (c) => {
    const { arrived } = await parseBody(c, z.object({ arrived: z.boolean() }));
    const refund = settleRefund(state, required(pathId(c, "order")), Number(c.req.param("refundId")), arrived);
    return c.json({ ...refundView(refund), order: orderView(requireOrder(state, refund.orderId)) });
  });
  return routes;
}
