import { gid } from "../../state/gid";
import type { BulkOperation } from "../../state/types/bulk-operation";
import type { StoreState } from "../../state/types/store";
import { shopTime } from "./values";

type Context = Pick<StoreState, "shop" | "app" | "clock">;

export function appPayload({ shop }: Context) {
  return {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    domain: shop.domain,
    myshopify_domain: shop.domain,
    currency: shop.currency,
    iana_timezone: shop.timezone,
    primary_locale: shop.locale,
    taxes_included: shop.taxesIncluded,
    plan_name: shop.development ? "partner_test" : "basic",
  };
}

export function scopesPayload({ shop, app, clock }: Context, previous: string[], current: string[]) {
  return {
    id: gid("App", app.id),
    previous,
    current,
    updated_at: shopTime(clock.nowMs(), shop.timezone),
  };
}

export function shopRedactPayload({ shop }: Context) {
  return { shop_id: shop.id, shop_domain: shop.domain };
}

/** Payload of bulk_operations/finish. */
export function bulkPayload({ shop }: Context, operation: BulkOperation) {
  const time = (at: number | null) => (at === null ? null : shopTime(at, shop.timezone));
  return {
    admin_graphql_api_id: gid("BulkOperation", operation.id),
    completed_at: time(operation.completedAt),
    created_at: time(operation.createdAt),
    error_code: operation.errorCode?.toLowerCase() ?? null,
    status: operation.status.toLowerCase(),
    type: operation.type.toLowerCase(),
  };
}
