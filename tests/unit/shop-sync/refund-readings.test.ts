import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  discrepancy,
  refund,
  refundChanges,
  orderUpdated,
  worthOf,
  type RefundFields,
  type Webhook,
} from "./money-case";

/** Ways to book pieces that an order edit took off. */
const edits: [name: string, booked: RefundFields | null][] = [
  ["by quantity alone", null],
  ["as a refund of lines without money", { id: 1, lines: [[1, 1, "40.00"]] }],
  [
    "as a refund of lines, its value as discrepancy",
    { id: 1, lines: [[1, 1, "40.00"]], adjustments: [discrepancy("40.00")] },
  ],
];

/** Ways to book money that goes back. */
const payments = (amount: string): [name: string, versions: RefundFields[]][] => [
  ["by its transaction alone", [{ id: 2, money: [[amount, "success"]] }]],
  ["with a discrepancy", [{ id: 2, money: [[amount, "success"]], adjustments: [discrepancy(`-${amount}`)] }]],
  [
    "with a discrepancy that has no kind",
    [{ id: 2, money: [[amount, "success"]], adjustments: [discrepancy(`-${amount}`, { kind: undefined })] }],
  ],
  [
    "as a discrepancy, without a list of transactions",
    [{ id: 2, money: null, adjustments: [discrepancy(`-${amount}`)] }],
  ],
  [
    "pending first, then done",
    [
      { id: 2, money: [[amount, "pending"]], adjustments: [discrepancy(amount), discrepancy(`-${amount}`)] },
      {
        id: 2,
        money: [[amount, "success"]],
        adjustments: [
          discrepancy(amount),
          discrepancy(`-${amount}`),
          discrepancy(`-${amount}`, { reason: "Pending refund discrepancy" }),
        ],
      },
    ],
  ],
  [
    "pending as one positive discrepancy, then done",
    [
      { id: 2, money: [[amount, "pending"]], adjustments: [discrepancy(amount)] },
      { id: 2, money: [[amount, "success"]], adjustments: [discrepancy(`-${amount}`)] },
    ],
  ],
];

/** How the order shows its outstanding amount after the edit. */
const totals: [name: string, edited: object, final: object][] = [
  ["nothing", {}, {}],
  [
    "what is owed as a negative",
    { current_total_price: "60.00", total_outstanding: "-40.00" },
    { current_total_price: "60.00", total_outstanding: "0.00" },
  ],
  [
    "nothing below zero",
    { current_total_price: "60.00", total_outstanding: "0.00" },
    { current_total_price: "60.00", total_outstanding: "0.00" },
  ],
];

const cup = { price: "60.00" };
const pot = { price: "40.00" };

function editAndPayBack(edit: RefundFields | null, versions: RefundFields[], open: (typeof totals)[number]): Webhook[] {
  const gone = { lines: [cup, { ...pot, currentQuantity: 0 }] };
  const editRefunds = edit ? [refund(10, edit)] : [];
  const changes: Webhook[] = [
    orderUpdated(0, { lines: [cup, pot] }, { total_outstanding: "0.00" }),
    orderUpdated(10, { ...gone, refunds: editRefunds }, open[1]),
    ...(edit ? [refundChanges(10, edit)] : []),
  ];
  versions.forEach((version, index) => {
    const second = 20 + index;
    if (index === 0) changes.push(refundChanges(second, version));
    changes.push(orderUpdated(second, { ...gone, refunds: [...editRefunds, refund(20, version)] }, open[2]));
  });
  return changes;
}

/** Any order of arrival, with doubled deliveries. */
const anyOrder = (changes: Webhook[]) =>
  fc
    .shuffledSubarray(changes, { minLength: changes.length })
    .chain((once) =>
      fc.array(fc.constantFrom(...changes), { maxLength: 3 }).map((again) => [...again, ...once, ...again]),
    );

describe("an edit that takes 40 of 100 off and the 40 paid back are one event", () => {
  const cases = edits.flatMap((edit) =>
    payments("40.00").flatMap((payment) => totals.map((open) => ({ edit, payment, open }))),
  );

  it.each(cases)("edit $edit.0; money $payment.0; the order tells $open.0", ({ edit, payment, open }) => {
    const changes = editAndPayBack(edit[1], payment[1], open);
    fc.assert(
      fc.property(anyOrder(changes), (arrived) => {
        expect(worthOf(arrived).counted).toBe(6_000);
      }),
      { numRuns: 25 },
    );
    for (let length = 2; length <= changes.length; length += 1) {
      expect(worthOf(changes.slice(0, length)).counted, `after ${length}`).toBe(6_000);
    }
  });

  it.each(payments("20.00"))("3 x 10 edited to 1, 2 x 10 paid back %s: 10 are left", (_name, versions) => {
    const lines = [{ price: "10.00", quantity: 3, currentQuantity: 1 }];
    const last = versions.at(-1) ?? {};
    expect(worthOf([orderUpdated(10, { lines, refunds: [refund(20, last)] })]).counted).toBe(1_000);
  });

  const finalTotals = [{}, { current_total_price: "50.00", total_outstanding: "0.00" }];
  it.each(payments("50.00"))("more than the edit's 40 went back %s: the rest is a reduction", (_name, versions) => {
    const lines = [cup, { ...pot, currentQuantity: 0 }];
    for (const fields of finalTotals) {
      const refunds = [refund(20, versions.at(-1) ?? {})];
      expect(worthOf([orderUpdated(10, { lines, refunds }, fields)]).counted).toBe(5_000);
    }
  });

  it("the refund lists the pieces of the edit", () => {
    const back: RefundFields = { lines: [[0, 2, "20.00"]], money: [["20.00", "success"]] };
    const lines = [{ price: "10.00", quantity: 3, currentQuantity: 1 }];
    expect(worthOf([orderUpdated(10, { lines, refunds: [refund(20, back)] })]).counted).toBe(1_000);
  });

  it("several refunds of the difference, in parts", () => {
    const lines = [cup, { ...pot, currentQuantity: 0 }];
    const parts = [15, 25].map((amount, index) =>
      refund(20 + index, {
        id: index + 1,
        money: [[`${amount}.00`, "success"]],
        adjustments: [discrepancy(`-${amount}.00`)],
      }),
    );
    expect(worthOf([orderUpdated(30, { lines, refunds: parts })]).counted).toBe(6_000);
  });
});

describe("an exchange by an edit leaves nothing owed", () => {
  it.each(payments("10.00"))("10 paid back %s are a reduction", (_name, versions) => {
    const gone = { ...pot, currentQuantity: 0 };
    const back = refund(20, versions.at(-1) ?? {});
    const changes = [
      orderUpdated(0, { lines: [cup, pot] }, { total_outstanding: "0.00" }),
      orderUpdated(10, { lines: [cup, gone, pot] }, { current_total_price: "100.00", total_outstanding: "0.00" }),
      orderUpdated(
        20,
        { lines: [cup, gone, pot], refunds: [back] },
        { current_total_price: "90.00", total_outstanding: "0.00" },
      ),
    ];
    const known = back.transactions !== undefined;
    expect(worthOf(changes).counted).toBe(known ? 9_000 : 10_000);
  });
});

describe("refunds of lines, of money, of both", () => {
  const lines = [cup, pot];
  const table: [name: string, refunds: RefundFields[], cents: number][] = [
    ["a line", [{ lines: [[1, 1, "40.00"]], money: [["40.00", "success"]] }], 6_000],
    ["a line, without transactions", [{ lines: [[1, 1, "40.00"]], money: null }], 6_000],
    ["an amount", [{ money: [["10.00", "success"]], adjustments: [discrepancy("-10.00")] }], 9_000],
    ["an amount, by its transaction alone", [{ money: [["10.00", "success"]] }], 9_000],
    [
      "a line and more",
      [{ lines: [[1, 1, "40.00"]], money: [["50.00", "success"]], adjustments: [discrepancy("-10.00")] }],
      5_000,
    ],
    [
      "a line less a fee",
      [{ lines: [[1, 1, "40.00"]], money: [["35.00", "success"]], adjustments: [discrepancy("5.00")] }],
      6_500,
    ],
    ["a line less a fee, not booked", [{ lines: [[1, 1, "40.00"]], money: [["35.00", "success"]] }], 6_500],
    [
      "a line, its money on the way",
      [{ lines: [[1, 1, "40.00"]], money: [["40.00", "pending"]], adjustments: [discrepancy("40.00")] }],
      6_000,
    ],
    ["a line, its money on the way, not booked", [{ lines: [[1, 1, "40.00"]], money: [["40.00", "pending"]] }], 6_000],
    [
      "a line, its money failed",
      [{ lines: [[1, 1, "40.00"]], money: [["40.00", "failure"]], adjustments: [discrepancy("40.00")] }],
      6_000,
    ],
    ["an amount that failed", [{ money: [["10.00", "failure"]], adjustments: [discrepancy("-10.00")] }], 10_000],
    [
      "an amount that failed and then went",
      [
        {
          money: [
            ["10.00", "error"],
            ["10.00", "success"],
          ],
          adjustments: [discrepancy("-10.00")],
        },
      ],
      9_000,
    ],
    ["goods restocked, no money", [{ lines: [[1, 1, "40.00"]], adjustments: [discrepancy("40.00")] }], 6_000],
    [
      "goods restocked, their money later",
      [
        { id: 1, lines: [[1, 1, "40.00"]], adjustments: [discrepancy("40.00")] },
        { id: 2, money: [["40.00", "success"]], adjustments: [discrepancy("-40.00")] },
      ],
      6_000,
    ],
    [
      "everything in two",
      [
        { id: 1, lines: [[1, 1, "40.00"]], money: [["40.00", "success"]] },
        { id: 2, lines: [[0, 1, "60.00"]], money: [["60.00", "success"]] },
      ],
      0,
    ],
  ];

  it.each(table)("%s", (_name, refunds, cents) => {
    expect(worthOf([orderUpdated(30, { lines, refunds: refunds.map((fields) => refund(20, fields)) })]).counted).toBe(
      cents,
    );
  });
});

describe("a refund changes", () => {
  const lines = [cup, pot];
  const version = (second: number, status: string, adjustments: object[]) =>
    orderUpdated(second, { lines, refunds: [refund(20, { money: [["100.00", status]], adjustments })] });
  const before = orderUpdated(0, { lines });
  const pending = version(20, "pending", [discrepancy("100.00")]);
  const first = refundChanges(20, { money: [["100.00", "pending"]], adjustments: [discrepancy("100.00")] });
  const done = version(30, "success", [discrepancy("-100.00")]);
  const failed = version(30, "failure", [discrepancy("100.00")]);

  it.each([
    ["done", [before, first, pending, done], 0],
    ["failed", [before, first, pending, failed], 10_000],
  ])("its money pending, then %s: the newest version stays, in any order", (_name, changes, cents) => {
    fc.assert(fc.property(anyOrder(changes), (arrived) => void expect(worthOf(arrived).counted).toBe(cents)));
  });

  it("a second webhook of its own with the same date, triggered later, is newer", () => {
    const again: Webhook = [
      "refunds/create",
      refund(20, { money: [["100.00", "success"]], adjustments: [discrepancy("-100.00")] }),
      30,
    ];
    fc.assert(
      fc.property(anyOrder([before, first, again]), (arrived) => void expect(worthOf(arrived).counted).toBe(0)),
    );
  });
});

it("any mix of edits and refunds ends at the same amount, never below zero, never above what was ordered", () => {
  const cents = fc.integer({ min: 0, max: 12_000 }).map((value) => (value / 100).toFixed(2));
  const signed = fc.integer({ min: -12_000, max: 12_000 }).map((value) => (value / 100).toFixed(2));
  const anyRefund = fc.record<RefundFields>({
    id: fc.integer({ min: 1, max: 4 }),
    lines: fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 4 }), cents), { maxLength: 2 }),
    money: fc.option(fc.array(fc.tuple(cents, fc.constantFrom("success", "pending", "failure")), { maxLength: 2 })),
    adjustments: fc.array(
      signed.map((amount) => discrepancy(amount)),
      { maxLength: 3 },
    ),
  });
  const anyChange = fc
    .tuple(fc.nat(3), fc.array(anyRefund, { maxLength: 3 }), fc.option(signed))
    .map(([quantity, refunds, outstanding]) => ({ quantity, refunds, outstanding }));
  const history = fc.array(anyChange, { minLength: 1, maxLength: 5 }).chain((states) => {
    const changes = states.map(({ quantity, refunds, outstanding }, index) =>
      orderUpdated(
        index * 10,
        {
          lines: [{ price: "60.00", quantity: 3, currentQuantity: quantity }, pot],
          refunds: [...new Map(refunds.map((fields) => [fields.id, refund(index, fields)])).values()],
        },
        outstanding === null ? {} : { total_outstanding: outstanding },
      ),
    );
    return fc.tuple(fc.constant(changes), anyOrder(changes));
  });
  fc.assert(
    fc.property(history, fc.boolean(), ([inOrder, arrived], withShipping) => {
      const { amount, counted } = worthOf(arrived, withShipping);
      expect({ amount, counted }).toEqual(
        (({ amount: a, counted: c }) => ({ amount: a, counted: c }))(worthOf(inOrder, withShipping)),
      );
      expect(amount.total).toBeGreaterThanOrEqual(0);
      expect(amount.total).toBeLessThanOrEqual(amount.goods + amount.shipping);
    }),
  );
});
