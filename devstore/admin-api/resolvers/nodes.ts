import { installationId } from "../../state/app-installation";
import { getBulkOperation } from "../../state/bulk-operations";
import { getCollection } from "../../state/collections";
import { getCustomer } from "../../state/customers";
import { row } from "../../state/database";
import { getDiscount } from "../../state/discounts";
import { findFile } from "../../state/files";
import { gid, idOf, typeOf } from "../../state/gid";
import { getMarket } from "../../state/markets";
import { getProduct, getProductByVariant } from "../../state/products";
import { getSegment } from "../../state/segments";
import type { Order } from "../../state/types/order";
import type { StoreState } from "../../state/types/store";
import { getSubscription } from "../../webhooks/subscriptions";
import { typed, type AdminContext } from "../context";
import { checkAccess } from "../access";
import { findOrder } from "../order-window";
import { refundOf } from "./refund";

function findRefund(state: StoreState, id: number) {
  const find = `SELECT data FROM "order", json_each(data, '$.refunds') AS refund
    WHERE refunds > 0 AND json_extract(refund.value, '$.id') = ? LIMIT 1`;
  const found = row<{ data: string }>(state, find, id);
  const order = found && (JSON.parse(found.data) as Order);
  const refund = order?.refunds.find((candidate) => candidate.id === id);
  return order && refund && refundOf(order, refund);
}

const FINDERS: Record<string, (state: StoreState, id: number) => object | undefined> = {
  AppInstallation: (state, id) => (id === installationId(state) ? { id } : undefined),
  BulkOperation: getBulkOperation,
  Collection: getCollection,
  Customer: getCustomer,
  DiscountCodeNode: getDiscount,
  DiscountNode: getDiscount,
  GenericFile: (state, id) => findFile(state, gid("GenericFile", id)),
  Market: getMarket,
  MediaImage: (state, id) => findFile(state, gid("MediaImage", id)),
  Product: getProduct,
  ProductVariant: getProductByVariant,
  Refund: findRefund,
  Segment: getSegment,
  Shop: ({ shop }, id) => (id === shop.id ? { id } : undefined),
  Video: (state, id) => findFile(state, gid("Video", id)),
  WebhookSubscription: getSubscription,
};

export function findNode(context: AdminContext, id: string): object | null {
  const type = typeOf(id) ?? "";
  const find = FINDERS[type];
  if (!find && type !== "Order") return null;
  checkAccess(context, "QueryRoot", "node", type);
  const found = find ? find(context.state, idOf(id)) : findOrder(context, idOf(id));
  return found ? typed(type, found) : null;
}
