import { GraphQLError, parse, validate, type DocumentNode } from "graphql";
import { adminSchema } from "./schema";

type Parsed = { document: DocumentNode; errors?: never } | { document?: never; errors: GraphQLError[] };

const validDocuments = new Map<string, DocumentNode>();
const MAX_CACHED = 200;

function withCode(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    extensions: { code: "undefinedField", ...error.extensions },
  });
}

function parseAndValidate(query: string): Parsed {
  try {
    const document = parse(query);
    const errors = validate(adminSchema(), document);
    return errors.length ? { errors: errors.map(withCode) } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** Parses and validates a query. Valid documents are cached: a bulk mutation runs the same one thousands of times. */
export function parseQuery(query: string): Parsed {
  const kept = validDocuments.get(query);
  if (kept) return { document: kept };
  const parsed = parseAndValidate(query);
  if (parsed.document) {
    if (validDocuments.size >= MAX_CACHED) validDocuments.clear();
    validDocuments.set(query, parsed.document);
  }
  return parsed;
}
