import { GraphQLError, parse, validate } from "graphql";
import { adminSchema } from "./schema";

function withCode(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    extensions: { code: "undefinedField", ...error.extensions },
  });
}

/** The validated document, or what is wrong with it. */
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
