import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { httpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { STAFF_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { reviewSourceInput } from "~/modules/reviews/sources/review-source-input";
import { saveReviewSource } from "~/modules/reviews/sources/review-sources.server";
import { isReviewSourceKind } from "~/modules/reviews/sources/source-kinds";
import { sealKeys } from "~/platform/seal-keys.server";

/** Saves a source of reviews. The typed secret is not sent back to the browser. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { kind } = params;
  if (!isReviewSourceKind(kind)) throw httpError("SOURCE_NOT_FOUND", 404);
  const submission = parseForm(await readForm(request, STAFF_FORM), reviewSourceInput);
  const target = { shopId: shop.id, kind, sealKeys, now: now() };
  const { reply } = await replyTo(submission, (input) => saveReviewSource(prisma, { ...target, input }));
  if (!reply)
    return { reply: submission.reply({ resetForm: true, hideFields: ["secret"] }), toast: "settings.reviews.saved" };
  return { reply, toast: null };
}
