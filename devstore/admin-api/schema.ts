import { readFileSync } from "node:fs";
import { buildSchema, GraphQLError, isScalarType, type GraphQLSchema } from "graphql";

let loaded: GraphQLSchema | undefined;

function serializeDate(value: unknown): unknown {
  return typeof value === "number" ? `${new Date(value).toISOString().slice(0, 19)}Z` : value;
}

function parseDate(value: unknown): number {
  const at = Date.parse(String(value));
  if (Number.isNaN(at)) throw new GraphQLError(`"${String(value)}" is not a DateTime.`);
  return at;
}

/** The pruned Admin schema. Resolvers read and return DateTime as milliseconds since 1970. */
export function adminSchema(): GraphQLSchema {
  if (loaded) return loaded;
  const schema = buildSchema(readFileSync(new URL("./admin-2026-10.graphql", import.meta.url), "utf8"));
  const dateTime = schema.getType("DateTime");
  if (isScalarType(dateTime)) {
    dateTime.serialize = serializeDate;
    dateTime.parseValue = parseDate;
    dateTime.parseLiteral = (node) => parseDate("value" in node ? node.value : "");
  }
  loaded = schema;
  return schema;
}
