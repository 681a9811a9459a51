import { z } from "zod";

/** Schemas with a name in the OpenAPI document. */
export const components = new Map<z.ZodType, string>();

/** One example for each body and answer in the OpenAPI document. */
export const examples = new Map<z.ZodType, unknown>();

/** Gives a schema its name and example in the OpenAPI document. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema, example?: z.input<Schema>): Schema {
  components.set(schema, id);
  return example === undefined ? schema : withExample(schema, example);
}

export function withExample<Schema extends z.ZodType>(schema: Schema, example: z.input<Schema>): Schema {
  examples.set(schema, example);
  return schema;
}

export const moment = z.iso.datetime().describe("A moment in UTC, ISO 8601");
export const customerId = z.number().int().describe("Number of Shopify's customer");
export const uuid = z.uuid();
/** Moments in ISO 8601, with the offset of any time zone. */
export { momentInput } from "~/lib/date-input";
/** A Shopify number in a URL. */
export const shopifyNumber = z
  .string()
  .regex(/^[1-9]\d{0,17}$/, "INVALID")
  .transform(BigInt);
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

/** Every list is paged: `nextCursor` is the `cursor` of the next page, null on the last. */
export const pageQuery = z.strictObject({
  limit: z
    .preprocess(
      (text) => (typeof text === "string" && /^\d{1,4}$/.test(text) ? Number(text) : text),
      z.number().int().min(1).max(200).default(50),
    )
    .describe("Entries of a page"),
  cursor: z.string().min(1).max(200).optional().describe("`nextCursor` of the page before"),
});

export function pageOf<Entry extends z.ZodType>(entry: Entry) {
  const page = z.object({ data: z.array(entry), nextCursor: z.string().nullable() });
  if (examples.has(entry)) examples.set(page, { data: [examples.get(entry)], nextCursor: null });
  return page;
}

/** An award in short, within other objects. */
export const awardBrief = z
  .object({
    id: uuid,
    status: z.enum(["WAITING", "REJECTED", "PENDING", "AVAILABLE", "TAKEN_BACK"]),
    points: z.number().int().describe("What it is worth now; while it waits, what it would be worth"),
  })
  .describe("What it earned, or may earn");

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
            message: z.string().describe("In words, in English or German as Accept-Language asks"),
            params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
          }),
        )
        .optional(),
    })
    .describe("What went wrong, as in RFC 9457"),
);
