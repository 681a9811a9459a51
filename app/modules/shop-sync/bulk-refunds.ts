import { z } from "zod";
import { toMinor } from "~/lib/money";
import type { RefundSnapshot, RefundVersion } from "~/modules/orders/order-snapshot";
import { gid, shopMoney, type BulkGroup } from "./bulk-values";
import { idOfGid } from "./parse-webhook";
import { readRefund } from "./read-refund";

const bulkAgreement = z.object({ id: gid, refund: z.object({ id: gid }).nullish() });
const bulkSale = z.object({
  id: gid,
  lineType: z.string(),
  quantity: z.number().int().nullish(),
  totalAmount: shopMoney,
  lineItem: z.object({ id: gid }).nullish(),
});
type BulkSale = z.infer<typeof bulkSale>;

interface RefundedOrder {
  id: string;
  updatedAt: Date;
  refunds: { id: string; createdAt?: Date | null | undefined; totalRefundedSet?: string | null | undefined }[];
  transactions: { kind: string; status: string; amountSet?: string | null | undefined }[];
}

const salesOf = (children: BulkGroup): { parent: unknown; sale: BulkSale }[] =>
  children
    .filter((line) => "totalAmount" in line)
    .map((line) => ({ parent: line.__parentId, sale: bulkSale.parse(line) }));

/** Ids of lines that a sale marks as tips. */
export const tipsOf = (children: BulkGroup): Set<string> =>
  new Set(
    salesOf(children).flatMap(({ sale }) => (sale.lineType === "TIP" && sale.lineItem ? [sale.lineItem.id] : [])),
  );

/** Sums the sales of a refund. Their signs are the shop's: money given back is negative. Amounts include taxes. */
function booked(sales: BulkSale[], currency: string) {
  const minor = (sale: BulkSale) => -Number(toMinor(sale.totalAmount, currency)) || 0;
  const sumOf = (wanted: (sale: BulkSale) => boolean) =>
    sales.filter(wanted).reduce((total, sale) => total + minor(sale), 0);
  const known = new Set(["SHIPPING", "ADJUSTMENT"]);
  return {
    lines: sales.flatMap(({ lineItem, quantity }) =>
      lineItem ? [{ lineId: String(idOfGid(lineItem.id)), quantity: Math.abs(quantity ?? 0) }] : [],
    ),
    worth: sumOf(({ lineItem }) => lineItem != null),
    shipping: Math.max(
      0,
      sumOf(({ lineType }) => lineType === "SHIPPING"),
    ),
    discrepancy: -sumOf(({ lineType, lineItem }) => lineType === "ADJUSTMENT" && !lineItem) || 0,
    duties: sumOf(({ lineType, lineItem }) => !known.has(lineType) && !lineItem),
  };
}

/** Refunded money that is still pending; an export does not say to which of the refunds it belongs. */
const comingBack = ({ transactions }: RefundedOrder, currency: string): number =>
  transactions
    .filter(({ kind, status }) => kind === "REFUND" && !["SUCCESS", "FAILURE", "ERROR"].includes(status))
    .reduce((total, { amountSet }) => total + (amountSet ? Number(toMinor(amountSet, currency)) : 0), 0);

/** An order's refunds, from the agreements and sales among the lines that follow it. */
export function refundsOf(order: RefundedOrder, children: BulkGroup, currency: string): RefundVersion[] {
  const sales = salesOf(children);
  const agreements = children.filter((line) => "refund" in line).map((line) => bulkAgreement.parse(line));
  const failed = order.transactions.some(
    ({ kind, status }) => kind === "REFUND" && ["FAILURE", "ERROR"].includes(status),
  );
  let coming = comingBack(order, currency);
  return agreements.flatMap(({ id, refund }) => {
    if (!refund) return [];
    const known = order.refunds.find((entry) => entry.id === refund.id);
    const own = booked(
      sales.filter(({ parent }) => parent === id).map(({ sale }) => sale),
      currency,
    );
    const total = known?.totalRefundedSet == null ? null : Number(toMinor(known.totalRefundedSet, currency));
    const gone = own.worth + own.shipping + own.duties - own.discrepancy;
    const open = Math.min(coming, Math.max(own.discrepancy, total === 0 || gone === 0 ? coming : 0));
    coming -= open;
    const done = total === null ? Math.max(0, gone) : Math.max(0, open > 0 ? Math.min(total, gone) : total);
    const money = { done, coming: open, failed: failed && open === 0 && done === 0, exact: true };
    const snapshot: RefundSnapshot = readRefund({ ...own, tax: 0, shippingTax: 0, taxesIncluded: true, money });
    return {
      refundId: idOfGid(refund.id),
      orderId: idOfGid(order.id),
      createdAt: known?.createdAt ?? order.updatedAt,
      updatedAt: order.updatedAt,
      triggeredAt: null,
      snapshot,
    };
  });
}
