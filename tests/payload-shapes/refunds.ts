import { set } from "./amounts";
import { bought, updated, type LineShape, type OrderShape } from "./order-shape";
import {
  adjustment,
  refunded,
  refundedShipping,
  refundShape,
  shippingAdjustment,
  type RefundShape,
} from "./refund-shape";
import {
  BC_EXCHANGE,
  BC_EXCHANGE_DEARER,
  BC_ON_ACCOUNT,
  BC_PENDING,
  ERPNEXT,
  exemplar,
  EXCHANGES,
  PROFILE,
  PUBSUB,
  RAZORPAY,
  REASONS,
  REST_REFUND,
  REST_REFUND_2025,
  RETURNS,
  ROUNDING,
  sample,
} from "./sources";
import { num, time, type Ids, type OrderStory } from "./story";

const pot = { price: "60.00" };
const cup = { price: "40.00" };
const lines: LineShape[] = [pot, cup];
const noCup = [pot, { ...cup, current: 0 }];
const ofCup = { index: 1, subtotal: "40.00" };

interface Step {
  second: number;
  refunds: ((ids: Ids) => RefundShape)[];
  order: Partial<OrderShape>;
}

/** An order of 60.00 and 40.00 that was paid, and how it stood after each refund and change of one. */
function story(
  { name, source, counted, ...ordered }: Omit<OrderStory, "webhooks"> & Partial<OrderShape>,
  steps: Step[],
): OrderStory {
  return {
    name,
    source,
    counted,
    webhooks: (ids) => [
      ...bought(ids, { lines, ...ordered }),
      ...steps.flatMap(({ second, refunds, order }) => {
        const shapes = refunds.map((refund, index) => ({ index, ...refund(ids) }));
        const newest = shapes.at(-1);
        return [
          ...(newest && !order.refunds ? [refunded(ids, second, newest)] : []),
          updated(ids, second, {
            lines,
            ...ordered,
            ...order,
            refunds: shapes.map((shape) => refundShape(ids, second, shape)),
          }),
        ];
      }),
    ],
  };
}

const refundOnce = (
  head: Omit<OrderStory, "webhooks"> & Partial<OrderShape>,
  refund: RefundShape | ((ids: Ids) => RefundShape),
  order: Partial<OrderShape> = {},
): OrderStory => story(head, [{ second: 20, refunds: [typeof refund === "function" ? refund : () => refund], order }]);

const partly = { status: "partially_refunded" };
const cupGone = { ...partly, lines: noCup, current: "60.00" };
const allGone = {
  status: "refunded",
  lines: [
    { ...pot, current: 0 },
    { ...cup, current: 0 },
  ],
  current: "0.00",
};

const pendingReason = "Pending refund discrepancy";
const noKind = { kind: undefined };

export const refundStories: OrderStory[] = [
  refundOnce(
    { name: "a line and its money, 2025-04", source: exemplar("2025-04/refunds/1"), counted: 6_000 },
    {
      lines: [ofCup],
      money: [
        { amount: "40.00", gateway: "shopify_payments", extra: { payment_details: { credit_card_company: "Visa" } } },
      ],
    },
    cupGone,
  ),
  refundOnce(
    {
      name: "an amount alone, by a way of payment of one's own",
      source: exemplar("2025-04/refunds/2"),
      counted: 9_000,
    },
    {
      money: [{ amount: "10.00", gateway: "manual", extra: { manual_payment_gateway: true } }],
      adjustments: [adjustment("-10.00")],
    },
    { ...partly, current: "90.00" },
  ),
  refundOnce(
    {
      name: "an amount alone, its adjustment without a kind, which is announced to leave",
      source: REST_REFUND,
      counted: 9_000,
    },
    { money: [{ amount: "10.00" }], adjustments: [adjustment("-10.00", "Refund discrepancy", noKind)] },
    { ...partly, current: "90.00" },
  ),
  refundOnce(
    { name: "an amount alone, told in both currencies alone", source: REST_REFUND, counted: 9_000 },
    {
      money: [{ amount: "10.00" }],
      adjustments: [adjustment("-10.00", "CUSTOMER", { ...noKind, amount: undefined, tax_amount: undefined })],
    },
    { ...partly, current: "90.00" },
  ),
  refundOnce(
    { name: "a line with amounts as numbers in both currencies", source: REST_REFUND, counted: 6_000 },
    {
      lines: [{ ...ofCup, subtotal: 40 }],
      money: [{ amount: "40.00" }],
      extra: { refund_duties: [{ duty_id: 1, refund_type: "FULL" }], duties: { duties: [] } },
    },
    cupGone,
  ),
  refundOnce(
    {
      name: "a line with an amount that a program worked out",
      source: `${REST_REFUND}; subtotal is a float`,
      counted: 6_000,
    },
    { lines: [{ ...ofCup, subtotal: 39.99999999999999 }], money: [{ amount: "40.00" }], leaves: ["subtotal_set"] },
    cupGone,
  ),
  refundOnce(
    {
      name: "shipping alone, as an adjustment: before 2024-10",
      source: REST_REFUND,
      counted: 10_000,
      shipping: "4.90",
    },
    { money: [{ amount: "4.90" }], adjustments: [shippingAdjustment("4.90")] },
    { ...partly, current: "100.00" },
  ),
  refundOnce(
    { name: "shipping alone, as lines: since 2024-10", source: REST_REFUND, counted: 10_000, shipping: "4.90" },
    (ids) => ({ money: [{ amount: "4.90" }], shippingLines: [refundedShipping(ids, "4.90")] }),
    { ...partly, current: "100.00" },
  ),
  refundOnce(
    { name: "shipping alone, both ways at once", source: REST_REFUND_2025, counted: 10_000, shipping: "5.00" },
    (ids) => ({
      money: [{ amount: "5.00" }],
      shippingLines: [refundedShipping(ids, "5.00")],
      adjustments: [shippingAdjustment("5.00")],
      extra: { additional_fees: [], total_additional_fees_set: set("0.00") },
    }),
    { ...partly, current: "100.00" },
  ),
  refundOnce(
    {
      name: "shipping of 135.00 alone, its money under way: -135.00 shipping and +135.00 discrepancy",
      source: BC_PENDING,
      counted: 10_000,
      shipping: "135.00",
    },
    {
      money: [{ amount: "135.00", status: "pending" }],
      adjustments: [shippingAdjustment("135.00"), adjustment("135.00")],
    },
    { current: "100.00", outstanding: "-135.00" },
  ),
  story(
    {
      name: "shipping of 135.00 alone, its money under way and then gone",
      source: `${BC_PENDING}; ${REASONS}`,
      counted: 10_000,
      shipping: "135.00",
    },
    [
      {
        second: 20,
        refunds: [
          () => ({
            money: [{ amount: "135.00", status: "pending" }],
            adjustments: [shippingAdjustment("135.00"), adjustment("135.00")],
          }),
        ],
        order: { current: "100.00", outstanding: "-135.00" },
      },
      {
        second: 90,
        refunds: [
          () => ({
            money: [{ amount: "135.00" }],
            adjustments: [shippingAdjustment("135.00"), adjustment("135.00"), adjustment("-135.00", pendingReason)],
          }),
        ],
        order: { ...partly, current: "100.00" },
      },
    ],
  ),
  refundOnce(
    {
      name: "a line, cancelled before it was sent, its money under way: a positive discrepancy of all of it",
      source: ERPNEXT,
      counted: 6_000,
      taxesIncluded: false,
    },
    {
      lines: [{ ...ofCup, restock: "cancel" }],
      money: [
        {
          amount: "40.00",
          status: "pending",
          gateway: "shopify_payments",
          extra: { payments_refund_attributes: { status: "deferred" } },
        },
      ],
      adjustments: [adjustment("40.00")],
    },
    { lines: noCup, current: "60.00", outstanding: "-40.00" },
  ),
  refundOnce(
    {
      name: "everything, its money under way, in two currencies",
      source: PUBSUB,
      counted: 0,
      currencies: { shop: "EUR", seen: { currency: "USD", rate: 1.25 } },
    },
    {
      currencies: { shop: "EUR", seen: { currency: "USD", rate: 1.25 } },
      lines: [{ index: 0, subtotal: "60.00" }, ofCup],
      money: [{ amount: "125.00", status: "pending", currency: "USD" }],
      adjustments: [adjustment("100.00")],
    },
    { ...allGone, status: "paid", outstanding: "-100.00" },
  ),
  story(
    {
      name: "an amount, under way and then gone: adjustments are appended",
      source: `${PROFILE}; ${REASONS}`,
      counted: 9_000,
    },
    [
      {
        second: 20,
        refunds: [
          () => ({
            money: [{ amount: "10.00", status: "pending" }],
            adjustments: [adjustment("-10.00"), adjustment("10.00")],
          }),
        ],
        order: { outstanding: "0.00" },
      },
      {
        second: 80,
        refunds: [
          () => ({
            money: [{ amount: "10.00" }],
            adjustments: [adjustment("-10.00"), adjustment("10.00"), adjustment("-10.00", pendingReason)],
          }),
        ],
        order: { ...partly, current: "90.00" },
      },
    ],
  ),
  story(
    {
      name: "an amount, under way and then failed",
      source: `${BC_PENDING}; transaction status failure`,
      counted: 10_000,
    },
    [
      {
        second: 20,
        refunds: [
          () => ({
            money: [{ amount: "10.00", status: "pending" }],
            adjustments: [adjustment("-10.00"), adjustment("10.00")],
          }),
        ],
        order: {},
      },
      {
        second: 80,
        refunds: [
          () => ({
            money: [{ amount: "10.00", status: "failure" }],
            adjustments: [adjustment("-10.00"), adjustment("10.00")],
          }),
        ],
        order: {},
      },
    ],
  ),
  story(
    {
      name: "an amount that failed, tried again with success",
      source: `${BC_PENDING}; transaction status error`,
      counted: 9_000,
    },
    [
      {
        second: 20,
        refunds: [() => ({ money: [{ amount: "10.00", status: "error" }], adjustments: [adjustment("-10.00")] })],
        order: {},
      },
      {
        second: 80,
        refunds: [
          () => ({
            money: [{ amount: "10.00", status: "error" }, { amount: "10.00" }],
            adjustments: [adjustment("-10.00")],
          }),
        ],
        order: { ...partly, current: "90.00" },
      },
    ],
  ),
  refundOnce(
    { name: "an amount as a pair that cancels itself, its money gone", source: PROFILE, counted: 9_000 },
    { money: [{ amount: "10.00" }], adjustments: [adjustment("10.00"), adjustment("-10.00", pendingReason)] },
    { ...partly, current: "90.00" },
  ),
  refundOnce(
    {
      name: "no transaction, the adjustment in its place: goods restocked without money",
      source: RAZORPAY,
      counted: 6_000,
    },
    { lines: [{ ...ofCup, restock: "return" }], adjustments: [adjustment("40.00")] },
    { lines: noCup, current: "60.00", outstanding: "-40.00" },
  ),
  refundOnce(
    { name: "goods brought back to a shop on account: no money, no adjustment", source: BC_ON_ACCOUNT, counted: 6_000 },
    { lines: [{ ...ofCup, restock: "legacy_restock" }] },
    { lines: noCup, current: "60.00", outstanding: "-40.00" },
  ),
  story({ name: "goods restocked first, their money later", source: RETURNS, counted: 6_000 }, [
    {
      second: 20,
      refunds: [() => ({ lines: [ofCup], adjustments: [adjustment("40.00")] })],
      order: { lines: noCup, current: "60.00", outstanding: "-40.00" },
    },
    {
      second: 500,
      refunds: [
        () => ({ lines: [ofCup], adjustments: [adjustment("40.00")] }),
        () => ({ money: [{ amount: "40.00" }], adjustments: [adjustment("-40.00")] }),
      ],
      order: cupGone,
    },
  ]),
  refundOnce(
    { name: "a return that was processed: the refund names it", source: RETURNS, counted: 6_000 },
    {
      lines: [ofCup],
      money: [{ amount: "40.00" }],
      extra: { return: { id: 77, admin_graphql_api_id: "gid://shopify/Return/77" } },
    },
    { ...cupGone, extra: { returns: [{ id: 77, status: "closed", name: "#1012-R1" }] } },
  ),
  {
    name: "a return that is open: nothing has come back",
    source: RETURNS,
    counted: 10_000,
    webhooks: (ids) => [
      ...bought(ids, { lines }),
      updated(ids, 30, { lines, extra: { returns: [{ id: 77, status: "open", name: "#1012-R1" }] } }),
    ],
  },
  refundOnce(
    {
      name: "an exchange for something cheaper: a discrepancy of +25.00 that nothing cancels",
      source: `${BC_EXCHANGE}; ${EXCHANGES}`,
      counted: 7_500,
    },
    { lines: [ofCup], money: [{ amount: "25.00" }], adjustments: [adjustment("15.00")] },
    { ...partly, lines: [...noCup, { price: "15.00" }], current: "75.00" },
  ),
  refundOnce(
    { name: "an exchange for the same value: no money moves", source: EXCHANGES, counted: 10_000 },
    { lines: [ofCup], adjustments: [adjustment("40.00")] },
    { lines: [...noCup, cup], current: "100.00" },
  ),
  refundOnce(
    { name: "an exchange for something dearer: the difference was paid", source: BC_EXCHANGE_DEARER, counted: 15_000 },
    { lines: [ofCup], adjustments: [adjustment("40.00")] },
    { lines: [...noCup, { price: "90.00" }], current: "150.00" },
  ),
  refundOnce(
    { name: "an exchange for something dearer, the difference still open", source: BC_EXCHANGE_DEARER, counted: 0 },
    { lines: [ofCup], adjustments: [adjustment("40.00")] },
    { status: "partially_paid", lines: [...noCup, { price: "90.00" }], current: "150.00", outstanding: "50.00" },
  ),
  refundOnce(
    {
      name: "a line less a fee for its way back",
      source: `${REST_REFUND}; discrepancy_reason restock`,
      counted: 6_500,
    },
    { lines: [ofCup], money: [{ amount: "35.00" }], adjustments: [adjustment("5.00", "Restock")] },
    { ...partly, lines: noCup, current: "65.00" },
  ),
  refundOnce(
    {
      name: "everything, with an adjustment that balances it",
      source: `${REASONS}; FULL_RETURN_BALANCING_ADJUSTMENT`,
      counted: 0,
    },
    {
      lines: [
        { index: 0, subtotal: "60.00" },
        { ...ofCup, subtotal: "39.99" },
      ],
      money: [{ amount: "100.00" }],
      adjustments: [adjustment("-0.01", "Full return balancing adjustment")],
    },
    allGone,
  ),
  refundOnce(
    { name: "a line, as store credit", source: `${REST_REFUND}; gateway shopify_store_credit`, counted: 6_000 },
    {
      lines: [ofCup],
      money: [{ amount: "40.00", gateway: "shopify_store_credit", extra: { receipt: { account_id: 5 } } }],
    },
    cupGone,
  ),
  refundOnce(
    {
      name: "a line with its duties and import fees",
      source: `${REST_REFUND}; total_duties_set, total_additional_fees_set`,
      counted: 6_000,
    },
    {
      lines: [ofCup],
      money: [{ amount: "45.00" }],
      extra: {
        duties: [{ duty_id: 1, amount_set: set("3.00") }],
        total_duties_set: set("3.00"),
        additional_fees: [{ id: 2 }],
        total_additional_fees_set: set("2.00"),
      },
    },
    cupGone,
  ),
  refundOnce(
    { name: "a line, in cash that was rounded", source: ROUNDING, counted: 6_000 },
    { lines: [ofCup], money: [{ amount: "40.00", gateway: "cash", extra: { amount_rounding: "-0.02" } }] },
    { ...cupGone, extra: { total_cash_rounding_refund_adjustment_set: set("-0.02") } },
  ),
  refundOnce(
    {
      name: "a tip",
      source: `${sample("refunds/create")}; a line with the key tip`,
      counted: 4_000,
      lines: [cup, { price: "5.00", extra: { tip: null } }],
    },
    { lines: [{ index: 1, subtotal: "5.00", restock: "no_restock" }], money: [{ amount: "5.00" }] },
    { ...partly, lines: [cup, { price: "5.00", current: 0, extra: { tip: null } }], current: "40.00" },
  ),
  refundOnce(
    {
      name: "one of three pieces with a discount, prices before tax",
      source: sample("refunds/create"),
      counted: 7_140,
      taxesIncluded: false,
      lines: [{ price: "40.00", quantity: 3, discount: "30.00", tax: "17.10" }],
    },
    { lines: [{ index: 0, subtotal: "30.00", tax: 5.7 }], money: [{ amount: "35.70" }] },
    {
      ...partly,
      lines: [{ price: "40.00", quantity: 3, current: 2, discount: "30.00", tax: "17.10" }],
      current: "71.40",
    },
  ),
  refundOnce(
    {
      name: "of 2016: no amounts in two currencies, nothing of an order's own",
      source: "a connector's test of refunds of 2016 (restock, order_adjustments without …_set)",
      counted: 6_237,
      version: "2016",
    },
    {
      lines: [ofCup],
      money: [{ amount: "37.63" }],
      adjustments: [adjustment("2.37")],
      leaves: [
        "*_set",
        "admin_graphql_api_id",
        "refund_shipping_lines",
        "duties",
        "return",
        "restock_type",
        "location_id",
      ],
    },
    { ...partly, lines: noCup },
  ),
  {
    name: "refunds of an order that do not say which order they are of",
    source: `${sample("orders/updated")}; connectors that nest refunds`,
    counted: 6_000,
    webhooks: (ids) => {
      const refund = refundShape(ids, 20, { lines: [ofCup], money: [{ amount: "40.00" }], leaves: ["order_id"] });
      return [...bought(ids, { lines }), updated(ids, 20, { ...cupGone, refunds: [refund] })];
    },
  },
  {
    name: "cancelled with everything given back",
    source: sample("orders/cancelled"),
    counted: 0,
    webhooks: (ids) => {
      const refund: RefundShape = {
        lines: [
          { index: 0, subtotal: "60.00", restock: "cancel" },
          { ...ofCup, restock: "cancel" },
        ],
        money: [{ amount: "100.00" }],
      };
      const extra = { cancelled_at: time(20), cancel_reason: "customer" };
      return [
        ...bought(ids, { lines }),
        refunded(ids, 20, refund),
        {
          ...updated(ids, 20, { ...allGone, extra, refunds: [refundShape(ids, 20, refund)] }),
          topic: "orders/cancelled",
        },
      ];
    },
  },
  {
    name: "a refund of an order that is deleted then",
    source: sample("orders/delete"),
    counted: 0,
    webhooks: (ids) => [
      ...bought(ids, { lines }),
      refunded(ids, 20, { lines: [ofCup], money: [{ amount: "40.00" }] }),
      { topic: "orders/delete", second: 60, payload: { id: num(ids.order) } },
    ],
  },
];
