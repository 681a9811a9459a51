import { describe, expect, it } from "vitest";
import { wayBackOf, withWayBack } from "~/components/way-back";

const page = (address: string) => {
  const { pathname, search } = new URL(address, "https://app.test");
  return { pathname, search };
};
/** Follows links from page to page, and says where the last one leads back to. */
const walk = (...links: string[]): string => links.reduce((here, link) => withWayBack(link, page(here)));
const backFrom = (address: string): string => withWayBack(wayBackOf(page(address)).url, page(address));

describe("a page that was opened from another", () => {
  it.each([
    ["a list with filters", "/app/insights/reviews?status=PUBLISHED", "/app/insights/reviews/r1"],
    ["the queue where it stood", "/app/queue?kind=REVIEW&after=x.1", "/app/insights/reviews/r1"],
    ["decided items", "/app/queue/decided?days=7", "/app/members/42"],
    ["home", "/app", "/app/offers/o1"],
    ["the setup guide on home", "/app", "/app/rewards/new"],
    ["the list of tiers", "/app/rewards/tiers", "/app/members/42"],
    ["a help page's field", "/app/earn/rules/r1", "/app/settings/help/earn#hold-time"],
  ])("leads back to %s", (_name, from, link) => {
    expect(backFrom(walk(from, link)).replace(/\?from=$/, "")).toBe(from);
  });

  it("leads back step by step", () => {
    const review = walk("/app/queue?order=NEWEST", "/app/members/42", "/app/insights/reviews/r1");
    const member = backFrom(review);
    expect(page(member).pathname).toBe("/app/members/42");
    expect(backFrom(member)).toBe("/app/queue?order=NEWEST");
  });

  it("does not lead in a circle", () => {
    const again = walk("/app/queue", "/app/members/42", "/app/insights/reviews/r1", "/app/members/42");
    expect(again).toBe("/app/members/42?from=%2Fapp%2Fqueue");
    // Back on a page that was opened from nowhere, its list is the way back, not the page that was left.
    expect(backFrom(backFrom(walk("/app/members/42", "/app/insights/reviews/r1")))).toBe("/app/members");
  });

  it("keeps its address short, and what Shopify or the app added for a moment out of it", () => {
    const links = Array.from({ length: 9 }, (_, step) => `/app/members/${step + 1}`);
    expect(walk("/app/queue", ...links).length).toBeLessThan(200);
    const opened = "/app/members/42?shop=a.myshopify.com&id_token=secret&host=x&embedded=1&saved=1&type=ORDER";
    expect(backFrom(walk(opened, "/app/offers/o1"))).toBe("/app/members/42?type=ORDER");
  });

  it("says how the page is called", () => {
    expect(wayBackOf(page(walk("/app", "/app/offers/o1"))).label).toBe("nav.home");
    expect(wayBackOf(page(walk("/app/members/42", "/app/offers/o1"))).label).toBe("wayBack.member");
  });
});

it.each([
  ["/app/insights/reviews/r1", "/app/insights/reviews"],
  ["/app/members/42", "/app/members"],
  ["/app/earn/rules/r1", "/app/earn"],
  ["/app/earn/missions/m1", "/app/earn/missions"],
])("%s that was opened from nowhere leads back to its list", (address, list) => {
  expect(backFrom(address)).toBe(list);
  expect(walk(list, address)).toBe(address);
});

it.each([
  "https://evil.test/app/queue",
  "//evil.test/app/queue",
  "/\\evil.test/app/queue",
  "/\t/evil.test",
  "javascript:alert(1)",
  "/app/queue/../../auth/login",
  "/app/unknown",
  "app/queue",
  "",
])("%s is no page to lead back to", (from) => {
  expect(wayBackOf(page(`/app/members/42?${new URLSearchParams({ from })}`)).url).toBe("/app/members");
});

it.each(["/app/queue", "/app/offers/new?copy=o1", "/app/earn/rules/new", "https://shop.test/app/members/42", "#top"])(
  "a link to %s stays as it is",
  (link) => {
    expect(withWayBack(link, page("/app/members/42"))).toBe(link);
  },
);
