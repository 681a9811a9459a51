import { z } from "zod";

/** Where a shop's run through all of its members stands; the payload of `publish-all-cards`. */
export const bulkPublishState = z.object({
  shopId: z.number().int(),
  /** the cards of members up to this one are done */
  afterId: z.string().regex(/^\d+$/).default("0"),
  /** the step behind `afterId` has had its bulk mutation for tags */
  tagsTried: z.boolean().default(false),
  /** the bulk mutation under way; with cards for the members up to `lastId` */
  running: z
    .discriminatedUnion("what", [
      z.object({ what: z.literal("tags"), operationId: z.string() }),
      z.object({ what: z.literal("cards"), operationId: z.string(), claim: z.string(), lastId: z.string() }),
    ])
    .optional(),
});
export type BulkPublishState = z.infer<typeof bulkPublishState>;
