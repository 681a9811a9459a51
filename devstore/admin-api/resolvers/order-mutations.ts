import { idOf } from "../../state/gid";
import { toMinor } from "../../state/money";
import { cancelOrder } from "../../state/order-status";
import { requireOrder } from "../../state/order-rows";
import { refundOrder } from "../../state/refunds";
import type { CancelReason } from "../../state/types/order";
import type { TypeResolvers } from "../context";
import { attempt } from "../user-errors";
import { refundOf } from "./refund";

interface RefundCreateInput {
  orderId: string;
  note?: string | null;
  shipping?: { amount?: string | null; fullRefund?: boolean | null } | null;
  refundLineItems?: { lineItemId: string; quantity: number; restockType?: string | null }[] | null;
  transactions?: { amount: string }[] | null;
}

interface CancelArgs {
  orderId: string;
  reason: CancelReason;
  refund?: boolean | null;
  refundMethod?: { originalPaymentMethodsRefund?: boolean } | null;
}

export const orderMutations: Record<string, TypeResolvers> = {
  Mutation: {
    refundCreate: (_root, { input }: { input: RefundCreateInput }, { state }) =>
      attempt({ refund: null as object | null, order: null as object | null }, () => {
        const orderId = idOf(input.orderId);
        const amounts = input.transactions?.map(({ amount }) => toMinor(amount));
        const refund = refundOrder(state, orderId, {
          lines: (input.refundLineItems ?? []).map(({ lineItemId, quantity, restockType }) => ({
            lineItemId: idOf(lineItemId),
            quantity,
            restock: restockType === "RETURN" || restockType === "CANCEL",
          })),
          note: input.note ?? null,
          ...(input.shipping?.amount ? { shipping: toMinor(input.shipping.amount) } : {}),
          ...(amounts?.length ? { amount: amounts.reduce((sum, amount) => sum + amount, 0) } : {}),
        });
        const order = requireOrder(state, orderId);
        return { refund: refundOf(order, refund), order };
      }),
    orderCancel: (_root, { orderId, reason, refund, refundMethod }: CancelArgs, { state }) => {
      const pays = refund ?? refundMethod?.originalPaymentMethodsRefund ?? false;
      const done = attempt({ job: null as object | null }, () => {
        cancelOrder(state, idOf(orderId), { reason, refund: pays });
        return { job: { id: `gid://shopify/Job/${idOf(orderId)}`, done: true } };
      });
      return { ...done, orderCancelUserErrors: done.userErrors };
    },
  },
};
