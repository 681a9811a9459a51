import { gid } from "../../state/gid";
import type { Customer } from "../../state/types/customer";
import type { StoreState } from "../../state/types/store";

type HasShop = Pick<StoreState, "shop">;

const nameOf = ({ id, email, phone }: Customer) => ({ id, email, phone });

export function dataRequestPayload({ shop }: HasShop, customer: Customer, orderIds: number[]) {
  const request = { id: customer.id * 10 + 1 };
  const subject = { customer: nameOf(customer), orders_requested: orderIds };
  return { shop_id: shop.id, shop_domain: shop.domain, ...subject, data_request: request };
}

export function redactPayload({ shop }: HasShop, customer: Customer, orderIds: number[]) {
  return { shop_id: shop.id, shop_domain: shop.domain, customer: nameOf(customer), orders_to_redact: orderIds };
}

const mergeOf = (deleted: Customer, kept: Customer) => ({
  admin_graphql_api_customer_kept_id: gid("Customer", kept.id),
  admin_graphql_api_customer_deleted_id: gid("Customer", deleted.id),
  admin_graphql_api_job_id: null,
});

/** Payload of customers/merge: `deleted` was merged into `kept`. */
export const mergePayload = (deleted: Customer, kept: Customer) => ({
  ...mergeOf(deleted, kept),
  status: "completed",
  errors: [],
});

/** Payload of customers/merge for a failed merge, as in Shopify's sample; both customers still exist. */
export const failedMergePayload = (deleted: Customer, kept: Customer) => ({
  ...mergeOf(deleted, kept),
  status: "failed",
  errors: [{ customer_ids: [kept.id], field: "merge_in_progress", message: "The customer is currently being merged." }],
});
