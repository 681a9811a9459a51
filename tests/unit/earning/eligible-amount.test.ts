import { describe, expect, it } from "vitest";
import { eligibleAmount } from "~/modules/earning/core/eligible-amount";
import { snapshot, line, paidBasis as paid } from "./order-fixtures";

const total = (input: Parameters<typeof eligibleAmount>[0], basis = paid) => eligibleAmount(input, basis).total;

describe("eligible amount", () => {
  it.each([
    ["goods incl. tax, without shipping", paid, 10_000],
    ["without tax", { ...paid, includeTax: false }, 8_403],
    ["with shipping", { ...paid, includeShipping: true }, 10_490],
    ["with shipping, without tax", { includeTax: false, includeShipping: true, afterDiscounts: true }, 8_403 + 412],
  ])("%s", (_name, basis, expected) => {
    expect(total({ snapshot: snapshot(), refunds: [] }, basis)).toBe(expected);
  });

  it("adds tax for a shop whose prices are without it", () => {
    const net = snapshot({ taxesIncluded: false });
    expect(total({ snapshot: net, refunds: [] })).toBe(11_597);
    expect(total({ snapshot: net, refunds: [] }, { ...paid, includeTax: false })).toBe(10_000);
  });

  it("counts after or before discounts", () => {
    const discounted = snapshot({ lines: [line({ discount: 2_500 })] });
    expect(total({ snapshot: discounted, refunds: [] })).toBe(7_500);
    expect(total({ snapshot: discounted, refunds: [] }, { ...paid, afterDiscounts: false })).toBe(10_000);
  });

  it("never counts gift cards", () => {
    const lines = [line(), line({ id: "2", giftCard: true, price: 5_000, tax: 0 })];
    expect(total({ snapshot: snapshot({ lines }), refunds: [] })).toBe(10_000);
    expect(total({ snapshot: snapshot({ lines: lines.slice(1) }), refunds: [] })).toBe(0);
  });

  it("takes returned pieces off, told by the refund or by the order or by both", () => {
    const three = line({ quantity: 3, price: 9_999 });
    const refund = { lines: [{ lineId: "1", quantity: 1 }], shipping: 0, adjustment: 0 };
    const left = 6_666;
    expect(total({ snapshot: snapshot({ lines: [three] }), refunds: [refund] })).toBe(left);
    expect(total({ snapshot: snapshot({ lines: [{ ...three, currentQuantity: 2 }] }), refunds: [] })).toBe(left);
    expect(total({ snapshot: snapshot({ lines: [{ ...three, currentQuantity: 2 }] }), refunds: [refund] })).toBe(left);
  });

  it("takes an amount off that was refunded without goods, at the weight of the basis", () => {
    const refunds = [{ lines: [], shipping: 0, adjustment: 1_000 }];
    expect(total({ snapshot: snapshot(), refunds })).toBe(9_000);
    expect(total({ snapshot: snapshot(), refunds }, { ...paid, includeTax: false })).toBe(8_403 - 840);
  });

  it("counts a restocking fee as kept", () => {
    const refunds = [{ lines: [{ lineId: "1", quantity: 1 }], shipping: 0, adjustment: -500 }];
    expect(total({ snapshot: snapshot(), refunds })).toBe(500);
  });

  it("leaves goods alone when only shipping is refunded", () => {
    const refunds = [{ lines: [], shipping: 490, adjustment: 0 }];
    expect(total({ snapshot: snapshot(), refunds })).toBe(10_000);
    expect(total({ snapshot: snapshot(), refunds }, { ...paid, includeShipping: true })).toBe(10_000);
  });

  it("never falls below zero", () => {
    const refunds = [{ lines: [{ lineId: "1", quantity: 5 }], shipping: 9_999, adjustment: 3_000 }];
    expect(total({ snapshot: snapshot(), refunds }, { ...paid, includeShipping: true })).toBe(0);
  });

  it("explains itself: the parts add up", () => {
    const refunds = [{ lines: [], shipping: 100, adjustment: 1_000 }];
    const amount = eligibleAmount({ snapshot: snapshot(), refunds }, { ...paid, includeShipping: true });
    expect(amount).toEqual({ goods: 10_000, shipping: 490, returned: -1_100, total: 9_390 });
  });
});
