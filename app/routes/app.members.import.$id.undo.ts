import type { LoaderFunctionArgs } from "@remix-run/node";
import { prisma } from "~/db.server";
import { orHttpError } from "~/lib/http-error.server";
import { getImport, previewUndo } from "~/modules/balance-imports/read-import.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";

/** What undoing an import would do now. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { id } = await orHttpError(getImport(prisma, { shopId: shop.id, id: params.id ?? "" }));
  return previewUndo(prisma, { shopId: shop.id, id });
}
