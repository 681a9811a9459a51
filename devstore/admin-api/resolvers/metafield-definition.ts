import { document, documents, run } from "../../state/database";
import { gid, idOf } from "../../state/gid";
import { nextId } from "../../state/ids";
import { resolveNamespace } from "../../state/metafields";
import { refused } from "../../state/store-error";
import type { StoreState } from "../../state/types/store";
import type { PageArgs } from "../connections";
import type { AdminContext, TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { attempt, userError } from "../user-errors";

interface Definition {
  id: number;
  name: string;
  namespace: string;
  key: string;
  ownerType: string;
  type: string;
  description: string | null;
  /** declared in shopify.app.toml, not created by the API */
  ofConfig?: boolean;
}

/** All definitions; those of the app's configuration first. */
export function definitions(state: StoreState): Definition[] {
  const own = state.app.metafields.map((field, index) => ({
    ...field,
    id: 129_000_000_000 + index,
    namespace: resolveNamespace(state, field.namespace),
    description: null,
    ofConfig: true,
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

interface DeleteArgs {
  id?: string | null;
  identifier?: { ownerType: string; namespace?: string | null; key: string } | null;
  deleteAllAssociatedMetafields: boolean;
}

/**
 * The API cannot delete definitions of the app's configuration. Under `$app`, a definition is deleted only together with
 * its metafields: https://shopify.dev/docs/api/admin-graphql/2026-10/enums/MetafieldDefinitionDeleteUserErrorCode
 */
function deleteDefinition(_root: unknown, args: DeleteArgs, { state }: AdminContext) {
  const refuse = (message: string, code: string) => ({
    deletedDefinitionId: null,
    deletedDefinition: null,
    userErrors: [userError(message, [args.id ? "id" : "identifier"], code)],
  });
  const named = args.identifier && {
    ...args.identifier,
    namespace: resolveNamespace(state, args.identifier.namespace ?? "$app"),
  };
  const found = definitions(state).find((known) =>
    named
      ? known.ownerType === named.ownerType && known.namespace === named.namespace && known.key === named.key
      : known.id === idOf(args.id ?? ""),
  );
  if (!found) return refuse("Definition not found.", "NOT_FOUND");
  if (found.ofConfig) return refuse("Definition is managed by app configuration.", "APP_CONFIG_MANAGED");
  if (found.namespace.startsWith("app--") && !args.deleteAllAssociatedMetafields)
    return refuse(
      "Deleting a definition in a reserved namespace must have deleteAllAssociatedMetafields set to true.",
      "RESERVED_NAMESPACE_ORPHANED_METAFIELDS",
    );
  run(state, "DELETE FROM metafield_definition WHERE id = ?", found.id);
  const { ownerType, namespace, key } = found;
  return {
    deletedDefinitionId: gid("MetafieldDefinition", found.id),
    deletedDefinition: { ownerType, namespace, key },
    userErrors: [],
  };
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
    metafieldDefinitionDelete: deleteDefinition,
  },
};
