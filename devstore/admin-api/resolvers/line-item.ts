import { lineTotal, shippingTotal } from "../../state/order-totals";
import { getProduct, getProductByVariant } from "../../state/products";
import type { Order, OrderLine, ShippingLine } from "../../state/types/order";
import { allocationsOf, taxLines } from "../../webhooks/payloads/order-line";
import type { TypeResolvers } from "../context";
import { typed } from "../context";
import { money, moneyBag } from "./money";

type LineSource = OrderLine & { order: Order };
type ShippingSource = ShippingLine & { order: Order };
type TaxPayload = ReturnType<typeof taxLines>[number];

export const lineOf = (order: Order, line: OrderLine): LineSource => ({ ...line, order });
export const shippingOf = (order: Order, shipping: ShippingLine): ShippingSource => ({ ...shipping, order });

export function taxLineOf({ rate, title, price, price_set }: TaxPayload) {
  const bag = (set: typeof price_set.shop_money) => ({ amount: set.amount, currencyCode: set.currency_code });
  const priceSet = { shopMoney: bag(price_set.shop_money), presentmentMoney: bag(price_set.presentment_money) };
  return { rate, ratePercentage: rate * 100, title, price, priceSet, channelLiable: false, source: null };
}

const unit = (line: OrderLine) => (line.quantity === 0 ? 0 : Math.round(lineTotal(line) / line.quantity));

const allocations = (line: LineSource | ShippingSource) =>
  allocationsOf(line).map(({ amount, index }) => {
    const { order } = line;
    const applied = order.discounts[index];
    const discountApplication = typed("DiscountCodeApplication", {
      code: applied?.code ?? "",
      index,
      allocationMethod: "ACROSS",
      targetSelection: "ALL",
      targetType: applied?.type === "shipping" ? "SHIPPING_LINE" : "LINE_ITEM",
      value: typed("MoneyV2", money(applied?.amount ?? 0, order.currency)),
    });
    return { allocatedAmountSet: moneyBag(order, amount), discountApplication };
  });

const LineItem: TypeResolvers = {
  name: ({ title }: LineSource) => title,
  currentQuantity: ({ order, currentQuantity }: LineSource) => (order.cancelledAt === null ? currentQuantity : 0),
  refundableQuantity: ({ currentQuantity }: LineSource) => currentQuantity,
  isGiftCard: ({ giftCard }: LineSource) => giftCard,
  requiresShipping: ({ giftCard, tip }: LineSource) => !giftCard && !tip,
  taxable: ({ taxRate }: LineSource) => taxRate > 0,
  variantTitle: () => null,
  vendor: () => null,
  customAttributes: () => [],
  product: ({ productId }: LineSource, _args, { state }) =>
    productId === null ? null : (getProduct(state, productId) ?? null),
  variant: ({ variantId }: LineSource, _args, { state }) =>
    variantId === null ? null : (getProductByVariant(state, variantId) ?? null),
  originalUnitPriceSet: ({ order, price }: LineSource) => moneyBag(order, price),
  originalTotalSet: ({ order, price, quantity }: LineSource) => moneyBag(order, price * quantity),
  // Discount codes apply to the whole order, so Shopify leaves them out unless `withCodeDiscounts` is set.
  discountedTotalSet: (line: LineSource, { withCodeDiscounts }: { withCodeDiscounts?: boolean }) =>
    moneyBag(line.order, withCodeDiscounts ? lineTotal(line) : line.price * line.quantity),
  discountedUnitPriceSet: ({ order, price }: LineSource) => moneyBag(order, price),
  discountedUnitPriceAfterAllDiscountsSet: (line: LineSource) => moneyBag(line.order, unit(line)),
  totalDiscountSet: ({ order }: LineSource) => moneyBag(order, 0),
  discountAllocations: allocations,
  taxLines: (line: LineSource) => taxLines(line.order, lineTotal(line), line.taxRate).map(taxLineOf),
};

const ShippingLine: TypeResolvers = {
  code: ({ title }: ShippingSource) => title,
  originalPriceSet: ({ order, price }: ShippingSource) => moneyBag(order, price),
  discountedPriceSet: (line: ShippingSource) => moneyBag(line.order, shippingTotal(line)),
  currentDiscountedPriceSet: (line: ShippingSource) => moneyBag(line.order, shippingTotal(line)),
  custom: () => false,
  isRemoved: () => false,
  source: () => "shopify",
  discountAllocations: allocations,
  taxLines: (line: ShippingSource) => taxLines(line.order, shippingTotal(line), line.taxRate).map(taxLineOf),
};

export const lineItemTypes: Record<string, TypeResolvers> = { LineItem, ShippingLine };
