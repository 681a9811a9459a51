import type { z } from "zod";
import { componentSchemas, schemaOf, type JsonSchema } from "../json-schema";

type Fields = Record<string, JsonSchema>;

/** Resolves a reference to a named schema. */
function resolve(schema: JsonSchema): JsonSchema {
  const name = typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
  return (name && componentSchemas()[name]) || schema;
}

/** Describes in few words what a value may be. */
function kindOf(schema: JsonSchema): string {
  const { type, format, anyOf, items, minimum, maximum, default: preset } = schema;
  const choices = schema.enum as string[] | undefined;
  const parts = (anyOf as JsonSchema[] | undefined)?.map(kindOf);
  const base =
    choices?.join(" | ") ??
    parts?.join(" or ") ??
    (type === "array"
      ? `list of ${kindOf((items ?? {}) as JsonSchema)}`
      : String(format ?? [type ?? "any"].flat().join(" or ")));
  const range =
    minimum === undefined && maximum === undefined ? "" : ` ${String(minimum ?? "…")} to ${String(maximum ?? "…")}`;
  return `${base}${range}${preset === undefined ? "" : `, else ${JSON.stringify(preset)}`}`;
}

/** The fields of a body or a query, one per line. */
export function FieldTable({ caption, schema }: { caption: string; schema: z.ZodType }) {
  const { properties = {}, required = [] } = resolve(schemaOf(schema)) as { properties?: Fields; required?: string[] };
  return (
    <div className="table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <tbody>
          {Object.entries(properties).map(([name, field]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                {required.includes(name) && " (needed)"}
              </th>
              <td>{kindOf(resolve(field))}</td>
              <td>{typeof field.description === "string" && field.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
