import { z } from "zod";

/** Schemas that stand under a name of their own in the OpenAPI document. */
export const components = new Map<z.ZodType, string>();

/** Gives a schema its name in the OpenAPI document. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  components.set(schema, id);
  return schema;
}

export const moment = z.iso.datetime().describe("A moment in UTC, ISO 8601");
export const customerId = z.number().int().describe("Number of Shopify's customer");
export const uuid = z.uuid();
export const amount = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe("An amount of the shop's currency, as a decimal string");

export const points = named(
  "Points",
  z.object({
    available: z.number().int().describe("May be spent; below zero only where the merchant wants that"),
    pending: z.number().int().describe("On hold until returns are over"),
    reserved: z.number().int().describe("Set aside for redemptions under way"),
  }),
);

/** Every list is read page by page: `nextCursor` is the `cursor` of the next page, null on the last. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("Entries of a page"),
  cursor: z.string().min(1).max(200).optional().describe("`nextCursor` of the page before"),
});

export const pageOf = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({ data: z.array(entry), nextCursor: z.string().nullable() });

export const problem = named(
  "Problem",
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.number().int(),
      detail: z.string(),
      code: z.string().describe("What programs go by; texts may change"),
      errors: z
        .array(
          z.object({
            field: z.string().describe("Path of the field, e.g. steps.0.points"),
            code: z.string(),
            params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
          }),
        )
        .optional(),
    })
    .describe("What went wrong, as in RFC 9457"),
);
