import type { LoaderFunctionArgs } from "@remix-run/node";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { orHttpError } from "~/lib/http-error.server";
import { getOffer } from "~/modules/offers/get-offer.server";
import { askShopify } from "~/platform/ask-shopify.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { getDiscountUse } from "~/shopify/get-discount-use";

/** How often an offer's code was used, as Shopify counts; null when Shopify does not answer. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { discountId } = await orHttpError(getOffer(prisma, { shopId: shop.id, id: params.id ?? "", now: now() }));
  if (!discountId) return { use: null };
  return { use: await askShopify(shop.id, { ask: (graphql) => getDiscountUse(graphql, discountId), otherwise: null }) };
}
