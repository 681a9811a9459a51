import { z } from "zod";

export const TITLE_MAX = 100;
export const TEXT_MIN = 10;
export const TEXT_MAX = 2_000;
export const ANSWER_MAX = 1_000;

/** One kind of line end, and no control characters but it. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, " ")
    .trim();

const typed = z.string().transform(plain);

/** What the form on the product page sends, without its photos. */
export const reviewInput = z.object({
  productId: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .transform(BigInt),
  stars: z.coerce.number().int().min(1).max(5),
  title: typed.pipe(z.string().min(1).max(TITLE_MAX)),
  text: typed.pipe(z.string().min(TEXT_MIN).max(TEXT_MAX)),
});
export type ReviewInput = z.infer<typeof reviewInput>;

/** The merchant's answer; nothing typed takes it back. */
export const answerInput = z.object({
  answer: z
    .string()
    .default("")
    .transform(plain)
    .pipe(z.string().max(ANSWER_MAX))
    .transform((text) => text || null),
});
