import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { httpError } from "~/lib/http-error.server";
import { listMemberActivities } from "~/modules/read-models/list-member-activities.server";
import { parseCustomerId } from "~/modules/members/customer-id";

/** Older entries of a member's timeline, fetched by its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const customerId = parseCustomerId(params.customerId);
  const before = new URL(request.url).searchParams.get("before") ?? "";
  if (customerId === null || !/^\d{1,18}$/.test(before)) throw httpError("MEMBER_NOT_FOUND", 404);
  const page = await listMemberActivities(prisma, { shopId: shop.id, customerId, before: BigInt(before), limit: 20 });
  return { activities: page.activities, older: page.nextCursor?.toString() ?? null };
}
