import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import type { AppSettings } from "./state/types/store";

type Table = Record<string, unknown>;
const APP_ID = 274_871_041_025;

interface Subscription {
  uri: string;
  topics?: string[];
  include_fields?: string[];
  compliance_topics?: string[];
}

function metafieldsOf(config: Table): AppSettings["metafields"] {
  return ["customer", "product", "order", "shop"].flatMap((owner) => {
    const groups =
      (config[owner] as { metafields?: Record<string, Record<string, Table>> } | undefined)?.metafields ?? {};
    return Object.entries(groups).flatMap(([group, fields]) =>
      Object.entries(fields).map(([key, field]) => ({
        ownerType: owner.toUpperCase(),
        namespace: group === "app" ? "$app" : group,
        key,
        type: String(field.type),
        name: String(field.name ?? key),
        // The default is no access: https://shopify.dev/docs/apps/build/metafields/definitions#access-controls
        access: { storefront: "none", customer_account: "none", ...(field.access as object | undefined) },
      })),
    );
  });
}

/** The app's settings from its `shopify.app.toml`; `own` holds those that are not in the file or replace it. */
export function readAppConfig(
  path: string,
  own: Pick<AppSettings, "appUrl" | "apiSecret" | "texts"> & { apiKey?: string; grants?: AppSettings["grants"] },
): AppSettings {
  const config = parse(readFileSync(path, "utf8")) as Table & {
    webhooks?: { api_version?: string; subscriptions?: Subscription[] };
    access_scopes?: { scopes?: string };
    app_proxy?: { url: string; prefix: string; subpath: string };
  };
  const subscriptions = config.webhooks?.subscriptions ?? [];
  const name = String(config.name);
  return {
    id: APP_ID,
    name,
    handle: String(config.handle ?? name.toLowerCase()),
    apiKey: own.apiKey ?? String(config.client_id),
    apiSecret: own.apiSecret,
    appUrl: own.appUrl.replace(/\/$/, ""),
    scopes: (config.access_scopes?.scopes ?? "").split(",").filter(Boolean),
    apiVersion: config.webhooks?.api_version ?? "2026-10",
    subscriptions: subscriptions.flatMap(({ uri, topics = [], include_fields: fields }) =>
      topics.map((topic) => ({ topic, uri, ...(fields && { fields }) })),
    ),
    complianceTopics: subscriptions.flatMap(({ uri, compliance_topics = [] }) =>
      compliance_topics.map((topic) => ({ topic, uri })),
    ),
    proxy: config.app_proxy ?? null,
    metafields: metafieldsOf(config),
    texts: own.texts,
    grants: own.grants ?? { protectedCustomerData: true, readAllOrders: true },
  };
}
