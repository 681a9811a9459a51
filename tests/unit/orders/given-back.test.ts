import { describe, expect, it } from "vitest";
import { givenBackBeyondGoods } from "~/modules/orders/given-back";
import type { OrderLine, OrderSnapshot, RefundSnapshot } from "~/modules/orders/order-snapshot";
import { line, snapshot } from "../earning/order-fixtures";

const refund = (fields: Partial<RefundSnapshot> = {}): RefundSnapshot => ({
  lines: [],
  shipping: 0,
  adjustment: 0,
  ...fields,
});
const pieces = (quantity: number, lineId = "1") => [{ lineId, quantity }];

/** Four pieces for 40.00, nothing else; shipping is free. */
function beyond(fields: Partial<OrderLine>, refunds: RefundSnapshot[], money: Partial<OrderSnapshot> = {}): number {
  const lines = [line({ quantity: 4, price: 4_000, tax: 0, ...fields })];
  return givenBackBeyondGoods({ snapshot: snapshot({ lines, shipping: { price: 0, tax: 0 }, ...money }), refunds });
}

describe("money given back beyond goods", () => {
  it.each<[name: string, fields: Partial<OrderLine>, refunds: RefundSnapshot[], amount: number]>([
    ["nothing happened", {}, [], 0],
    ["a refund of goods alone", {}, [refund({ lines: pieces(1) })], 0],
    ["15.00 without goods", {}, [refund({ adjustment: 1_500 })], 1_500],
    ["twice", {}, [refund({ adjustment: 1_500 }), refund({ adjustment: 500 })], 2_000],
    ["a fee of 3.00", {}, [refund({ lines: pieces(1), adjustment: -300 })], -300],
    ["a fee and money", {}, [refund({ adjustment: 1_000 }), refund({ lines: pieces(1), adjustment: -300 })], 700],
    [
      "an edit took one piece off, its money came back as a discrepancy",
      { currentQuantity: 3 },
      [refund({ adjustment: 1_000 })],
      0,
    ],
    ["and 2.00 more than that", { currentQuantity: 3 }, [refund({ adjustment: 1_200 })], 200],
    ["a part of it so far", { currentQuantity: 3 }, [refund({ adjustment: 400 })], 0],
    [
      "an edit that a refund of goods names is paid by it",
      { currentQuantity: 3 },
      [refund({ lines: pieces(1), adjustment: 100 })],
      100,
    ],
    [
      "an edit took two off, a refund names one of them",
      { currentQuantity: 2 },
      [refund({ lines: pieces(1), adjustment: 1_000 })],
      0,
    ],
    [
      "goods came back unpaid, the money follows",
      {},
      [refund({ lines: pieces(1), unpaid: true }), refund({ adjustment: 1_000 })],
      0,
    ],
    ["with 1.00 more", {}, [refund({ lines: pieces(1), unpaid: true }), refund({ adjustment: 1_100 })], 100],
    [
      "what is missing of unpaid goods is no fee",
      {},
      [refund({ lines: pieces(1), unpaid: true, adjustment: -1_000 })],
      0,
    ],
    [
      "more pieces unpaid than there are",
      {},
      [refund({ lines: pieces(9), unpaid: true }), refund({ adjustment: 5_000 })],
      1_000,
    ],
    [
      "unpaid pieces of a line that is not known",
      {},
      [refund({ lines: pieces(1, "7"), unpaid: true }), refund({ adjustment: 500 })],
      500,
    ],
    ["a line of no pieces is worth nothing", { quantity: 0, currentQuantity: 0 }, [refund({ adjustment: 100 })], 100],
  ])("%s", (_name, fields, refunds, amount) => {
    expect(beyond(fields, refunds)).toBe(amount);
  });

  it("a third of 10.00 is rounded to the nearest cent", () => {
    const three = { quantity: 3, price: 1_000, currentQuantity: 1 };
    // two of three pieces, 6.67, were taken off
    expect(beyond(three, [refund({ adjustment: 667 })])).toBe(0);
    expect(beyond(three, [refund({ adjustment: 668 })])).toBe(1);
  });
});

describe("pieces that were exchanged for something dearer", () => {
  // Of 40.00 one piece, 10.00, was taken off. The buyer was to get it back, and 10.00 went back as a discrepancy.
  const oneOff = { currentQuantity: 3 };
  const tenBack = [refund({ adjustment: 1_000, money: 1_000 })];

  it.each<[name: string, money: Partial<OrderSnapshot>, amount: number]>([
    [
      "the money fits: 40.00 came in, 10.00 went back, 30.00 of goods are kept",
      { received: 4_000, returned: 1_000 },
      0,
    ],
    ["only 30.00 came in: the 10.00 were a reduction", { received: 3_000, returned: 1_000 }, 1_000],
    ["34.00 came in: 6.00 were a reduction", { received: 3_400, returned: 1_000 }, 600],
    ["the order does not tell what came in", { returned: 1_000 }, 0],
    ["the order's news is older than the refund", { received: 3_000, returned: 999 }, 0],
    ["the order's news knows of no money back", { received: 3_000 }, 0],
    ["more came in than the goods are worth", { received: 9_000, returned: 1_000 }, 0],
  ])("%s", (_name, money, amount) => {
    expect(beyond(oneOff, tenBack, money)).toBe(amount);
  });

  it("nothing is said where a refund does not tell its money", () => {
    expect(beyond(oneOff, [refund({ adjustment: 1_000 })], { received: 3_000, returned: 1_000 })).toBe(0);
  });

  it("shipping that was kept is worth its money", () => {
    const shipping = { price: 500, tax: 0 };
    // 35.00 came in and 10.00 went back: 30.00 of goods and 5.00 of shipping are kept for 25.00
    expect(beyond(oneOff, tenBack, { received: 3_500, returned: 1_000, shipping })).toBe(1_000);
    // 45.00 came in: it fits
    expect(beyond(oneOff, tenBack, { received: 4_500, returned: 1_000, shipping })).toBe(0);
  });

  it("shipping that was refunded is worth nothing", () => {
    const shipping = { price: 500, tax: 0 };
    const back = [refund({ adjustment: 1_000, shipping: 500, money: 1_500 })];
    expect(beyond(oneOff, back, { received: 4_500, returned: 1_500, shipping })).toBe(0);
    expect(beyond(oneOff, back, { received: 4_000, returned: 1_500, shipping })).toBe(500);
  });
});

describe("money kept back of returned goods", () => {
  // One piece of 10.00 came back, and 4.00 of it were paid back: 6.00 were kept.
  const kept = [refund({ lines: pieces(1), adjustment: -600, money: 400 })];

  it.each<
    [
      name: string,
      lines: Partial<OrderLine>[],
      refunds: RefundSnapshot[],
      money: Partial<OrderSnapshot>,
      amount: number,
    ]
  >([
    ["is a fee where nothing else explains it", [], kept, { received: 4_000, returned: 400 }, -600],
    ["was used for a new line of 6.00: an exchange", [{ price: 600 }], kept, { received: 4_000, returned: 400 }, 0],
    [
      "was used for a new line of 5.00, 1.00 is a fee",
      [{ price: 500 }],
      kept,
      { received: 4_000, returned: 400 },
      -100,
    ],
    ["was used for a new line of 9.00, 3.00 were paid", [{ price: 900 }], kept, { received: 4_300, returned: 400 }, 0],
    [
      "was used for a new line, and 2.00 are a reduction",
      [{ price: 600 }],
      [...kept, refund({ adjustment: 200, money: 200 })],
      { received: 4_000, returned: 600 },
      200,
    ],
    [
      "and a reduction of 2.00 beside the fee",
      [],
      [...kept, refund({ adjustment: 200, money: 200 })],
      { received: 4_000, returned: 600 },
      -400,
    ],
    ["is a fee where the order does not tell what came in", [{ price: 600 }], kept, { returned: 400 }, -600],
    ["is a fee until the order's news knows of the refund", [], kept, { received: 4_000, returned: 0 }, -600],
  ])("%s", (_name, others, refunds, money, amount) => {
    const lines = [
      line({ quantity: 4, price: 4_000, tax: 0, currentQuantity: 3 }),
      ...others.map((fields, index) => line({ id: String(index + 2), quantity: 1, tax: 0, ...fields })),
    ];
    const state = { snapshot: snapshot({ lines, shipping: { price: 0, tax: 0 }, ...money }), refunds };
    expect(givenBackBeyondGoods(state)).toBe(amount);
  });
});
