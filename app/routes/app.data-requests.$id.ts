import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { orHttpError } from "~/lib/http-error.server";
import { fetchDataRequest } from "~/modules/compliance/data-requests.server";

/** All data about a customer, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const asked = { shopId: shop.id, id: params.id ?? "", now: now() };
  const { id, payload } = await orHttpError(fetchDataRequest(prisma, asked));
  return new Response(JSON.stringify(payload, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="data-request-${id}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
