import { describe, expect, it } from "vitest";
import { encodePlace } from "~/lib/place-cursor";
import { parseReviewListQuery, reviewListUrl } from "~/modules/reviews/review-list-query";

const place = { at: new Date("2026-11-21T12:00:00.123Z"), id: "01a2005c-94d3-72f9-af52-60c5c60beb2f" };
const parse = (address: string) => parseReviewListQuery(new URL(address, "https://app.test").searchParams);

describe("the address of the list of reviews", () => {
  it("comes back as it was written", () => {
    const url = reviewListUrl({
      status: "WAITING",
      product: "8100001",
      customer: "7100001",
      stars: 5,
      after: encodePlace(place),
    });
    expect(parse(url)).toEqual({
      status: "WAITING",
      productId: 8_100_001n,
      customerId: 7_100_001n,
      stars: 5,
      after: place,
      before: null,
    });
    expect(
      parse(reviewListUrl({ status: null, product: null, customer: null, stars: null, before: encodePlace(place) })),
    ).toEqual({
      status: null,
      productId: null,
      customerId: null,
      stars: null,
      after: null,
      before: place,
    });
  });

  it("is short where nothing is chosen", () => {
    expect(reviewListUrl({ status: null, product: null, customer: null, stars: null })).toBe("/app/insights/reviews");
  });

  it.each([
    "?status=HIDDEN",
    "?product=0",
    "?product=1%20OR%201=1",
    "?customer=x",
    "?stars=6",
    "?stars=0",
    "?after=x",
    "?before=x",
  ])("leaves out what is wrong: %s", (query) => {
    expect(parse(query)).toEqual({
      status: null,
      productId: null,
      customerId: null,
      stars: null,
      after: null,
      before: null,
    });
  });

  it("goes on after a line where both places are named", () => {
    const both = `?after=${encodePlace(place)}&before=${encodePlace(place)}`;
    expect(parse(both)).toMatchObject({ after: place, before: null });
  });
});
