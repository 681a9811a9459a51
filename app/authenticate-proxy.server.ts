import type { Shop } from "@prisma/client";
import { prisma } from "~/db.server";
import { httpError } from "~/lib/http-error.server";
import { parseCustomerId } from "~/modules/members/customer-id";
import { authenticate } from "~/shopify.server";

export interface ProxyRequest {
  shop: Shop;
  /** who is logged in, as Shopify says; null for guests */
  customerId: bigint | null;
}

/** The shop and customer behind a request that Shopify's app proxy has signed. Throws 400 without its signature. */
export async function authenticateProxy(request: Request): Promise<ProxyRequest> {
  await authenticate.public.appProxy(request);
  const { searchParams } = new URL(request.url);
  const shop = await prisma.shop.findUnique({ where: { domain: searchParams.get("shop") ?? "" } });
  if (shop?.status !== "ACTIVE") throw httpError("SHOP_NOT_FOUND", 404);
  return { shop, customerId: parseCustomerId(searchParams.get("logged_in_customer_id") ?? undefined) };
}
