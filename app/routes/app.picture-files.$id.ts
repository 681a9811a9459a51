import type { LoaderFunctionArgs } from "@remix-run/node";
import { askShopify } from "~/platform/ask-shopify.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { getPictureFile } from "~/shopify/get-picture-file";

/** Address and description of a picture that was picked among the shop's files; null when there is none. */
export async function loader({ request, params: { id = "" } }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const ask = (graphql: AdminGraphql) => getPictureFile(graphql, BigInt(id));
  const known = /^[1-9]\d{0,17}$/.test(id);
  return Response.json({ picture: known ? await askShopify(shop.id, { ask, otherwise: null }) : null });
}
