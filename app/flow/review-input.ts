import { z } from "zod";
import { cutTextInput } from "~/lib/text-input";
import { TEXT_MAX, TITLE_MAX } from "~/modules/reviews/review-input";
import { customer, wholeNumber } from "./flow-input";

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
