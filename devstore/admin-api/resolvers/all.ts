import type { TypeResolvers } from "../context";
import { agreementTypes } from "./agreement";
import { bulkTypes } from "./bulk";
import { customerTypes } from "./customer";
import { customerMutations } from "./customer-mutations";
import { discountTypes } from "./discount";
import { discountMutations } from "./discount-mutations";
import { fileTypes } from "./file";
import { flowMutations } from "./flow";
import { lineItemTypes } from "./line-item";
import { marketTypes } from "./market";
import { metafieldTypes } from "./metafield";
import { metafieldDefinitionTypes } from "./metafield-definition";
import { orderTypes } from "./order";
import { orderMutations } from "./order-mutations";
import { productTypes } from "./product";
import { refundTypes } from "./refund";
import { rootTypes } from "./roots";
import { segmentTypes } from "./segment";
import { shopTypes } from "./shop";
import { storeCreditTypes } from "./store-credit";
import { webhookTypes } from "./webhook";

const subjects = [
  agreementTypes,
  bulkTypes,
  customerTypes,
  customerMutations,
  discountTypes,
  discountMutations,
  fileTypes,
  flowMutations,
  lineItemTypes,
  marketTypes,
  metafieldTypes,
  metafieldDefinitionTypes,
  orderTypes,
  orderMutations,
  productTypes,
  refundTypes,
  rootTypes,
  segmentTypes,
  shopTypes,
  storeCreditTypes,
  webhookTypes,
];

function merge(): Record<string, TypeResolvers> {
  const merged: Record<string, TypeResolvers> = {};
  for (const [type, resolvers] of subjects.flatMap((subject) => Object.entries(subject))) {
    merged[type] = { ...merged[type], ...resolvers };
  }
  return merged;
}

export const RESOLVERS = merge();
