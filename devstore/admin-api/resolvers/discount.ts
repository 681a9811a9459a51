import { discountSales } from "../../state/discount-uses";
import { getCollection } from "../../state/collections";
import { getCustomer } from "../../state/customers";
import { discountClass, discountStatus, findDiscountByCode, getDiscount } from "../../state/discounts";
import { gid, idOf } from "../../state/gid";
import { getProduct } from "../../state/products";
import { getCodeCreation, isCreationDone, listRedeemCodes, type CodeCreation } from "../../state/redeem-codes";
import { getSegment } from "../../state/segments";
import type { Discount } from "../../state/types/discount";
import type { PageArgs } from "../connections";
import { typed, type AdminContext, type TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import type { SearchFields } from "../search";
import { tableConnection } from "../table-connection";
import { money } from "./money";
import { metafieldResolvers } from "./owner";

function contextOf({ context }: Discount, _args: unknown, { state }: AdminContext) {
  if (context.kind === "all") return typed("DiscountBuyerSelectionAll", { all: "ALL" });
  if (context.kind === "segments") {
    const segments = context.segmentIds.map((id) => getSegment(state, id)).filter((found) => found !== undefined);
    return typed("DiscountCustomerSegments", { segments });
  }
  const customers = context.customerIds.map((id) => getCustomer(state, id)).filter((found) => found !== undefined);
  return typed("DiscountCustomers", { customers });
}

function itemsOf({ items }: Discount) {
  if (!items) return typed("AllDiscountItems", { allItems: true });
  return items.collectionIds.length ? typed("DiscountCollections", items) : typed("DiscountProducts", items);
}

function valueOf({ value }: Discount, currency: string) {
  if (value.kind === "percentage") return typed("DiscountPercentage", { percentage: value.percentage });
  if (value.kind === "freeShipping") throw new Error("A discount on shipping gets no goods.");
  return typed("DiscountAmount", { amount: money(value.amount, currency), appliesOnEachItem: value.onEachItem });
}

function summaryOf({ value }: Discount, _args: unknown, { state }: AdminContext): string {
  if (value.kind === "freeShipping") return "Free shipping on all products";
  if (value.kind === "percentage") return `${Math.round(value.percentage * 10_000) / 100}% off`;
  return `${money(value.amount, state.shop.currency).amount} ${state.shop.currency} off`;
}

const anyCodeDiscount: TypeResolvers = {
  status: (discount: Discount, _args, { state }) => discountStatus(state, discount),
  summary: summaryOf,
  shortSummary: summaryOf,
  codes: (discount: Discount, args: PageArgs, { state }) =>
    listConnection(
      args,
      [{ id: discount.id, code: discount.code }, ...listRedeemCodes(state, discount.id)].map(({ id, code }) => ({
        id: `gid://shopify/DiscountRedeemCode/${id}`,
        code,
        asyncUsageCount: discount.usageCount,
        createdBy: null,
      })),
    ),
  codesCount: ({ id }: Discount, _args, { state }) => ({
    count: listRedeemCodes(state, id).length + 1,
    precision: "EXACT",
  }),
  asyncUsageCount: ({ usageCount }: Discount) => usageCount,
  context: contextOf,
  discountClasses: (discount: Discount) => [discountClass(discount)],
  discountClass,
  hasTimelineComment: () => false,
  minimumRequirement({ minimumQuantity, minimumSubtotal }: Discount, _args, { state }) {
    if (minimumQuantity !== null) {
      return typed("DiscountMinimumQuantity", { greaterThanOrEqualToQuantity: String(minimumQuantity) });
    }
    if (minimumSubtotal === null) return null;
    const greaterThanOrEqualToSubtotal = money(minimumSubtotal, state.shop.currency);
    return typed("DiscountMinimumSubtotal", { greaterThanOrEqualToSubtotal });
  },
  shareableUrls: ({ code, title }: Discount, _args, { state }) => [
    { title, targetType: "HOME", url: `${state.shop.storeUrl}/discount/${code}`, targetItemImage: null },
  ],
  recurringCycleLimit: () => null,
  tags: () => [],
  totalSales: ({ id }: Discount, _args, { state }) => money(discountSales(state, id), state.shop.currency),
};

const DiscountCodeBasic: TypeResolvers = {
  ...anyCodeDiscount,
  customerGets: (discount: Discount, _args, { state }) => ({
    items: itemsOf(discount),
    value: valueOf(discount, state.shop.currency),
    appliesOnOneTimePurchase: true,
    appliesOnSubscription: false,
  }),
};

const DiscountCodeFreeShipping: TypeResolvers = {
  ...anyCodeDiscount,
  appliesOnOneTimePurchase: () => true,
  appliesOnSubscription: () => false,
  maximumShippingPrice: () => null,
};

const SEARCH: SearchFields = {
  id: { sql: "id OP ?", kind: "number" },
  title: { sql: "json_extract(data, '$.title') LIKE '%' || ? || '%'", kind: "text" },
  code: { sql: "code = ?", kind: "text" },
  default: { sql: "json_extract(data, '$.title') || ' ' || code LIKE '%' || ? || '%'", kind: "text" },
};

function discounts(_root: unknown, args: PageArgs & { query?: string | null }, { state }: AdminContext) {
  return tableConnection<Discount>(state, args, { table: "discount", sort: "id", search: args.query, fields: SEARCH });
}

const discountById = (_root: unknown, { id }: { id: string }, { state }: AdminContext) =>
  getDiscount(state, idOf(id)) ?? null;
const typedDiscount = (discount: Discount) =>
  typed(discount.value.kind === "freeShipping" ? "DiscountCodeFreeShipping" : "DiscountCodeBasic", discount);

/** Codes that another discount already has count as failed. */
const DiscountRedeemCodeBulkCreation: TypeResolvers = {
  id: ({ id }: CodeCreation) => gid("DiscountRedeemCodeBulkCreation", id),
  discountCode: ({ discountId }: CodeCreation, _args, { state }) => getDiscount(state, discountId) ?? null,
  done: (creation: CodeCreation, _args, { state }) => isCreationDone(state, creation),
  failedCount: (creation: CodeCreation, _args, { state }) =>
    isCreationDone(state, creation) ? creation.failedCount : 0,
  importedCount: (creation: CodeCreation, _args, { state }) =>
    isCreationDone(state, creation) ? creation.codesCount - creation.failedCount : 0,
};

export const discountTypes: Record<string, TypeResolvers> = {
  DiscountRedeemCodeBulkCreation,
  DiscountCodeBasic,
  DiscountCodeFreeShipping,
  DiscountCodeNode: { ...metafieldResolvers("DiscountCodeNode"), codeDiscount: typedDiscount },
  DiscountNode: { ...metafieldResolvers("DiscountNode"), discount: typedDiscount },
  DiscountProducts: {
    products: ({ productIds }: NonNullable<Discount["items"]>, args: PageArgs, { state }) =>
      listConnection(
        args,
        productIds.map((id) => getProduct(state, id)).filter((found) => found !== undefined),
      ),
  },
  DiscountCollections: {
    collections: ({ collectionIds }: NonNullable<Discount["items"]>, args: PageArgs, { state }) =>
      listConnection(
        args,
        collectionIds.map((id) => getCollection(state, id)).filter((found) => found !== undefined),
      ),
  },
  QueryRoot: {
    codeDiscountNode: discountById,
    discountNode: discountById,
    codeDiscountNodes: discounts,
    discountRedeemCodeBulkCreation: (_root, { id }: { id: string }, { state }) =>
      getCodeCreation(state, idOf(id)) ?? null,
    discountNodes: discounts,
    codeDiscountNodeByCode: (_root, { code }: { code: string }, { state }) => findDiscountByCode(state, code) ?? null,
  },
};
