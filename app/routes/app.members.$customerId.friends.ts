import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { httpError } from "~/lib/http-error.server";
import { listFriends } from "~/modules/read-models/list-friends.server";
import { parseCustomerId } from "~/modules/members/customer-id";

/** Earlier friends of a member, fetched by the member's page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const customerId = parseCustomerId(params.customerId);
  if (customerId === null) throw httpError("MEMBER_NOT_FOUND", 404);
  const before = new URL(request.url).searchParams.get("before") ?? undefined;
  return listFriends(prisma, { shopId: shop.id, customerId, before, limit: 10 });
}
