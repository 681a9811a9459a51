import type { ActionFunctionArgs } from "@remix-run/node";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { REVIEW_BODY } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { readBytes } from "~/lib/read-body.server";
import { inEveryShop } from "~/lib/shop-scope.server";
import { receiveReview } from "~/modules/reviews/sources/receive-review.server";
import { isReviewSourceKind } from "~/modules/reviews/sources/source-kinds";
import { sealKeys } from "~/platform/seal-keys.server";

const answer = (status: number, message = "") => new Response(message, { status });

/** Receives a message of another review app: verifies it, stores it, answers 200. */
export async function action({ request, params }: ActionFunctionArgs) {
  if (request.method !== "POST") return answer(405);
  const { kind, token = "" } = params;
  if (!isReviewSourceKind(kind)) return answer(404, "SOURCE_NOT_FOUND");
  try {
    const readBody = async () => (await readBytes(request, REVIEW_BODY)).toString("utf8");
    const message = { kind, token, readBody, headers: request.headers, now: now() };
    // Only the token in the URL says whose it is.
    await inEveryShop(() => receiveReview(prisma, { ...message, sealKeys }));
    return answer(200);
  } catch (error) {
    if (error instanceof AppError) return answer(error.status, error.code);
    throw error;
  }
}
