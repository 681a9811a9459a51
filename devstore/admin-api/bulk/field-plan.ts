import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from "graphql";
import { adminSchema } from "../schema";

export type NodeType = GraphQLObjectType | GraphQLAbstractType;

/** How to resolve one field; computed once for all objects of a type. */
export interface PlannedField {
  key: string;
  field: GraphQLField<unknown, unknown>;
  args: Record<string, unknown>;
  selections: SelectionSetNode[];
  /** for connections: the type of their nodes, and the selected fields of a node */
  nodes?: { type: NodeType; selections: SelectionSetNode[] };
}

/** Plans of one bulk query: by the first selection set, then by type name. */
export type PlanCache = WeakMap<SelectionSetNode, Map<string, PlannedField[]>>;

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

/** The selected fields that apply to the type, with fragments resolved. */
function fieldsOf(document: DocumentNode, type: GraphQLObjectType, selections: SelectionSetNode[]): FieldNode[] {
  return selections.flatMap(({ selections: all }) =>
    all.flatMap((selection): FieldNode[] => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const fits = applies(selection.typeCondition?.name.value, type);
        return fits ? fieldsOf(document, type, [selection.selectionSet]) : [];
      }
      const fragment = document.definitions.find(
        (found) => found.kind === Kind.FRAGMENT_DEFINITION && found.name.value === selection.name.value,
      );
      if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || !applies(fragment.typeCondition.name.value, type)) return [];
      return fieldsOf(document, type, [fragment.selectionSet]);
    }),
  );
}

function nodesOf(type: GraphQLOutputType, node: FieldNode): PlannedField["nodes"] {
  const named = getNamedType(type);
  if (!named.name.endsWith("Connection") || !isObjectType(named)) return undefined;
  // Some connections have no `nodes`; all have edges.
  const edge = getNamedType(named.getFields().edges?.type);
  const nodeType = isObjectType(edge) ? getNamedType(edge.getFields().node?.type) : undefined;
  if (!isObjectType(nodeType) && !isAbstractType(nodeType)) return undefined;
  return { type: nodeType, selections: nodeSelections(node) };
}

function planField(type: GraphQLObjectType, node: FieldNode): PlannedField[] {
  const field = type.getFields()[node.name.value];
  if (!field) return [];
  const nodes = nodesOf(field.type, node);
  return [
    {
      key: node.alias?.value ?? node.name.value,
      field,
      args: getArgumentValues(field, node),
      selections: node.selectionSet ? [node.selectionSet] : [],
      ...(nodes ? { nodes } : {}),
    },
  ];
}

export function planFields(
  { document, plans }: { document: DocumentNode; plans: PlanCache },
  type: GraphQLObjectType,
  selections: SelectionSetNode[],
): PlannedField[] {
  const [first] = selections;
  if (!first) return [];
  const known = plans.get(first) ?? new Map<string, PlannedField[]>();
  plans.set(first, known);
  const found = known.get(type.name) ?? fieldsOf(document, type, selections).flatMap((node) => planField(type, node));
  known.set(type.name, found);
  return found;
}
