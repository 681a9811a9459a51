import {
  execute,
  GraphQLError,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLTypeResolver,
} from "graphql";
import { StoreError } from "../state/store-error";
import type { AdminContext } from "./context";
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

function withCode(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    extensions: { code: "undefinedField", ...error.extensions },
  });
}

export function parseQuery(query: string) {
  try {
    const document = parse(query);
    const errors = validate(adminSchema(), document);
    return errors.length ? { errors: errors.map(withCode) } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** All resolvers are synchronous, so the answer is too. */
export function executeQuery(context: AdminContext, input: QueryInput): ExecutionResult {
  const parsed = parseQuery(input.query);
  if (!parsed.document) return { errors: parsed.errors };
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
