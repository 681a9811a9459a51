import { getInstallation } from "../../state/app-installation";
import { gid } from "../../state/gid";
import { listMetafields, resolveNamespace } from "../../state/metafields";
import { getSwitches } from "../../state/store-switches";
import type { Metafield } from "../../state/types/metafield";
import type { StoreState } from "../../state/types/store";

interface LiquidMetafield {
  type: string;
  value: unknown;
}

export type LiquidMetafields = Record<string, Record<string, LiquidMetafield>>;

function valueOf({ type, value }: Metafield): unknown {
  if (type === "json" || type.startsWith("list.")) return JSON.parse(value);
  if (type === "boolean") return value === "true";
  if (type === "number_integer" || type === "number_decimal") return Number(value);
  return value;
}

/** Whether Liquid may read the metafield: with `strictMetafields`, those of `$app` only when their definition allows it. */
function isReadable(state: StoreState, { ownerId, namespace, key }: Metafield): boolean {
  const own = namespace === resolveNamespace(state, "$app") || namespace.startsWith(resolveNamespace(state, "$app:"));
  if (!own || !getSwitches(state).strictMetafields) return true;
  const ownerType = /^gid:\/\/shopify\/(\w+)/.exec(ownerId)?.[1]?.toUpperCase();
  const definition = state.app.metafields.find(
    (known) =>
      known.ownerType === ownerType && known.key === key && resolveNamespace(state, known.namespace) === namespace,
  );
  return definition?.access.storefront === "public_read";
}

/**
 * Liquid's `metafields` of an owner: `metafields.namespace.key.value`. The app's namespaces have two names, as in theme app
 * extensions: `["$app"]` or `["$app:name"]`, and `app--ID`.
 */
export const metafieldsOf = (state: StoreState, ownerId: string): LiquidMetafields =>
  grouped(
    state,
    listMetafields(state, ownerId).filter((metafield) => isReadable(state, metafield)),
  );

function grouped(state: StoreState, metafields: Metafield[]): LiquidMetafields {
  const own = `app--${state.app.id}`;
  const result: LiquidMetafields = {};
  const put = (namespace: string, key: string, value: LiquidMetafield) => {
    (result[namespace] ??= {})[key] = value;
  };
  for (const metafield of metafields) {
    const { namespace, key } = metafield;
    const value = { type: metafield.type, value: valueOf(metafield) };
    put(namespace, key, value);
    if (namespace === own) put("$app", key, value);
    else if (namespace.startsWith(`${own}--`)) put(`$app:${namespace.slice(own.length + 2)}`, key, value);
  }
  return result;
}

/**
 * Liquid's `app.metafields`: those of the app's installation. Only the app's own blocks can read them, without a definition
 * (https://shopify.dev/docs/apps/build/metafields#app-data-metafields).
 */
export function appMetafields(state: StoreState): LiquidMetafields {
  const installation = getInstallation(state);
  return installation ? grouped(state, listMetafields(state, gid("AppInstallation", installation.id))) : {};
}
