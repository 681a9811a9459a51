import { byBasis, keptQuantity, lineAmount, paidBasis, type AmountState } from "./line-amounts";
import type { OrderSnapshot, OrderLine, RefundSnapshot } from "./order-snapshot";
import { mulDiv } from "~/lib/rounding";

const sumOf = <T>(list: readonly T[], amount: (item: T) => number): number =>
  list.reduce((total, item) => total + amount(item), 0);

const paidPieces = (snapshot: OrderSnapshot, line: OrderLine, pieces: number): number =>
  line.quantity === 0
    ? 0
    : mulDiv(lineAmount(line, snapshot.taxesIncluded, paidBasis), pieces, line.quantity, "NEAREST");

/** Worth of pieces that an order edit or a return took off and no refund names, in minor units. */
const takenOff = ({ snapshot, refunds }: AmountState): number =>
  sumOf(snapshot.lines, (line) => {
    const refunded = sumOf(refunds, ({ lines }) =>
      sumOf(lines, (back) => (back.lineId === line.id ? back.quantity : 0)),
    );
    return paidPieces(snapshot, line, Math.max(0, line.quantity - line.currentQuantity - refunded));
  });

const valueOf = (snapshot: OrderSnapshot, refund: RefundSnapshot): number =>
  sumOf(refund.lines, ({ lineId, quantity }) => {
    const line = snapshot.lines.find(({ id }) => id === lineId);
    return line ? paidPieces(snapshot, line, Math.min(quantity, line.quantity)) : 0;
  });

/** Worth of everything that was kept, shipping included, in minor units. */
function keptWorth({ snapshot, refunds }: AmountState): number {
  const lines = sumOf(snapshot.lines, (line) => paidPieces(snapshot, line, keptQuantity(line, refunds)));
  const { shipping, taxesIncluded } = snapshot;
  const refunded = sumOf(refunds, (refund) => refund.shipping);
  return lines + Math.max(0, byBasis(shipping.price, shipping.tax, taxesIncluded, true) - refunded);
}

/**
 * Money given back without goods (positive), or kept back of returned goods as a fee (negative).
 *
 * Goods and money are two views of one event: an edit or a return takes pieces off, and the money for them goes back with
 * them, later, in parts, or in a refund of its own that may be booked as a discrepancy. So what goes back beyond the lines
 * a refund names pays first for pieces that were taken off and not paid for yet; only what is left is a reduction.
 * Where pieces were exchanged nothing is owed for them: the money that came in distinguishes the two cases.
 *
 * The same holds for money kept back. A refund of 60.00 for goods of 100.00 carries a discrepancy of +40.00 that nothing
 * cancels, whether 40.00 are a fee or were used for something else of the order: in an exchange the value of the returned
 * items is applied to the new ones, which stand among the order's lines, and the refund is what is left
 * (https://shopify.dev/docs/apps/build/orders-fulfillment/returns-apps/read-exchanges; so do connectors find it, see
 * github.com/microsoft/BCApps/pull/8554). Money kept back is a fee as far as the goods kept do not account for it. Where
 * the order does not contain what came in it is a fee: such payloads are older than exchanges.
 */
export function givenBackBeyondGoods(state: AmountState): number {
  const { snapshot, refunds } = state;
  const owed = takenOff(state) + sumOf(refunds, (refund) => (refund.unpaid ? valueOf(snapshot, refund) : 0));
  const beyond = sumOf(refunds, ({ adjustment }) => Math.max(0, adjustment));
  const unreturned = sumOf(refunds, ({ adjustment, unpaid }) => (unpaid ? 0 : Math.max(0, -adjustment)));
  const forTakenOff = Math.min(beyond, owed);
  const kept = keptMoney(state);
  // By how much the kept goods are worth more than the money kept.
  const overpaid = kept === null ? 0 : keptWorth(state) - kept;
  const unexplained = Math.max(0, beyond - forTakenOff - overpaid);
  const fees = kept === null ? unreturned : Math.min(unreturned, unexplained);
  const reduced = beyond - forTakenOff - fees;
  const exchanged = Math.min(forTakenOff, Math.max(0, overpaid - reduced));
  return reduced + exchanged;
}

/** What came in and has not gone back; null where it is not known. */
function keptMoney({ snapshot, refunds }: AmountState): number | null {
  const { received, returned = 0 } = snapshot;
  const money = refunds.map((refund) => refund.money);
  if (received === undefined || money.some((amount) => amount === undefined)) return null;
  const given = sumOf(money, (amount) => amount ?? 0);
  // The order's own amounts may be older than its latest refund.
  return given > returned ? null : received - given;
}
