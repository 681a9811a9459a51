import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { photoResponse } from "~/lib/photo-response.server";
import { prisma } from "~/db.server";
import { orHttpError } from "~/lib/http-error.server";
import { readPhoto } from "~/modules/reviews/review-photos.server";

/** A photo of a published review for the shop's visitors. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { shop } = await authenticateProxy({ request, context });
  const photo = await orHttpError(readPhoto(prisma, { shopId: shop.id, id: params.id ?? "", published: true }));
  return photoResponse(photo, "public, max-age=3600");
}
