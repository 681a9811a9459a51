import { document, documents, run } from "../../state/database";
import { gid, idOf } from "../../state/gid";
import { nextId } from "../../state/ids";
import { resolveNamespace } from "../../state/metafields";
import { refused } from "../../state/store-error";
import type { StoreState } from "../../state/types/store";
import type { PageArgs } from "../connections";
import type { AdminContext, TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { attempt } from "../user-errors";

interface Definition {
  id: number;
  name: string;
  namespace: string;
  key: string;
  ownerType: string;
  type: string;
  description: string | null;
}

/** Those of the app's configuration first. */
export function definitions(state: StoreState): Definition[] {
  const own = state.app.metafields.map((field, index) => ({
    ...field,
    id: 129_000_000_000 + index,
    namespace: resolveNamespace(state, field.namespace),
    description: null,
  }));
  return [...own, ...documents<Definition>(state, "SELECT data FROM metafield_definition ORDER BY id")];
}

function createDefinition(
  state: StoreState,
  input: Omit<Definition, "id" | "namespace"> & { namespace?: string | null },
) {
  const namespace = resolveNamespace(state, input.namespace ?? "$app");
  const same = (known: Definition) =>
    known.namespace === namespace && known.key === input.key && known.ownerType === input.ownerType;
  if (definitions(state).some(same)) throw refused(`Key is in use for ${input.ownerType} metafields`, "key");
  const { name, key, ownerType: owner, type, description } = input;
  const id = nextId(state, "definition");
  const definition = { id, name, key, namespace, ownerType: owner, type, description: description ?? null };
  run(state, "INSERT INTO metafield_definition (id, data) VALUES (?, ?)", id, JSON.stringify(definition));
  return definition;
}

interface DefinitionArgs extends PageArgs {
  ownerType?: string;
  namespace?: string | null;
  key?: string | null;
}

function listDefinitions(_root: unknown, args: DefinitionArgs, { state }: AdminContext) {
  const namespace = args.namespace ? resolveNamespace(state, args.namespace) : undefined;
  const found = definitions(state).filter(
    (known) =>
      known.ownerType === args.ownerType &&
      (!namespace || known.namespace === namespace) &&
      (!args.key || known.key === args.key),
  );
  return listConnection(args, found);
}

export const metafieldDefinitionTypes: Record<string, TypeResolvers> = {
  MetafieldDefinition: {
    type: ({ type }: Definition) => ({ name: type, category: "OTHER", supportsDefinitionMigrations: true }),
  },
  QueryRoot: {
    metafieldDefinitions: listDefinitions,
    metafieldDefinition: (_root, { id }: { id?: string }, { state }) =>
      (id && document(state, "SELECT data FROM metafield_definition WHERE id = ?", idOf(id))) || null,
  },
  Mutation: {
    metafieldDefinitionCreate: (_root, args: { definition: Definition }, { state }) =>
      attempt({ createdDefinition: null as object | null }, () => ({
        createdDefinition: createDefinition(state, args.definition),
      })),
    metafieldDefinitionDelete: (_root, { id }: { id: string }, { state }) =>
      attempt({ deletedDefinitionId: null as string | null }, () => {
        run(state, "DELETE FROM metafield_definition WHERE id = ?", idOf(id));
        return { deletedDefinitionId: gid("MetafieldDefinition", idOf(id)) };
      }),
  },
};
