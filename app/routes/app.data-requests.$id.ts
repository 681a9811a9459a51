import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { orHttpError } from "~/lib/http-error.server";
import { getDataRequest } from "~/modules/compliance/data-requests.server";

/** All data about a customer, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { id, payload } = await orHttpError(getDataRequest(prisma, { shopId: shop.id, id: params.id ?? "" }));
  return new Response(JSON.stringify(payload, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="data-request-${id}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
