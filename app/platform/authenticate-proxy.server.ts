import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Shop } from "@prisma/client";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { now } from "~/lib/clock.server";
import { enterShop, inEveryShop } from "~/lib/shop-scope.server";
import { limitProxy } from "./limit-proxy.server";
import { httpError } from "~/lib/http-error.server";
import { proxyPathOf } from "~/lib/proxy-path";
import { verifyProxyQuery } from "~/lib/proxy-signature.server";
import { noteOwnVisit } from "./note-own-visit.server";
import { noteProxyPath } from "~/modules/storefront/note-proxy-path.server";
import { parseCustomerId } from "~/modules/members/customer-id";

export interface ProxyRequest {
  shop: Shop;
  /** the logged-in customer by Shopify; null for guests */
  customerId: bigint | null;
  /** the app proxy's path in the shop, e.g. "/apps/stammtisch" */
  proxyPath: string;
  signature: string;
}

/** Shopify signs each request with its time in seconds. */
const CHANGING_SECONDS = 60;
const READING_SECONDS = 90;

/**
 * The shop and customer behind an app-proxy request that Shopify has signed, from the URL alone: the body is not read.
 * Throws 400 when the signature is missing, invalid, too old or ambiguous, and 429 for too many requests. Stores the
 * app proxy's path, which only these requests contain.
 */
export async function authenticateProxy({
  request,
  context,
}: Pick<LoaderFunctionArgs, "request" | "context">): Promise<ProxyRequest> {
  const url = new URL(request.url);
  const verified = verifyProxyQuery(context.rawQuery ?? url.search.slice(1), env.SHOPIFY_API_SECRET);
  if (!verified) throw httpError("SIGNATURE_INVALID", 400);
  const { shop: domain, timestamp, logged_in_customer_id: customer, path_prefix: proxyPath } = verified.parameters;
  const tolerated = request.method === "GET" || request.method === "HEAD" ? READING_SECONDS : CHANGING_SECONDS;
  if (Math.abs(now().getTime() / 1_000 - Number(timestamp)) > tolerated) throw httpError("SIGNATURE_TOO_OLD", 400);
  const shop = await inEveryShop(() => prisma.shop.findUnique({ where: { domain } }));
  if (shop?.status !== "ACTIVE") throw httpError("SHOP_NOT_FOUND", 404);
  enterShop(shop.id);
  if (proxyPath !== proxyPathOf(shop)) {
    if (verified.pathInDoubt) throw httpError("SIGNATURE_INVALID", 400);
    await noteProxyPath(prisma, { shopId: shop.id, proxyPath });
  }
  const customerId = parseCustomerId(customer || undefined);
  limitProxy(request, { shopId: shop.id, customerId });
  if (customerId !== null) await noteOwnVisit(request, { shop, customerId });
  return { shop, customerId, proxyPath, signature: verified.signature };
}
