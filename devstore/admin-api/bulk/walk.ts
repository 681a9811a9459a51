import {
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from "graphql";
import type { Connection } from "../connections";
import type { AdminContext } from "../context";
import { resolveField } from "../resolve-field";
import { adminSchema } from "../schema";
import { planFields, type NodeType, type PlanCache } from "./field-plan";

export interface Walk {
  context: AdminContext;
  document: DocumentNode;
  plans: PlanCache;
}

export interface Nested {
  /** response name of the field */
  key: string;
  connection: Connection<object>;
  /** type of the nodes; of an interface or union, each node names its own type */
  type: NodeType;
  selections: SelectionSetNode[];
}

function objectTypeOf(type: NodeType, value: unknown): GraphQLObjectType | undefined {
  if (!isAbstractType(type)) return type;
  const found = adminSchema().getType((value as { __typename: string }).__typename);
  return isObjectType(found) ? found : undefined;
}

function complete(
  walk: Walk,
  type: GraphQLOutputType,
  value: unknown,
  selections: SelectionSetNode[],
  nested: Nested[],
): unknown {
  if (value === null || value === undefined) return null;
  const nullable = getNullableType(type);
  if (isLeafType(nullable)) return nullable.serialize(value);
  if (isListType(nullable)) {
    const itemType = nullable.ofType as GraphQLOutputType;
    return (value as unknown[]).map((item) => complete(walk, itemType, item, selections, nested));
  }
  const object = objectTypeOf(nullable, value);
  return object ? walkObject(walk, object, value, selections, nested) : null;
}

/** Resolves the object's selected fields. Connections are not read but appended to `nested`. */
export function walkObject(
  walk: Walk,
  type: GraphQLObjectType,
  source: unknown,
  selections: SelectionSetNode[],
  nested: Nested[],
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { key, field, args, selections: inner, nodes } of planFields(walk, type, selections)) {
    const value = resolveField(type, field, source, args, walk.context);
    if (nodes) nested.push({ ...nodes, key, connection: value as Connection<object> });
    else result[key] = complete(walk, field.type, value, inner, nested);
  }
  return result;
}

export interface PlacedLine {
  /** response names from the root to the node, each after a "/"; "" for a root */
  path: string;
  text: string;
}

/** The node's line, followed by the lines of its nested connections. */
export function* linesOf(
  walk: Walk,
  item: Nested,
  source: object,
  parent?: { id: unknown; path: string },
): Iterable<PlacedLine> {
  const nested: Nested[] = [];
  const type = objectTypeOf(item.type, source);
  if (!type) return;
  const values = walkObject(walk, type, source, item.selections, nested);
  const path = parent ? `${parent.path}/${item.key}` : "";
  yield { path, text: JSON.stringify(parent ? { ...values, __parentId: parent.id } : values) };
  if (nested.length === 0) return;
  const idField = type.getFields().id;
  const id = idField && resolveField(type, idField, source, {}, walk.context);
  for (const child of nested)
    for (const node of child.connection.all()) yield* linesOf(walk, child, node, { id, path });
}
