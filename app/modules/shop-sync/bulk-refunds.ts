import { z } from "zod";
import { toMinor } from "~/lib/money";
import type { RefundFacts } from "~/modules/earning/order-facts";
import { gid, shopMoney, type BulkGroup } from "./bulk-values";
import { idOfGid } from "./parse-webhook";
import type { RefundData } from "./store-event";

const bulkAgreement = z.object({ id: gid, refund: z.object({ id: gid }).nullish() });
const bulkSale = z.object({
  id: gid,
  lineType: z.string(),
  quantity: z.number().int().nullish(),
  totalAmount: shopMoney,
  lineItem: z.object({ id: gid }).nullish(),
});

interface RefundedOrder {
  id: string;
  updatedAt: Date;
  refunds: { id: string; createdAt?: Date | null | undefined }[];
}

/** Sales of a refund are signed by the shop's purse: what was given back is negative. */
function refundFacts(sales: z.infer<typeof bulkSale>[], currency: string): RefundFacts {
  const facts: RefundFacts = { lines: [], shipping: 0, adjustment: 0 };
  for (const sale of sales) {
    const given = -Number(toMinor(sale.totalAmount, currency)) || 0;
    if (sale.lineItem) {
      facts.lines.push({ lineId: String(idOfGid(sale.lineItem.id)), quantity: Math.abs(sale.quantity ?? 0) });
    } else if (sale.lineType === "SHIPPING") facts.shipping += given;
    else if (sale.lineType === "ADJUSTMENT") facts.adjustment += given;
  }
  return facts;
}

/** An order's refunds, by the agreements and sales among the lines that follow it. */
export function refundsOf(order: RefundedOrder, children: BulkGroup, currency: string): RefundData[] {
  const sales = children
    .filter((line) => "totalAmount" in line)
    .map((line) => ({ parent: line.__parentId, sale: bulkSale.parse(line) }));
  const agreements = children.filter((line) => "refund" in line).map((line) => bulkAgreement.parse(line));
  return agreements.flatMap(({ id, refund }) => {
    if (!refund) return [];
    const known = order.refunds.find((entry) => entry.id === refund.id);
    return {
      refundId: idOfGid(refund.id),
      orderId: idOfGid(order.id),
      createdAt: known?.createdAt ?? order.updatedAt,
      facts: refundFacts(
        sales.filter(({ parent }) => parent === id).map(({ sale }) => sale),
        currency,
      ),
    };
  });
}
