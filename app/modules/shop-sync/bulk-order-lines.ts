import { z } from "zod";
import { toMinor } from "~/lib/money";
import type { OrderLine, ShippingSnapshot } from "~/modules/orders/order-snapshot";
import { gid, shopMoney, sum, taxLines, type BulkGroup } from "./bulk-values";
import { codeDiscounts } from "./code-discounts";
import { isTip } from "./line-kinds";
import { idOfGid } from "./parse-webhook";
import { listOf } from "./payload-values";

const allocation = z.object({
  allocatedAmountSet: shopMoney,
  discountApplication: z.object({ code: z.string().nullish() }).nullish(),
});
const withCode =
  (currency: string) =>
  ({ allocatedAmountSet, discountApplication }: z.infer<typeof allocation>) => ({
    code: discountApplication?.code,
    minor: Number(toMinor(allocatedAmountSet, currency)),
  });

const bulkLineItem = z.object({
  id: gid,
  title: z.string(),
  quantity: z.number().int(),
  currentQuantity: z.number().int(),
  isGiftCard: z.boolean(),
  product: z.object({ id: gid }).nullish(),
  originalUnitPriceSet: shopMoney,
  requiresShipping: z.boolean().nullish(),
  taxable: z.boolean().nullish(),
  variant: z.object({ id: gid }).nullish(),
  discountAllocations: listOf(allocation),
  taxLines,
});
const bulkShippingLine = z.object({
  id: gid,
  discountedPriceSet: shopMoney,
  taxLines,
  discountAllocations: listOf(allocation),
});

/** `tips`: ids of lines that a sale marks as tips. @throws ZodError when it is no line of an order */
export function toOrderLine(record: BulkGroup[number], currency: string, tips: ReadonlySet<string>): OrderLine {
  const line = bulkLineItem.parse(record);
  const marks = {
    product_id: line.product ? idOfGid(line.product.id) : null,
    variant_id: line.variant ? idOfGid(line.variant.id) : null,
    requires_shipping: line.requiresShipping,
    taxable: line.taxable,
    title: line.title,
  };
  return {
    id: String(idOfGid(line.id)),
    productId: line.product ? String(idOfGid(line.product.id)) : null,
    variantId: line.variant ? String(idOfGid(line.variant.id)) : null,
    title: line.title,
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    giftCard: line.isGiftCard,
    ...((tips.has(line.id) || isTip(marks)) && { tip: true }),
    price: Number(toMinor(line.originalUnitPriceSet, currency)) * line.quantity,
    discount: sum(
      line.discountAllocations.map((allocation) => allocation.allocatedAmountSet),
      currency,
    ),
    ...codeDiscounts(line.discountAllocations.map(withCode(currency))),
    tax: sum(
      line.taxLines.map((tax) => tax.priceSet),
      currency,
    ),
  };
}

/** Sum of all shipping lines. @throws ZodError when one is none */
export function toShipping(records: BulkGroup, currency: string): ShippingSnapshot {
  const shipping = records.map((line) => bulkShippingLine.parse(line));
  return {
    price: sum(
      shipping.map((line) => line.discountedPriceSet),
      currency,
    ),
    tax: sum(
      shipping.flatMap((line) => line.taxLines.map((tax) => tax.priceSet)),
      currency,
    ),
    ...codeDiscounts(shipping.flatMap((line) => line.discountAllocations.map(withCode(currency)))),
  };
}
