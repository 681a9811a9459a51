import { z } from "zod";

/** The form of the block `share-product`. */
export const shareInput = z.object({
  productId: z
    .string()
    .regex(/^\d{1,19}$/)
    .transform(BigInt),
  /** address of the shop as the member sees it, e.g. "https://shop.example" */
  origin: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
});
