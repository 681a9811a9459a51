import { expect, it } from "vitest";
import { orderLineColumns } from "~/modules/orders/order-line-rows";
import { line, order, snapshot } from "../earning/order-fixtures";

it("lines of orders become rows, one for each line, with what was kept of it", () => {
  const lines = [
    line({ id: "1", variantId: "91", quantity: 3, price: 30_000, discount: 500, tax: 4_710 }),
    line({ id: "2", productId: null, giftCard: true }),
    line({ id: "3", price: 1 }),
    line({ id: "3", price: 2, tip: true }),
  ];
  const refunds = [{ lines: [{ lineId: "1", quantity: 2 }], shipping: 0, adjustment: 0 }];
  expect(orderLineColumns([order({ snapshot: snapshot({ lines }), refunds }), order({ orderId: 2n })])).toEqual({
    orderIds: ["1", "1", "1", "2"],
    lineIds: ["1", "2", "3", "1"],
    productIds: ["9", null, "9", "9"],
    variantIds: ["91", null, null, null],
    goods: [true, false, false, true],
    quantities: [3, 1, 1, 1],
    keptQuantities: [1, 1, 1, 1],
    prices: [30_000, 10_000, 2, 10_000],
    discounts: [500, 0, 0, 0],
    taxes: [4_710, line().tax, line().tax, line().tax],
  });
});
