import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/authenticate-proxy.server";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { PHOTO_BYTES_MAX, PHOTOS_MAX } from "~/lib/photo/photo-kind";
import { shopPath } from "~/lib/shop-path";
import { reviewInput } from "~/modules/reviews/review-input";
import { submitReview } from "~/modules/reviews/submit-review.server";

/** All photos and the typed fields around them. */
const BODY_BYTES_MAX = PHOTOS_MAX * PHOTO_BYTES_MAX + 64 * 1024;

/** What the block `review-form` has a message for, by its refusal. */
const messages: Record<string, string> = {
  MEMBER_NOT_FOUND: "not_bought",
  NOT_BOUGHT: "not_bought",
  REVIEW_EXISTS: "exists",
  TOO_MANY_PHOTOS: "photos",
  PHOTO_TOO_BIG: "photos",
  NOT_A_PHOTO: "photos",
};

/** Back to the page of the form; the message there is chosen by the fragment, so it needs no script. */
const backTo = (path: string, message: string): Response =>
  new Response(null, { status: 303, headers: { location: `${path}#stammtisch-review-${message}` } });

/** Takes the form of the block `review-form`, through Shopify's app proxy. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop, customerId } = await authenticateProxy(request);
  const size = Number(request.headers.get("content-length") ?? Infinity);
  if (size > BODY_BYTES_MAX) return backTo(shopPath(new URL(request.url).searchParams.get("from")), "photos");
  const form = await request.formData();
  const path = shopPath(form.get("return_to"));
  if (customerId === null) return backTo(path, "login");
  const typed = ["productId", "stars", "title", "text"].map((name) => [name, form.get(name)]);
  const input = reviewInput.safeParse(Object.fromEntries(typed));
  if (!input.success) return backTo(path, "invalid");
  try {
    const photos = await readPhotos(form);
    await submitReview(prisma, { shopId: shop.id, customerId, input: input.data, photos, now: now() });
    return backTo(path, "thanks");
  } catch (error) {
    const message = error instanceof AppError ? messages[error.code] : undefined;
    if (!message) throw error;
    return backTo(path, message);
  }
}

/** An empty file field is sent as a file without name and content. */
async function readPhotos(form: FormData): Promise<Uint8Array<ArrayBuffer>[]> {
  const files = form.getAll("photos").filter((file): file is File => file instanceof File && file.size > 0);
  return Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
}
