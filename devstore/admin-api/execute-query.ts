import {
  execute,
  GraphQLError,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLTypeResolver,
} from "graphql";
import { StoreError } from "../state/store-error";
import type { AdminContext } from "./context";
import { parseQuery } from "./parse-query";
import { resolveField } from "./resolve-field";
import { adminSchema } from "./schema";

export interface QueryInput {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

const fieldResolver: GraphQLFieldResolver<unknown, AdminContext> = (source, args, context, info) => {
  const field = info.parentType.getFields()[info.fieldName];
  if (!field) return undefined;
  try {
    return resolveField(info.parentType, field, source, args, context);
  } catch (error) {
    if (error instanceof StoreError) throw new GraphQLError(error.message, { extensions: { code: "BAD_REQUEST" } });
    throw error;
  }
};

const typeResolver: GraphQLTypeResolver<{ __typename?: string }, AdminContext> = (source) => source.__typename;

/** Items of an input array: https://shopify.dev/docs/api/usage/limits */
const MAX_ARRAY_ITEMS = 250;

function longestArray(value: unknown): number {
  if (Array.isArray(value)) return Math.max(value.length, ...value.map(longestArray));
  return typeof value === "object" && value !== null ? Math.max(0, ...Object.values(value).map(longestArray)) : 0;
}

/** Runs a query or mutation. Synchronous, because all resolvers are; errors are in the result. */
export function executeQuery(context: AdminContext, input: QueryInput): ExecutionResult {
  const parsed = parseQuery(input.query);
  if (!parsed.document) return { errors: parsed.errors };
  const longest = longestArray(input.variables);
  if (longest > MAX_ARRAY_ITEMS) {
    const message = `The input array size of ${longest} is greater than the maximum allowed of ${MAX_ARRAY_ITEMS}.`;
    return { errors: [new GraphQLError(message, { extensions: { code: "MAX_INPUT_SIZE_EXCEEDED" } })] };
  }
  const result = execute({
    schema: adminSchema(),
    document: parsed.document,
    variableValues: input.variables,
    operationName: input.operationName,
    contextValue: context,
    fieldResolver,
    typeResolver: typeResolver as GraphQLTypeResolver<unknown, AdminContext>,
  });
  return result as ExecutionResult;
}
