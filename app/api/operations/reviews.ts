import { operation } from "../operation";
import { review, reviewAnswer, reviewPage, reviewQuery } from "../schemas/review";

export const listReviews = operation({
  id: "listReviews",
  method: "GET",
  path: "/reviews",
  scope: "read_reviews",
  summary: "Product reviews, newest first",
  query: reviewQuery,
  status: 200,
  answer: reviewPage,
  refusals: [422],
});

export const getReview = operation({
  id: "getReview",
  method: "GET",
  path: "/reviews/{id}",
  scope: "read_reviews",
  summary: "One review",
  status: 200,
  answer: review,
  refusals: [404],
});

export const answerReview = operation({
  id: "answerReview",
  method: "POST",
  path: "/reviews/{id}/answer",
  scope: "write_reviews",
  summary: "Answer a review in the shop's name",
  description: "The shop shows the answer with the review. It replaces an earlier one; null takes it back.",
  body: reviewAnswer,
  status: 200,
  answer: review,
  refusals: [404, 422],
});
