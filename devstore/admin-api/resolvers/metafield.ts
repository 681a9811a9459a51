import { typeOf } from "../../state/gid";
import { deleteMetafield, getMetafield, resolveNamespace, setMetafield } from "../../state/metafields";
import type { Metafield } from "../../state/types/metafield";
import type { StoreState } from "../../state/types/store";
import type { AdminContext, TypeResolvers } from "../context";
import { checkOwnerAccess } from "../access";
import { userError, type UserError } from "../user-errors";
import { definitions } from "./metafield-definition";
import { findNode } from "./nodes";

interface SetInput {
  ownerId: string;
  namespace?: string | null;
  key: string;
  type?: string | null;
  value: string;
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

function inputErrors(context: AdminContext, input: SetInput, index: number): UserError[] {
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

/** `metafieldsSet`: saves all of at most 25 metafields, or none. */
function setMetafields(_root: unknown, { metafields }: { metafields: SetInput[] }, context: AdminContext) {
  const { state } = context;
  for (const { ownerId } of metafields) checkOwnerAccess(context, ownerId, "metafieldsSet");
  if (metafields.length > 25) {
    const message = "Exceeded the maximum metafields input limit of 25.";
    return {
      metafields: null,
      userErrors: [{ ...userError(message, ["metafields"], "LESS_THAN_OR_EQUAL_TO"), elementIndex: null }],
    };
  }
  const userErrors = metafields.flatMap((input, index) => inputErrors(context, input, index));
  if (userErrors.length) return { metafields: null, userErrors };
  const save = (input: SetInput) =>
    setMetafield(state, { ...input, namespace: input.namespace ?? "$app", type: typeFor(state, input) ?? "json" });
  return { metafields: state.transaction(() => metafields.map(save)), userErrors: [] };
}

/**
 * `metafieldsDelete`: a metafield that does not exist is null in the response, not an error
 * (https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/metafieldsDelete). Shopify does not document what an
 * unknown owner does; here it is a user error, and no metafield is deleted.
 */
function deleteMetafields(_root: unknown, { metafields }: { metafields: SetInput[] }, context: AdminContext) {
  const { state } = context;
  const refuse = (userErrors: UserError[]) => ({ deletedMetafields: null, userErrors });
  for (const { ownerId } of metafields) checkOwnerAccess(context, ownerId, "metafieldsDelete");
  if (metafields.length === 0) return refuse([userError("At least one identifier must be specified.", ["metafields"])]);
  const gone = metafields.flatMap(({ ownerId }, index) =>
    findNode(context, ownerId) ? [] : userError("Owner does not exist.", ["metafields", String(index), "ownerId"]),
  );
  if (gone.length > 0) return refuse(gone);
  const remove = ({ ownerId, namespace, key }: SetInput) =>
    deleteMetafield(state, ownerId, namespace ?? "$app", key)
      ? { ownerId, namespace: resolveNamespace(state, namespace ?? "$app"), key }
      : null;
  return { deletedMetafields: state.transaction(() => metafields.map(remove)), userErrors: [] };
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
  Mutation: {
    metafieldsSet: setMetafields,
    metafieldsDelete: deleteMetafields,
  },
};
