import { z } from "zod";
import { isShopifyNumber } from "~/modules/earning/core/line-choice";

/** The form of the block `share-product`. */
export const shareInput = z.object({
  productId: z.string().refine(isShopifyNumber).transform(BigInt),
});
