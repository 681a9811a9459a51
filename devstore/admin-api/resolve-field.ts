import { getNamedType, GraphQLError, type GraphQLObjectType, type GraphQLOutputType } from "graphql";
import { gid } from "../state/gid";
import { checkAccess } from "./access";
import type { AdminContext } from "./context";
import { RESOLVERS } from "./resolvers/all";

type Source = Record<string, unknown>;

function plainValue(typeName: string, source: Source, field: string): unknown {
  if (typeof source.id === "number" && field === "id") return gid(typeName, source.id);
  if (typeof source.id === "number" && field === "legacyResourceId") return String(source.id);
  if (field in source) return source[field];
  throw new GraphQLError(`local store: ${typeName}.${field} is not implemented`);
}

/**
 * Resolves one field, in queries and in bulk operations.
 * @throws GraphQLError ACCESS_DENIED without the scope, or when the store does not implement the field
 */
export function resolveField(
  type: GraphQLObjectType,
  field: { name: string; type: GraphQLOutputType },
  source: unknown,
  args: Record<string, unknown>,
  context: AdminContext,
): unknown {
  checkAccess(context, type.name, field.name, getNamedType(field.type).name);
  const resolver = RESOLVERS[type.name]?.[field.name];
  if (resolver) return resolver(source as never, args as never, context);
  return plainValue(type.name, (source ?? {}) as Source, field.name);
}
