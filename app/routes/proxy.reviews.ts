import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { refusedForm } from "~/components/reviews/refused-form";
import { checkFormToken } from "~/platform/check-form-token.server";
import { bookWithRuleData } from "~/rule-data/book-with-rule-data.server";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { logger } from "~/lib/logger.server";
import { PHOTO_BYTES_MAX, PHOTOS_MAX } from "~/lib/photo/photo-kind";
import { photoForm } from "~/lib/body-limits";
import { toLogin } from "~/components/refused/to-login.server";
import { readFormWithFiles } from "~/lib/read-form.server";
import { onceBySignature } from "~/platform/once-by-signature.server";
import { shopPath } from "~/lib/shop-path";
import { submitReview } from "~/modules/reviews/submit-review.server";
import {
  faultsOf,
  readTypedReview,
  reviewFields,
  type ReviewFaults,
  type TypedReview,
} from "~/modules/reviews/typed-review";

const FORM = photoForm(PHOTOS_MAX, PHOTO_BYTES_MAX);

/** Redirects to the page of the form; the fragment selects the message there, so it needs no script. */
const backTo = (path: string, message: string): Response =>
  new Response(null, { status: 303, headers: { location: `${path}#stammtisch-review-${message}` } });

/**
 * Handles the form of the block `review-form`, through Shopify's app proxy. Errors come back as a page with all that
 * was typed.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { shop, customerId, proxyPath, signature } = await authenticateProxy({ request, context });
  if (customerId === null) return toLogin(request);
  const query = new URL(request.url).searchParams;
  const { form, complete } = await readFormWithFiles(request, FORM);
  const path = shopPath(form.get("return_to") ?? query.get("from"));
  const typed = Object.fromEntries(reviewFields.map((name) => [name, textOf(form, name)])) as TypedReview;
  const { token, valid } = await checkFormToken({ shopId: shop.id, customerId }, form);
  const result = await trySubmit({ shopId: shop.id, customerId, signature, typed, form, complete, valid });
  if (result === "thanks" || result === "exists") return backTo(path, result);
  const language = await detectLanguage(request);
  const { t } = await serverI18n(language);
  const target = `${proxyPath}/reviews?${new URLSearchParams({ from: path, locale: language })}`;
  return refusedForm({ typed, faults: result, returnTo: path, action: target, token }, t);
}

interface Attempt {
  shopId: number;
  customerId: bigint;
  signature: string;
  typed: TypedReview;
  form: FormData;
  complete: boolean;
  /** whether it has the member's token */
  valid: boolean;
}

async function trySubmit(attempt: Attempt): Promise<"thanks" | "exists" | ReviewFaults> {
  const { shopId, customerId, signature, typed, form, complete, valid } = attempt;
  const read = readTypedReview(typed);
  const faults: ReviewFaults = {
    ...("faults" in read && read.faults),
    ...(!complete && faultsOf("PHOTO_TOO_BIG")),
    ...(!valid && { form: "confirm" }),
  };
  if (Object.keys(faults).length > 0 || !("input" in read)) return faults;
  try {
    const photos = await readPhotos(form);
    const submission = { shopId, customerId, input: read.input, photos, now: now() };
    const post = { shopId, signature, path: "reviews", now: submission.now };
    await onceBySignature(post, () => bookWithRuleData(shopId, () => submitReview(prisma, submission)));
    return "thanks";
  } catch (error) {
    if (error instanceof AppError && ["REVIEW_EXISTS", "REQUEST_REPEATED"].includes(error.code)) return "exists";
    const refusal = error instanceof AppError ? faultsOf(error.code) : undefined;
    if (!refusal) logger.error({ err: error, shopId }, "review could not be kept");
    return refusal ?? { form: "later" };
  }
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Browsers send an empty file field as a file without name and content. */
async function readPhotos(form: FormData): Promise<Uint8Array<ArrayBuffer>[]> {
  const files = form.getAll("photos").filter((file): file is File => file instanceof File && file.size > 0);
  return Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
}
