import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { readerOf } from "~/platform/reader-of.server";
import { AppError } from "~/lib/app-error";
import { firstValues } from "~/lib/query-values";
import { now } from "~/lib/clock.server";
import { previewTiers } from "~/modules/tiers/preview-tiers.server";
import { tierPreviewQuery } from "~/modules/tiers/tiers-intent";

/** Preview for a form that is being filled in; null while it is incomplete. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const query = tierPreviewQuery(await readerOf(request, shop)).safeParse(
    firstValues(new URL(request.url).searchParams),
  );
  if (!query.success) return { preview: null };
  try {
    return { preview: await previewTiers(prisma, { shopId: shop.id, plan: query.data, now: now() }) };
  } catch (error) {
    if (error instanceof AppError) return { preview: null };
    throw error;
  }
}
