import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { adminFor } from "~/platform/admin-for.server";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { fetchProductPictures } from "~/rule-data/fetch-product-pictures.server";

const PRODUCTS_MAX = 100;

/** Pictures of products by their numbers, "?ids=1,2", fetched by pages that show them once they are there. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const asked = (new URL(request.url).searchParams.get("ids") ?? "")
    .split(",")
    .filter((id) => /^[1-9]\d{0,17}$/.test(id));
  const productIds = [...new Set(asked)].slice(0, PRODUCTS_MAX).map(BigInt);
  const pictures = await fetchProductPictures({ db: prisma, adminFor, now }, { shopId: shop.id, productIds });
  return Response.json(Object.fromEntries(pictures));
}
