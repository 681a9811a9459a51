import { z } from "zod";

/** The form of the block `share-product`. */
export const shareInput = z.object({
  productId: z
    .string()
    .regex(/^\d{1,19}$/)
    .transform(BigInt),
});
