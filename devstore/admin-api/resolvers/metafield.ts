import { documents, document, run } from "../../state/database";
import { gid, idOf, typeOf } from "../../state/gid";
import { nextId } from "../../state/ids";
import { deleteMetafield, getMetafield, resolveNamespace, setMetafield } from "../../state/metafields";
import { refused } from "../../state/store-error";
import type { Metafield, StoreState } from "../../state/types";
import type { PageArgs } from "../connections";
import type { AdminContext, TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { attempt, userError, type UserError } from "../user-errors";
import { findNode } from "./nodes";

interface SetInput {
  ownerId: string;
  namespace?: string | null;
  key: string;
  type?: string | null;
  value: string;
}

interface Definition {
  id: number;
  name: string;
  namespace: string;
  key: string;
  ownerType: string;
  type: string;
  description: string | null;
}

function definitions(state: StoreState): Definition[] {
  const own = state.app.metafields.map((field, index) => ({
    ...field,
    id: 129_000_000_000 + index,
    namespace: resolveNamespace(state, field.namespace),
    description: null,
  }));
  return [...own, ...documents<Definition>(state, "SELECT data FROM metafield_definition ORDER BY id")];
}

const OWNER_TYPES: Record<string, string> = { AppInstallation: "API_PERMISSION", ProductVariant: "PRODUCTVARIANT" };
const ownerType = (ownerId: string) => OWNER_TYPES[typeOf(ownerId) ?? ""] ?? (typeOf(ownerId) ?? "").toUpperCase();

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

function valueError(type: string, value: string): string | undefined {
  if (value === "") return "can't be blank";
  if (type === "json" && !isJson(value)) return "is invalid JSON";
  return type === "number_integer" && !/^-?\d+$/.test(value) ? "must be an integer" : undefined;
}

function problems(context: AdminContext, input: SetInput, index: number): UserError[] {
  const at = (field: string, message: string, code: string) => ({
    ...userError(message, ["metafields", String(index), field], code),
    elementIndex: null,
  });
  if (!findNode(context, input.ownerId)) return [at("ownerId", "Owner does not exist.", "INVALID")];
  const type = typeFor(context.state, input);
  if (!type) return [at("type", "can't be blank", "BLANK")];
  const wrong = valueError(type, input.value);
  return wrong ? [at("value", wrong, "INVALID_VALUE")] : [];
}

function typeFor(state: StoreState, { ownerId, namespace, key, type }: SetInput): string | undefined {
  const resolved = resolveNamespace(state, namespace ?? "$app");
  const definition = definitions(state).find(
    (known) => known.namespace === resolved && known.key === key && known.ownerType === ownerType(ownerId),
  );
  return type ?? definition?.type ?? getMetafield(state, ownerId, resolved, key)?.type;
}

/** All or nothing, at most 25 a call. */
function setAll(_root: unknown, { metafields }: { metafields: SetInput[] }, context: AdminContext) {
  const { state } = context;
  if (metafields.length > 25) {
    const message = "Exceeded the maximum metafields input limit of 25.";
    return {
      metafields: null,
      userErrors: [{ ...userError(message, ["metafields"], "LESS_THAN_OR_EQUAL_TO"), elementIndex: null }],
    };
  }
  const userErrors = metafields.flatMap((input, index) => problems(context, input, index));
  if (userErrors.length) return { metafields: null, userErrors };
  const save = (input: SetInput) =>
    setMetafield(state, { ...input, namespace: input.namespace ?? "$app", type: typeFor(state, input) ?? "json" });
  return { metafields: state.transaction(() => metafields.map(save)), userErrors: [] };
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

export const metafieldTypes: Record<string, TypeResolvers> = {
  Metafield: {
    jsonValue: ({ value, type }: Metafield) =>
      isJson(value) && type !== "single_line_text_field" ? JSON.parse(value) : value,
    ownerType: ({ ownerId }: Metafield) => ownerType(ownerId),
    owner: ({ ownerId }: Metafield, _args, context) => findNode(context, ownerId),
    sizeInBytes: ({ value }: Metafield) => Buffer.byteLength(value),
    compareDigest: ({ value }: Metafield) => Buffer.from(value).toString("base64url").slice(0, 32),
  },
  MetafieldDefinition: {
    type: ({ type }: Definition) => ({ name: type, category: "OTHER", supportsDefinitionMigrations: true }),
  },
  QueryRoot: {
    metafieldDefinitions: listDefinitions,
    metafieldDefinition: (_root, { id }: { id?: string }, { state }) =>
      (id && document(state, "SELECT data FROM metafield_definition WHERE id = ?", idOf(id))) || null,
  },
  Mutation: {
    metafieldsSet: setAll,
    metafieldsDelete: (_root, args: { metafields: SetInput[] }, { state }) => ({
      deletedMetafields: args.metafields.map(({ ownerId, namespace, key }) =>
        deleteMetafield(state, ownerId, namespace ?? "$app", key)
          ? { ownerId, namespace: namespace ?? "$app", key }
          : null,
      ),
      userErrors: [],
    }),
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
