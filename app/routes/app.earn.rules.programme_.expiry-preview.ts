import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { parseForm } from "~/lib/parse-form";
import { expiryForm } from "~/modules/expiry/expiry-form";
import { previewExpiry } from "~/modules/expiry/preview-expiry.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { readerOf } from "~/platform/reader-of.server";

/** Preview for a form that is being filled in; null while it is incomplete. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const query = z.object({ expiry: expiryForm(await readerOf(request, shop)) });
  const submission = parseForm(new URL(request.url).searchParams, query);
  if (submission.status !== "success") return { preview: null };
  return { preview: await previewExpiry(prisma, { shopId: shop.id, settings: submission.value.expiry, now: now() }) };
}
