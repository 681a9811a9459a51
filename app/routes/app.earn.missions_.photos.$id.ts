import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { orHttpError } from "~/lib/http-error.server";
import { photoResponse } from "~/lib/photo-response.server";
import { readEntryPhoto } from "~/modules/missions/entry-photos.server";

/** A proof's photo for staff. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const photo = await orHttpError(readEntryPhoto(prisma, { shopId: shop.id, id: params.id ?? "" }));
  return photoResponse(photo, "private, max-age=300");
}
