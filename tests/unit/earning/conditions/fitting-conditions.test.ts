import { describe, expect, it } from "vitest";
import { fittingConditions, hiddenConditions } from "~/modules/earning/conditions/rule-conditions";

const member = ["weekdays", "segments", "customerTags", "tiers", "tierMultiplier"];
const product = [
  ...member,
  "onlyProducts",
  "onlyCollections",
  "onlyTags",
  "withoutProducts",
  "withoutCollections",
  "withoutTags",
];
const order = [...product, "minimumAmount", "countries", "markets", "channels"];

describe("conditions that can hold", () => {
  it.each([
    ["ORDER", order],
    ["FIRST_ORDER", order],
    ["COMEBACK", order],
    ["REFERRAL", [...order, "guards", "networkFriends"]],
    ["REFERRED_FOLLOW_UP", [...order, "followUpOrders"]],
    ["REVIEW", product],
    ["SOCIAL_SHARE", product],
    ["ACCOUNT", member],
    ["NEWSLETTER", member],
    ["BIRTHDAY", member],
    ["MISSION", member],
  ] as const)("for %s", (event, expected) => {
    expect(fittingConditions(event).toSorted()).toEqual(expected.toSorted());
  });

  it("others were set from outside and are kept aside", () => {
    const conditions = { weekdays: [1], countries: ["DE"], followUpOrders: 2 };
    expect(hiddenConditions("ACCOUNT", conditions)).toEqual({ countries: ["DE"], followUpOrders: 2 });
    expect(hiddenConditions("ORDER", conditions)).toEqual({ followUpOrders: 2 });
    expect(hiddenConditions("REFERRED_FOLLOW_UP", conditions)).toEqual({});
  });
});
