import { expect, it } from "vitest";
import { movedTo } from "~/platform/former-addresses";

const id = "01a2005c-94d3-72f9-af52-60c5c60beb2f";
const to = (address: string) => movedTo(new URL(address, "https://app.test"));

it.each([
  ["/app/programme?shop=a.myshopify.com&host=b", "/app/earn/rules/programme?shop=a.myshopify.com&host=b"],
  ["/app/rules", "/app/earn"],
  ["/app/rules/", "/app/earn"],
  ["/app/rules/new?event=REVIEW", "/app/earn/rules/new?event=REVIEW"],
  [`/app/rules/${id}`, `/app/earn/rules/${id}`],
  ["/app/rules/programme", "/app/earn/rules/programme"],
  ["/app/missions", "/app/earn/missions"],
  [`/app/missions/${id}?saved=1`, `/app/earn/missions/${id}?saved=1`],
  ["/app/multipliers", "/app/earn/multipliers"],
  ["/app/tiers", "/app/rewards/tiers"],
  ["/app/reviews?customer=7100001", "/app/insights/reviews?customer=7100001"],
  [`/app/reviews/${id}`, `/app/insights/reviews/${id}`],
  ["/app/data-health?before=7", "/app/insights/data-sync?before=7"],
])("%s leads to %s", (former, present) => {
  expect(to(former)).toBe(present);
});

it.each(["/app/rulesets", "/app/earn", "/app/insights/reviews", "/app/nothing", "/rules", "/app"])(
  "%s is no former address",
  (path) => {
    expect(to(path)).toBeNull();
  },
);
