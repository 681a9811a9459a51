import { z } from "zod";
import { components } from "./schemas/common";

export type JsonSchema = Record<string, unknown>;

const options = {
  io: "input",
  uri: (id: string) => `#/components/schemas/${id}`,
  override: ({ jsonSchema }: { jsonSchema: JsonSchema }) => {
    // The format is enough; the pattern has hundreds of characters.
    if (jsonSchema.format === "date-time" || jsonSchema.format === "uuid") delete jsonSchema.pattern;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  },
} as const;

function toJsonSchemas(extra: [string, z.ZodType][]): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of components) registry.add(schema, { id });
  for (const [id, schema] of extra) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, options);
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

let named: Record<string, JsonSchema> | undefined;

/** All named schemas, by name. */
export const componentSchemas = (): Record<string, JsonSchema> => (named ??= toJsonSchemas([]));

/** JSON Schema of a schema; named schemas become references. */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const name = components.get(schema);
  if (name) return { $ref: options.uri(name) };
  return toJsonSchemas([["_", schema]])._ ?? {};
}
