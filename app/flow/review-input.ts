import { z } from "zod";
import { TEXT_MAX, TITLE_MAX } from "~/modules/reviews/review-input";
import { customer, wholeNumber } from "./flow-input";

/** What Flow leaves empty it sends as null, as "" or not at all; what is too long is cut, as no person is there to ask. */
const words = (most: number) =>
  z
    .string()
    .nullish()
    .transform((text) => (text ?? "").trim().slice(0, most));

/** Settings of the action `flow-record-review`. */
export const reviewProperties = z.object({
  customer_id: customer,
  product_id: z
    .union([z.number().int().positive(), z.string().regex(/^(gid:\/\/shopify\/Product\/)?[1-9]\d{0,17}$/)])
    .transform((value) => BigInt(String(value).replace(/^.*\//, ""))),
  stars: wholeNumber.pipe(z.number().min(1).max(5)),
  title: words(TITLE_MAX),
  text: words(TEXT_MAX),
  has_photo: z
    .union([z.boolean(), z.enum(["true", "false", ""])])
    .nullish()
    .transform((value) => value === true || value === "true"),
});
