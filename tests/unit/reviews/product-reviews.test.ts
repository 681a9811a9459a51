import { describe, expect, it } from "vitest";
import {
  authorName,
  buildProductReviews,
  JSON_BYTES_MAX,
  type PublishedReview,
} from "~/modules/reviews/product-reviews";

const review = (index: number, changed: Partial<PublishedReview> = {}): PublishedReview => ({
  id: `0197c5c0-0000-7000-8000-0000000000${String(index).padStart(2, "0")}`,
  stars: 5,
  title: "Good cup",
  text: "Keeps coffee warm.",
  earned: false,
  answer: null,
  answeredAt: null,
  createdAt: new Date("2026-03-02T10:00:00Z"),
  firstName: "Mira",
  lastName: "Muster",
  photoIds: [],
  origin: "form",
  ...changed,
});

describe("the metafield of a product", () => {
  it("names where a review was written, if not in the shop", () => {
    const latest = [review(1), review(2, { origin: "judge-me" })];
    const shown = buildProductReviews({ count: 2, starsSum: 10, latest }).reviews;
    expect(shown.map(({ via }) => via)).toEqual([undefined, "Judge.me"]);
  });

  it("names author, answer, photos and points as the shop shows them", () => {
    const answeredAt = new Date("2026-03-03T10:00:00Z");
    const latest = [review(1, { earned: true, answer: "Thanks", answeredAt, photoIds: ["p1"] })];
    expect(buildProductReviews({ count: 3, starsSum: 13, latest })).toEqual({
      v: 1,
      average: 4.3,
      count: 3,
      reviews: [
        {
          id: latest[0]?.id,
          stars: 5,
          title: "Good cup",
          text: "Keeps coffee warm.",
          author: "Mira M.",
          date: "2026-03-02T10:00:00.000Z",
          earned: true,
          photos: ["p1"],
          answer: { text: "Thanks", date: "2026-03-03T10:00:00.000Z" },
        },
      ],
    });
  });

  it("is empty without reviews", () => {
    expect(buildProductReviews({ count: 0, starsSum: 0, latest: [] })).toEqual({
      v: 1,
      average: 0,
      count: 0,
      reviews: [],
    });
  });

  it("holds the latest 20, and fewer when they are long", () => {
    const many = Array.from({ length: 25 }, (_, index) => review(index));
    expect(buildProductReviews({ count: 25, starsSum: 125, latest: many }).reviews).toHaveLength(20);
    const long = many.map((short) => ({ ...short, text: "🫖".repeat(1_900) }));
    const built = buildProductReviews({ count: 25, starsSum: 125, latest: long });
    expect(built.reviews.length).toBeGreaterThan(5);
    expect(built.reviews.length).toBeLessThan(20);
    expect(Buffer.byteLength(JSON.stringify(built))).toBeLessThan(JSON_BYTES_MAX * 1.1);
  });
});

describe("the author", () => {
  it.each([
    ["Mira", "Muster", "Mira M."],
    [" Mira ", " östlund", "Mira Ö."],
    ["Mira", null, "Mira"],
    [null, "Muster", null],
    ["  ", "Muster", null],
  ])("%s %s is shown as %s", (first, last, name) => {
    expect(authorName(first, last)).toBe(name);
  });
});
