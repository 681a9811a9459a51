import { z } from "zod";
import { momentInput } from "~/lib/date-input";
import { textInput, cutTextInput } from "~/lib/text-input";
import { MEMBER_TEXT_MAX } from "~/modules/approvals/decision-limits";
import { TEXT_MAX, TITLE_MAX } from "~/modules/reviews/review-limits";

/** A customer as Flow names one: a number, as text too, or a gid. */
const customer = z
  .union([z.number().int().positive(), z.string().regex(/^(gid:\/\/shopify\/Customer\/)?[1-9]\d{0,17}$/)])
  .transform((value) => BigInt(String(value).replace(/^.*\//, "")));

/** Flow's number fields may come as text, e.g. "50" or "50.0". */
const wholeNumber = z
  .union([z.number(), z.string().regex(/^\d{1,10}(\.0*)?$/)])
  .transform((value) => Number(value))
  .pipe(z.number().int());
const points = wholeNumber.pipe(z.number().min(1).max(1_000_000_000));

const reason = textInput({ min: 1, max: 200 });

/** Settings of an action as the merchant filled them in, by the keys in `extensions/flow-…`. */
export const changeProperties = z.object({ customer_id: customer, points, reason });
export const approveProperties = z.object({ award_id: z.uuid() });
export const rejectProperties = approveProperties.extend({
  reason,
  member_text: textInput({ max: MEMBER_TEXT_MAX, lines: true }).nullish(),
});

/** Settings of the actions on redemptions. What Flow leaves empty it sends as null, as "" or not at all. */
export const redeemProperties = z.object({
  customer_id: customer,
  reward_id: z.uuid(),
  points: z
    .literal("")
    .transform(() => null)
    .or(points)
    .nullish()
    .transform((value) => value ?? null),
});
export const cancelProperties = z.object({ redemption_id: z.uuid() });

/** What Flow sends for each run of an action. */
export const flowRun = z.object({
  shopify_domain: z.string(),
  action_run_id: z.string().regex(/^[\x21-\x7e]{1,150}$/),
  properties: z.unknown(),
});

/** What Flow sends when the use of a trigger changes. */
export const triggerLifecycle = z.object({
  shopify_domain: z.string(),
  flow_trigger_definition_id: z.union([z.string().min(1).max(200), z.number()]).transform(String),
  has_enabled_flow: z.boolean(),
  timestamp: momentInput,
});

/** Settings of the action `flow-record-review`. What Flow leaves empty it sends as null, as "" or not at all. */
export const reviewProperties = z.object({
  customer_id: customer,
  product_id: z
    .union([z.number().int().positive(), z.string().regex(/^(gid:\/\/shopify\/Product\/)?[1-9]\d{0,17}$/)])
    .transform((value) => BigInt(String(value).replace(/^.*\//, ""))),
  stars: wholeNumber.pipe(z.number().min(1).max(5)),
  title: cutTextInput(TITLE_MAX),
  text: cutTextInput(TEXT_MAX, { lines: true }),
  has_photo: z
    .union([z.boolean(), z.enum(["true", "false", ""])])
    .nullish()
    .transform((value) => value === true || value === "true"),
});
