import { z } from "zod";
import { textInput } from "~/lib/text-input";
import { ANSWER_MAX, TEXT_MAX, TEXT_MIN, TITLE_MAX } from "./review-limits";

/** What the form on the product page sends, without its photos. */
export const reviewInput = z.object({
  productId: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .transform(BigInt),
  stars: z
    .string()
    .regex(/^[1-5]$/)
    .transform(Number),
  title: textInput({ min: 1, max: TITLE_MAX }),
  text: textInput({ min: TEXT_MIN, max: TEXT_MAX, lines: true }),
});
export type ReviewInput = z.infer<typeof reviewInput>;

/** The merchant's answer; nothing typed takes it back. */
export const answerInput = z.object({
  answer: textInput({ max: ANSWER_MAX, lines: true })
    .prefault("")
    .transform((text) => text || null),
});
