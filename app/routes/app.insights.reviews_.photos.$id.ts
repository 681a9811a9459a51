import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { orHttpError } from "~/lib/http-error.server";
import { photoResponse } from "~/lib/photo-response.server";
import { readPhoto } from "~/modules/reviews/review-photos.server";

/** A review's photo for staff, published or not. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const photo = await orHttpError(readPhoto(prisma, { shopId: shop.id, id: params.id ?? "", published: false }));
  return photoResponse(photo, "private, max-age=300");
}
