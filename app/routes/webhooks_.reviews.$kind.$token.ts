import type { ActionFunctionArgs } from "@remix-run/node";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { receiveReview } from "~/modules/reviews/sources/receive-review.server";
import { isReviewSourceKind } from "~/modules/reviews/sources/source-kinds";
import { STORE_EVENTS } from "~/modules/shop-sync/parked-events.server";

const BODY_BYTES_MAX = 256 * 1024;
const answer = (status: number, message = "") => new Response(message, { status });

/** Takes in what another review app tells: checked, stored, 200. */
export async function action({ request, params }: ActionFunctionArgs) {
  if (request.method !== "POST") return answer(405);
  const { kind, token = "" } = params;
  if (!isReviewSourceKind(kind)) return answer(404, "SOURCE_NOT_FOUND");
  if (Number(request.headers.get("content-length") ?? 0) > BODY_BYTES_MAX) return answer(413, "TOO_LARGE");
  const body = await request.text();
  const message = { kind, token, body, headers: request.headers, now: now() };
  try {
    await receiveReview(prisma, { ...message, sealKey: env.SHOPIFY_API_SECRET, queue: STORE_EVENTS });
    return answer(200);
  } catch (error) {
    if (error instanceof AppError) return answer(error.status, error.code);
    throw error;
  }
}
