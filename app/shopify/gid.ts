import { AppError } from "~/lib/app-error";

type Resource =
  | "Customer"
  | "Order"
  | "LineItem"
  | "Product"
  | "ProductVariant"
  | "Collection"
  | "Segment"
  | "Market"
  | "Refund"
  | "BulkOperation"
  | "MediaImage";

export function gid(resource: Resource, id: bigint | number | string): string {
  return `gid://shopify/${resource}/${id}`;
}

/** The number at the end of a gid ("gid://shopify/Customer/42" gives 42n). */
export function idOfGid(value: string): bigint {
  const match = /^gid:\/\/shopify\/\w+\/(\d+)(?:\?.*)?$/.exec(value);
  if (!match) throw new AppError("GID_INVALID", { message: `"${value}" is not a Shopify id` });
  return BigInt(match[1] as string);
}
