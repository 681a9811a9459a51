import { getInstallation } from "../../state/app-installation";
import { gid } from "../../state/gid";
import { listMetafields } from "../../state/metafields";
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

/**
 * `owner.metafields.namespace.key.value`. The app's own namespace answers to both names that Shopify knows in an
 * extension: `["$app"]` (also `["$app:name"]`) and the full `app--ID`.
 */
export function metafieldsOf(state: StoreState, ownerId: string): LiquidMetafields {
  const own = `app--${state.app.id}`;
  const result: LiquidMetafields = {};
  const put = (namespace: string, key: string, value: LiquidMetafield) => {
    (result[namespace] ??= {})[key] = value;
  };
  for (const metafield of listMetafields(state, ownerId)) {
    const { namespace, key } = metafield;
    const value = { type: metafield.type, value: valueOf(metafield) };
    put(namespace, key, value);
    if (namespace === own) put("$app", key, value);
    else if (namespace.startsWith(`${own}--`)) put(`$app:${namespace.slice(own.length + 2)}`, key, value);
  }
  return result;
}

/** `app.metafields`: what the app keeps on its installation, readable by its own blocks only. */
export function appMetafields(state: StoreState): LiquidMetafields {
  const installation = getInstallation(state);
  return installation ? metafieldsOf(state, gid("AppInstallation", installation.id)) : {};
}
