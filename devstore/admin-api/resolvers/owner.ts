import { gid } from "../../state/gid";
import { getMetafield, listMetafields, resolveNamespace } from "../../state/metafields";
import type { PageArgs } from "../connections";
import type { AdminContext, TypeResolvers } from "../context";
import { listConnection } from "../list-connection";

interface MetafieldsArgs extends PageArgs {
  namespace?: string | null;
  keys?: string[] | null;
}

/** The fields `metafield` and `metafields` of an owner type. Without a namespace, `metafield` reads `$app`. */
export function metafieldResolvers(type: string): TypeResolvers {
  return {
    metafield({ id }: { id: number }, args: { namespace?: string | null; key: string }, { state }) {
      return getMetafield(state, gid(type, id), args.namespace ?? "$app", args.key) ?? null;
    },
    metafields({ id }: { id: number }, args: MetafieldsArgs, { state }: AdminContext) {
      const namespace = args.namespace ? resolveNamespace(state, args.namespace) : undefined;
      const all = listMetafields(state, gid(type, id)).filter(
        (field) =>
          (!namespace || field.namespace === namespace) &&
          (!args.keys || args.keys.includes(field.key) || args.keys.includes(`${field.namespace}.${field.key}`)),
      );
      return listConnection(args, all);
    },
  };
}
