import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answersWithCustomers, customerPageOf } from "~/modules/compliance/customer-page";
import { operations } from "~/api/operations/all";

const id = "01a2005c-94d3-72f9-af52-60c5c60beb2f";
const pageOf = (address: string) => customerPageOf(new URL(address, "https://app.test"));

describe("a page that shows customers' data", () => {
  it.each([
    ["/app", "/app", null],
    ["/app/?index", "/app", null],
    ["/app/members?search=ada", "/app/members", null],
    ["/app/members/7100001", "/app/members/:id", 7_100_001n],
    ["/app/members/7100001/activities?after=x", "/app/members/:id/activities", 7_100_001n],
    ["/app/consent-proof/7100001?format=csv", "/app/consent-proof/:id", 7_100_001n],
    ["/app/extensions/member?of=gid://shopify/Customer/7100001", "/app/extensions/member", 7_100_001n],
    ["/app/extensions/member?of=gid://shopify/Order/5", "/app/extensions/member", null],
    ["/app/insights/reviews?customer=7100001", "/app/insights/reviews", 7_100_001n],
    [`/app/insights/reviews/${id}`, "/app/insights/reviews/:id", null],
    [`/app/earn/missions/photos/${id}`, "/app/earn/missions/photos/:id", null],
    [`/app/rewards/${id}`, "/app/rewards/:id", null],
    ["/app/data-requests/77", "/app/data-requests/:id", null],
    ["/app/exports/members", "/app/exports/members", null],
    [`/app/members/import/${id}/rows`, "/app/members/import/:id/rows", null],
    ["/app/members/0", "/app/members/:id", null],
    ["/app/members/99999999999999999999", "/app/members/:id", null],
  ])("%s is logged as %s", (address, page, customerId) => {
    expect(pageOf(address)).toEqual({ page, customerId });
  });

  it("has a name that fits into the log, however long its address is", () => {
    expect(pageOf(`/app/members/${"a".repeat(9_000)}`)?.page).toHaveLength(100);
  });

  it.each(["/app/earn", "/app/settings", "/app/membership", "/apps/members", "/", "/privacy"])("%s is none", (path) => {
    expect(pageOf(path)).toBeNull();
  });
});

// A new page stands in one of both lists.
const showNone = [
  "/app/offers",
  "/app/offers/new",
  "/app/offers/:id",
  "/app/offers/:id/use",
  "/app/product-pictures",
  "/app/picture-files/:id",
  "/app/:any",
  "/app/earn/multipliers",
  "/app/earn/rules/programme",
  "/app/earn/rules/programme/expiry-preview",
  "/app/earn/rules/terms",
  "/app/earn",
  "/app/earn/rules/new",
  "/app/earn/rules/:id",
  "/app/rewards/tiers",
  "/app/rewards/tiers/preview",
  "/app/rewards",
  "/app/rewards/new",
  "/app/settings",
  "/app/settings/interfaces",
  "/app/settings/privacy",
  "/app/settings/documents/:id",
  "/app/settings/review-sources/:id",
  "/app/settings/help",
  "/app/settings/help/:id",
  "/app/insights/liability",
  "/app/insights/liability/file",
  "/app/setup",
  "/app/setup/guide",
];

it("each page of the app is known to show customers' data or not", () => {
  const files = globSync("app/routes/app.*").map((file) => file.replace(/^.*\/|\.tsx?$/g, ""));
  const addresses = files
    .filter((file) => file !== "app")
    .map(
      (file) =>
        `/${file
          .replace(/_(?=\.)/g, "")
          .replace(/\._index$/, "")
          .replaceAll(".", "/")}`,
    )
    .map((address) => address.replace(/\$(?=\/|$)/, ":any").replace(/\$\w+/g, ":id"));
  const none = addresses.filter((address) => pageOf(address.replaceAll(":id", "7").replace(":any", "x")) === null);
  expect([...new Set(none)].sort()).toEqual(showNone.sort());
});

it("calls of the merchant API that answer with customers' data are known by their path", () => {
  const paths = [...new Set(operations.map(({ path }) => path))];
  expect(paths.filter((path) => !answersWithCustomers(path)).sort()).toEqual(
    ["missions", "multipliers", "rewards", "rules", "tiers"]
      .flatMap((name) => [`/${name}`, `/${name}/{id}`])
      .concat("/programme", "/programme/expiry-preview", "/reports/liability")
      .sort(),
  );
});
