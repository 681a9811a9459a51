import { z } from "zod";
import { textInput } from "~/lib/text-input";
import { ANSWER_MAX } from "~/modules/reviews/review-limits";
import { reviewStatuses } from "~/modules/reviews/review-list-query";
import { customerId, moment, named, pageOf, pageQuery, shopifyNumber, uuid } from "./common";

export const review = named(
  "Review",
  z.object({
    id: uuid,
    status: z.enum(reviewStatuses),
    customerId,
    productId: z.number().int().describe("Number of Shopify's product"),
    productTitle: z.string().describe("As the customer's order named it"),
    stars: z.number().int().min(1).max(5),
    title: z.string(),
    text: z.string(),
    photos: z.number().int().describe("How many photos were sent in with it"),
    origin: z.string().describe('Where it was written: "form", "flow" or the kind of a review source'),
    withdrawn: z.boolean().describe("Taken down where it was written, so the shop does not show it"),
    earned: z.boolean().describe("Points were given for it; the shop says so beside it"),
    answer: z.string().nullable().describe("The shop's answer"),
    answeredAt: moment.nullable(),
    createdAt: moment,
    decidedAt: moment.nullable(),
  }),
  {
    id: "1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f",
    status: "PUBLISHED",
    customerId: 7600000000001,
    productId: 8123456789012,
    productTitle: "Espresso, 1 kg",
    stars: 4,
    title: "Round and strong",
    text: "Tastes of chocolate, and the crema stays.",
    photos: 1,
    origin: "form",
    withdrawn: false,
    earned: true,
    answer: "Thank you, Anna!",
    answeredAt: "2026-11-22T08:00:00.000Z",
    createdAt: "2026-11-20T18:30:00.000Z",
    decidedAt: "2026-11-21T09:00:00.000Z",
  },
);
export type ReviewAnswer = z.infer<typeof review>;
export const reviewPage = pageOf(review);

export const reviewQuery = pageQuery.extend({
  status: z.enum(reviewStatuses).optional(),
  productId: shopifyNumber.optional().describe("Only reviews of this product"),
  customerId: shopifyNumber.optional().describe("Only reviews by this customer"),
});

export const reviewAnswer = named(
  "ReviewAnswer",
  z.strictObject({ answer: textInput({ min: 1, max: ANSWER_MAX, lines: true }).nullable() }),
  { answer: "Thank you, Anna!" },
);
