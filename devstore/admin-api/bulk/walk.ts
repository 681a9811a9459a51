import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from "graphql";
import { getArgumentValues } from "graphql/execution/values.js";
import { gid } from "../../state/gid";
import type { Connection } from "../connections";
import type { AdminContext } from "../context";
import { resolveField } from "../resolve-field";
import { adminSchema } from "../schema";

interface Nested {
  connection: Connection<object>;
  type: GraphQLObjectType;
  selections: SelectionSetNode[];
}

export interface Walk {
  context: AdminContext;
  document: DocumentNode;
}

/** The node selections inside `edges { node }` and `nodes`. */
function nodeSelections(field: FieldNode): SelectionSetNode[] {
  return (field.selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind !== Kind.FIELD || !selection.selectionSet) return [];
    if (selection.name.value === "nodes") return [selection.selectionSet];
    if (selection.name.value !== "edges") return [];
    return selection.selectionSet.selections.flatMap((edge) =>
      edge.kind === Kind.FIELD && edge.name.value === "node" && edge.selectionSet ? [edge.selectionSet] : [],
    );
  });
}

function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
  if (!condition || condition === type.name) return true;
  const abstract = adminSchema().getType(condition);
  return isAbstractType(abstract) && adminSchema().isSubType(abstract, type);
}

/** Fields of the selections, fragments resolved. */
function fieldsOf({ document }: Walk, type: GraphQLObjectType, selections: readonly SelectionSetNode[]): FieldNode[] {
  return selections.flatMap(({ selections: all }) =>
    all.flatMap((selection): FieldNode[] => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (!applies(selection.typeCondition?.name.value, type)) return [];
        return fieldsOf({ document } as Walk, type, [selection.selectionSet]);
      }
      const fragment = document.definitions.find(
        (found) => found.kind === Kind.FRAGMENT_DEFINITION && found.name.value === selection.name.value,
      );
      if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || !applies(fragment.typeCondition.name.value, type)) return [];
      return fieldsOf({ document } as Walk, type, [fragment.selectionSet]);
    }),
  );
}

function complete(walk: Walk, type: GraphQLOutputType, value: unknown, field: FieldNode, nested: Nested[]): unknown {
  if (value === null || value === undefined) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return (value as unknown[]).map((item) =>
      complete(walk, nullable.ofType as GraphQLOutputType, item, field, nested),
    );
  }
  if (isLeafType(nullable)) return nullable.serialize(value);
  const name = isAbstractType(nullable) ? (value as { __typename: string }).__typename : nullable.name;
  const object = adminSchema().getType(name);
  if (!isObjectType(object) || !field.selectionSet) return null;
  return walkObject(walk, object, value, [field.selectionSet], nested);
}

/** The plain values of an object; its connections go to `nested`. */
export function walkObject(
  walk: Walk,
  type: GraphQLObjectType,
  source: unknown,
  selections: SelectionSetNode[],
  nested: Nested[],
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const field of fieldsOf(walk, type, selections)) {
    const key = field.alias?.value ?? field.name.value;
    const definition = type.getFields()[field.name.value];
    if (!definition) {
      if (field.name.value === "__typename") result[key] = type.name;
      continue;
    }
    const value = resolveField(type, definition, source, getArgumentValues(definition, field), walk.context);
    const named = getNamedType(definition.type);
    if (named.name.endsWith("Connection") && isObjectType(named)) {
      const node = getNamedType(named.getFields().nodes?.type ?? named);
      if (isObjectType(node))
        nested.push({ connection: value as Connection<object>, type: node, selections: nodeSelections(field) });
    } else {
      result[key] = complete(walk, definition.type, value, field, nested);
    }
  }
  return result;
}

function idOfSource(type: GraphQLObjectType, source: object, walk: Walk): unknown {
  const field = type.getFields().id;
  if (field) return resolveField(type, field, source, {}, walk.context);
  return "id" in source ? gid(type.name, Number(source.id)) : undefined;
}

/** A node's line, then the lines of its nested connections. */
export function* linesOf(walk: Walk, item: Nested, source: object, parentId?: unknown): Iterable<string> {
  const nested: Nested[] = [];
  const values = walkObject(walk, item.type, source, item.selections, nested);
  yield JSON.stringify(parentId === undefined ? values : { ...values, __parentId: parentId });
  if (nested.length === 0) return;
  const ownId = idOfSource(item.type, source, walk);
  for (const child of nested) for (const node of child.connection.all()) yield* linesOf(walk, child, node, ownId);
}
