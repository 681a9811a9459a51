import {
  getNamedType,
  isCompositeType,
  isLeafType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from "graphql";

const MUTATION_COST = 10;

function pageSize(node: FieldNode, variables: Record<string, unknown>): number {
  const size = node.arguments?.find(({ name }) => name.value === "first" || name.value === "last")?.value;
  if (size?.kind === Kind.INT) return Number(size.value);
  return size?.kind === Kind.VARIABLE ? Number(variables[size.name.value] ?? 0) : 0;
}

/**
 * Cost in points before a query runs: 1 for each object, 2 for each connection plus its `first` or `last` nodes, 10 for
 * each mutation.
 */
export function requestedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): number {
  const info = new TypeInfo(schema);
  const factors = [1];
  let cost = 0;
  const field = {
    enter(node: FieldNode) {
      const type = info.getType();
      const factor = factors.at(-1) ?? 1;
      const named = type && getNamedType(type);
      const isConnection = named?.name.endsWith("Connection") ?? false;
      const isWrapper = /^(edges|nodes|pageInfo)$/.test(node.name.value);
      const isMutation = info.getParentType()?.name === "Mutation";
      factors.push(factor * (isConnection ? Math.max(1, pageSize(node, variables)) : 1));
      if (isMutation) cost += MUTATION_COST;
      else if (isConnection) cost += 2 * factor;
      else if (named && !isLeafType(named) && isCompositeType(named) && !isWrapper) cost += factor;
      else if (/^(edges|nodes)$/.test(node.name.value) && info.getParentType()?.name.endsWith("Connection"))
        cost += factor;
    },
    leave: () => void factors.pop(),
  };
  visit(document, visitWithTypeInfo(info, { Field: field }));
  return cost;
}

/** Cost in points of the response: 1 for each object. */
export function actualCost(data: unknown): number {
  if (Array.isArray(data)) return data.reduce<number>((sum, item) => sum + actualCost(item), 0);
  if (data === null || typeof data !== "object") return 0;
  return Object.values(data).reduce<number>((sum, value) => sum + actualCost(value), 1);
}
