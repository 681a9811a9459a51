import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { reportedMoment } from "~/lib/date-input";
import { cutTextInput } from "~/lib/text-input";
import { TEXT_MAX, TITLE_MAX } from "../review-limits";
import type { ReviewSourceFormat } from "./source-kinds";

/** Servers on the way may rename it, says Judge.me. */
const signatureHeaders = ["judgeme-hmac-sha256", "x-judgeme-hmac-sha256"];

const number = z.union([z.number().int(), z.string().regex(/^-?\d{1,18}$/)]).transform(BigInt);

/** The body of `review/created` and `review/updated`. */
const message = z.object({
  review: z.object({
    id: z.union([z.number(), z.string()]).transform(String),
    rating: z.number().int().min(1).max(5),
    title: cutTextInput(TITLE_MAX),
    body: cutTextInput(TEXT_MAX, { lines: true }),
    /** null or not positive for a review of the shop itself */
    product_external_id: number.nullish(),
    reviewer: z.object({ external_id: number.nullish(), email: z.string().nullish() }),
    hidden: z.boolean().nullish(),
    /** "ok", "not-yet" or "spam" */
    curated: z.string().nullish(),
    has_published_pictures: z.boolean().nullish(),
    pictures: z.array(z.unknown()).nullish(),
    created_at: reportedMoment,
    updated_at: reportedMoment.nullish(),
  }),
});

export const judgeMe: ReviewSourceFormat = {
  /** Hex HMAC-SHA256 of the body, keyed with the secret of the Judge.me app or the shop's private API token. */
  isSigned({ body, headers }, secret) {
    const given = signatureHeaders.map((name) => headers.get(name)).find(Boolean) ?? "";
    const expected = createHmac("sha256", secret).update(body).digest("hex");
    return given.length === expected.length && timingSafeEqual(Buffer.from(given.toLowerCase()), Buffer.from(expected));
  },

  read(payload) {
    const { review } = message.parse(payload);
    const productId = review.product_external_id ?? 0n;
    if (productId <= 0n) return null;
    return {
      externalId: review.id,
      customerId: review.reviewer.external_id ?? null,
      email: review.reviewer.email?.trim().toLowerCase() || null,
      productId,
      stars: review.rating,
      title: review.title,
      text: review.body,
      hasPhoto: Boolean(review.has_published_pictures) || (review.pictures ?? []).length > 0,
      shown: !review.hidden,
      spam: review.curated === "spam",
      writtenAt: review.created_at,
      updatedAt: review.updated_at ?? review.created_at,
    };
  },
};
