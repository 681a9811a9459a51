import { decodePlace, type RowPlace } from "~/lib/place-cursor";

export const reviewStatuses = ["WAITING", "PUBLISHED", "REJECTED"] as const;
export type ReviewStatusName = (typeof reviewStatuses)[number];

export interface ReviewListQuery {
  status: ReviewStatusName | null;
  productId: bigint | null;
  /** whose reviews */
  customerId: bigint | null;
  stars: number | null;
  after: RowPlace | null;
  before: RowPlace | null;
}

const shopifyNumber = /^[1-9]\d{0,17}$/;

/** Reads the list's URL; wrong parameters are ignored. */
export function parseReviewListQuery(params: URLSearchParams): ReviewListQuery {
  const product = params.get("product") ?? "";
  const customer = params.get("customer") ?? "";
  const stars = params.get("stars") ?? "";
  const after = decodePlace(params.get("after"));
  return {
    status: reviewStatuses.find((known) => known === params.get("status")) ?? null,
    productId: shopifyNumber.test(product) ? BigInt(product) : null,
    customerId: shopifyNumber.test(customer) ? BigInt(customer) : null,
    stars: /^[1-5]$/.test(stars) ? Number(stars) : null,
    after,
    before: after ? null : decodePlace(params.get("before")),
  };
}

export interface ReviewListAddress {
  status: ReviewStatusName | null;
  product: string | null;
  customer: string | null;
  stars: number | null;
  after?: string;
  before?: string;
}

export function reviewListUrl({ status, product, customer, stars, after, before }: ReviewListAddress): string {
  const params = new URLSearchParams();
  if (status) params.set("status", status);
  if (product) params.set("product", product);
  if (customer) params.set("customer", customer);
  if (stars) params.set("stars", String(stars));
  if (after) params.set("after", after);
  if (before) params.set("before", before);
  return params.size > 0 ? `/app/insights/reviews?${params}` : "/app/insights/reviews";
}
