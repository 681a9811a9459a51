import { describe, expect, it } from "vitest";
import { photoCount, photoStates } from "~/modules/reviews/photo-states";
import { faultsOf, readTypedReview } from "~/modules/reviews/typed-review";

const typed = { productId: "8100001", stars: "4", title: "Good cup", text: "Keeps coffee warm for an hour." };

describe("a review as it was typed", () => {
  it("is read", () => {
    expect(readTypedReview(typed)).toEqual({ input: { ...typed, productId: 8_100_001n, stars: 4 } });
  });

  it("says at each field what is wrong, and of a field that nobody sees at the form", () => {
    const faults = { stars: "stars", title: "title", text: "text", form: "product" };
    expect(readTypedReview({ productId: "x", stars: "", title: " ", text: "short" })).toEqual({ faults });
    expect(readTypedReview({ ...typed, text: "" })).toEqual({ faults: { text: "text" } });
  });

  it("says where a refusal belongs; one that is for good belongs nowhere", () => {
    expect(faultsOf("PHOTO_TOO_BIG")).toEqual({ photos: "tooBig" });
    expect(faultsOf("NOT_BOUGHT")).toEqual({ form: "notBought" });
    expect(faultsOf("REVIEW_EXISTS")).toBeUndefined();
  });
});

it("photos are counted by what became of them", () => {
  const states = photoStates([
    { id: "a", status: "READY" },
    { id: "b", status: "PROCESSING" },
    { id: "c", status: "READY" },
    { id: "d", status: "UNREADABLE" },
  ]);
  expect(states).toEqual({ photoIds: ["a", "c"], photosProcessing: 1, photosUnreadable: 1 });
  expect(photoCount(states)).toBe(4);
});
